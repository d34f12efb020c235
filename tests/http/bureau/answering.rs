//! What helps to write an answer: canned answers, links, preview.

use desk::visitor::Role;
use http::{StatusCode, header};
use tests::{Answer, Browser, House, houses};

use super::{MARKUP, MONDAY, act, attached, cast, page};

const CANNED: &str = "/fr/bureau/reponses-types";

async fn written(advisor: &mut Browser, title: &str, body: &str) -> Answer {
    let fields = [("desk", "dns"), ("language", "fr"), ("title", title), ("body", body)];
    advisor.post(&format!("{CANNED}/nouvelle"), &fields).await
}

/// The identifier of the first canned answer that the reply form of a case offers.
fn offered(shown: &Answer) -> String {
    let html = shown.html();
    let selector = scraper::Selector::parse("select[name=canned_reply] option:not([value=''])").expect("a selector");
    html.select(&selector).next().and_then(|option| option.attr("value")).expect("a canned answer").to_owned()
}

/// Presses a button above the reply, and follows.
async fn compose(advisor: &mut Browser, case: desk::CaseId, fields: &[(&str, &str)]) -> Answer {
    let fields = [fields, &[("kind", "reply")]].concat();
    let answer = act(advisor, case, "redaction", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    let target = answer.header(header::LOCATION).to_owned();
    advisor.get(&target).await
}

async fn hugo(house: &House) -> Browser {
    house.staff("other-desk@example.fr", Role::Editor).await
}

#[tokio::test]
async fn a_canned_answer_is_written_changed_by_one_person_at_a_time_and_retired() {
    for house in houses(MONDAY).await {
        let (_, mut advisor, case) = cast(&house).await;
        assert_eq!(advisor.get(CANNED).await.count(".empty"), 1);
        let kept = written(&mut advisor, "Délais", "Bonjour {nom},").await;
        let own = kept.header(header::LOCATION).split('?').next().expect("a page").to_owned();
        assert_eq!(advisor.get(CANNED).await.texts("tbody th"), ["Délais"]);
        let change = [("version", "1"), ("title", "Délais"), ("body", "Le texte du premier.")];
        assert_eq!(advisor.post(&own, &change).await.status, StatusCode::SEE_OTHER);
        let late = [("version", "1"), ("title", "Délais"), ("body", "Le texte du second.")];
        let lost = advisor.post(&own, &late).await;
        assert_eq!(
            (lost.status, lost.texts("textarea[name=body]")),
            (StatusCode::CONFLICT, vec!["Le texte du second.".to_owned()])
        );
        assert!(lost.texts("details .message-text").contains(&"Le texte du premier.".to_owned()));
        assert_eq!(advisor.get(&page(case)).await.count("select[name=canned_reply] option"), 2);
        advisor.post(&format!("{own}/retrait"), &[("retired", "yes")]).await;
        assert_eq!(advisor.get(&page(case)).await.count("select[name=canned_reply] option"), 0);
        let mut editor = hugo(&house).await;
        for hidden in [CANNED, own.as_str(), &format!("{CANNED}/nouvelle")] {
            assert_eq!(editor.get(hidden).await.status, StatusCode::NOT_FOUND, "{hidden}");
        }
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_canned_answer_is_told_and_what_was_typed_stays() {
    for house in houses(MONDAY).await {
        let (_, mut advisor, _) = cast(&house).await;
        let unknown = written(&mut advisor, "Délais", "Bonjour {prenom}").await;
        assert_eq!(
            (unknown.status, unknown.texts("textarea[name=body]")),
            (StatusCode::UNPROCESSABLE_ENTITY, vec!["Bonjour {prenom}".to_owned()])
        );
        assert!(unknown.texts(".field-error")[0].contains("prenom"), "{:?}", unknown.texts(".field-error"));
        let empty = advisor.post(&format!("{CANNED}/nouvelle"), &[("desk", "has")]).await;
        assert_eq!(empty.count(".error-summary li"), 4, "a desk of others, no language, no title, no text");
        let kept = written(&mut advisor, MARKUP, MARKUP).await;
        let target = kept.header(header::LOCATION).to_owned();
        for shown in [advisor.get(&target).await, advisor.get(CANNED).await] {
            assert_eq!(shown.count("main script"), 0);
            assert!(shown.body.contains("alert(1)"));
        }
    }
}

#[tokio::test]
async fn a_canned_answer_is_filled_in_for_the_case_and_not_sent_before_it_is_whole() {
    for house in houses(MONDAY).await {
        let (founder, mut advisor, bare) = cast(&house).await;
        written(&mut advisor, "Produit", "Bonjour,\nDemande {numero}, {structure}, {produit}.").await;
        let case = attached(&house, &founder, "product_kind=dtx").await;
        let id = offered(&advisor.get(&page(case)).await);
        let fields = [("do", "canned"), ("reply", "Déjà écrit."), ("canned_reply", id.as_str())];
        let shown = compose(&mut advisor, case, &fields).await;
        assert_eq!(shown.texts("textarea[name=reply]"), ["Déjà écrit.\n\nBonjour,\nDemande 2026-00002, Sienne, Nocta."]);
        let shown = compose(&mut advisor, bare, &fields).await;
        let text = shown.texts("textarea[name=reply]").remove(0);
        assert!(text.ends_with("Demande 2026-00001, [à compléter : structure], [à compléter : produit]."), "{text}");
        let refused = act(&mut advisor, bare, "reponse", &[("reply", &text)]).await;
        assert_eq!((refused.status, refused.texts("textarea[name=reply]")), (StatusCode::UNPROCESSABLE_ENTITY, vec![text]));
        let sent = act(&mut advisor, bare, "reponse", &[("reply", "Tout est écrit.")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_fiche_and_an_article_are_found_inserted_and_shown_as_the_company_will_see_them() {
    for house in houses(MONDAY).await {
        let (_, mut advisor, case) = cast(&house).await;
        let found = compose(&mut advisor, case, &[("do", "find"), ("find_reply", "R. 162-113"), ("reply", "Bonjour.")]).await;
        assert_eq!(found.texts("textarea[name=reply]"), ["Bonjour."]);
        assert!(found.count(".compose-results button[value='article css-R162-113']") > 0, "{}", found.body);
        let nothing = compose(&mut advisor, case, &[("do", "find"), ("find_reply", "zzzzqqq"), ("reply", "Bonjour.")]).await;
        assert_eq!(nothing.count(".compose .empty"), 1);
        compose(&mut advisor, case, &[("do", "article css-R162-113"), ("reply", "Bonjour.")]).await;
        let link = "link /fr/voies/pecan-dtx";
        let shown = advisor.get(&page(case)).await.texts("textarea[name=reply]").remove(0);
        compose(&mut advisor, case, &[("do", link), ("reply", &shown)]).await;
        let text = advisor.get(&page(case)).await.texts("textarea[name=reply]").remove(0);
        assert!(text.contains("https://www.legifrance.gouv.fr") && text.contains("/fr/voies/pecan-dtx"), "{text}");
        let preview = compose(&mut advisor, case, &[("do", "preview"), ("reply", &text)]).await;
        assert_eq!(preview.count(".compose-preview a[href^='https://www.legifrance.gouv.fr']"), 1);
        let nowhere = compose(&mut advisor, case, &[("do", "link https://evil.example/"), ("reply", "Bonjour.")]).await;
        assert_eq!(nowhere.texts("textarea[name=reply]"), ["Bonjour."]);
        let hostile = compose(&mut advisor, case, &[("do", "preview"), ("reply", MARKUP)]).await;
        assert_eq!((hostile.count("main script"), hostile.texts("textarea[name=reply]")), (0, vec![MARKUP.to_owned()]));
    }
}

#[tokio::test]
async fn the_key_enter_in_a_field_of_the_reply_never_sends_it() {
    for house in houses(MONDAY).await {
        let (_, mut advisor, case) = cast(&house).await;
        let shown = advisor.get(&page(case)).await;
        let html = shown.html();
        let forms = scraper::Selector::parse(".write form").expect("a selector");
        let line = scraper::Selector::parse("input[type=search], input[type=text]").expect("a selector");
        let buttons = scraper::Selector::parse("button[type=submit]").expect("a selector");
        // Browsers press the first button of the form (HTML, implicit submission).
        let first: Vec<_> = html.select(&forms).filter(|form| form.select(&line).next().is_some()).collect();
        assert_eq!(first.len(), 2);
        for form in first {
            assert_eq!(form.select(&buttons).next().and_then(|button| button.attr("value")), Some("find"));
        }
    }
}
