//! The desk at work: queue and case; what stands beside them in files of their own.

mod accounts;
mod answering;
mod dead_mails;
mod disagreeing;
mod roadmap;

use content::Answers;
use desk::cases::{CaseError, Consents, Context, OpenCase, Urgency};
use desk::desks::Topic;
use desk::dossiers::{For, Snapshot};
use desk::outbox::Mail;
use desk::visitor::Role;
use desk::{CaseId, Visitor};
use http::{StatusCode, header};
use tests::{Answer, Browser, House, houses, portal};

const MONDAY: &str = "2026-11-23T09:00:00Z";
/// A text that is markup when it is not escaped.
const MARKUP: &str = "</textarea></p><script>alert(1)</script>";

fn question(subject: &str) -> OpenCase {
    OpenCase {
        subject: subject.parse().expect("a subject"),
        body: "Notre logiciel suit des patients à distance.".parse().expect("a body"),
        topic: Topic::Orientation,
        urgency: Urgency::Normal,
        company: None,
        dossier: None,
        context: Context::default(),
        consents: Consents::default(),
    }
}

async fn open(house: &House, founder: &Visitor, subject: &str) -> CaseId {
    house.desk.open_case(founder, &question(subject)).await.expect("a case").id
}

fn page(case: CaseId) -> String {
    format!("/fr/bureau/demandes/{case}")
}

/// Does something with a case as its page offers it: with the version that the page shows.
async fn act(browser: &mut Browser, case: CaseId, what: &str, fields: &[(&str, &str)]) -> Answer {
    let version = version(browser, case).await;
    let fields = [fields, &[("version", version.as_str())]].concat();
    browser.post(&format!("{}/{what}", page(case)), &fields).await
}

async fn version(browser: &mut Browser, case: CaseId) -> String {
    let shown = browser.get(&page(case)).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    let html = shown.html();
    let selector = scraper::Selector::parse("input[name=version]").expect("a selector");
    html.select(&selector).next().and_then(|input| input.attr("value")).expect("a version").to_owned()
}

/// A founder, an advisor, and a case of the founder.
async fn cast(house: &House) -> (Browser, Browser, CaseId) {
    let founder = house.founder("founder@example.fr").await;
    let advisor = house.staff("advisor@example.fr", Role::Advisor).await;
    let case = open(house, &house.visitor(&founder).await, "Télésurveillance ou LATM ?").await;
    (founder, advisor, case)
}

/// A case with a dossier of `answers`: the product Nocta, for insomnia, of the company Sienne.
async fn attached(house: &House, founder: &Browser, answers: &str) -> CaseId {
    let edition = portal().edition();
    let rules = &edition.library().rules;
    let (answers, _) = Answers::from_query(rules, answers);
    let snapshot = Snapshot::of(rules, &answers, house.desk.now().day());
    let (product, indication) = ("Nocta".parse().expect("a product"), "Insomnie".parse().expect("an indication"));
    let company = "Sienne".parse().expect("a name");
    let visitor = house.visitor(founder).await;
    let dossier = house.desk.save_dossier(&visitor, For::New(&company), &product, &indication, &snapshot).await;
    let dossier = dossier.expect("a dossier");
    let visitor = house.visitor(founder).await;
    let company = Some(visitor.companies[0].company);
    let asked = OpenCase { company, dossier: Some((dossier, 1)), ..question("Et ensuite ?") };
    house.desk.open_case(&visitor, &asked).await.expect("a case").id
}

#[tokio::test]
async fn a_case_is_found_in_the_queue_taken_answered_and_closed() {
    for house in houses(MONDAY).await {
        let (mut founder, mut advisor, case) = cast(&house).await;
        let queue = advisor.get("/fr/bureau").await;
        assert_eq!(queue.texts("tbody th"), ["2026-00001"]);
        let taken = act(&mut advisor, case, "prise-en-charge", &[]).await;
        assert_eq!((taken.status, taken.header(header::LOCATION)), (StatusCode::SEE_OTHER, page(case).as_str()));
        let sent = act(&mut advisor, case, "reponse", &[("reply", "Relisez l’article R. 162-73.")]).await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
        let shown = advisor.get(&page(case)).await;
        assert_eq!(shown.count(".message-desk"), 1);
        assert_eq!(shown.count("form[action$='/retour']"), 1, "it can still be taken back");
        assert_eq!(founder.get(&format!("/fr/demandes/{case}")).await.count(".message-desk"), 0, "not yet");

        let house = house.at("2026-11-23T09:01:00Z");
        let (mut founder, mut advisor) = (founder.before(&house), advisor.before(&house));
        assert_eq!(advisor.get(&page(case)).await.count("form[action$='/retour']"), 0);
        assert_eq!(founder.get(&format!("/fr/demandes/{case}")).await.texts(".message-desk .message-text").len(), 1);
        let mails = house.desk.due_mails(100).await.expect("mails");
        assert_eq!(mails.iter().filter(|mail| matches!(mail.mail, Mail::CaseAnswered { .. })).count(), 1);
        let closed = act(&mut advisor, case, "cloture", &[("closing", "answered")]).await;
        assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
        assert_eq!(advisor.get("/fr/bureau?filter=done").await.texts("tbody th"), ["2026-00001"]);
        assert_eq!(advisor.get("/fr/bureau").await.count("tbody th"), 0);
    }
}

#[tokio::test]
async fn a_note_and_an_answer_are_told_apart_and_the_company_never_sees_the_note() {
    for house in houses(MONDAY).await {
        let (mut founder, mut advisor, case) = cast(&house).await;
        let shown = advisor.get(&page(case)).await;
        let told = ".form-told textarea[name=reply]";
        assert_eq!((shown.count(told), shown.count(".form-note textarea[name=note]")), (1, 1));
        assert_eq!(shown.count(".form-told textarea[name=note], .form-note textarea[name=reply]"), 0);
        let buttons = shown.texts(".write button:not([formaction])");
        assert_eq!(buttons, ["Envoyer la réponse à l’entreprise", "Demander à l’entreprise", "Garder la note interne"]);
        let kept = act(&mut advisor, case, "note", &[("note", "Canari 4711.")]).await;
        assert_eq!(kept.status, StatusCode::SEE_OTHER);
        assert_eq!(advisor.get(&page(case)).await.texts(".message-note .message-text"), ["Canari 4711."]);
        for place in [format!("/fr/demandes/{case}"), "/fr/demandes".to_owned()] {
            assert!(!founder.get(&place).await.body.contains("4711"), "{place}");
        }
        let swapped = act(&mut advisor, case, "reponse", &[("note", "Canari 4712.")]).await;
        assert_eq!(swapped.status, StatusCode::UNPROCESSABLE_ENTITY, "a note is not sent as an answer");
    }
}

#[tokio::test]
async fn who_comes_second_sees_both_texts_and_can_send_again() {
    for house in houses(MONDAY).await {
        let (_, mut first, case) = cast(&house).await;
        let mut second = house.staff("second@example.fr", Role::Advisor).await;
        let known = version(&mut second, case).await;
        act(&mut first, case, "reponse", &[("reply", "Le texte du premier.")]).await;
        let mine = [("reply", "Le texte du second."), ("version", known.as_str())];
        let lost = second.post(&format!("{}/reponse", page(case)), &mine).await;
        assert_eq!(lost.status, StatusCode::CONFLICT);
        assert_eq!(lost.texts("section[aria-labelledby=meanwhile] .message-text"), ["Le texte du premier."]);
        assert_eq!(lost.texts("textarea[name=reply]"), ["Le texte du second."]);
        let again = act(&mut second, case, "reponse", &[("reply", "Le texte du second.")]).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER);
        assert_eq!(second.get(&page(case)).await.count(".message-desk"), 2);
        let taken = second.post(&format!("{}/prise-en-charge", page(case)), &[("version", known.as_str())]).await;
        assert_eq!((taken.status, taken.count(".error-summary")), (StatusCode::CONFLICT, 1));
    }
}

#[tokio::test]
async fn what_is_written_is_kept_as_a_draft_and_an_answer_taken_back_becomes_one() {
    for house in houses(MONDAY).await {
        let (mut founder, mut advisor, case) = cast(&house).await;
        for (kind, text) in [("reply", "Une réponse."), ("request", "Une question."), ("note", "Une note.")] {
            let kept = act(&mut advisor, case, "brouillon", &[("draft", kind), (kind, text)]).await;
            assert_eq!(kept.status, StatusCode::SEE_OTHER);
            assert_eq!(advisor.get(&page(case)).await.texts(&format!("textarea[name={kind}]")), [text]);
        }
        let mut other = house.staff("other@example.fr", Role::Advisor).await;
        assert_eq!(other.get(&page(case)).await.texts("textarea[name=reply]"), [""], "a draft is its author's");
        act(&mut advisor, case, "reponse", &[("reply", "Une réponse.")]).await;
        let sent = advisor.get(&page(case)).await;
        assert_eq!(sent.texts("textarea[name=reply]"), [""]);
        let html = sent.html();
        let selector = scraper::Selector::parse("form[action$='/retour'] input[name=message]").expect("a selector");
        let message = html.select(&selector).next().and_then(|input| input.attr("value")).expect("an answer").to_owned();
        let back = act(&mut advisor, case, "retour", &[("message", &message)]).await;
        assert_eq!(back.status, StatusCode::SEE_OTHER, "{}", back.body);
        assert_eq!(advisor.get(&page(case)).await.texts("textarea[name=reply]"), ["Une réponse."]);
        let house = house.at("2026-11-23T10:00:00Z");
        assert!(!founder.before(&house).get(&format!("/fr/demandes/{case}")).await.body.contains("Une réponse."));
        let late = act(&mut advisor.before(&house), case, "retour", &[("message", &message)]).await;
        assert!(late.status.is_client_error(), "{}", late.status);
        founder.get("/fr/demandes").await;
    }
}

#[tokio::test]
async fn filters_count_what_they_list_and_words_and_numbers_are_found() {
    for house in houses(MONDAY).await {
        let (founder, mut advisor, case) = cast(&house).await;
        let visitor = house.visitor(&founder).await;
        for (time, subject, topic) in [
            ("2026-11-23T09:01:00Z", "Tarif d’un acte", Topic::Other),
            ("2026-11-23T09:02:00Z", "Un bras robotisé", Topic::Result),
        ] {
            house.at(time).desk.open_case(&visitor, &OpenCase { topic, ..question(subject) }).await.expect("a case");
        }
        act(&mut advisor, case, "precision", &[("request", "Quelle classe ?")]).await;
        // Two weeks later somebody else looks: nobody stays signed in that long.
        let house = house.at("2026-12-07T09:00:00Z");
        let mut advisor = house.staff("other@example.fr", Role::Advisor).await;
        let queue = advisor.get("/fr/bureau").await;
        for (filter, count) in [("mine", 0), ("desk", 3), ("unassigned", 0), ("late", 2), ("waiting", 1)] {
            let listed = advisor.get(&format!("/fr/bureau?filter={filter}")).await;
            assert_eq!(listed.count("tbody tr"), count, "{filter}");
            let told = queue.texts(&format!(".queue-filters a[href*='filter={filter}'] .count"));
            assert_eq!(told, [format!("({count})")], "{filter}");
            assert_eq!(listed.count(".queue-filters a[aria-current]"), 1);
        }
        for (query, numbers) in [
            ("q=robotis", &["2026-00003"][..]),
            ("q=2026-00002", &["2026-00002"]),
            ("q=nulle+part", &[]),
            ("topic=result", &["2026-00003"]),
            ("sort=received", &["2026-00003", "2026-00002", "2026-00001"]),
        ] {
            assert_eq!(advisor.get(&format!("/fr/bureau?{query}")).await.texts("tbody th"), numbers, "{query}");
        }
        for (query, order) in [
            ("filter=desk", "Toutes · Échéance la plus proche d’abord"),
            ("filter=desk&q=robotis", "Toutes · Réception la plus récente d’abord"),
        ] {
            let told = advisor.get(&format!("/fr/bureau?{query}")).await.texts("table caption");
            assert_eq!(told, [order], "words are listed by receipt, and the list says so");
        }
        assert_eq!(advisor.get("/fr/bureau?desk=ans").await.status, StatusCode::NOT_FOUND, "not the advisor's desk");
    }
}

#[tokio::test]
async fn a_long_queue_is_read_in_pages_without_losing_a_case() {
    for house in houses(MONDAY).await {
        let mut advisor = house.staff("advisor@example.fr", Role::Advisor).await;
        for person in 0..3 {
            let founder = house.founder(&format!("founder{person}@example.fr")).await;
            let visitor = house.visitor(&founder).await;
            for number in 0..20 {
                open(&house, &visitor, &format!("Question {person} {number}")).await;
            }
        }
        let mut seen = Vec::new();
        let mut next = "/fr/bureau".to_owned();
        loop {
            let page = advisor.get(&next).await;
            seen.extend(page.texts("tbody th"));
            let html = page.html();
            let selector = scraper::Selector::parse("a[rel=next]").expect("a selector");
            let Some(link) = html.select(&selector).next().and_then(|link| link.attr("href")) else { break };
            link.clone_into(&mut next);
        }
        let unique: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!((seen.len(), unique.len()), (60, 60));
    }
}

#[tokio::test]
async fn several_cases_are_given_at_once_and_what_changed_meanwhile_is_told() {
    for house in houses(MONDAY).await {
        let (founder, mut advisor, case) = cast(&house).await;
        let visitor = house.visitor(&founder).await;
        let other = open(&house, &visitor, "Une autre question").await;
        let zoe = house.staff("zoe@example.fr", Role::Advisor).await;
        let zoe = house.visitor(&zoe).await.account.to_string();
        let chosen = [format!("{case}.1"), format!("{other}.1")];
        let both: Vec<(&str, &str)> = chosen.iter().map(|chosen| ("case", chosen.as_str())).collect();
        let nobody = advisor.post("/fr/bureau/attribution", &both).await;
        assert_eq!((nobody.status, nobody.count(".error-summary")), (StatusCode::UNPROCESSABLE_ENTITY, 1));
        assert_eq!(nobody.count("input[name=case][checked]"), 2, "what was ticked stays ticked");
        act(&mut advisor, other, "note", &[("note", "Vue.")]).await;
        let fields = [&both[..], &[("to", zoe.as_str()), ("sought", "filter=desk")]].concat();
        let given = advisor.post_and_follow("/fr/bureau/attribution", &fields).await;
        assert_eq!(given.count("[role=status] p"), 2, "{}", given.body);
        let assigned = house.desk.case_for_staff(&house.visitor(&advisor).await, case).await.expect("a case");
        assert_eq!(assigned.assignee.map(|(account, _)| account.to_string()), Some(zoe));
    }
}

#[tokio::test]
async fn what_is_missing_is_told_and_what_was_typed_stays() {
    for house in houses(MONDAY).await {
        let (_, mut advisor, case) = cast(&house).await;
        for (what, typed) in [
            ("reponse", ("reply", "  ")),
            ("precision", ("request", "")),
            ("note", ("note", "")),
            ("attribution", ("assign_reason", "Parce que.")),
            ("remise", ("release_reason", "")),
            ("transmission", ("refer_reason", "Pour avis.")),
            ("cloture", ("close_words", "Merci.")),
            ("jonction", ("into", "2026-99999")),
            ("reouverture", ("reopen", "")),
        ] {
            let refused = act(&mut advisor, case, what, &[typed]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
            assert!(refused.count(".error-summary li a") > 0, "{what}");
            assert!(refused.body.contains(typed.1), "{what}");
        }
        let long = "a".repeat(desk::cases::texts::BODY + 1);
        let refused = act(&mut advisor, case, "reponse", &[("reply", &long)]).await;
        assert_eq!(refused.texts("textarea[name=reply]"), [long]);
    }
}

#[tokio::test]
async fn a_case_is_given_put_back_passed_on_joined_and_reopened() {
    for house in houses(MONDAY).await {
        let (founder, mut advisor, case) = cast(&house).await;
        let visitor = house.visitor(&founder).await;
        let admin = house.staff("admin@example.fr", Role::Admin).await;
        let seen = async |case| house.desk.case_for_staff(&house.visitor(&admin).await, case).await.expect("a case");
        let own = house.visitor(&advisor).await.account;
        let done = act(&mut advisor, case, "attribution", &[("to", &own.to_string())]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        act(&mut advisor, case, "remise", &[("release_reason", "Congés.")]).await;
        assert_eq!(seen(case).await.assignee, None);
        let forbidden = act(&mut advisor, case, "transmission", &[("desk", "ans"), ("refer_reason", "Pour avis.")]).await;
        assert_eq!(forbidden.status, StatusCode::UNPROCESSABLE_ENTITY, "the company did not agree");
        let request = forbidden.texts("textarea[name=request]").remove(0);
        assert!(request.contains("(ANS)") && request.contains("Pour avis."), "the request for its consent is ready: {request}");
        let agreed =
            house.desk.open_case(&visitor, &OpenCase { consents: Consents::to_all(), ..question("Un certificat") }).await;
        let agreed = agreed.expect("a case").id;
        let passed = act(&mut advisor, agreed, "transmission", &[("desk", "ans"), ("refer_reason", "Pour avis.")]).await;
        let queue = passed.header(header::LOCATION).to_owned();
        assert_eq!((passed.status, queue.as_str()), (StatusCode::SEE_OTHER, "/fr/bureau?done=referred"), "{}", passed.body);
        assert!(advisor.get(&queue).await.body.contains("La demande est transmise"));
        assert_eq!(seen(agreed).await.desk, "ans");
        let twin = open(&house, &visitor, "La même question").await;
        act(&mut advisor, twin, "jonction", &[("into", &seen(case).await.number.to_string())]).await;
        assert_eq!(seen(twin).await.merged_into.map(|(into, _)| into), Some(case));
        act(&mut advisor, case, "cloture", &[("closing", "out_of_scope"), ("close_words", "Voyez l’ARS.")]).await;
        let reopened = act(&mut advisor, case, "reouverture", &[("reopen", "Nous nous étions trompés.")]).await;
        assert_eq!(reopened.status, StatusCode::SEE_OTHER, "{}", reopened.body);
        assert!(seen(case).await.state.is_open());
    }
}

#[tokio::test]
async fn what_people_typed_is_text_wherever_it_is_shown() {
    for house in houses(MONDAY).await {
        let (founder, mut advisor, _) = cast(&house).await;
        let asked = OpenCase {
            body: MARKUP.parse().expect("a body"),
            urgency: Urgency::Urgent(MARKUP.parse().expect("a reason")),
            ..question(MARKUP)
        };
        let case = house.desk.open_case(&house.visitor(&founder).await, &asked).await.expect("a case").id;
        act(&mut advisor, case, "note", &[("note", MARKUP)]).await;
        act(&mut advisor, case, "brouillon", &[("draft", "reply"), ("reply", MARKUP)]).await;
        act(&mut advisor, case, "remise", &[("release_reason", MARKUP)]).await;
        let refused = act(&mut advisor, case, "transmission", &[("desk", MARKUP), ("refer_reason", MARKUP)]).await;
        let shown = [advisor.get(&page(case)).await, advisor.get("/fr/bureau").await, refused];
        let searched = advisor.get(&format!("/fr/bureau?q={}", "%3C%2Ftextarea%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")).await;
        for answer in shown.iter().chain([&searched]) {
            assert_eq!(answer.count("script:not([type=module])"), 0, "{}", answer.body);
        }
        assert_eq!(shown[0].texts("textarea[name=reply]"), [MARKUP]);
        assert_eq!(shown[0].texts("h1"), [MARKUP]);
    }
}

#[tokio::test]
async fn the_verdicts_of_the_attached_dossier_stand_beside_the_thread() {
    for house in houses(MONDAY).await {
        let (founder, mut advisor, plain) = cast(&house).await;
        assert_eq!(advisor.get(&page(plain)).await.count("#verdicts"), 0);
        let case = attached(&house, &founder, "product_kind=dtx&ce_marking=obtenu").await;
        let shown = advisor.get(&page(case)).await;
        assert_eq!(shown.count("#verdicts"), 1, "{}", shown.body);
        assert!(shown.count(".verdict-list .badge") > 0);
        assert_eq!(shown.count("a[href*='diagnostic/resultat?product_kind=dtx']"), 1);
        assert!(shown.body.contains("Nocta") && shown.body.contains("Sienne"));
    }
}

#[tokio::test]
async fn a_case_of_another_desk_is_a_page_that_does_not_exist() {
    for house in houses(MONDAY).await {
        let (founder, mut advisor, _) = cast(&house).await;
        let visitor = house.visitor(&founder).await;
        let asked = OpenCase { consents: Consents::to_all(), topic: Topic::Data, ..question("Accès aux données") };
        let case = house.desk.open_case(&visitor, &asked).await.expect("a case").id;
        let admin = house.visitor(&house.staff("admin@example.fr", Role::Admin).await).await;
        let kept = house.desk.case_for_staff(&admin, case).await.expect("a case");
        let referred = house.desk.refer_case(&admin, (case, kept.version), "ans", &"Pour avis.".parse().expect("a reason")).await;
        assert!(matches!(referred, Ok(()) | Err(CaseError::Refused(_))), "{referred:?}");
        let missing = advisor.get("/fr/bureau/demandes/0193a5c2-7d1e-7000-8000-00000000dead").await;
        let theirs = advisor.get(&page(case)).await;
        assert_eq!((theirs.status, &theirs.body), (StatusCode::NOT_FOUND, &missing.body));
        for what in
            ["reponse", "note", "precision", "brouillon", "prise-en-charge", "attribution", "remise", "cloture", "jonction"]
        {
            let fields =
                [("reply", "x"), ("note", "x"), ("request", "x"), ("draft", "reply"), ("into", "2026-00001"), ("version", "1")];
            let answer = advisor.post(&format!("{}/{what}", page(case)), &fields).await;
            assert_eq!((answer.status, &answer.body), (StatusCode::NOT_FOUND, &missing.body), "{what}");
        }
    }
}
