//! Who has to sign in on the way finds again what was typed.

use http::{StatusCode, header};
use tests::{PASSWORD, houses};

use super::{HOSTILE, MONDAY, NEW, ask, at, value, with};

#[tokio::test]
async fn who_signs_in_on_the_way_comes_back_to_what_was_typed() {
    for house in houses(MONDAY).await {
        house.founder("founder@example.fr").await;
        let mut browser = house.browser();
        let sent = browser.post(NEW, &with(&[("step", "sign-in"), ("body", HOSTILE)])).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let door = sent.header(header::LOCATION).to_owned();
        let then = value(&browser.get(&door).await, "input[name=then]");
        let fields = [("mail", "founder@example.fr"), ("password", PASSWORD), ("then", then.as_str())];
        let form = browser.post_and_follow("/fr/compte/connexion", &fields).await;
        assert_eq!(form.texts("#body"), [HOSTILE]);
        assert_eq!(form.count("main script, main img"), 0);
        assert_eq!(form.count("#mail"), 0, "who signed in is not asked for an address");
        let kept = value(&form, "input[name=kept]");
        let received = browser.post_and_follow(NEW, &with(&[("kept", kept.as_str()), ("body", HOSTILE)])).await;
        assert!(received.texts("h1")[0].contains("2026-00001"));
        let gone = browser.get(&then).await;
        assert_eq!((gone.status, gone.count(".error-summary li")), (StatusCode::OK, 1), "what was sent is kept no longer");
    }
}

#[tokio::test]
async fn a_form_whose_session_ended_is_shown_again_and_can_still_be_sent() {
    for house in houses(MONDAY).await {
        let mut browser = house.founder("founder@example.fr").await.holding(&"0".repeat(64));
        let answer = browser.post(NEW, &with(&[("step", "send")])).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.texts("#body")[0].contains("avant la demande"));
        assert_eq!((answer.count("#mail"), answer.count("button[value=sign-in]")), (1, 1));
    }
}

#[tokio::test]
async fn who_sends_after_the_session_ended_signs_in_and_finds_the_text_again() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let case = ask(&mut founder).await;
        let mut later = house.browser();
        for (action, field) in [("/precision", "body"), ("/reprise", "body"), ("/brouillon", "body"), ("/retrait", "reason")] {
            let sent = later.post(&at(case, action), &[("version", "1"), (field, HOSTILE)]).await;
            let door = sent.header(header::LOCATION).to_owned();
            assert!(door.starts_with("/fr/compte/connexion?then="), "{action}: {door}");
            let then = value(&later.get(&door).await, "input[name=then]");
            let page = founder.get(&then).await;
            let text = if field == "body" { page.texts("#body").concat() } else { value(&page, "#reason") };
            assert_eq!(text, HOSTILE, "{action}");
            assert_eq!(page.count("main script, main img"), 0);
        }
        let nothing = later.post(&at(case, "/precision"), &[("version", "1"), ("body", " ")]).await;
        assert!(!nothing.header(header::LOCATION).contains("kept"), "nothing typed, nothing kept");
    }
}
