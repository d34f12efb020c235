use super::fixtures::{admin, advisor, at, body, company, founder, question, reason};
use crate::cases::{CaseError, DraftKind, Kind, OpenCase};
use crate::error::DeskError;
use crate::testing::desks;
use crate::visitor::{Role, Visitor};

#[tokio::test]
async fn the_company_never_sees_notes_nor_who_was_chosen_and_the_desk_sees_both() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        desk.note(&dora, case, &body("Canari 4711.")).await.expect("a note");
        desk.assign_case(&dora, (case, 2), dora.account, Some(&reason("Canari 4711."))).await.expect("assigned");
        desk.release_case(&dora, case, 3, &reason("Canari 4711.")).await.expect("released");
        let seen = desk.case_for_company(&ines, case).await.expect("her case");
        assert!(!format!("{seen:?}").contains("4711"), "{seen:?}");
        let lost = desk.add_information(&ines, case, 1, &body("Autre chose.")).await;
        assert!(lost.is_ok(), "what she cannot see takes nothing from her: {lost:?}");
        let lost = desk.add_information(&ines, case, 0, &body("Autre chose.")).await;
        let Err(CaseError::Lost { theirs }) = lost else { panic!("{lost:?}") };
        assert!(!format!("{theirs:?}").contains("4711") && !theirs.is_empty(), "{theirs:?}");
        let inside = desk.case_for_staff(&dora, case).await.expect("a case of her desk");
        assert_eq!(inside.thread.iter().filter(|message| message.body.contains("4711")).count(), 3);
        assert_eq!(inside.thread.iter().filter(|message| message.kind == Kind::Note).count(), 1);
    }
}

#[tokio::test]
async fn whose_case_it_is_not_finds_nothing_whatever_is_tried() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (mut ines, mut max) = (founder(&desk, "Ines").await, founder(&desk, "Max").await);
        let sienne = company(&desk, "Sienne", &mut [&mut ines, &mut max]).await;
        let dora = advisor(&desk, "Dora", &["dns"]).await;
        let case =
            desk.open_case(&ines, &OpenCase { company: Some(sienne), ..question("Une question") }).await.expect("a case").id;
        assert!(desk.case_for_company(&max, case).await.is_ok(), "a colleague sees it");
        let gone = Visitor { companies: Vec::new(), ..ines.clone() };
        let one_factor = Visitor { second_factor: false, ..dora.clone() };
        let editor = Visitor { role: Some(Role::Editor), ..dora.clone() };
        for stranger in [founder(&desk, "Other").await, gone, advisor(&desk, "Ali", &["ans"]).await, one_factor, editor] {
            let (name, text, why) = (&stranger.name, body("Rien."), reason("Rien."));
            let refused = |done: Result<(), CaseError>| matches!(done, Err(CaseError::Desk(DeskError::NotFound)));
            assert!(desk.case_for_company(&stranger, case).await.is_err(), "{name}");
            assert!(desk.case_for_staff(&stranger, case).await.is_err(), "{name}");
            assert!(desk.case_readers(&stranger, case).await.is_err(), "{name}");
            assert!(desk.assignable(&stranger, case).await.is_err(), "{name}");
            assert!(refused(desk.take_case(&stranger, case, 1).await), "{name}");
            assert!(refused(desk.assign_case(&stranger, (case, 1), dora.account, None).await), "{name}");
            assert!(refused(desk.release_case(&stranger, case, 1, &why).await), "{name}");
            assert!(refused(desk.reply(&stranger, case, 1, &text).await.map(|_| ())), "{name}");
            assert!(refused(desk.note(&stranger, case, &text).await.map(|_| ())), "{name}");
            assert!(refused(desk.request_information(&stranger, case, 1, &text).await.map(|_| ())), "{name}");
            assert!(refused(desk.add_information(&stranger, case, 1, &text).await.map(|_| ())), "{name}");
            assert!(refused(desk.withdraw_case(&stranger, case, 1, None).await), "{name}");
            assert!(refused(desk.reopen_case(&stranger, case, 1, &text).await), "{name}");
            assert!(refused(desk.refer_case(&stranger, (case, 1), "ans", &why).await), "{name}");
            assert!(refused(desk.consent(&stranger, (case, 1), "ans", true).await), "{name}");
            for kind in DraftKind::ALL.iter().copied() {
                assert!(refused(desk.save_draft(&stranger, case, kind, "Rien.").await), "{name}");
                assert!(desk.read_draft(&stranger, case, kind).await.is_err(), "{name}");
            }
        }
        assert!(desk.case_for_staff(&admin(&desk, "Root").await, case).await.is_ok(), "an administrator sees every desk");
    }
}

#[tokio::test]
async fn the_company_sees_who_opened_its_case_once_an_hour_and_colleagues_see_who_looks_now() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let emil = advisor(&desk, "Emil", &["dns"]).await;
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        for time in ["09:00:00", "09:30:00", "09:59:59", "10:00:00", "10:01:00"] {
            at(&desk, &format!("2026-11-23T{time}Z")).case_for_staff(&dora, case).await.expect("a case of her desk");
        }
        let readers = desk.case_readers(&ines, case).await.expect("readers");
        assert_eq!(readers.iter().map(|reading| reading.name.as_str()).collect::<Vec<_>>(), ["Dora", "Dora"]);
        let others = async |time| {
            let seen = at(&desk, time).case_for_staff(&emil, case).await.expect("a case of his desk");
            seen.others.into_iter().map(|other| other.name).collect::<Vec<_>>()
        };
        assert_eq!(others("2026-11-23T10:05:59Z").await, ["Dora"]);
        assert!(others("2026-11-23T10:06:00Z").await.is_empty());
    }
}

#[tokio::test]
async fn a_draft_is_kept_for_its_author_until_it_is_sent() {
    for desk in desks("2026-11-23T09:00:00Z").await {
        let (ines, dora) = (founder(&desk, "Ines").await, advisor(&desk, "Dora", &["dns"]).await);
        let emil = advisor(&desk, "Emil", &["dns"]).await;
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        let draft =
            async |who: &Visitor, kind| desk.read_draft(who, case, kind).await.expect("an answer").map(|draft| draft.body);
        for text in ["Voi", "Voici </textarea>"] {
            desk.save_draft(&dora, case, DraftKind::Reply, text).await.expect("kept");
        }
        desk.save_draft(&dora, case, DraftKind::Note, "Une note").await.expect("kept");
        assert_eq!(draft(&dora, DraftKind::Reply).await.as_deref(), Some("Voici </textarea>"));
        assert_eq!(draft(&emil, DraftKind::Reply).await, None);
        desk.reply(&dora, case, 1, &body("Voici.")).await.expect("answered");
        assert_eq!(draft(&dora, DraftKind::Reply).await, None);
        assert_eq!(draft(&dora, DraftKind::Note).await.as_deref(), Some("Une note"));
        desk.save_draft(&dora, case, DraftKind::Note, " \n").await.expect("forgotten");
        assert_eq!(draft(&dora, DraftKind::Note).await, None);
        desk.save_draft(&ines, case, DraftKind::Information, "Ma pré").await.expect("kept");
        assert_eq!(draft(&ines, DraftKind::Information).await.as_deref(), Some("Ma pré"));
    }
}
