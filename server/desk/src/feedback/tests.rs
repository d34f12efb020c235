//! Feedback on both databases.

use super::*;
use crate::cases::OpenCase;
use crate::cases::tests::fixtures::{advisor, at, body, company, founder, question};
use crate::entities::outgoing_mail;
use crate::testing::desks;

const MONDAY: &str = "2026-11-23T09:00:00Z";

fn opinion(useful: Useful) -> Feedback {
    Feedback { useful, proceeds: true, comment: "Réponse claire.".parse().ok() }
}

async fn reminders(desk: &Desk) -> usize {
    let mails = outgoing_mail::Entity::find().all(desk.storage.read()).await.expect("mails");
    mails.iter().filter(|mail| mail.kind == "feedback_asked").count()
}

#[tokio::test]
async fn an_opinion_is_kept_once_there_is_an_answer_and_replaced_by_the_next_one() {
    for desk in desks(MONDAY).await {
        let (alix, dora) = (founder(&desk, "Alix").await, advisor(&desk, "Dora", &["dns"]).await);
        let case = desk.open_case(&alix, &question("Une question")).await.expect("a case").id;
        assert!(matches!(desk.give_feedback(&alix, case, &opinion(Useful::Yes)).await, Err(DeskError::NotNow)));
        let version = desk.case_for_staff(&dora, case).await.expect("a case").version;
        desk.reply(&dora, case, version, &body("Voici la réponse.")).await.expect("an answer");
        desk.give_feedback(&alix, case, &opinion(Useful::No)).await.expect("an opinion");
        desk.give_feedback(&alix, case, &opinion(Useful::Partly)).await.expect("another opinion");
        for person in [&alix, &dora] {
            assert_eq!(desk.feedback(person, case).await.expect("an answer"), Some(opinion(Useful::Partly)));
        }
    }
}

#[tokio::test]
async fn nobody_else_gives_or_reads_an_opinion() {
    for desk in desks(MONDAY).await {
        let (alix, bruno) = (founder(&desk, "Alix").await, founder(&desk, "Bruno").await);
        let case = desk.open_case(&alix, &question("Une question")).await.expect("a case").id;
        assert!(matches!(desk.give_feedback(&bruno, case, &opinion(Useful::Yes)).await, Err(DeskError::NotFound)));
        assert!(matches!(desk.feedback(&bruno, case).await, Err(DeskError::NotFound)));
    }
}

#[tokio::test]
async fn one_reminder_goes_out_sixty_days_after_the_end_unless_an_opinion_was_given() {
    for desk in desks(MONDAY).await {
        let (alix, dora) = (founder(&desk, "Alix").await, advisor(&desk, "Dora", &["dns"]).await);
        let mut cases = Vec::new();
        for subject in ["Sans avis", "Avec avis"] {
            let case = desk.open_case(&alix, &question(subject)).await.expect("a case").id;
            let version = desk.case_for_staff(&dora, case).await.expect("a case").version;
            desk.reply(&dora, case, version, &body("Voici la réponse.")).await.expect("an answer");
            let later = at(&desk, "2026-11-24T09:00:00Z");
            let version = later.case_for_staff(&dora, case).await.expect("a case").version;
            later.close_case(&dora, (case, version), crate::cases::ClosingReason::Answered, None).await.expect("an end");
            cases.push(case);
        }
        desk.give_feedback(&alix, cases[1], &opinion(Useful::Yes)).await.expect("an opinion");
        assert_eq!(at(&desk, "2027-01-22T09:00:00Z").remind_of_feedback().await.expect("too early"), 0);
        assert_eq!(at(&desk, "2027-01-23T10:00:00Z").remind_of_feedback().await.expect("a reminder"), 1);
        assert_eq!(at(&desk, "2027-01-24T10:00:00Z").remind_of_feedback().await.expect("no other one"), 0);
        assert_eq!(reminders(&desk).await, 1);
    }
}

#[tokio::test]
async fn whoever_left_the_company_is_not_asked_about_its_cases() {
    for desk in desks(MONDAY).await {
        let (mut owner, mut alix) = (founder(&desk, "Owner").await, founder(&desk, "Alix").await);
        let dora = advisor(&desk, "Dora", &["dns"]).await;
        let sienne = company(&desk, "Sienne", &mut [&mut owner, &mut alix]).await;
        let asked = OpenCase { company: Some(sienne), ..question("Une question") };
        let case = desk.open_case(&alix, &asked).await.expect("a case").id;
        desk.reply(&dora, case, 1, &body("Voici la réponse.")).await.expect("an answer");
        let tuesday = at(&desk, "2026-11-24T09:00:00Z");
        tuesday.close_case(&dora, (case, 2), crate::cases::ClosingReason::Answered, None).await.expect("an end");
        tuesday.leave_company(&alix, sienne).await.expect("left");
        at(&desk, "2027-01-23T10:00:00Z").remind_of_feedback().await.expect("an end");
        assert_eq!(reminders(&desk).await, 0);
    }
}
