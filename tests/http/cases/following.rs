//! What follows a question: more information, races, answers, who read it.

use desk::cases::Consents;
use http::StatusCode;
use tests::{PASSWORD, houses};

use super::{HOSTILE, MONDAY, advisor, ask, at, version};

#[tokio::test]
async fn a_request_for_information_pauses_the_clock_until_the_company_replies() {
    for house in houses(MONDAY).await {
        let (mut founder, dora) = (house.founder("founder@example.fr").await, advisor(&house).await);
        let case = ask(&mut founder).await;
        house.desk.request_information(&dora, case, 1, &"Quelle classe ?".parse().expect("a text")).await.expect("asked");
        let page = founder.get(&at(case, "")).await;
        assert_eq!(page.texts("#answer"), ["Répondre au guichet"]);
        assert!(page.texts(".case-clock strong")[0].contains("suspendu"), "{}", page.body);
        assert_eq!(page.texts(".message-desk .message-text"), ["Quelle classe ?"]);
        let version = version(&page);
        let empty = founder.post(&at(case, "/precision"), &[("version", &version), ("body", " ")]).await;
        assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
        let draft = founder.post_and_follow(&at(case, "/brouillon"), &[("body", "La classe")]).await;
        assert_eq!(draft.texts("#body"), ["La classe"]);
        let fields = [("version", version.as_str()), ("body", "La classe IIa.")];
        let page = founder.post_and_follow(&at(case, "/precision"), &fields).await;
        assert_eq!(page.texts(".message-text").last().map(String::as_str), Some("La classe IIa."));
        assert!(page.texts(".case-clock strong")[0].contains("au plus tard"), "{}", page.body);
        assert_eq!(page.texts("#body"), [""], "the draft is sent");
    }
}

#[tokio::test]
async fn who_writes_while_the_desk_answers_sees_both_texts_and_sends_again() {
    for house in houses(MONDAY).await {
        let (mut founder, dora) = (house.founder("founder@example.fr").await, advisor(&house).await);
        let case = ask(&mut founder).await;
        let old = version(&founder.get(&at(case, "")).await);
        house.desk.take_case(&dora, case, 1).await.expect("taken");
        house.desk.request_information(&dora, case, 2, &"Quelle classe ?".parse().expect("a text")).await.expect("asked");
        let fields = [("version", old.as_str()), ("body", "Une précision.")];
        let lost = founder.post(&at(case, "/precision"), &fields).await;
        assert_eq!(lost.status, StatusCode::CONFLICT);
        assert!(lost.texts("section[aria-labelledby=meanwhile] .message-text").contains(&"Quelle classe ?".to_owned()));
        assert_eq!(lost.texts("#body"), ["Une précision."]);
        let fields = [("version", version(&lost)), ("body", "Une précision.".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let sent = founder.post_and_follow(&at(case, "/precision"), &fields).await;
        assert_eq!(sent.texts(".message-text").last().map(String::as_str), Some("Une précision."));
    }
}

#[tokio::test]
async fn an_answer_is_read_after_half_a_minute_and_a_case_can_go_on_or_be_withdrawn() {
    for house in houses(MONDAY).await {
        let (mut founder, dora) = (house.founder("founder@example.fr").await, advisor(&house).await);
        let case = ask(&mut founder).await;
        house.desk.reply(&dora, case, 1, &"Oui.".parse().expect("a text")).await.expect("answered");
        assert_eq!(founder.get(&at(case, "")).await.count(".message-desk"), 0);
        let later = house.at("2026-11-23T09:00:30Z");
        let mut founder = founder.before(&later);
        let page = founder.get(&at(case, "")).await;
        assert_eq!(page.texts(".message-desk .message-text"), ["Oui."]);
        assert_eq!(page.texts("#answer"), ["Reprendre l’échange"]);
        let fields = [("version", version(&page)), ("body", "Et pour l’export ?".to_owned())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        let page = founder.post_and_follow(&at(case, "/reprise"), &fields).await;
        assert!(page.texts(".case-clock strong")[0].contains("au plus tard"), "{}", page.body);
        let withdrawn =
            founder.post_and_follow(&at(case, "/retrait"), &[("version", &version(&page)), ("reason", HOSTILE)]).await;
        assert_eq!(withdrawn.count(".badge-case-closed"), 1);
        assert_eq!(withdrawn.count(".case-clock"), 0);
        assert_eq!(withdrawn.count("main script, main img"), 0);
        let mut founder = founder.before(&house.at("2027-02-01T09:00:00Z"));
        let fields = [("mail", "founder@example.fr"), ("password", PASSWORD), ("then", "")];
        founder.post("/fr/compte/connexion", &fields).await;
        let over = founder.post(&at(case, "/reprise"), &[("version", &version(&withdrawn)), ("body", "À garder")]).await;
        assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(over.texts("#body"), ["À garder"], "what was typed can still be copied");
    }
}

#[tokio::test]
async fn the_company_sees_who_opened_its_case_and_decides_whether_partners_may() {
    for house in houses(MONDAY).await {
        let (mut founder, dora) = (house.founder("founder@example.fr").await, advisor(&house).await);
        let case = ask(&mut founder).await;
        assert!(founder.get(&at(case, "")).await.body.contains("Personne pour l’instant"));
        house.desk.note(&dora, case, &"Canari 4711".parse().expect("a text")).await.expect("a note");
        house.desk.case_for_staff(&dora, case).await.expect("the case");
        let page = founder.get(&at(case, "")).await;
        assert!(page.body.contains("Dominique Petit") && !page.body.contains("4711"), "{}", page.body);
        let mut page = page;
        for (desk, consent, then) in
            [("has", "yes", "has"), ("ans", "yes", "ans has"), ("has", "no", "ans"), ("dns", "yes", "ans")]
        {
            let version = version(&page);
            founder.post(&at(case, "/accord"), &[("version", &version), ("desk", desk), ("consent", consent)]).await;
            let consents = house.desk.case_for_staff(&dora, case).await.expect("the case").consents;
            assert_eq!(consents, Consents::read(then), "{desk} {consent}");
            page = founder.get(&at(case, "")).await;
        }
        assert!(page.body.contains("n’accepte plus que la demande soit transmise"), "{}", page.body);
        assert_eq!(page.count(".consents form"), 8, "each partner has a button of its own");
    }
}
