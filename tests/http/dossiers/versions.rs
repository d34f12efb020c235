//! Going on from a dossier, its versions, and two people who save at the same time.

use app::links::RoomName;
use content::Locale;
use http::StatusCode;
use tests::houses;

use super::{ANSWERS, MARKED, NOON, at, founded, link, title, value, words};

#[tokio::test]
async fn somebody_goes_on_where_they_were_and_saves_the_next_version() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let page = ada.browser.get(&at(RoomName::Dossier, ada.dossier)).await;
        let question = ada.browser.get(&link(&page, "Continuer le diagnostic")).await;
        // The dossier goes along from question to question, in the form and in the links.
        assert_eq!((value(&question, "dossier"), value(&question, "version")), (ada.dossier.to_string(), "1".to_owned()));
        let all = ada.browser.get(&link(&question, "questionnaire")).await;
        assert_eq!((value(&all, "dossier"), value(&all, "version")), (ada.dossier.to_string(), "1".to_owned()));
        let result = ada.browser.get(&format!("/fr/diagnostic/resultat?{MARKED}&dossier={}&version=1", ada.dossier)).await;
        assert_eq!(value(&result, "dossier"), ada.dossier.to_string(), "the date is changed within the dossier");
        assert!(!value(&result, "share-address").contains("dossier="), "who gets the address gets no dossier");

        let save = ada.browser.get(&link(&result, "Enregistrer comme nouvelle version")).await;
        assert_eq!(title(&save), "Enregistrer une nouvelle version");
        assert!(words(&save).contains("Une réponse change"), "{}", words(&save));
        assert!(words(&save).contains("Marquage CELa démarche est engagéeIl est obtenu"), "{}", words(&save));
        let fields = [("answers", value(&save, "answers")), ("version", value(&save, "version"))];
        let fields = fields.each_ref().map(|(name, value)| (*name, value.as_str()));
        let page = ada.browser.post_and_follow(&at(RoomName::SaveVersion, ada.dossier), &fields).await;
        assert!(words(&page).contains("La nouvelle version est enregistrée."));
        // Sent twice, it is the same version.
        let page = ada.browser.post_and_follow(&at(RoomName::SaveVersion, ada.dossier), &fields).await;
        assert!(words(&page).contains("Version 2, enregistrée par Camille Martin"));
        assert!(!words(&page).contains("Version 3"));

        let second = ada.browser.get(&link(&page, "Version 2")).await;
        assert!(words(&second).contains("Une réponse change"));
        let first = ada.browser.get(&RoomName::Version.with([ada.dossier.to_string(), "1".to_owned()]).path(Locale::Fr)).await;
        assert!(words(&first).contains("C’est la première version"));
        let again = link(&first, "Repartir de ces réponses");
        assert!(again.contains(ANSWERS) && again.ends_with("&version=2"), "{again}");
    }
}

#[tokio::test]
async fn of_two_who_save_the_second_sees_both_and_loses_nothing() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let save = at(RoomName::SaveVersion, ada.dossier);
        let theirs = [("answers", MARKED), ("version", "1")];
        assert_eq!(ada.browser.post(&save, &theirs).await.status, StatusCode::SEE_OTHER);

        let mine = "product_kind=dtx&is_software=oui&ce_marking=en_cours";
        for answer in [
            ada.browser.post(&save, &[("answers", mine), ("version", "1")]).await,
            // Told before anything is sent, too.
            ada.browser.get(&format!("{save}?{mine}&version=1")).await,
        ] {
            assert_eq!(title(&answer), "Ce dossier a changé entre-temps");
            let (theirs, own) = (answer.texts("section[aria-labelledby=theirs]"), answer.texts("section[aria-labelledby=mine]"));
            assert!(theirs[0].contains("Marquage CE"), "{theirs:?}");
            assert!(own[0].contains("logiciel") && !own[0].contains("Marquage CE"), "{own:?}");
            assert_eq!((value(&answer, "answers").as_str(), value(&answer, "version").as_str()), (mine, "2"));
            assert!(link(&answer, "Repartir de la dernière version").contains(MARKED));
        }
        let conflict = ada.browser.post(&save, &[("answers", mine), ("version", "1")]).await;
        assert_eq!(conflict.status, StatusCode::CONFLICT);
        let visitor = &ada.visitor;
        assert_eq!(house.desk.dossier(visitor, ada.dossier).await.expect("a dossier").version, 2, "nothing was written");

        let done = ada.browser.post_and_follow(&save, &[("answers", mine), ("version", "2")]).await;
        assert!(words(&done).contains("Version 3"));
        let (_, second) = house.desk.version(visitor, ada.dossier, Some(2)).await.expect("a version");
        assert_eq!(second.snapshot.answers(), MARKED, "what was saved in the meantime is still there");
    }
}

#[tokio::test]
async fn the_versions_go_on_page_by_page() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        for base in 1..25 {
            let base_text = format!("{base}");
            let answers = if base % 2 == 1 { MARKED } else { ANSWERS };
            let fields = [("answers", answers), ("version", base_text.as_str())];
            assert_eq!(ada.browser.post(&at(RoomName::SaveVersion, ada.dossier), &fields).await.status, StatusCode::SEE_OTHER);
        }
        let page = ada.browser.get(&at(RoomName::Dossier, ada.dossier)).await;
        assert_eq!(page.texts(".version-list a").first().map(String::as_str), Some("Version 25"));
        let first = ada.browser.get(&link(&page, "Toutes les versions")).await;
        let second = ada.browser.get(&link(&first, "Versions plus anciennes")).await;
        assert_eq!((first.count(".work-item"), second.count(".work-item"), second.count("a[rel=next]")), (20, 5, 0));
    }
}
