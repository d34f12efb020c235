use sea_orm::{EntityTrait as _, QueryOrder as _};

use super::fixtures::{advisor, at, body, founder, question, row, version};
use crate::cases::{CaseError, DraftKind, Kind, NO_DAY, Refusal, State};
use crate::entities::{message, outgoing_mail};
use crate::error::DeskError;
use crate::testing::desks;

#[tokio::test]
async fn an_answer_is_seen_and_mailed_half_a_minute_later_and_not_before() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        desk.reply(&dora, case, 1, &body("Voici la réponse.")).await.expect("answered");
        let before = at(&desk, "2026-11-23T09:00:29.999Z");
        let seen = before.case_for_company(&ines, case).await.expect("her case");
        assert_eq!((seen.state, seen.thread.len()), (State::New, 1));
        assert_eq!(before.my_cases(&ines, None).await.expect("her cases").rows[0].state, State::New);
        assert_eq!(before.due_mails(10).await.expect("mails").len(), 1, "only the one that tells of the receipt");
        let after = at(&desk, "2026-11-23T09:00:30Z");
        let seen = after.case_for_company(&ines, case).await.expect("her case");
        assert_eq!((seen.state, seen.thread.len()), (State::Answered, 2));
        assert_eq!(after.due_mails(10).await.expect("mails").len(), 1);
    }
}

#[tokio::test]
async fn an_answer_taken_back_is_a_draft_again_and_the_case_is_what_it_was() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let emil = advisor(&desk, "Emil", &["dns"]).await;
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        desk.request_information(&dora, case, 1, &body("Laquelle ?")).await.expect("asked for more");
        let before = row(&desk, case).await;
        let sent = at(&desk, "2026-11-23T10:00:00Z");
        sent.save_draft(&dora, case, DraftKind::Reply, "Voici la").await.expect("kept");
        let reply = sent.reply(&dora, case, 2, &body("Voici la réponse.")).await.expect("answered");
        assert_eq!(sent.read_draft(&dora, case, DraftKind::Reply).await.expect("an answer"), None);
        let in_time = at(&desk, "2026-11-23T10:00:29Z");
        in_time.save_draft(&dora, case, DraftKind::Reply, "Autre chose").await.expect("kept");
        assert!(matches!(in_time.undo_reply(&emil, case, reply).await, Err(CaseError::Desk(DeskError::NotFound))));
        in_time.undo_reply(&dora, case, reply).await.expect("taken back");
        let restored = row(&desk, case).await;
        assert_eq!((restored.version, restored.due_on), (4, NO_DAY));
        let expected = crate::entities::case::Model { version: 4, updated_at: restored.updated_at, ..before };
        assert_eq!(restored, expected);
        let draft = in_time.read_draft(&dora, case, DraftKind::Reply).await.expect("an answer").expect("a draft");
        assert_eq!(draft.body, "Voici la réponse.\n\nAutre chose");
        let seen = at(&desk, "2026-11-24T10:00:00Z").case_for_company(&ines, case).await.expect("her case");
        assert_eq!((seen.state, seen.thread.len()), (State::Waiting, 2));
        assert_eq!(seen.clock.map(|clock| clock.paused), Some(true));
        let thread =
            message::Entity::find().order_by_asc(message::Column::Position).all(desk.storage().read()).await.expect("a thread");
        assert_eq!(thread.iter().map(|message| message.position).collect::<Vec<_>>(), [1, 2, 3, 4]);
        assert!(thread.iter().all(|message| message.body != "Voici la réponse." && message.kind != Kind::Reply.key()));
        let mails = outgoing_mail::Entity::find().all(desk.storage().read()).await.expect("mails");
        assert!(mails.iter().all(|mail| mail.kind != "case_answered"));
    }
}

#[tokio::test]
async fn an_answer_cannot_be_taken_back_once_it_is_seen_or_its_mail_is_leaving_or_something_else_was_done() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let mut cases = Vec::new();
        for _ in 0..3 {
            let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
            cases.push((case, desk.reply(&dora, case, 1, &body("Voici.")).await.expect("answered")));
        }
        let [(seen, seen_reply), (noted, noted_reply), (leaving, leaving_reply)] = cases[..] else { unreachable!() };
        let undone = at(&desk, "2026-11-23T09:00:30Z").undo_reply(&dora, seen, seen_reply).await;
        assert!(matches!(undone, Err(CaseError::Refused(Refusal::TooLate))), "{undone:?}");
        desk.note(&dora, noted, &body("À relire.")).await.expect("a note");
        let undone = desk.undo_reply(&dora, noted, noted_reply).await;
        assert!(matches!(undone, Err(CaseError::Desk(DeskError::NotNow))), "{undone:?}");
        // A node whose clock is ahead takes the mail.
        at(&desk, "2026-11-23T09:01:00Z").due_mails(10).await.expect("mails");
        let undone = desk.undo_reply(&dora, leaving, leaving_reply).await;
        assert!(matches!(undone, Err(CaseError::Refused(Refusal::TooLate))), "{undone:?}");
        assert_eq!(version(&desk, leaving).await, 2, "nothing was done");
    }
}
