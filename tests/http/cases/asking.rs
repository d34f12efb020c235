//! Asking: the form, what it brings along, what answers already.

use desk::dossiers::{For, Snapshot};
use http::{StatusCode, header};
use tests::{Answer, houses};

use super::{MONDAY, NEW, at, id_in, value, with};

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
async fn a_second_click_asks_nothing_more_and_leads_to_the_same_case() {
    for house in houses(MONDAY).await {
        let mut founder = house.founder("founder@example.fr").await;
        let form = value(&founder.get(NEW).await, "input[name=once]");
        let sent = [("step", "send"), ("once", form.as_str())];
        let received = founder.post(NEW, &with(&sent)).await;
        let again = founder.post(NEW, &with(&sent)).await;
        assert_eq!(received.status, StatusCode::SEE_OTHER);
        assert_eq!(received.header(header::LOCATION), again.header(header::LOCATION));
        assert_eq!(founder.get("/fr/demandes").await.count(".work-item"), 1);
        let other = value(&founder.get(NEW).await, "input[name=once]");
        assert_ne!(other, form, "the form is another one each time it is shown");
        founder.post(NEW, &with(&[("step", "send"), ("once", other.as_str())])).await;
        // What was never shown names nothing.
        founder.post(NEW, &with(&[("step", "send"), ("once", "<script>")])).await;
        assert_eq!(founder.get("/fr/demandes").await.count(".work-item"), 3);
    }
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
