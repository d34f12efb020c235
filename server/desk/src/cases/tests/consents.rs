use sea_orm::EntityTrait as _;

use super::fixtures::{admin, advisor, at, body, founder, question, reason, row};
use crate::cases::{CaseError, ClosingReason, Consents, Event, Kind, OpenCase, Refusal, State};
use crate::desks::Topic;
use crate::entities::audit;
use crate::error::DeskError;
use crate::testing::desks;

#[tokio::test]
async fn consent_is_given_and_taken_back_desk_by_desk_and_each_time_stands_in_the_thread_and_in_the_audit_trail() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let ines = founder(&desk, "Ines").await;
        let asked = OpenCase { consents: Consents::to(["has"]), ..question("Une question") };
        let case = desk.open_case(&ines, &asked).await.expect("a case").id;
        desk.consent(&ines, (case, 1), "ans", true).await.expect("allowed");
        desk.consent(&ines, (case, 2), "ans", true).await.expect("nothing new");
        desk.consent(&ines, (case, 2), "has", false).await.expect("forbidden");
        for unknown in ["dns", "ademe", "", "ans has"] {
            let refused = desk.consent(&ines, (case, 3), unknown, true).await;
            assert!(matches!(refused, Err(CaseError::Refused(Refusal::NotThisDesk))), "{unknown} {refused:?}");
        }
        let seen = desk.case_for_company(&ines, case).await.expect("her case");
        assert_eq!(seen.consents, Consents::to(["ans"]));
        let events: Vec<Event> = seen.thread.iter().map(|message| message.event.clone()).collect();
        let said = |desk: &str, consent| Event::Consented { desk: desk.to_owned(), consent };
        assert_eq!(events, [Event::Opened { consents: Consents::to(["has"]) }, said("ans", true), said("has", false)]);
        let entries = audit::Entity::find().all(desk.storage().read()).await.expect("entries");
        let details: Vec<&str> = entries.iter().map(|entry| entry.detail.as_str()).collect();
        assert_eq!(details, ["2026-00001 has", "ans yes", "has no"]);
    }
}

#[tokio::test]
async fn a_company_that_was_asked_for_its_consent_has_replied_when_it_gives_it() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let case = desk.open_case(&ines, &question("Le certificat")).await.expect("a case").id;
        desk.request_information(&dora, case, 1, &body("L’acceptez-vous ?")).await.expect("asked");
        let wednesday = at(&desk, "2026-11-25T09:00:00Z");
        wednesday.consent(&ines, (case, 2), "ans", true).await.expect("allowed");
        let seen = wednesday.case_for_staff(&dora, case).await.expect("her case");
        assert_eq!(seen.state, State::Taken);
        assert!(seen.stops.iter().all(|stop| stop.pause.until.is_some()), "the clock goes on");
        wednesday.refer_case(&dora, (case, 3), "ans", &reason("Pour avis.")).await.expect("referred");
    }
}

#[tokio::test]
async fn a_closed_case_whose_desk_lost_the_consent_comes_back_to_the_front_desk_when_it_is_reopened() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let ali = advisor(&desk, "Ali", &["ans"]).await;
        let asked = OpenCase { topic: Topic::Certification, consents: Consents::to(["ans"]), ..question("Le certificat") };
        let open = async || desk.open_case(&ines, &asked).await.expect("a case").id;
        let (kept, lost) = (open().await, open().await);
        for case in [kept, lost] {
            desk.close_case(&ali, (case, 1), ClosingReason::Answered, None).await.expect("closed");
        }
        desk.consent(&ines, (lost, 2), "ans", false).await.expect("forbidden, now that it is over");
        desk.reopen_case(&ines, kept, 2, &body("Encore une chose.")).await.expect("reopened");
        desk.reopen_case(&ines, lost, 3, &body("Encore une chose.")).await.expect("reopened");
        let (kept, back) = (row(&desk, kept).await, row(&desk, lost).await);
        assert_eq!((kept.desk.as_str(), kept.assignee), ("ans", Some(ali.account)));
        assert_eq!((back.desk.as_str(), back.assignee), ("dns", Some(dora.account)));
        assert!(matches!(desk.case_for_staff(&ali, lost).await, Err(DeskError::NotFound)), "the ANS sees it no more");
    }
}

#[tokio::test]
async fn an_answer_that_can_be_taken_back_holds_the_consent_to_its_desk() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, ali) = (founder(&desk, "Ines").await, advisor(&desk, "Ali", &["ans"]).await);
        let asked = OpenCase { topic: Topic::Certification, consents: Consents::to(["ans"]), ..question("Le certificat") };
        let case = desk.open_case(&ines, &asked).await.expect("a case").id;
        desk.reply(&ali, case, 1, &body("Oui.")).await.expect("answered");
        let refused = desk.consent(&ines, (case, 2), "ans", false).await;
        assert!(matches!(refused, Err(CaseError::Desk(DeskError::NotNow))), "{refused:?}");
    }
}

#[tokio::test]
async fn a_case_is_not_joined_to_one_at_a_desk_that_may_not_see_it() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, head) = (founder(&desk, "Ines").await, admin(&desk, "Head").await);
        advisor(&desk, "Ali", &["ans"]).await;
        let open = async |consents| {
            let asked = OpenCase { topic: Topic::Certification, consents, ..question("Le certificat") };
            desk.open_case(&ines, &asked).await.expect("a case").id
        };
        let there = open(Consents::to(["ans"])).await;
        let here = open(Consents::to(["has"])).await;
        let refused = desk.merge_case(&head, (here, 1), there).await;
        assert!(matches!(refused, Err(CaseError::Refused(Refusal::NoConsent))), "{refused:?}");
        assert_eq!(row(&desk, here).await.version, 1, "nothing was done");
        desk.consent(&ines, (here, 1), "ans", true).await.expect("allowed");
        desk.merge_case(&head, (here, 2), there).await.expect("merged");
        let ended = desk.case_for_company(&ines, here).await.expect("her case");
        assert_eq!(ended.thread.last().map(|message| message.kind), Some(Kind::Event));
    }
}
