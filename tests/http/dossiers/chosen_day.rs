//! The day that was chosen for a diagnostic: kept with the dossier, told in words, used wherever its verdicts are shown or compared.

use app::links::{Address, RoomName};
use content::{Answers, Locale};
use desk::DossierId;
use desk::dossiers::Snapshot;
use http::{StatusCode, header};
use tests::houses;

use super::{ANSWERS, NOON, at, founded, link, rules, value, words};

/// Most schemes were not in force by then.
const THEN: &str = "2010-01-04";
const TOLD: &str = "Ce résultat est donné pour une date choisie : le 4 janvier 2010.";

#[tokio::test]
async fn a_day_that_was_chosen_comes_from_the_result_into_a_new_dossier_and_back() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let asked = format!("{ANSWERS}&date={THEN}");
        let result = ada.browser.get(&Address::Result.with_query(Locale::Fr, &asked)).await;
        let form = ada.browser.get(&link(&result, "Enregistrer ce diagnostic")).await;
        assert!(words(&form).contains(TOLD), "{}", words(&form));
        let company = ada.visitor.companies[0].company.to_string();
        let (answers, once) = (value(&form, "answers"), value(&form, "once"));
        let fields = [("product", "Somnia"), ("company", &company), ("answers", &answers), ("once", &once)];
        let saved = ada.browser.post(&RoomName::NewDossier.here().path(Locale::Fr), &fields).await;
        let way = saved.header(header::LOCATION).to_owned();
        let dossier = ada.browser.get(&way).await;
        assert!(words(&dossier).contains(TOLD), "{}", words(&dossier));
        assert!(words(&dossier).contains("Avec les règles d’aujourd’hui, le résultat reste le même."), "{}", words(&dossier));
        let id = way.strip_prefix("/fr/dossiers/").and_then(|way| way.split('?').next()).expect("an identifier");
        let kept: DossierId = id.parse().expect("an identifier");
        let (_, version) = house.desk.version(&ada.visitor, kept, None).await.expect("a version");
        let then = Snapshot::of(rules(), &Answers::from_query(rules(), ANSWERS).0, THEN.parse().expect("a day"));
        assert_eq!((version.snapshot.verdicts(), version.snapshot.answers()), (then.verdicts(), ANSWERS));
        // Back in the diagnostic it is still that day, and saving anew changes nothing.
        let result = ada.browser.get(&link(&dossier, "Voir le résultat complet et ses raisons, au 4")).await;
        assert_eq!(value(&result, "date"), THEN);
        let save = ada.browser.get(&link(&result, "Enregistrer comme nouvelle version")).await;
        assert!(words(&save).contains("contient déjà ces réponses et ce résultat"), "{}", words(&save));
        let again = ada.browser.get(&at(RoomName::Reassessment, kept)).await;
        assert!(words(&again).contains(TOLD) && words(&again).contains("Comparée à une évaluation au 4 janvier 2010"));
        for way in ["Continuer le diagnostic", "Revoir les réponses"] {
            assert!(link(&dossier, way).contains(&format!("date={THEN}")), "{way}");
        }
    }
}

#[tokio::test]
async fn another_day_is_a_change_between_versions_and_the_day_itself_is_not_mentioned() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let first = ada.browser.get(&at(RoomName::Dossier, ada.dossier)).await;
        assert!(!words(&first).contains("date choisie"), "{}", words(&first));
        let asked = format!("{ANSWERS}&date={THEN}&version=1");
        let save = ada.browser.get(&RoomName::SaveVersion.with([ada.dossier]).with_query(Locale::Fr, &asked)).await;
        let change = "Date pour laquelle le résultat est donné : le jour même → devient 4 janvier 2010";
        assert!(words(&save).contains(change), "{}", words(&save));
        let answers = value(&save, "answers");
        let fields = [("answers", answers.as_str()), ("version", "1")];
        let saved = ada.browser.post_and_follow(&at(RoomName::SaveVersion, ada.dossier), &fields).await;
        assert!(words(&saved).contains(TOLD), "{}", words(&saved));
        let version = ada.browser.get(&format!("{}/versions/2", at(RoomName::Dossier, ada.dossier))).await;
        assert_eq!(version.status, StatusCode::OK);
        assert!(words(&version).contains(change) && words(&version).contains(TOLD), "{}", words(&version));
        // The rules of today are asked for that day, and nothing is to be kept.
        let kept = ada.browser.post_and_follow(&at(RoomName::Reassessment, ada.dossier), &[("version", "2")]).await;
        assert!(words(&kept).contains("La dernière version dit déjà la même chose"), "{}", words(&kept));
        // A day that is no day, and the day itself, are none.
        for day in ["2010-02-30", "1812-01-01", "demain", "2026-11-27"] {
            let asked = format!("{ANSWERS}&date={day}&version=2");
            let save = ada.browser.get(&RoomName::SaveVersion.with([ada.dossier]).with_query(Locale::Fr, &asked)).await;
            assert!(words(&save).contains("4 janvier 2010 → devient le jour même"), "{day}: {}", words(&save));
            assert_eq!(value(&save, "answers"), ANSWERS, "{day}");
        }
    }
}
