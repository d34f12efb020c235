//! Alerts as people use them: following a dossier or a search, settings, what was told, stopping by the link of a mail.

use std::sync::{Arc, LazyLock};

use axum::body::Body;
use content::{Answers, Locale};
use desk::alerts::{Looked, MOST_ALERTS, SavedSearch};
use desk::dossiers::{For, Snapshot};
use desk::outbox::{Mail, Outgoing};
use desk::{DossierId, Visitor};
use http::{Method, StatusCode, header};
use server::Portal;
use server::lookout::Lookout;
use tests::{Answer, Browser, House, get, houses, portal};

const NOON: &str = "2026-11-27T11:00:00Z";
/// Two weeks later, while sessions last, a call that everybody knows of is about to close.
const LATER: &str = "2026-12-10T11:00:00Z";
/// An identifier that nothing has.
const NOTHING: &str = "0193a5c2-7d1e-7000-8000-00000000dead";
const ROOM: &str = "/fr/compte/alertes";

static PORTAL: LazyLock<Arc<Portal>> = LazyLock::new(portal);

/// Looks at the alerts of the house, as its worker does.
async fn look(house: &House) -> Looked {
    Lookout::new(Arc::new(PORTAL.over(house.desk.clone()))).look().await.expect("an end")
}

async fn dossier(house: &House, visitor: &Visitor) -> DossierId {
    let edition = PORTAL.edition();
    let rules = &edition.library().rules;
    let (answers, _) = Answers::from_query(rules, "product_kind=dtx&ce_marking=obtenu");
    let snapshot = Snapshot::of(rules, &answers, house.desk.now().day());
    let (product, indication) = ("Somnia".parse().expect("a product"), "Insomnie".parse().expect("an indication"));
    let company = "Kinésia".parse().expect("a name");
    house.desk.save_dossier(visitor, For::New(&company), &product, &indication, &snapshot).await.expect("a dossier")
}

/// A founder with a dossier.
async fn founded(house: &House, mail: &str) -> (Browser, Visitor, DossierId) {
    let browser = house.founder(mail).await;
    let dossier = dossier(house, &house.visitor(&browser).await).await;
    let visitor = house.visitor(&browser).await;
    (browser, visitor, dossier)
}

fn words(answer: &Answer) -> String {
    answer.texts("main").join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The mail about alerts to `recipient` that is due.
async fn mail(house: &House, recipient: &str) -> Option<Outgoing> {
    let mails = house.desk.due_mails(100).await.expect("mails");
    mails.into_iter().find(|mail| mail.recipient == recipient && matches!(mail.mail, Mail::Alerts { .. }))
}

#[tokio::test]
async fn a_dossier_offers_an_alert_in_one_button_and_the_room_shows_what_was_told() {
    for house in houses(NOON).await {
        let (mut ada, _, dossier) = founded(&house, "ada@example.org").await;
        let address = format!("/fr/dossiers/{dossier}");
        let form = format!("main form[action='{address}/alerte']");
        let page = ada.get(&address).await;
        assert_eq!(page.count(&form), 1, "{}", page.body);
        let empty = ada.get(ROOM).await;
        assert!(words(&empty).contains("Vous ne suivez rien"), "nobody is signed up by a dossier");
        let page = ada.post_and_follow(&format!("{address}/alerte"), &[]).await;
        assert_eq!((page.count("[role=status]"), page.count(&form)), (1, 0));
        assert!(words(&page).contains("Vous êtes alerté de ce qui change"), "{}", words(&page));
        assert_eq!(look(&house).await.news, 0);
        let page = ada.get(ROOM).await;
        assert!(
            words(&page).contains("Dossier : Somnia · Insomnie") && words(&page).contains("Rien de nouveau"),
            "{}",
            words(&page)
        );

        let later = house.at(LATER);
        let looked = look(&later).await;
        assert!(looked.news > 0 && looked.mails == 1, "{looked:?}");
        let mut ada = ada.before(&later);
        let page = ada.get(ROOM).await;
        assert!(
            words(&page).contains("EIC Accelerator") && words(&page).contains("clôture le 17 décembre 2026"),
            "{}",
            words(&page)
        );
        assert!(page.count("main a[href='/fr/appels/eic-accelerator']") >= 1);
        let told = mail(&later, "ada@example.org").await.expect("a mail");
        let Mail::Alerts { calls, .. } = &told.mail else { panic!("{told:?}") };
        assert!(calls.iter().any(|call| call.call.contains("EIC") && call.date == "2026-12-17"), "{calls:?}");
        let english = ada.get("/en/account/alerts").await;
        assert!(words(&english).contains("closes on 17 December 2026"), "{}", words(&english));
    }
}

#[tokio::test]
async fn the_search_page_leads_to_a_room_and_sets_no_cookie() {
    let page = get("/fr/recherche?q=t%C3%A9l%C3%A9surveillance&kind=call&page=2").await;
    let room = "/fr/compte/alertes/recherche?q=t%C3%A9l%C3%A9surveillance&kind=call";
    assert_eq!(page.count(&format!("main a[href='{room}']")), 1, "{}", page.body);
    assert!(page.headers.get(header::SET_COOKIE).is_none());
    assert_eq!(get("/fr/recherche").await.count("main a[href*='compte/alertes']"), 0, "nothing is searched for");
    for house in houses(NOON).await {
        let door = house.browser().get(room).await;
        assert_eq!(door.status, StatusCode::SEE_OTHER);
        let way = door.header(header::LOCATION);
        assert!(way.starts_with("/fr/compte/connexion?then=") && way.contains("alertes"), "{way}");

        let mut ada = house.founder("ada@example.org").await;
        let page = ada.get(room).await;
        assert!(words(&page).contains("Motstélésurveillance") && words(&page).contains("Filtres"), "{}", words(&page));
        let fields = [("search", "q=t%C3%A9l%C3%A9surveillance&kind=call&page=3&product_kind=dtx")];
        for _ in 0..2 {
            let page = ada.post_and_follow("/fr/compte/alertes/recherche", &fields).await;
            assert_eq!((page.count("[role=status]"), page.count(".work-item")), (1, 1), "saved twice, it is one");
            assert_eq!(page.count("main h2 a[href='/fr/recherche?q=t%C3%A9l%C3%A9surveillance&kind=call']"), 1, "{}", page.body);
        }
        let english = ada.post_and_follow("/en/account/alerts/search", &fields).await;
        assert_eq!(english.count(".work-item"), 2, "another language is another search");
    }
}

#[tokio::test]
async fn a_search_that_is_none_or_too_long_or_one_too_many_is_told_so() {
    for house in houses(NOON).await {
        let mut ada = house.founder("ada@example.org").await;
        let none = ada.get("/fr/compte/alertes/recherche?product_kind=dtx").await;
        assert!(words(&none).contains("ne contient aucune recherche") && none.count("main form.form") == 0);
        let refused = ada.post("/fr/compte/alertes/recherche", &[("search", "")]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        let long = (0..300).map(|theme| format!("theme=theme{theme}")).collect::<Vec<_>>().join("&");
        let refused = ada.post("/fr/compte/alertes/recherche", &[("search", &long)]).await;
        assert_eq!((refused.status, refused.count(".error-summary li")), (StatusCode::UNPROCESSABLE_ENTITY, 1));
        let strange =
            ada.post_and_follow("/fr/compte/alertes/recherche", &[("search", "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E")]).await;
        assert_eq!((strange.status, strange.count("main script")), (StatusCode::OK, 0));

        let visitor = house.visitor(&ada).await;
        for number in 1..MOST_ALERTS {
            let search: SavedSearch = format!("q={number}").parse().expect("a search");
            house.desk.follow_search(&visitor, &search, Locale::Fr).await.expect("an alert");
        }
        let full = ada.post("/fr/compte/alertes/recherche", &[("search", "q=encore")]).await;
        assert_eq!(full.status, StatusCode::CONFLICT);
        assert!(words(&full).contains("50 dossiers et recherches"), "{}", words(&full));
        let dossier = dossier(&house, &visitor).await;
        let full = ada.post(&format!("/fr/dossiers/{dossier}/alerte"), &[]).await;
        assert_eq!((full.status, full.count(".error-summary li")), (StatusCode::CONFLICT, 1));
        house.desk.archive_dossier(&house.visitor(&ada).await, dossier).await.expect("an end");
        let archived = ada.post(&format!("/fr/dossiers/{dossier}/alerte"), &[]).await;
        assert_eq!(archived.status, StatusCode::CONFLICT);
        assert!(words(&archived).contains("archivé"), "{}", words(&archived));
    }
}

#[tokio::test]
async fn an_alert_is_set_paused_and_ended_by_its_owner_and_by_nobody_else() {
    for house in houses(NOON).await {
        let (mut ada, visitor, dossier) = founded(&house, "ada@example.org").await;
        let (mut eve, ..) = founded(&house, "eve@example.org").await;
        let alert = house.desk.follow_dossier(&visitor, dossier).await.expect("an alert");
        house
            .desk
            .follow_search(&house.visitor(&eve).await, &"q=hds".parse().expect("a search"), Locale::Fr)
            .await
            .expect("an alert");
        let rooms = |id: &str| [format!("{ROOM}/{id}/reglage"), format!("{ROOM}/{id}/fin")];
        for (real, missing) in rooms(&alert.to_string()).into_iter().zip(rooms(NOTHING)) {
            for wanted in ["at-once", "pause", "go-on", "nonsense"] {
                let (real, missing) = (eve.post(&real, &[("do", wanted)]).await, eve.post(&missing, &[("do", wanted)]).await);
                assert_eq!((real.status, real.body), (StatusCode::NOT_FOUND, missing.body), "{wanted}");
            }
        }
        let [setting, end] = rooms(&alert.to_string());
        for (wanted, told) in [
            ("at-once", "Un courriel dès que c’est connu"),
            ("pause", "En pause depuis le 27 novembre 2026"),
            ("go-on", "L’alerte reprend"),
            ("daily", "Un courriel par jour au plus"),
        ] {
            let page = ada.post_and_follow(&setting, &[("do", wanted)]).await;
            assert!(words(&page).contains(told), "{wanted}: {}", words(&page));
        }
        let page = ada.post_and_follow(&end, &[]).await;
        assert!(words(&page).contains("L’alerte est supprimée") && page.count(".work-item") == 0);
    }
}

#[tokio::test]
async fn the_link_of_a_mail_stops_every_alert_from_anywhere_without_signing_in() {
    for house in houses(NOON).await {
        let (ada, visitor, dossier) = founded(&house, "ada@example.org").await;
        house.desk.follow_dossier(&visitor, dossier).await.expect("an alert");
        look(&house).await;
        let later = house.at(LATER);
        look(&later).await;
        let told = mail(&later, "ada@example.org").await.expect("a mail");
        let stop = app::mail::stopped_at(&told.mail).expect("a link").path(Locale::Fr);
        let stopped = async || later.desk.my_alerts(&visitor).await.expect("alerts").stopped_at.is_some();

        let page = later.browser().get(&stop).await;
        assert_eq!((page.status, page.count("main form.form button")), (StatusCode::OK, 1));
        assert_eq!(page.header(header::CACHE_CONTROL), "no-store");
        assert!(!stopped().await, "programs that check mails open links");

        // A mail program, of another origin and without a cookie (RFC 8058, 3.2).
        for _ in 0..2 {
            let mut program = later.browser();
            let request = http::Request::builder().method(Method::POST).uri(&stop).header(header::HOST, "guichet.example");
            let request = request.header("sec-fetch-site", "cross-site").header(header::ORIGIN, "https://mail.example");
            let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            let answer = program.send(request.body(Body::from("List-Unsubscribe=One-Click")).expect("a request")).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
            assert!(words(&answer).contains("Vos alertes sont arrêtées") && words(&answer).contains("connectez-vous"));
            assert!(answer.headers.get(header::SET_COOKIE).is_none());
            assert!(stopped().await);
        }
        assert_eq!(look(&later.at("2026-12-14T11:00:00Z")).await, Looked::default());
        let mut ada = ada.before(&later);
        let page = ada.get(ROOM).await;
        assert!(words(&page).contains("Vous avez arrêté toutes vos alertes"), "{}", words(&page));
        let page = ada.post_and_follow(&format!("{ROOM}/reprise"), &[]).await;
        assert!(words(&page).contains("Vos alertes reprennent") && !words(&page).contains("Vous avez arrêté"));
        assert!(!stopped().await);
    }
}

#[tokio::test]
async fn links_that_stop_nothing_are_answered_alike() {
    for house in houses(NOON).await {
        let unknown = "0".repeat(64);
        let neutral = |answer: Answer, secret: &str| (answer.status, answer.body.replace(secret, ""));
        let mut answers = Vec::new();
        for secret in [unknown.as_str(), "quelconque", NOTHING, "QWERTZ"] {
            let address = format!("{ROOM}/desabonnement/{secret}");
            let mut browser = house.browser();
            answers.push(neutral(browser.get(&address).await, secret));
            answers.push(neutral(browser.post(&address, &[("List-Unsubscribe", "One-Click")]).await, secret));
        }
        assert_eq!(answers[0].0, StatusCode::NOT_FOUND);
        assert!(answers.iter().all(|answer| *answer == answers[0]), "{answers:?}");
    }
}

#[tokio::test]
async fn a_link_of_a_mail_stops_one_alert_alone_with_a_button_and_says_nothing_that_is_confidential() {
    for house in houses(NOON).await {
        let (ada, visitor, dossier) = founded(&house, "ada@example.org").await;
        house.desk.follow_dossier(&visitor, dossier).await.expect("an alert");
        house.desk.follow_search(&visitor, &"q=confidentiel".parse().expect("a search"), Locale::Fr).await.expect("an alert");
        look(&house).await;
        let later = house.at(LATER);
        look(&later).await;
        let told = mail(&later, "ada@example.org").await.expect("a mail");
        let each = app::mail::each_stopped_at(&told.mail);
        let stop = each.first().expect("a link").path(Locale::Fr);
        let paused = async || {
            let mine = later.desk.my_alerts(&visitor).await.expect("alerts");
            assert_eq!(mine.stopped_at, None);
            mine.alerts.iter().filter(|followed| followed.alert.paused_at.is_some()).count()
        };
        let page = later.browser().get(&stop).await;
        assert_eq!((page.status, page.count("main form.form button")), (StatusCode::OK, 1));
        assert_eq!(page.header(header::CACHE_CONTROL), "no-store");
        assert!(words(&page).contains("Alerte sur un dossier, demandée le 27 novembre 2026 à 12 h 00."), "{}", words(&page));
        assert_eq!(paused().await, 0, "programs that check mails open links");
        // That form comes from our page and from nowhere else.
        let request = http::Request::builder().method(Method::POST).uri(&stop).header(header::HOST, "guichet.example");
        let request = request.header("sec-fetch-site", "cross-site").header(header::ORIGIN, "https://mail.example");
        let elsewhere = later.browser().send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!((elsewhere.status, paused().await), (StatusCode::FORBIDDEN, 0));
        for _ in 0..2 {
            let done = later.browser().post(&stop, &[]).await;
            assert_eq!((done.status, paused().await), (StatusCode::OK, 1));
            for page in [&page, &done] {
                assert!(!page.body.contains("Somnia") && !page.body.contains("Kinésia") && !page.body.contains("ada@"));
            }
        }
        let room = ada.before(&later).get(ROOM).await;
        assert!(words(&room).contains("En pause depuis le 10 décembre 2026"), "{}", words(&room));
        // Links that stop nothing are answered alike.
        let unknown = stop.replace(|digit: char| digit.is_ascii_digit(), "0");
        for address in [unknown.as_str(), &format!("{ROOM}/desabonnement/x/y")] {
            let mut browser = later.browser();
            for answer in [browser.get(address).await, browser.post(address, &[]).await] {
                assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
            }
        }
    }
}
