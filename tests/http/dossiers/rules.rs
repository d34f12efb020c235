//! A dossier that was assessed with other rules than those of today.

use app::links::RoomName;
use content::Rules;
use content::model::Criterion;
use http::StatusCode;
use tests::houses;

use super::{NOON, at, founded, founded_by, link, rules, words};

/// The rules of another day: early access had no condition on the CE marking, and one that has gone since.
fn former_rules() -> Rules {
    let mut rules = rules().clone();
    "00000000000000ff".clone_into(&mut rules.version);
    let scheme = rules.schemes.iter_mut().find(|scheme| scheme.id == "pecan-dtx").expect("the scheme");
    let gone = Criterion { id: "critere_abroge".to_owned(), ..scheme.criteria[0].clone() };
    scheme.criteria = vec![gone];
    rules.prepared()
}

#[tokio::test]
async fn the_page_says_that_the_rules_changed_and_shows_what_changes() {
    for house in houses(NOON).await {
        let mut ada = founded_by(&house, "ada@example.org", &former_rules()).await;
        let page = ada.browser.get(&at(RoomName::Dossier, ada.dossier)).await;
        assert!(words(&page).contains("Les règles ont changé depuis cette version"), "{}", words(&page));
        assert!(words(&page).contains("avec la bibliothèque 00000000000000ff"));
        let changes = ada.browser.get(&link(&page, "Voir ce qui change")).await;
        assert!(words(&changes).contains("Les réponses sont les mêmes."));
        assert!(words(&changes).contains("critere_abroge (critère retiré)"), "{}", words(&changes));
        assert!(changes.count(".difference > li") >= 1);

        let page = ada.browser.post_and_follow(&at(RoomName::Reassessment, ada.dossier), &[("version", "1")]).await;
        assert!(words(&page).contains("Version 2"));
        assert!(words(&page).contains("Avec les règles d’aujourd’hui, le résultat reste le même."));
        let (_, first) = house.desk.version(&ada.visitor, ada.dossier, Some(1)).await.expect("a version");
        assert_eq!(first.snapshot.library(), "00000000000000ff", "what was kept stays as it was");
        let late = ada.browser.post(&at(RoomName::Reassessment, ada.dossier), &[("version", "1")]).await;
        assert_eq!(late.status, StatusCode::SEE_OTHER, "sent twice, there is nothing more to save");
    }
}

#[tokio::test]
async fn nothing_is_offered_when_the_rules_say_the_same() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let page = ada.browser.get(&at(RoomName::Dossier, ada.dossier)).await;
        assert!(words(&page).contains("Avec les règles d’aujourd’hui, le résultat reste le même."));
        let changes = ada.browser.get(&at(RoomName::Reassessment, ada.dossier)).await;
        assert_eq!(changes.count("main form[action$=reevaluation]"), 0);
    }
}
