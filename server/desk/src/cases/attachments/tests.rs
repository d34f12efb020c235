use bytes::Bytes;
use chrono::TimeDelta;

use super::*;
use crate::cases::error::{CaseError, Refusal};
use crate::cases::tests::fixtures::{advisor, body, company, founder, question, reason, version};
use crate::cases::{Asking, ClosingReason, Kind, Letter, OpenCase, SECOND_THOUGHTS};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::files::{CASE_BYTES, FILE_BYTES, FILES_A_MESSAGE, Files, Upload};
use crate::testing::files::{pdf, upload};
use crate::testing::{desks, invariants, later};
use crate::visitor::Visitor;

const FRIDAY: &str = "2026-11-27T09:00:00Z";

async fn asked(desk: &Desk, by: &Visitor, files: &[Upload]) -> CaseId {
    let asked = question("Le certificat");
    desk.open_case(by, Asking { question: &asked, files, once: None }).await.expect("a case").id
}

/// A file of so many bytes.
fn weighing(bytes: usize) -> Upload {
    let mut content = pdf().to_vec();
    content.resize(bytes, b' ');
    Upload::read("lourd.pdf", Bytes::from(content)).expect("a file")
}

/// The files of the case, as the company sees them and as the desk does.
async fn seen(desk: &Desk, asker: &Visitor, staff: &Visitor, case: CaseId) -> (Vec<String>, Vec<String>) {
    let names = |messages: Vec<crate::cases::Message>| {
        messages.into_iter().flat_map(|message| message.files).map(|file| file.name).collect()
    };
    let outside = desk.case_for_company(asker, case).await.expect("the case").thread;
    let inside = desk.case_for_staff(staff, case).await.expect("the case").thread;
    (names(outside), names(inside))
}

#[tokio::test]
async fn files_go_with_every_message_and_those_of_notes_stay_inside() {
    for desk in desks(FRIDAY).await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let case = asked(&desk, &ines, &[upload("question.pdf")]).await;
        let with = |files| Letter { body: Box::leak(Box::new(body("Voir la pièce."))), files };
        let (note, request) = ([upload("note.pdf")], [upload("demande.pdf")]);
        let (more, answer, again) = ([upload("suite.pdf")], [upload("réponse.pdf")], [upload("reprise.pdf")]);
        desk.note(&dora, case, with(&note)).await.expect("a note");
        desk.request_information(&dora, case, version(&desk, case).await, with(&request)).await.expect("a request");
        desk.add_information(&ines, case, version(&desk, case).await, with(&more)).await.expect("more");
        desk.reply(&dora, case, version(&desk, case).await, with(&answer)).await.expect("an answer");
        let outside = ["question.pdf", "demande.pdf", "suite.pdf"];
        let inside = ["question.pdf", "note.pdf", "demande.pdf", "suite.pdf", "réponse.pdf"];
        let (theirs, ours) = seen(&desk, &ines, &dora, case).await;
        assert_eq!((theirs, ours), (outside.map(str::to_owned).to_vec(), inside.map(str::to_owned).to_vec()));
        let desk = later(&desk, SECOND_THOUGHTS);
        assert_eq!(seen(&desk, &ines, &dora, case).await.0.last().map(String::as_str), Some("réponse.pdf"));
        desk.reopen_case(&ines, case, version(&desk, case).await, with(&again)).await.expect("on it goes");
        assert_eq!(seen(&desk, &ines, &dora, case).await.0.last().map(String::as_str), Some("reprise.pdf"));
        assert_eq!(invariants::broken(&desk).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn who_does_not_see_the_message_is_told_that_there_is_no_such_file() {
    for desk in desks(FRIDAY).await {
        let (mut ines, omar) = (founder(&desk, "Ines").await, founder(&desk, "Omar").await);
        let (dora, hugo) = (advisor(&desk, "Dora", &["dns"]).await, advisor(&desk, "Hugo", &["has"]).await);
        let sienne = company(&desk, "Sienne", &mut [&mut ines]).await;
        let asked = OpenCase { company: Some(sienne), ..question("Une question") };
        let case =
            desk.open_case(&ines, Asking { question: &asked, files: &[upload("a.pdf")], once: None }).await.expect("a case").id;
        let other = self::asked(&desk, &omar, &[]).await;
        let text = body("À lire.");
        let note = [upload("note.pdf")];
        desk.note(&dora, case, Letter { body: &text, files: &note }).await.expect("a note");
        let reply = [upload("reply.pdf")];
        desk.reply(&dora, case, version(&desk, case).await, Letter { body: &text, files: &reply }).await.expect("an answer");
        let thread = desk.case_for_staff(&dora, case).await.expect("the case").thread;
        let of = |kind| thread.iter().find(|said| said.kind == kind).and_then(|said| said.files.first()).expect("a file").id;
        let (question, note, reply) = (of(Kind::Question), of(Kind::Note), of(Kind::Reply));

        assert_eq!(desk.file_for_company(&ines, case, question).await.expect("the file").1, pdf());
        for id in [question, note, reply] {
            assert_eq!(desk.file_for_staff(&dora, case, id).await.expect("the file").1, pdf());
            for answer in [
                desk.file_for_company(&omar, case, id).await,
                desk.file_for_company(&omar, other, id).await,
                desk.file_for_company(&dora, case, id).await,
                desk.file_for_staff(&hugo, case, id).await,
                desk.file_for_staff(&ines, case, id).await,
                desk.file_for_staff(&dora, other, id).await,
            ] {
                assert!(matches!(answer, Err(DeskError::NotFound)), "{answer:?}");
            }
        }
        assert!(matches!(desk.file_for_company(&ines, case, note).await, Err(DeskError::NotFound)));
        assert!(
            matches!(desk.file_for_company(&ines, case, reply).await, Err(DeskError::NotFound)),
            "it can still be taken back"
        );
        desk.undo_reply(&dora, case, thread.last().expect("an answer").id).await.expect("taken back");
        let after = later(&desk, SECOND_THOUGHTS);
        assert!(matches!(after.file_for_company(&ines, case, reply).await, Err(DeskError::NotFound)), "it was taken back");
        assert!(matches!(after.file_for_company(&ines, case, note).await, Err(DeskError::NotFound)));
    }
}

#[tokio::test]
async fn every_reading_of_a_file_is_written_down_and_the_company_sees_those_of_the_desk() {
    for desk in desks(FRIDAY).await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let case = asked(&desk, &ines, &[upload("a.pdf")]).await;
        let id = desk.case_for_company(&ines, case).await.expect("the case").thread[0].files[0].id;
        desk.file_for_company(&ines, case, id).await.expect("the file");
        assert_eq!(desk.case_readers(&ines, case).await.expect("readers"), []);
        for _ in 0..2 {
            desk.file_for_staff(&dora, case, id).await.expect("the file");
        }
        let readers = desk.case_readers(&ines, case).await.expect("readers");
        assert_eq!(readers.iter().map(|reading| reading.name.as_str()).collect::<Vec<_>>(), ["Dora", "Dora"]);
    }
}

#[tokio::test]
async fn a_case_takes_as_much_as_the_limit_and_not_a_byte_more_and_what_is_refused_leaves_nothing() {
    for desk in desks(FRIDAY).await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let full = [weighing(FILE_BYTES), weighing(FILE_BYTES), weighing(CASE_BYTES - 2 * FILE_BYTES - pdf().len())];
        let case = asked(&desk, &ines, &full).await;
        let base = version(&desk, case).await;
        let (text, one) = (body("Encore une."), [weighing(pdf().len() + 1)]);
        let over = desk.add_information(&ines, case, base, Letter { body: &text, files: &one }).await;
        assert!(matches!(over, Err(CaseError::Refused(Refusal::TooMuchAttached))), "{over:?}");
        let question = question("Trop");
        let many: Vec<Upload> = (0..=FILES_A_MESSAGE).map(|_| upload("a.pdf")).collect();
        let four: Vec<Upload> = (0..4).map(|_| weighing(FILE_BYTES)).collect();
        for files in [&many, &four] {
            let answer = desk.open_case(&ines, Asking { question: &question, files, once: None }).await;
            assert!(matches!(answer, Err(CaseError::Refused(Refusal::TooMuchAttached))), "{answer:?}");
        }
        assert_eq!(version(&desk, case).await, base);
        let last = [upload("a.pdf")];
        // What the staff attaches counts as well.
        desk.note(&dora, case, Letter { body: &text, files: &last }).await.expect("it fits exactly");
        let all = desk.files.before(desk.now().after(TimeDelta::days(1))).await.expect("a list");
        assert_eq!(all.len(), 4, "nothing is left of what was refused");
        assert_eq!(invariants::broken(&desk).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn nothing_is_sent_when_a_file_cannot_be_kept() {
    for desk in desks(FRIDAY).await {
        let ines = founder(&desk, "Ines").await;
        let parent = tempfile::tempdir().expect("a folder");
        let folder = parent.path().join("attachments");
        let broken = desk.clone().keeping(Files::folder(&folder).expect("a store"));
        std::fs::remove_dir(&folder).expect("an end");
        std::fs::write(&folder, "a file where the folder was").expect("a file");
        let asked = question("Le certificat");
        let answer = broken.open_case(&ines, Asking { question: &asked, files: &[upload("a.pdf")], once: None }).await;
        assert!(matches!(answer, Err(CaseError::Desk(DeskError::Files(_)))), "{answer:?}");
        assert!(desk.my_cases(&ines, None).await.expect("a list").rows.is_empty());
        broken.open_case(&ines, &asked).await.expect("a case without a file");
    }
}

#[tokio::test]
async fn bytes_that_belong_to_no_message_are_swept_once_none_can_claim_them() {
    for desk in desks(FRIDAY).await {
        let ines = founder(&desk, "Ines").await;
        let case = asked(&desk, &ines, &[upload("a.pdf")]).await;
        desk.keep_files(&[upload("orphan.pdf")]).await.expect("bytes");
        assert_eq!(later(&desk, WAITING_FOR_A_MESSAGE).sweep_files().await.expect("an end"), 0);
        let after = later(&desk, WAITING_FOR_A_MESSAGE + TimeDelta::milliseconds(1));
        assert_eq!(after.sweep_files().await.expect("an end"), 1);
        assert_eq!(after.sweep_files().await.expect("an end"), 0);
        let id = desk.case_for_company(&ines, case).await.expect("the case").thread[0].files[0].id;
        assert_eq!(desk.file_for_company(&ines, case, id).await.expect("the file").1, pdf());
    }
}

#[tokio::test]
async fn files_of_a_closed_case_are_erased_after_their_time_and_only_that_there_were_some_is_told() {
    for desk in desks(FRIDAY).await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let (closed, open) = (asked(&desk, &ines, &[upload("a.pdf")]).await, asked(&desk, &ines, &[upload("b.pdf")]).await);
        let base = version(&desk, closed).await;
        desk.close_case(&dora, (closed, base), ClosingReason::OutOfScope, Some(&reason("Hors champ."))).await.expect("an end");
        let kept = TimeDelta::days(30);
        assert_eq!(later(&desk, kept - TimeDelta::milliseconds(1)).erase_files(kept).await.expect("an end"), 0);
        let after = later(&desk, kept);
        assert_eq!(after.erase_files(kept).await.expect("an end"), 1);
        assert_eq!(after.erase_files(kept).await.expect("an end"), 0);
        let file = after.case_for_company(&ines, closed).await.expect("the case").thread[0].files[0].clone();
        assert_eq!((file.name.as_str(), file.kind, file.erased_at), ("", FileKind::Pdf, Some(after.now())));
        assert!(matches!(after.file_for_company(&ines, closed, file.id).await, Err(DeskError::NotFound)));
        assert_eq!(after.files.get(file.id).await.expect("an answer"), None);
        assert_eq!(after.case_for_company(&ines, open).await.expect("the case").thread[0].files[0].name, "b.pdf");
    }
}

#[tokio::test]
async fn a_file_in_the_database_is_sent_handed_out_swept_and_erased_like_any_other() {
    for desk in desks(FRIDAY).await {
        let desk = desk.clone().keeping(Files::database(desk.storage()));
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let full = [upload("b.pdf"), weighing(FILE_BYTES)];
        let case = asked(&desk, &ines, &full).await;
        desk.keep_files(&[upload("orphan.pdf")]).await.expect("bytes");
        assert_eq!(desk.storage().files().await.expect("a number"), 3);
        let files = desk.case_for_staff(&dora, case).await.expect("the case").thread[0].files.clone();
        for (file, sent) in files.iter().zip(&full) {
            let handed_out = desk.file_for_company(&ines, case, file.id).await.expect("the file").1;
            assert!(handed_out == sent.bytes, "{} bytes of {}", handed_out.len(), sent.bytes.len());
        }
        let after = later(&desk, WAITING_FOR_A_MESSAGE + TimeDelta::milliseconds(1));
        assert_eq!(after.sweep_files().await.expect("an end"), 1);
        assert_eq!(invariants::broken(&desk).await, Vec::<String>::new());
        let base = version(&desk, case).await;
        desk.close_case(&dora, (case, base), ClosingReason::OutOfScope, Some(&reason("Hors champ."))).await.expect("an end");
        let kept = TimeDelta::days(30);
        assert_eq!(later(&desk, kept).erase_files(kept).await.expect("an end"), 2);
        assert_eq!(desk.storage().files().await.expect("a number"), 0);
    }
}

#[tokio::test]
async fn every_file_comes_along_when_the_place_changes_even_after_a_move_that_stopped_halfway() {
    for before in desks(FRIDAY).await {
        let ines = founder(&before, "Ines").await;
        let case = asked(&before, &ines, &[upload("a.pdf"), weighing(FILE_BYTES)]).await;
        let kept = before.keep_files(&[upload("waiting.pdf")]).await.expect("bytes");
        let desk = before.clone().keeping(Files::database(before.storage()));
        assert!(before.finds_files().await.expect("an answer") && !desk.finds_files().await.expect("an answer"));
        // A call that was stopped left half a file.
        let half = before.case_for_company(&ines, case).await.expect("the case").thread[0].files[0].id;
        desk.files.put(half, Bytes::from_static(b"%PDF-")).await.expect("room");
        let all = Brought { brought: 3, ..Brought::default() };
        assert_eq!(desk.bring_files(&before.files).await.expect("an end"), all);
        assert!(desk.finds_files().await.expect("an answer"));
        for file in desk.case_for_company(&ines, case).await.expect("the case").thread[0].files.clone() {
            assert_eq!(desk.file_for_company(&ines, case, file.id).await.expect("the file").1.len(), file.size);
        }
        assert_eq!(desk.storage().files().await.expect("a number"), 3, "that which waits for its message is here too: {kept:?}");
        assert_eq!(before.files.before(Moment(i64::MAX)).await.expect("a list"), []);
        assert_eq!(desk.bring_files(&before.files).await.expect("an end"), Brought::default());
        assert_eq!(invariants::broken(&desk).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_file_that_is_not_what_was_sent_stays_where_it_was_and_its_case_is_named_and_what_was_erased_goes() {
    for before in desks(FRIDAY).await {
        let (ines, dora) = (founder(&before, "Ines").await, advisor(&before, "Dora", &["dns"]).await);
        let over = asked(&before, &ines, &[upload("c.pdf")]).await;
        let (whole, changed) = (asked(&before, &ines, &[upload("a.pdf")]).await, asked(&before, &ines, &[upload("b.pdf")]).await);
        before.keep_files(&[upload("orphan.pdf")]).await.expect("bytes");
        let shown = before.case_for_company(&ines, changed).await.expect("the case");
        let file = shown.thread[0].files[0].id;
        before.files.delete(file).await.expect("an end");
        before.files.put(file, Bytes::from_static(b"%PDF-other")).await.expect("room");
        let desk = later(&before.clone().keeping(Files::memory()), WAITING_FOR_A_MESSAGE + TimeDelta::milliseconds(1));
        // It was erased where files are kept now: the bytes of before are still there.
        desk.close_case(&dora, (over, version(&desk, over).await), ClosingReason::OutOfScope, Some(&reason("Hors champ.")))
            .await
            .expect("an end");
        assert_eq!(desk.erase_files(TimeDelta::zero()).await.expect("an end"), 1);
        let done = desk.bring_files(&before.files).await.expect("an end");
        let lacking = [shown.number].into();
        assert_eq!(done, Brought { brought: 1, damaged: 1, erased: 1, unknown: 1, lacking });
        let left = before.files.before(Moment(i64::MAX)).await.expect("a list");
        assert!(left.len() == 2 && left.contains(&file), "that which is unknown stays as well: {left:?}");
        let file = desk.case_for_company(&ines, whole).await.expect("the case").thread[0].files[0].id;
        assert_eq!(desk.file_for_company(&ines, whole, file).await.expect("the file").1, pdf());
    }
}
