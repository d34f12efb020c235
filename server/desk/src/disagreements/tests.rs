//! Disagreements on both databases, and as situations.

use std::path::Path;

use content::{Answers, Library, Verdict, assess};

use super::Disagreement;
use crate::cases::tests::fixtures::{admin, advisor, company, founder, question, reason};
use crate::cases::{CaseError, Event, NewDisagreement, OpenCase};
use crate::desk::Desk;
use crate::dossiers::{For, Snapshot};
use crate::error::DeskError;
use crate::ids::CaseId;
use crate::testing::desks;
use crate::testing::invariants::broken;
use crate::visitor::{Role, Visitor};

const MONDAY: &str = "2026-11-23T09:00:00Z";
const ANSWERS: &str = "ce_marking=obtenu&is_software=oui&payer_target=etablissement_sante&payer_target=esms";
const SCHEME: &str = "pecan-dtx";

fn files() -> Vec<content::load::File> {
    content::load::read_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"))).expect("content files")
}

fn library(files: &[content::load::File]) -> Library {
    content::load::load(files, "2026-11-27".parse().expect("a day")).expect("content without faults").library
}

/// A case with a dossier, whose desk is `dns`.
async fn attached(desk: &Desk, library: &Library, alix: &mut Visitor) -> CaseId {
    let company = company(desk, "Respire", &mut [alix]).await;
    let (answers, _) = Answers::from_query(&library.rules, ANSWERS);
    let snapshot = Snapshot::of(&library.rules, &answers, "2026-11-23".parse().expect("a day"));
    let (product, indication) = ("Produit secret".parse().expect("a product"), "Asthme".parse().expect("an indication"));
    let dossier = desk.save_dossier(alix, For::Known(company), &product, &indication, &snapshot).await.expect("a dossier");
    let question = OpenCase { company: Some(company), dossier: Some((dossier, 1)), ..question("Ce résultat est-il juste ?") };
    desk.open_case(alix, &question).await.expect("a case").id
}

fn against(expected: Verdict, criterion: Option<&str>) -> NewDisagreement {
    NewDisagreement {
        scheme: SCHEME.to_owned(),
        criterion: criterion.map(str::to_owned),
        expected,
        reason: reason("L’étude est terminée,\nla condition est remplie."),
    }
}

#[tokio::test]
async fn a_disagreement_reaches_editors_and_never_the_company_nor_advisors_of_other_desks() {
    let library = library(&files());
    for desk in desks(MONDAY).await {
        let mut alix = founder(&desk, "Alix").await;
        let (dora, hugo) = (advisor(&desk, "Dora", &["dns"]).await, advisor(&desk, "Hugo", &["has"]).await);
        let editor = Visitor { role: Some(Role::Editor), ..admin(&desk, "Edith").await };
        let case = attached(&desk, &library, &mut alix).await;
        for other in [&hugo, &alix, &editor] {
            let refused = desk.disagree(other, case, &against(Verdict::Open, None)).await;
            assert!(matches!(refused, Err(CaseError::Desk(DeskError::NotFound))), "{refused:?}");
        }
        let id = desk.disagree(&dora, case, &against(Verdict::Open, None)).await.expect("a disagreement");
        for other in [&dora, &hugo, &alix] {
            assert!(matches!(desk.disagreements(other, false).await, Err(DeskError::NotFound)));
            assert!(matches!(desk.disagreement(other, id).await, Err(DeskError::NotFound)));
        }
        let open = desk.disagreements(&editor, false).await.expect("a list");
        assert_eq!(open.iter().map(|one| (one.id, one.expected)).collect::<Vec<_>>(), [(id, Verdict::Open)]);
        assert!(!format!("{open:?}").contains("secret"), "neither product nor company is told");
        let told = |case: &[crate::cases::Message]| case.iter().any(|said| matches!(said.event, Event::Disagreed { .. }));
        assert!(told(&desk.case_for_staff(&dora, case).await.expect("a case").thread));
        assert!(!told(&desk.case_for_company(&alix, case).await.expect("a case").thread));
        desk.settle_disagreement(&editor, id, &"Règle corrigée.".parse().expect("an outcome")).await.expect("settled");
        let again = desk.settle_disagreement(&editor, id, &"Autre.".parse().expect("an outcome")).await;
        assert!(matches!(again, Err(DeskError::NotNow)), "{again:?}");
        assert!(desk.disagreements(&editor, false).await.expect("a list").is_empty());
        let settled = desk.disagreements(&editor, true).await.expect("a list");
        assert_eq!(settled[0].settled.as_ref().map(|settled| settled.outcome.as_str()), Some("Règle corrigée."));
        assert_eq!(broken(&desk).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn what_the_dossier_does_not_say_cannot_be_disagreed_with() {
    let library = library(&files());
    for desk in desks(MONDAY).await {
        let (mut alix, dora) = (founder(&desk, "Alix").await, advisor(&desk, "Dora", &["dns"]).await);
        let case = attached(&desk, &library, &mut alix).await;
        let stated = desk.case_for_staff(&dora, case).await.expect("a case").attached.expect("a dossier");
        let stated = stated.snapshot.verdicts().0[SCHEME].verdict;
        let same = desk.disagree(&dora, case, &against(stated, None)).await;
        assert!(matches!(same, Err(CaseError::Desk(DeskError::NotNow))), "{same:?}");
        let unknown = desk.disagree(&dora, case, &against(Verdict::Open, Some("nulle-part"))).await;
        assert!(matches!(unknown, Err(CaseError::Desk(DeskError::NotFound))), "{unknown:?}");
        let bare = desk.open_case(&alix, &question("Sans dossier")).await.expect("a case").id;
        let nothing = desk.disagree(&dora, bare, &against(Verdict::Open, None)).await;
        assert!(matches!(nothing, Err(CaseError::Desk(DeskError::NotFound))), "{nothing:?}");
    }
}

/// The situations of `library` that fail, as its own test finds them.
fn failing(library: &Library) -> Vec<&str> {
    let rules = &library.rules;
    let fails = |situation: &&content::model::Situation| {
        let date = situation.date.unwrap_or("2026-11-27".parse().expect("a day"));
        let assessment = assess(rules, &situation.answers, date);
        situation.expected.iter().any(|(scheme, expected)| {
            assessment.scheme(rules, scheme).is_none_or(|assessed| !expected.contains(&assessed.verdict))
        })
    };
    library.situations.iter().filter(fails).map(|situation| situation.id.as_str()).collect()
}

#[tokio::test]
async fn its_situation_loads_without_faults_and_fails_until_the_rules_say_what_is_expected() {
    let mut files = files();
    let before = library(&files);
    assert!(failing(&before).is_empty());
    let desk = desks(MONDAY).await.remove(0);
    let (mut alix, dora) = (founder(&desk, "Alix").await, advisor(&desk, "Dora", &["dns"]).await);
    let editor = Visitor { role: Some(Role::Editor), ..admin(&desk, "Edith").await };
    let case = attached(&desk, &before, &mut alix).await;
    let id = desk.disagree(&dora, case, &against(Verdict::Open, None)).await.expect("a disagreement");
    let open = desk.disagreement(&editor, id).await.expect("a disagreement");
    let stated = Disagreement { expected: open.stated, ..open.clone() };
    let path = format!("situations/{}", open.file_name());
    files.push((path.clone(), open.situation(&before.rules).into()));
    let (id, with) = (format!("desaccord-{}", open.id), library(&files));
    assert_eq!(failing(&with), [id.as_str()]);
    let kept = with.situations.iter().find(|situation| situation.id == id).expect("a situation");
    assert_eq!(kept.answers, Answers::from_query(&before.rules, ANSWERS).0, "no answer is lost");
    files.pop();
    files.push((path, stated.situation(&before.rules).into()));
    assert!(failing(&library(&files)).is_empty(), "what the rules say already does not fail");
}
