//! Cases from the side of those who ask: asking, following, completing, withdrawing, going on.

use desk::accounts::{Client, Password};
use desk::cases::Consents;
use desk::dossiers::{For, Snapshot};
use desk::outbox::Mail;
use desk::visitor::Role;
use desk::{CaseId, Visitor};
use http::{StatusCode, header};
use tests::{Answer, Browser, House, PASSWORD, houses};

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
async fn a_question_is_asked_received_followed_and_listed_with_one_date_everywhere() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let empty = founder.get("/fr/demandes").await;
        assert_eq!((empty.status, empty.count(".empty"), empty.count(".work-item")), (StatusCode::OK, 1, 0));
        let received = founder.post_and_follow(NEW, &with(&[("step", "send")])).await;
        assert_eq!(received.texts("h1"), ["Votre demande 2026-00001 est enregistrée"]);
        assert!(received.body.contains("30 novembre 2026"), "{}", received.body);
        let list = founder.get("/fr/demandes").await;
        assert_eq!(list.texts(".work-item h2"), ["Le certificat de conformité"]);
        let case = id_in(&attribute(&list, ".work-item a", "href"));
        let page = founder.get(&at(case, "")).await;
        assert_eq!(page.texts("h1"), ["Le certificat de conformité"]);
        assert_eq!(page.texts(".message-text"), ["Faut-il le certificat\navant la demande ?"]);
        for shown in [&list, &page] {
            assert!(shown.body.contains("au plus tard le 30\u{a0}novembre 2026") || shown.body.contains("30 novembre 2026"));
            assert!(shown.body.contains("5 jours ouvrés") || shown.body.contains("5\u{a0}jours ouvrés"), "{}", shown.body);
        }
        assert_eq!(attribute(&page, ".fact-list a[target]", "href"), "/fr/diagnostic/resultat?ce_marking=obtenu");
        let english = founder.get(&format!("/en/cases/{case}")).await;
        assert!(english.body.contains("5 working days left"), "{}", english.body);
        let kept = house.desk.case_for_company(&house.visitor(&founder).await, case).await.expect("the case");
        assert_eq!(kept.topic.key(), "certification");
    }
}

fn attribute(answer: &Answer, selector: &str, name: &str) -> String {
    let selector = scraper::Selector::parse(selector).expect("a selector");
    let html = answer.html();
    html.select(&selector).next().and_then(|element| element.attr(name)).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn what_is_wrong_with_a_question_is_told_and_nothing_typed_is_lost() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let long = "é".repeat(20_001);
        for (changes, field) in [
            (vec![("subject", " ")], "subject"),
            (vec![("body", "")], "body"),
            (vec![("body", long.as_str())], "body"),
            (vec![("topic", "astrology")], "topic"),
            (vec![("urgency", "urgent")], "urgency_reason"),
            (vec![("about", "company.0193a5c2-7d1e-7000-8000-00000000dead")], "about"),
            (vec![("about", "anything")], "about"),
        ] {
            let answer = founder.post(NEW, &with(&changes)).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
            assert_eq!(answer.count(&format!(".error-summary a[href='#{field}']")), 1, "{field}: {}", answer.body);
            if field != "subject" {
                assert_eq!(value(&answer, "#subject"), "Le certificat de conformité");
            }
            if field != "body" {
                assert!(answer.texts("#body")[0].contains("avant la demande"), "{field}");
            }
            assert_eq!(value(&answer, "input[name=from]"), "/fr/diagnostic/resultat?ce_marking=obtenu");
        }
        assert!(founder.get("/fr/demandes").await.count(".work-item") == 0);
    }
}

#[tokio::test]
async fn pages_that_may_answer_are_shown_above_the_form_which_keeps_everything() {
    for house in houses(MONDAY).await {
        for mut browser in [house.browser(), house.founder("founder@example.fr").await] {
            let answer = browser
                .post(
                    NEW,
                    &with(&[("step", "look"), ("subject", "certificat ANS"), ("consent", "ans"), ("consent", "bpifrance")]),
                )
                .await;
            assert_eq!(answer.status, StatusCode::OK);
            assert!(answer.count("section[aria-labelledby=found] a[target=_blank]") > 0, "{}", answer.body);
            assert_eq!(value(&answer, "#subject"), "certificat ANS");
            assert!(answer.texts("#body")[0].contains("avant la demande"));
            assert_eq!(answer.count("#topic option[value=certification][selected]"), 1);
            let first = answer.count("fieldset > .form-choice:nth-of-type(1) #consent-ans[checked]");
            assert_eq!(first, 1, "the partner of the topic comes first");
            assert_eq!((answer.count("[name=consent][checked]"), answer.count("#attach[checked]")), (2, 1));
            let fresh = browser.get(&format!("{NEW}?topic=certification")).await;
            assert_eq!((fresh.count("[name=consent]"), fresh.count("[name=consent][checked]")), (8, 0), "nothing is agreed to");
            let nothing = browser.post(NEW, &[("step", "look")]).await;
            assert_eq!((nothing.status, nothing.count("section[aria-labelledby=found] a")), (StatusCode::OK, 0));
        }
    }
}

#[tokio::test]
async fn links_of_pages_fill_in_the_topic_and_the_page_they_start_from() {
    for house in houses(MONDAY).await {
        let mut browser = house.browser();
        for (page, topic) in [
            ("/fr/contact", ""),
            ("/fr/voies/pecan-dtx?ce_marking=obtenu", ""),
            ("/fr/diagnostic/resultat?ce_marking=obtenu", "result"),
        ] {
            let shown = browser.get(page).await;
            let selector = format!("main a[href^='{NEW}'][href*='topic={topic}']");
            let selector = if topic.is_empty() { format!("main a[href^='{NEW}']") } else { selector };
            let href = attribute(&shown, &selector, "href");
            assert!(!href.is_empty(), "{page}");
            let form = browser.get(&href).await;
            assert_eq!(form.status, StatusCode::OK);
            let from = value(&form, "input[name=from]");
            assert_eq!(from, if page == "/fr/contact" { "" } else { page }, "{href}");
            assert_eq!(form.count("#attach[checked]"), usize::from(page != "/fr/contact"));
            if !topic.is_empty() {
                assert_eq!(form.count(&format!("#topic option[value={topic}][selected]")), 1);
            }
        }
        let elsewhere = browser.get(&format!("{NEW}?from=https://evil.example/&topic=nothing")).await;
        assert_eq!((elsewhere.status, elsewhere.count("a[href*=evil]")), (StatusCode::OK, 0));
    }
}

#[tokio::test]
async fn a_question_about_a_dossier_brings_its_company_and_its_colleagues_see_it() {
    let edition = tests::portal().edition();
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let visitor = house.visitor(&founder).await;
        let answers = content::Answers::default();
        let snapshot = Snapshot::of(&edition.library().rules, &answers, tests::today());
        let (product, indication) = ("Oxymètre <b>".parse().expect("a product"), "BPCO".parse().expect("an indication"));
        let company = For::New(&"Sienne Santé".parse().expect("a name"));
        let dossier = house.desk.save_dossier(&visitor, company, &product, &indication, &snapshot).await.expect("a dossier");
        let shown = founder.get(&format!("/fr/dossiers/{dossier}")).await;
        let form = founder.get(&attribute(&shown, &format!("main a[href^='{NEW}']"), "href")).await;
        let about = format!("dossier.{dossier}.1");
        assert_eq!(form.count(&format!("#about option[value='{about}'][selected]")), 1, "{}", form.body);
        assert_eq!(form.count("main b"), 0);
        let sent = founder.post(NEW, &with(&[("about", about.as_str())])).await;
        let page = founder.get(&at(id_in(sent.header(header::LOCATION)), "")).await;
        assert!(page.body.contains("Sienne Santé"), "{}", page.body);
        assert_eq!(page.count(&format!("a[href='/fr/dossiers/{dossier}/versions/1']")), 1);
        let older = founder.post(NEW, &with(&[("about", format!("dossier.{dossier}.2").as_str())])).await;
        assert_eq!(older.status, StatusCode::UNPROCESSABLE_ENTITY, "there is no such version");
    }
}

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

async fn link(house: &House) -> String {
    let secret = house.secret_by_mail(|mail| if let Mail::ConfirmCase { secret } = mail { Some(secret) } else { None }).await;
    format!("/fr/demandes/confirmation/{secret}")
}

#[tokio::test]
async fn a_question_without_an_account_leaves_when_the_link_is_opened_and_its_button_pressed() {
    for house in houses(MONDAY).await {
        let mut browser = house.browser();
        let asked = with(&[("name", "Ines Durand"), ("mail", "Ines@Example.fr"), ("step", "send")]);
        let mailed = browser.post_and_follow(NEW, &asked).await;
        assert_eq!((mailed.status, mailed.count("h1")), (StatusCode::OK, 1));
        let link = link(&house).await;
        for _ in 0..2 {
            let page = browser.get(&link).await;
            assert!(page.body.contains("Le certificat de conformité"), "{}", page.body);
        }
        let mut elsewhere = house.browser();
        let received = elsewhere.post_and_follow(&link, &[]).await;
        assert_eq!(received.texts("h1"), ["Votre demande 2026-00001 est enregistrée"]);
        assert_eq!(elsewhere.get("/fr/demandes").await.count(".work-item"), 1, "who has no password is signed in");
        let again = elsewhere.post(&link, &[]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND, "a link sends once");
        let person = house.visitor(&elsewhere).await;
        assert_eq!((person.name.as_str(), person.mail.as_str()), ("Ines Durand", "ines@example.fr"));
    }
}

#[tokio::test]
async fn a_link_signs_in_nobody_who_has_a_password_and_confirms_no_password_of_a_stranger() {
    for house in houses(MONDAY).await {
        house.founder("founder@example.fr").await;
        let mut browser = house.browser();
        let asked = with(&[("name", "Quelqu’un"), ("mail", "founder@example.fr"), ("step", "send")]);
        browser.post(NEW, &asked).await;
        let sent = browser.post(&link(&house).await, &[]).await;
        assert!(sent.header(header::LOCATION).starts_with("/fr/compte/connexion?then="), "{}", sent.header(header::LOCATION));
        assert_eq!(browser.get("/fr/demandes").await.status, StatusCode::SEE_OTHER);
        // Somebody chose a password for an address that is not theirs; its owner asks a question.
        let name = "Intrus".parse().expect("a name");
        let mail: desk::MailAddress = "victim@example.fr".parse().expect("an address");
        let password = desk::accounts::NewPassword::choose(PASSWORD, &[]).expect("a password");
        let client = Client::new([192, 0, 2, 9].into(), "another browser");
        let sign_up =
            desk::accounts::SignUp { mail: mail.clone(), name, password, locale: content::Locale::Fr, then: String::new() };
        house.desk.sign_up(sign_up, &client).await.expect("told alike");
        browser.post(NEW, &with(&[("name", "Victor"), ("mail", "victim@example.fr"), ("step", "send")])).await;
        browser.post(&link(&house).await, &[]).await;
        assert!(house.desk.sign_in(&mail, &Password::typed(PASSWORD), &client, None).await.is_err());
        assert_eq!(house.visitor(&browser).await.name, "Victor");
    }
}

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
        let say = |page: &Answer, desk: &'static str, consent: &'static str| {
            [("version", version(page)), ("desk", desk.to_owned()), ("consent", consent.to_owned())]
        };
        let consents = async || house.desk.case_for_staff(&dora, case).await.expect("the case").consents;
        let mut page = page;
        for (desk, consent, then) in
            [("has", "yes", "has"), ("ans", "yes", "ans has"), ("has", "no", "ans"), ("dns", "yes", "ans")]
        {
            let fields = say(&page, desk, consent);
            let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
            founder.post(&at(case, "/accord"), &fields).await;
            page = founder.get(&at(case, "")).await;
            assert_eq!(consents().await, Consents::read(then), "{desk} {consent}");
        }
        assert!(page.body.contains("n’accepte plus que la demande soit transmise"), "{}", page.body);
        assert_eq!(page.count(".consents form"), 8, "each partner has a button of its own");
    }
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
