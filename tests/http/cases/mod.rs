//! Cases from the side of those who ask: asking, following, completing, withdrawing, going on.

mod asking;
mod by_mail;
mod following;
mod leaving;

use desk::visitor::Role;
use desk::{CaseId, Visitor};
use http::{StatusCode, header};
use tests::{Answer, Browser, House, houses};

const MONDAY: &str = "2026-11-23T09:00:00Z";
const NEW: &str = "/fr/demandes/nouvelle";
const HOSTILE: &str = "</textarea><script>alert(1)</script>\"'><img src=x onerror=alert(1)>";

/// A question without a fault.
const QUESTION: [(&str, &str); 6] = [
    ("topic", "certification"),
    ("subject", "Le certificat de conformité"),
    ("body", "Faut-il le certificat\r\navant la demande ?"),
    ("urgency", "normal"),
    ("from", "/fr/diagnostic/resultat?ce_marking=obtenu"),
    ("attach", "oui"),
];

/// The question with other values in some fields.
fn with<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = QUESTION.into_iter().filter(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    kept.chain(changes.iter().copied()).collect()
}

/// Sends the question and gives the case.
async fn ask(browser: &mut Browser) -> CaseId {
    let sent = browser.post(NEW, &with(&[("step", "send")])).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
    id_in(sent.header(header::LOCATION))
}

fn id_in(address: &str) -> CaseId {
    address.split('/').nth(3).and_then(|id| id.parse().ok()).unwrap_or_else(|| panic!("no case in {address}"))
}

fn at(case: CaseId, action: &str) -> String {
    format!("/fr/demandes/{case}{action}")
}

async fn advisor(house: &House) -> Visitor {
    house.visitor(&house.staff("advisor@example.fr", Role::Advisor).await).await
}

fn value(answer: &Answer, selector: &str) -> String {
    let selector = scraper::Selector::parse(selector).expect("a selector");
    let html = answer.html();
    html.select(&selector).next().and_then(|element| element.attr("value")).unwrap_or_default().to_owned()
}

fn version(page: &Answer) -> String {
    value(page, "input[name=version]")
}

#[tokio::test]
async fn the_case_of_somebody_else_is_the_same_page_as_one_that_does_not_exist() {
    for house in houses(MONDAY).await {
        let case = ask(&mut house.founder("founder@example.fr").await).await;
        let mut other = house.founder("other@example.fr").await;
        let nothing: CaseId = "0193a5c2-7d1e-7000-8000-00000000dead".parse().expect("an identifier");
        for page in ["", "/recue"] {
            let (theirs, missing) = (other.get(&at(case, page)).await, other.get(&at(nothing, page)).await);
            assert_eq!((theirs.status, theirs.body), (StatusCode::NOT_FOUND, missing.body), "{page}");
        }
        let fields = [("version", "1"), ("body", "Rien"), ("desk", "ans"), ("consent", "yes")];
        for action in ["/precision", "/reprise", "/retrait", "/accord", "/brouillon"] {
            let (theirs, missing) =
                (other.post(&at(case, action), &fields).await, other.post(&at(nothing, action), &fields).await);
            assert_eq!((theirs.status, theirs.body), (StatusCode::NOT_FOUND, missing.body), "{action}");
        }
    }
}

#[tokio::test]
async fn whatever_was_typed_into_a_case_is_text_on_every_page_that_shows_it() {
    for house in houses(MONDAY).await {
        let (mut founder, dora) = (house.founder("founder@example.fr").await, advisor(&house).await);
        let hostile = with(&[("subject", HOSTILE), ("body", HOSTILE), ("urgency", "urgent"), ("urgency_reason", HOSTILE)]);
        let sent = founder.post(NEW, &hostile).await;
        let case = id_in(sent.header(header::LOCATION));
        house.desk.request_information(&dora, case, 1, &HOSTILE.parse().expect("a text")).await.expect("asked");
        founder.post(&at(case, "/brouillon"), &[("body", HOSTILE)]).await;
        for page in [at(case, ""), at(case, "/recue"), "/fr/demandes".to_owned()] {
            let shown = founder.get(&page).await;
            assert_eq!((shown.status, shown.count("main script, main img, [onerror]")), (StatusCode::OK, 0), "{page}");
        }
        let page = founder.get(&at(case, "")).await;
        assert_eq!(page.texts("#body"), [HOSTILE]);
        assert_eq!(page.texts(".message-text"), [HOSTILE, HOSTILE]);
    }
}
