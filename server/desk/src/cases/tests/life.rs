use sea_orm::EntityTrait as _;

use super::fixtures::{advisor, at, body, company, founder, question, reason, row, version};
use crate::audit::Chain;
use crate::cases::{CaseError, ClosingReason, Event, Kind, NO_DAY, OpenCase, Refusal, State};
use crate::entities::outgoing_mail;
use crate::error::DeskError;
use crate::testing::desks;

#[tokio::test]
async fn a_case_is_taken_completed_answered_closed_and_reopened_and_its_clock_follows() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let mut ines = founder(&desk, "Ines").await;
        let sienne = company(&desk, "Sienne", &mut [&mut ines]).await;
        let dora = advisor(&desk, "Dora", &["dns"]).await;
        let asked = OpenCase { company: Some(sienne), ..question("Télésurveillance") };
        let case = desk.open_case(&ines, &asked).await.expect("a case").id;
        desk.take_case(&dora, case, 1).await.expect("taken");

        let wednesday = at(&desk, "2026-11-25T15:00:00Z");
        wednesday.request_information(&dora, case, 2, &body("Quelle classe ?")).await.expect("asked for more");
        let seen = at(&desk, "2026-11-27T09:00:00Z").case_for_company(&ines, case).await.expect("her case");
        assert_eq!(seen.state, State::Waiting);
        assert_eq!(seen.clock.map(|clock| (clock.left, clock.paused)), Some((3, true)));
        assert_eq!(row(&desk, case).await.due_on, NO_DAY);

        let monday = at(&desk, "2026-11-30T17:00:00Z");
        monday.add_information(&ines, case, 3, &body("La classe IIa.")).await.expect("said more");
        let seen = monday.case_for_company(&ines, case).await.expect("her case");
        assert_eq!(seen.state, State::Taken);
        assert_eq!(seen.clock.map(|clock| (clock.due.to_string(), clock.left)), Some(("2026-12-03".to_owned(), 3)));

        let thursday = at(&desk, "2026-12-03T10:00:00Z");
        thursday.reply(&dora, case, 4, &body("Oui, voici pourquoi.")).await.expect("answered");
        assert_eq!(row(&desk, case).await.answered_in, Some(5));

        let friday = at(&desk, "2026-12-04T10:00:00Z");
        friday.close_case(&dora, (case, 5), ClosingReason::Answered, None).await.expect("closed");
        let seen = friday.case_for_company(&ines, case).await.expect("her case");
        assert_eq!((seen.state, seen.closing_reason, seen.clock), (State::Closed, Some(ClosingReason::Answered), None));

        let later = at(&desk, "2027-01-04T10:00:00Z");
        later.reopen_case(&ines, case, 6, &body("Et pour l’export ?")).await.expect("reopened");
        let seen = later.case_for_company(&ines, case).await.expect("her case");
        assert_eq!((seen.state, seen.closing_reason), (State::Taken, None));
        assert_eq!(seen.clock.map(|clock| (clock.due.to_string(), clock.left)), Some(("2027-01-11".to_owned(), 5)));
        let kinds: Vec<Kind> = seen.thread.iter().map(|message| message.kind).collect();
        assert_eq!(
            kinds,
            [Kind::Question, Kind::Event, Kind::Request, Kind::Information, Kind::Reply, Kind::Event, Kind::Information]
        );
        let mails = outgoing_mail::Entity::find().all(desk.storage().read()).await.expect("mails");
        let kinds: Vec<&str> = mails.iter().map(|mail| mail.kind.as_str()).collect();
        assert_eq!(kinds, ["case_received", "information_requested", "case_answered", "case_closed"]);
        assert_eq!(desk.verify_audit().await.expect("an answer"), Chain::Whole { entries: 7 });
    }
}

#[tokio::test]
async fn the_company_reopens_within_sixty_days_and_the_desk_whenever_it_wants() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        desk.close_case(&dora, (case, 1), ClosingReason::OutOfScope, Some(&reason("Hors du champ."))).await.expect("closed");
        let too_late = at(&desk, "2027-01-22T09:00:01Z");
        let refused = too_late.reopen_case(&ines, case, 2, &body("Encore une chose.")).await;
        assert!(matches!(refused, Err(CaseError::Refused(Refusal::TooLate))), "{refused:?}");
        assert_eq!(too_late.case_for_company(&ines, case).await.expect("her case").reopened_until, None);
        too_late.reopen_case(&dora, case, 2, &body("Nous nous étions trompés.")).await.expect("reopened by the desk");
        assert_eq!(row(&desk, case).await.reopened, 1);
    }
}

#[tokio::test]
async fn a_withdrawn_case_is_over_and_can_be_reopened_but_not_answered() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        desk.request_information(&dora, case, 1, &body("Laquelle ?")).await.expect("asked for more");
        desk.withdraw_case(&ines, case, 2, None).await.expect("withdrawn");
        let answer = desk.reply(&dora, case, 3, &body("Trop tard.")).await;
        assert!(matches!(answer, Err(CaseError::Desk(DeskError::NotNow))), "{answer:?}");
        let seen = desk.case_for_company(&ines, case).await.expect("her case");
        assert_eq!((seen.state, seen.closing_reason), (State::Closed, Some(ClosingReason::Withdrawn)));
        assert!(seen.stops.iter().all(|stop| stop.pause.until.is_some()), "the pause ended with the case");
        desk.reopen_case(&ines, case, 3, &body("Finalement si.")).await.expect("reopened");
    }
}

#[tokio::test]
async fn a_case_is_referred_only_with_the_consent_to_that_desk_and_its_delay_begins_anew_there() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let ali = advisor(&desk, "Ali", &["ans"]).await;
        let case = desk.open_case(&ines, &question("Le certificat")).await.expect("a case").id;
        let refer = async |to, base| desk.refer_case(&dora, (case, base), to, &reason("L’ANS délivre ce certificat.")).await;
        desk.consent(&ines, (case, 1), "has", true).await.expect("allowed");
        assert!(matches!(refer("ans", 2).await, Err(CaseError::Refused(Refusal::NoConsent))), "that is another desk");
        desk.consent(&ines, (case, 2), "ans", true).await.expect("allowed");
        assert!(matches!(refer("dns", 3).await, Err(CaseError::Refused(Refusal::NotThisDesk))));
        assert!(matches!(refer("ademe", 3).await, Err(CaseError::Refused(Refusal::NotThisDesk))));
        let thursday = at(&desk, "2026-11-26T09:00:00Z");
        thursday.refer_case(&dora, (case, 3), "ans", &reason("L’ANS délivre ce certificat.")).await.expect("referred");
        let case_row = row(&desk, case).await;
        assert_eq!((case_row.desk.as_str(), case_row.assignee), ("ans", Some(ali.account)));
        let seen = thursday.case_for_staff(&ali, case).await.expect("a case of the ANS");
        assert_eq!(seen.clock.map(|clock| clock.due.to_string()), Some("2026-12-03".to_owned()));
        assert!(matches!(thursday.case_for_staff(&dora, case).await, Err(DeskError::NotFound)), "it left her desk");
        let refused = thursday.consent(&ines, (case, 4), "ans", false).await;
        assert!(matches!(refused, Err(CaseError::Refused(Refusal::DeskHasIt))), "{refused:?}");
        thursday.consent(&ines, (case, 4), "has", false).await.expect("the HAS does not have it");
    }
}

#[tokio::test]
async fn a_duplicate_ends_in_favour_of_the_other_case_of_the_same_people_only() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let other = founder(&desk, "Other").await;
        let first = desk.open_case(&ines, &question("Une question")).await.expect("a case");
        let second = desk.open_case(&ines, &question("La même")).await.expect("a case");
        let foreign = desk.open_case(&other, &question("La même")).await.expect("a case");
        for into in [foreign.id, second.id] {
            let refused = desk.merge_case(&dora, (second.id, 1), into).await;
            assert!(matches!(refused, Err(CaseError::Refused(Refusal::Unrelated))), "{refused:?}");
        }
        desk.merge_case(&dora, (second.id, 1), first.id).await.expect("merged");
        let ended = desk.case_for_company(&ines, second.id).await.expect("her case");
        assert_eq!((ended.state, ended.merged_into), (State::Closed, Some((first.id, first.number))));
        assert_eq!(ended.thread[0].kind, Kind::Question, "its messages stay");
        assert_eq!(ended.reopened_until, None);
        let goes_on = desk.case_for_company(&ines, first.id).await.expect("her case");
        assert_eq!(
            goes_on.thread.last().map(|message| message.event.clone()),
            Some(Event::Absorbed { number: second.number, case: second.id })
        );
        let again = desk.reopen_case(&ines, second.id, 2, &body("Non.")).await;
        assert!(matches!(again, Err(CaseError::Desk(DeskError::NotNow))), "{again:?}");
    }
}

#[tokio::test]
async fn a_case_is_given_by_hand_to_somebody_of_its_desk_and_back_to_the_queue() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let (emil, ali) = (advisor(&desk, "Emil", &["dns"]).await, advisor(&desk, "Ali", &["ans"]).await);
        let mut cases = Vec::new();
        for _ in 0..3 {
            cases.push((desk.open_case(&ines, &question("Une question")).await.expect("a case").id, 1));
        }
        let refused = desk.assign_case(&dora, cases[0], ali.account, None).await;
        assert!(matches!(refused, Err(CaseError::Refused(Refusal::NotAtDesk))), "{refused:?}");
        cases[2].1 = 0;
        let done = desk.assign_cases(&dora, &cases, emil.account, Some(&reason("Il connaît le sujet."))).await;
        assert_eq!(done.iter().map(|(_, done)| done.is_ok()).collect::<Vec<_>>(), [true, true, false]);
        assert!(matches!(done[2].1, Err(CaseError::Lost { .. })), "the version was an older one");
        assert_eq!(row(&desk, cases[0].0).await.assignee, Some(emil.account));
        desk.release_case(&emil, cases[0].0, 2, &reason("Je pars en congé.")).await.expect("given back");
        assert_eq!(row(&desk, cases[0].0).await.assignee, None);
        let open: Vec<(String, i64)> = desk
            .assignable(&dora, cases[0].0)
            .await
            .expect("advisors")
            .into_iter()
            .map(|there| (there.name, there.open))
            .collect();
        assert_eq!(open.iter().map(|(_, open)| *open).sum::<i64>(), 2, "{open:?}");
    }
}

#[tokio::test]
async fn a_case_in_which_nothing_is_done_goes_back_to_the_queue_after_three_business_days() {
    for desk in desks("2026-11-26T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let idle = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        let waiting = desk.open_case(&ines, &question("Une autre")).await.expect("a case").id;
        desk.request_information(&dora, waiting, 1, &body("Laquelle ?")).await.expect("asked for more");
        // Thursday; Friday, Monday and Tuesday pass.
        assert_eq!(at(&desk, "2026-12-01T22:59:00Z").return_idle_cases().await.expect("a run"), 0);
        assert_eq!(at(&desk, "2026-12-01T23:00:00Z").return_idle_cases().await.expect("a run"), 1);
        assert_eq!((row(&desk, idle).await.assignee, row(&desk, waiting).await.assignee), (None, Some(dora.account)));
        assert_eq!(at(&desk, "2026-12-01T23:00:00Z").return_idle_cases().await.expect("a run"), 0);
        assert_eq!(version(&desk, idle).await, 2);
        let seen = desk.case_for_company(&ines, idle).await.expect("her case");
        assert_eq!(seen.thread.len(), 1, "the company is not bothered with it");
    }
}
