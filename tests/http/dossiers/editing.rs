//! Product, indication and notes; putting aside.

use app::links::RoomName;
use http::StatusCode;
use scraper::Selector;
use tests::{Answer, houses};

use super::{MARKED, NOON, at, founded, link, title, value, words};

fn notes(answer: &Answer) -> String {
    let area = Selector::parse("textarea[name=notes]").expect("a selector");
    answer.html().select(&area).next().map(|area| area.text().collect()).unwrap_or_default()
}

#[tokio::test]
async fn notes_are_kept_and_a_race_shows_both_texts() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let address = at(RoomName::EditDossier, ada.dossier);
        let form = ada.browser.get(&address).await;
        assert_eq!((value(&form, "product").as_str(), value(&form, "revision").as_str()), ("Somnia", "0"));
        let first = [("product", "Somnia"), ("indication", "Insomnie"), ("notes", "Rappeler\r\nla HAS"), ("revision", "0")];
        let page = ada.browser.post_and_follow(&address, &first).await;
        assert!(words(&page).contains("Vos changements sont enregistrés.") && page.body.contains("Rappeler\nla HAS"));

        let late = [("product", "Somnia 2"), ("indication", ""), ("notes", "Mon texte"), ("revision", "0")];
        let race = ada.browser.post(&address, &late).await;
        assert_eq!(race.status, StatusCode::CONFLICT);
        assert!(words(&race).contains("Rappeler la HAS"), "what is kept");
        assert_eq!((value(&race, "product").as_str(), notes(&race).trim()), ("Somnia 2", "Mon texte"), "what was typed");
        assert_eq!(value(&race, "revision"), "1");
        let again = late.map(|(name, text)| if name == "revision" { (name, "1") } else { (name, text) });
        let page = ada.browser.post_and_follow(&address, &again).await;
        assert_eq!(title(&page), "Somnia 2");
    }
}

#[tokio::test]
async fn notes_that_are_too_long_are_shown_again_whole() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let long = "é".repeat(10_001);
        let fields = [("product", "Somnia"), ("indication", ""), ("notes", long.as_str()), ("revision", "0")];
        let again = ada.browser.post(&at(RoomName::EditDossier, ada.dossier), &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(notes(&again).trim(), long);
    }
}

#[tokio::test]
async fn a_dossier_put_aside_is_read_but_not_changed_until_it_is_taken_up_again() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let page = ada.browser.post_and_follow(&at(RoomName::ArchiveDossier, ada.dossier), &[]).await;
        assert!(words(&page).contains("Le dossier est archivé."));
        let list = ada.browser.get("/fr/dossiers").await;
        assert_eq!(list.count(".work-item"), 0);
        assert_eq!(ada.browser.get(&link(&list, "Voir les dossiers archivés")).await.count(".work-item"), 1);
        let edit = [("product", "Somnia 2"), ("notes", "Mon texte"), ("revision", "0")];
        let refused = ada.browser.post(&at(RoomName::EditDossier, ada.dossier), &edit).await;
        assert_eq!((refused.status, notes(&refused).trim()), (StatusCode::CONFLICT, "Mon texte"));
        let version = [("answers", MARKED), ("version", "1")];
        let refused = ada.browser.post(&at(RoomName::SaveVersion, ada.dossier), &version).await;
        assert_eq!(refused.status, StatusCode::CONFLICT);
        ada.browser.post_and_follow(&at(RoomName::UnarchiveDossier, ada.dossier), &[]).await;
        let page = ada.browser.post_and_follow(&at(RoomName::EditDossier, ada.dossier), &edit).await;
        assert_eq!(title(&page), "Somnia 2");
    }
}
