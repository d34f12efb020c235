//! The audit trail, for those who keep accounts.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::accounts::find;
use crate::audit::Deed;
use crate::cases::CaseNumber;
use crate::desk::Desk;
use crate::entities::audit::{Column, Entity, Model};
use crate::entities::case;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::moment::Moment;
use crate::policy;
use crate::visitor::Visitor;

/// Entries of a page.
pub const JOURNAL_PAGE: usize = 50;

/// Of whom or of what the trail is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// What was done to this account.
    Account(MailAddress),
    /// What this person did.
    Person(MailAddress),
    /// What was done to this case.
    Case(CaseNumber),
}

/// An entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Its number.
    pub sequence: i64,
    /// When.
    pub at: Moment,
    /// Who, as the person was called then; empty where the account tells, or nobody did it.
    pub name: String,
    /// What.
    pub action: String,
    /// To what.
    pub object: String,
    /// What else was kept.
    pub detail: String,
}

impl Desk {
    /// Entries of the trail, the newest first, those before `before`. That it was read is its next entry.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is no such account or case, and for those who keep no accounts.
    pub async fn journal(
        &self,
        visitor: &Visitor,
        subject: Option<&Subject>,
        before: Option<i64>,
    ) -> Result<Vec<JournalEntry>, DeskError> {
        if !policy::keeps_accounts(visitor) {
            return Err(DeskError::NotFound);
        }
        let connection = self.storage.read();
        let mut entries = Entity::find().order_by_desc(Column::Sequence).limit(JOURNAL_PAGE as u64);
        let mut object = "audit".to_owned();
        match subject {
            None => {}
            Some(Subject::Account(mail)) => {
                let account = find::by_mail(connection, mail).await?.ok_or(DeskError::NotFound)?;
                object = format!("account {}", account.id);
                entries = entries.filter(Column::Object.eq(&object));
            }
            Some(Subject::Person(mail)) => {
                let account = find::by_mail(connection, mail).await?.ok_or(DeskError::NotFound)?;
                object = format!("account {}", account.id);
                entries = entries.filter(Column::Actor.eq(account.id));
            }
            Some(Subject::Case(number)) => {
                let case =
                    case::Entity::find().filter(case::Column::Year.eq(number.year)).filter(case::Column::Number.eq(number.place));
                object = format!("case {}", case.one(connection).await?.ok_or(DeskError::NotFound)?.id);
                entries = entries.filter(Column::Object.eq(&object));
            }
        }
        if let Some(before) = before {
            entries = entries.filter(Column::Sequence.lt(before));
        }
        let rows = entries.all(connection).await?;
        let actor = Some((visitor.account, visitor.name.as_str()));
        let detail = rows.first().map(|row| row.sequence.to_string()).unwrap_or_default();
        self.record(Deed { actor, action: "audit-read", object, company: None, detail }).await?;
        let entry = |row: Model| JournalEntry {
            sequence: row.sequence,
            at: row.at,
            name: row.actor_name,
            action: row.action,
            object: row.object,
            detail: row.detail,
        };
        Ok(rows.into_iter().map(entry).collect())
    }
}
