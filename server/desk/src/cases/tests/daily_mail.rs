//! The daily mail to advisors.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::fixtures::{admin, advisor, at, founder, question};
use crate::desk::Desk;
use crate::entities::desk_member;
use crate::outbox::Mail;
use crate::testing::desks;

const MONDAY: &str = "2026-11-23T09:00:00Z";

/// Sends what is due; tells the daily mails among it, with who gets them.
async fn digests(desk: &Desk) -> Vec<(String, Mail)> {
    let mails = desk.due_mails(100).await.expect("mails");
    for mail in &mails {
        desk.mail_sent(mail).await.expect("a mail that was sent");
    }
    let mut digests: Vec<_> = mails.into_iter().map(|mail| (mail.recipient, mail.mail)).collect();
    digests.retain(|(_, mail)| matches!(mail, Mail::DeskDigest { .. }));
    digests.sort_by(|one, other| one.0.cmp(&other.0));
    digests
}

const fn digest(late: i64, soon: i64, unassigned: i64) -> Mail {
    Mail::DeskDigest { late, soon, unassigned }
}

#[tokio::test]
async fn an_advisor_is_told_once_a_day_of_what_is_late_due_or_waiting_and_never_of_what_came_in_yesterday() {
    for desk in desks(MONDAY).await {
        let (alix, dora) = (founder(&desk, "Alix").await, advisor(&desk, "Dora", &["dns"]).await);
        desk.open_case(&alix, &question("À elle")).await.expect("a case");
        let unassigned = desk.open_case(&alix, &question("À personne")).await.expect("a case").id;
        let version = desk.case_for_staff(&dora, unassigned).await.expect("a case").version;
        desk.release_case(&dora, unassigned, version, &super::fixtures::reason("Absente")).await.expect("released");
        // Nothing happens at this desk: there is no mail.
        advisor(&desk, "Hugo", &["has"]).await;
        assert_eq!(at(&desk, "2026-11-24T08:00:00Z").mail_advisors().await.expect("a run"), 0, "they came in yesterday");
        let wednesday = at(&desk, "2026-11-25T08:00:00Z");
        assert_eq!(wednesday.mail_advisors().await.expect("a run"), 1);
        assert_eq!(wednesday.mail_advisors().await.expect("a run"), 0, "once a day");
        assert_eq!(digests(&wednesday).await, [(dora.mail.clone(), digest(0, 0, 1))]);
        // Received on Monday 23, due on Monday 30: from Friday on it is due by the next business day.
        let friday = at(&desk, "2026-11-27T08:00:00Z");
        friday.mail_advisors().await.expect("a run");
        assert_eq!(digests(&friday).await, [(dora.mail.clone(), digest(0, 1, 1))]);
        assert_eq!(at(&desk, "2026-11-28T08:00:00Z").mail_advisors().await.expect("a run"), 0, "a Saturday");
        let tuesday = at(&desk, "2026-12-01T08:00:00Z");
        tuesday.mail_advisors().await.expect("a run");
        assert_eq!(digests(&tuesday).await, [(dora.mail.clone(), digest(1, 0, 1))]);
    }
}

#[tokio::test]
async fn who_is_away_or_answers_at_no_desk_gets_no_mail_and_none_leaves_in_the_night() {
    for desk in desks(MONDAY).await {
        let (alix, dora) = (founder(&desk, "Alix").await, advisor(&desk, "Dora", &["dns"]).await);
        admin(&desk, "Ada").await;
        desk.open_case(&alix, &question("Une question")).await.expect("a case");
        let friday = at(&desk, "2026-11-26T23:05:00Z");
        assert_eq!(friday.mail_advisors().await.expect("a run"), 1);
        assert_eq!(digests(&friday).await, [], "five past midnight in Paris");
        assert_eq!(digests(&at(&desk, "2026-11-27T06:00:00Z")).await, [(dora.mail.clone(), digest(0, 1, 0))]);
        desk_member::Entity::update_many()
            .col_expr(desk_member::Column::AbsentFrom, "2026-11-30".into())
            .filter(desk_member::Column::Account.eq(dora.account))
            .exec(desk.storage.read())
            .await
            .expect("an absence");
        assert_eq!(at(&desk, "2026-11-30T08:00:00Z").mail_advisors().await.expect("a run"), 0, "away, until nobody knows when");
    }
}
