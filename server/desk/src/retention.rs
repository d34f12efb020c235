//! How long things are kept, and forgetting them. The audit trail is kept as long as the database.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::accounts::KEPT_AFTER_LEAVING;
use crate::alerts;
use crate::cases::LOOKING;
use crate::desk::Desk;
use crate::entities::{outgoing_mail, presence};
use crate::error::DeskError;
use crate::outbox;

/// How long things are kept that are no longer needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retention {
    /// Mails, once they were sent or given up.
    pub mails: TimeDelta,
    /// Names and addresses of those who closed their account.
    pub closed_accounts: TimeDelta,
    /// Files of cases, once they are closed or their author left.
    pub files: TimeDelta,
}

impl Default for Retention {
    fn default() -> Self {
        Self { mails: TimeDelta::days(30), closed_accounts: KEPT_AFTER_LEAVING, files: KEPT_AFTER_LEAVING }
    }
}

impl Desk {
    /// Forgets what is no longer needed: mails, files and closed accounts after the time of `rules`; sessions, links and tries
    /// that are over, and bytes that belong to no message. To be done once a day, as often as one likes.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn forget(&self, rules: &Retention) -> Result<(), DeskError> {
        self.sweep_accounts().await?;
        self.forget_closed_accounts(rules.closed_accounts).await?;
        self.erase_files(rules.files).await?;
        self.sweep_files().await?;
        let now = self.now();
        let writing = self.storage.write().await?;
        outgoing_mail::Entity::delete_many()
            .filter(outgoing_mail::Column::State.is_in(outbox::OVER))
            // Nothing happened to the mail since it was last due.
            .filter(outgoing_mail::Column::DueAt.lte(now.before(rules.mails)))
            .exec(&*writing)
            .await?;
        alerts::forget::forget(&writing, now).await?;
        presence::Entity::delete_many().filter(presence::Column::SeenAt.lte(now.before(LOOKING))).exec(&*writing).await?;
        Ok(writing.commit().await?)
    }
}

#[cfg(test)]
mod tests {
    use content::Locale;
    use sea_orm::QueryOrder as _;

    use super::*;
    use crate::outbox::{Failure, LEASE, Mail};
    use crate::testing::{desks, later, post};

    async fn recipients(desk: &Desk) -> Vec<String> {
        let mails = outgoing_mail::Entity::find().order_by_asc(outgoing_mail::Column::Recipient);
        mails.all(desk.storage.read()).await.expect("rows").into_iter().map(|row| row.recipient).collect()
    }

    #[tokio::test]
    async fn mails_that_were_sent_or_given_up_are_forgotten_after_thirty_days_and_no_others() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            for recipient in ["dead@example.fr", "sent@example.fr", "waiting@example.fr"] {
                post(&desk, recipient, Locale::Fr, &Mail::PasswordChanged).await;
            }
            for mail in desk.due_mails(9).await.expect("mails") {
                match mail.recipient.as_str() {
                    "sent@example.fr" => desk.mail_sent(&mail).await.expect("a note"),
                    "dead@example.fr" => {
                        let failure = Failure { reason: "no such mailbox".to_owned(), lasting: true };
                        desk.mail_failed(&mail, &failure).await.expect("a note");
                    }
                    _ => {}
                }
            }
            let rules = Retention::default();
            let before = later(&desk, rules.mails);
            before.forget(&rules).await.expect("an end");
            assert_eq!(recipients(&desk).await, ["dead@example.fr", "sent@example.fr", "waiting@example.fr"]);
            let after = later(&before, LEASE);
            after.forget(&rules).await.expect("an end");
            assert_eq!(recipients(&desk).await, ["waiting@example.fr"]);
        }
    }
}
