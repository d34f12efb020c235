//! What people do with their own account: change it, see its sessions, take it along, close it.

use app::links::RoomName;
use http::{StatusCode, header};
use tests::{Answer, PASSWORD, houses};

use super::{ADA, NOON, OTHER, at, is_in, link, new_address, sign_in};

#[tokio::test]
async fn name_language_address_and_password_are_changed() {
    for house in houses(NOON).await {
        let mut browser = house.founder(ADA).await;
        let page = browser.get(&at(RoomName::Profile)).await;
        assert!(page.body.contains("value=\"Camille Martin\""));
        let done = browser.post_and_follow(&at(RoomName::Profile), &[("name", "Ada King"), ("language", "en")]).await;
        assert_eq!(done.texts("[role=status]"), ["Votre profil est enregistré."]);
        assert!(done.texts("dd").iter().any(|text| text.starts_with("Ada King")));

        let wrong = browser.post(&at(RoomName::ChangeMail), &[("mail", "ada@king.example"), ("password", OTHER)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        browser.post_and_follow(&at(RoomName::ChangeMail), &[("mail", "ada@king.example"), ("password", PASSWORD)]).await;
        let link = link(&house, new_address, RoomName::ConfirmNewMail).await;
        assert!(house.browser().get(&link).await.body.contains("ada@king.example"));
        assert!(browser.get(&at(RoomName::Account)).await.body.contains(ADA), "to open the link changes nothing");
        let done = browser.post_and_follow(&link, &[]).await;
        assert_eq!(done.texts("[role=status]"), ["Votre nouvelle adresse est confirmée."]);
        assert!(done.body.contains("ada@king.example"));

        let other = {
            let mut other = house.browser();
            sign_in(&mut other, "ada@king.example", PASSWORD).await;
            other
        };
        let fields = [("password", PASSWORD), ("new-password", OTHER)];
        let done = browser.post_and_follow(&at(RoomName::ChangePassword), &fields).await;
        assert_eq!(done.texts("[role=status]"), ["Votre mot de passe est changé. Vos autres sessions ont été fermées."]);
        assert!(is_in(&browser).await && !is_in(&other).await);
    }
}

#[tokio::test]
async fn sessions_are_listed_and_ended_by_their_owner_only() {
    for house in houses(NOON).await {
        let mut ada = house.founder(ADA).await;
        let mut bea = house.founder("bea@example.org").await;
        let mut phone = house.browser();
        sign_in(&mut phone, ADA, PASSWORD).await;
        let page = ada.get(&at(RoomName::Sessions)).await;
        assert_eq!(page.count("tbody tr"), 2);
        let values = |page: &Answer| -> Vec<String> {
            let html = page.html();
            let field = scraper::Selector::parse("input[name=session]").expect("a selector");
            html.select(&field).filter_map(|field| field.attr("value")).map(str::to_owned).collect()
        };
        let [one, others] = &values(&page)[..] else { panic!("{}", page.body) };
        assert_eq!(others, "others");
        let nothing = bea.post(&at(RoomName::Sessions), &[("session", one)]).await;
        let missing = bea.post(&at(RoomName::Sessions), &[("session", "0193a5c2-7d1e-7000-8000-00000000dead")]).await;
        assert_eq!((nothing.status, &nothing.body), (StatusCode::NOT_FOUND, &missing.body));
        assert!(is_in(&phone).await);
        let done = ada.post_and_follow(&at(RoomName::Sessions), &[("session", one)]).await;
        assert_eq!(done.texts("[role=status]"), ["La session est fermée."]);
        assert!(!is_in(&phone).await && is_in(&ada).await);
        sign_in(&mut phone, ADA, PASSWORD).await;
        ada.post_and_follow(&at(RoomName::Sessions), &[("session", others)]).await;
        assert!(!is_in(&phone).await && is_in(&ada).await && is_in(&bea).await);
    }
}

#[tokio::test]
async fn what_is_kept_is_taken_along_as_json_and_as_a_table() {
    for house in houses(NOON).await {
        let mut browser = house.founder(ADA).await;
        let answer = browser.get(&at(RoomName::ExportJson)).await;
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/json");
        assert!(answer.header(header::CONTENT_DISPOSITION).starts_with("attachment"));
        assert_eq!(answer.header(header::CACHE_CONTROL), "no-store");
        assert_eq!(answer.json()["account"]["mail"], ADA);
        let table = browser.get(&at(RoomName::ExportCsv)).await;
        assert!(table.body.contains("\naccount.mail,ada@example.org\n"), "{}", table.body);
    }
}

#[tokio::test]
async fn who_closes_an_account_is_gone() {
    for house in houses(NOON).await {
        let mut browser = house.founder(ADA).await;
        let held = browser.clone();
        let wrong = browser.post(&at(RoomName::CloseAccount), &[("password", OTHER)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = browser.post_and_follow(&at(RoomName::CloseAccount), &[("password", PASSWORD)]).await;
        assert_eq!(done.texts("[role=status]"), ["Votre compte est fermé."]);
        assert!(!is_in(&held).await);
        assert_eq!(sign_in(&mut browser, ADA, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
