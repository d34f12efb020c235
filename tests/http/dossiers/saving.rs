//! From an anonymous diagnostic to a dossier, without retyping.

use app::links::{Address, RoomName};
use content::Locale;
use desk::outbox::Mail;
use http::{StatusCode, header};
use tests::{House, PASSWORD, houses};

use super::{ANSWERS, Founded, LIBRARY, NOON, founded, link, title, value, words};

/// The answers of the situation that answers most.
fn many_answers() -> String {
    let queries = LIBRARY.situations.iter().map(|situation| situation.answers.to_query(&LIBRARY.rules));
    queries.max_by_key(String::len).expect("a situation")
}

async fn confirmation(house: &House) -> String {
    let secret = house.secret_by_mail(|mail| if let Mail::ConfirmAddress { secret } = mail { Some(secret) } else { None }).await;
    RoomName::ConfirmMail.with([secret]).path(Locale::Fr)
}

#[tokio::test]
async fn an_anonymous_diagnostic_becomes_a_dossier_of_somebody_who_had_no_account() {
    let answers = many_answers();
    for house in houses(NOON).await {
        let mut browser = house.browser();
        let result = browser.get(&Address::Result.with_query(Locale::Fr, &answers)).await;
        let save = link(&result, "Enregistrer ce diagnostic");
        assert_eq!(save, RoomName::NewDossier.here().with_query(Locale::Fr, &answers));

        let door = browser.get(&save).await;
        assert_eq!(door.status, StatusCode::SEE_OTHER);
        let sign_in = browser.get(door.header(header::LOCATION)).await;
        let sign_up = browser.get(&link(&sign_in, "Créer un compte")).await;
        let then = value(&sign_up, "then");
        assert_eq!(then, save, "nothing is lost on the way through the door");
        let fields = [("mail", "ada@example.org"), ("name", "Ada"), ("new-password", PASSWORD), ("then", then.as_str())];
        browser.post_and_follow(&RoomName::SignUp.here().path(Locale::Fr), &fields).await;
        let form = browser.post_and_follow(&confirmation(&house).await, &[("password", PASSWORD)]).await;

        assert_eq!((form.status, title(&form).as_str()), (StatusCode::OK, "Enregistrer le diagnostic dans un dossier"));
        assert_eq!(value(&form, "answers"), answers);
        let fields =
            [("product", "Somnia"), ("indication", ""), ("company_name", "Projet Somnia"), ("answers", answers.as_str())];
        let dossier = browser.post_and_follow(&RoomName::NewDossier.here().path(Locale::Fr), &fields).await;
        assert_eq!((dossier.status, title(&dossier).as_str()), (StatusCode::OK, "Somnia"));
        assert!(words(&dossier).contains("Le dossier est enregistré."));
        assert!(words(&dossier).contains("Version 1, enregistrée par Ada le 27 novembre 2026 à 12 h 00"));
        let recap = browser.get(&link(&dossier, "Revoir les réponses")).await;
        let visitor = house.visitor(&browser).await;
        assert_eq!(visitor.companies.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["Projet Somnia"]);
        let kept = house.desk.dossiers(&visitor, None, false, None).await.expect("dossiers").dossiers[0].dossier.id;
        let (_, version) = house.desk.version(&visitor, kept, None).await.expect("a version");
        assert_eq!(version.snapshot.answers(), answers);
        assert!(recap.count("table.recap") > 0);
    }
}

#[tokio::test]
async fn a_form_with_faults_is_shown_again_with_what_was_typed_and_the_answers() {
    for house in houses(NOON).await {
        let mut browser = house.founder("ada@example.org").await;
        let long = "a".repeat(121);
        let fields = [("product", ""), ("indication", "Insomnie"), ("company_name", long.as_str()), ("answers", ANSWERS)];
        let again = browser.post("/fr/dossiers/nouveau", &fields).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
        let wrongs = again.texts(".field-error");
        assert_eq!(wrongs.len(), 2, "{wrongs:?}");
        assert!(wrongs[1].contains("121"), "{wrongs:?}");
        for (name, typed) in &fields[1..] {
            assert_eq!(value(&again, name), *typed);
        }
        let visitor = house.visitor(&browser).await;
        assert!(visitor.companies.is_empty(), "nothing was kept");
    }
}

#[tokio::test]
async fn whoever_has_a_company_chooses_it_or_names_another() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let form = ada.browser.get("/fr/dossiers/nouveau?product_kind=dtx").await;
        let company = ada.visitor.companies[0].company.to_string();
        assert_eq!(value(&form, "company"), company, "the own company is proposed");
        let mut fields = vec![("product", "Deuxième"), ("indication", ""), ("company_name", ""), ("answers", ANSWERS)];
        let unsaid = ada.browser.post("/fr/dossiers/nouveau", &fields).await;
        assert_eq!((unsaid.status, unsaid.texts(".field-error").len()), (StatusCode::UNPROCESSABLE_ENTITY, 1));
        fields.push(("company", company.as_str()));
        let saved = ada.browser.post_and_follow("/fr/dossiers/nouveau", &fields).await;
        assert_eq!(title(&saved), "Deuxième");
        let other = [("product", "Troisième"), ("company", "other"), ("company_name", "Autre"), ("answers", "")];
        let saved = ada.browser.post_and_follow("/fr/dossiers/nouveau", &other).await;
        assert_eq!(title(&saved), "Troisième");
        let list = ada.browser.get("/fr/dossiers").await;
        assert_eq!(list.count(".work-item"), 3);
        let narrowed = ada.browser.get(&link(&list, "Autre")).await;
        assert_eq!(narrowed.texts(".work-item h2"), ["Troisième"]);
    }
}

#[tokio::test]
async fn a_person_without_a_dossier_is_told_how_to_make_one() {
    for house in houses(NOON).await {
        let list = house.founder("ada@example.org").await.get("/fr/dossiers").await;
        assert!(words(&list).contains("Vous n’avez pas encore de dossier."));
        assert_eq!(link(&list, "Commencer un diagnostic"), "/fr/diagnostic");
    }
}

#[tokio::test]
async fn the_list_goes_on_page_by_page() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let company = ada.visitor.companies[0].company.to_string();
        for number in 1..=24 {
            let product = format!("Produit {number}");
            let fields = [("product", product.as_str()), ("company", company.as_str()), ("answers", "")];
            assert_eq!(ada.browser.post("/fr/dossiers/nouveau", &fields).await.status, StatusCode::SEE_OTHER);
        }
        let first = ada.browser.get("/fr/dossiers").await;
        let second = ada.browser.get(&link(&first, "Dossiers modifiés plus tôt")).await;
        let mut products = [first.texts(".work-item h2"), second.texts(".work-item h2")].concat();
        assert_eq!((products.len(), second.count("a[rel=next]")), (25, 0));
        products.sort();
        products.dedup();
        assert_eq!(products.len(), 25);
    }
}

#[tokio::test]
async fn a_second_click_saves_no_second_dossier() {
    for house in houses(NOON).await {
        let Founded { browser: mut ines, .. } = founded(&house, "ines@example.org").await;
        let new = RoomName::NewDossier.here().path(Locale::Fr);
        let form = ines.get(&RoomName::NewDossier.here().with_query(Locale::Fr, ANSWERS)).await;
        let (once, company) = (value(&form, "once"), value(&form, "company"));
        let fields = [("product", "Somnia"), ("company", company.as_str()), ("answers", ANSWERS), ("once", once.as_str())];
        let (first, second) = (ines.post(&new, &fields).await, ines.post(&new, &fields).await);
        assert_eq!(first.status, StatusCode::SEE_OTHER);
        assert_eq!(first.header(header::LOCATION), second.header(header::LOCATION));
    }
}
