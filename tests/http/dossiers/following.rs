//! A dossier followed at a secret address: opened by parsers that did not write it, dead at once when revoked, silent about everything
//! confidential.

use std::collections::BTreeMap;

use app::links::RoomName;
use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};
use calcard::{Entry, Parser};
use content::Locale;
use content::model::StepKey;
use desk::roadmaps::Mark;
use http::{StatusCode, header};
use tests::{Answer, House, houses};

use super::roadmaps::planned;
use super::{Founded, NOON, at, founded, founded_by, link, rules, value};

/// An address that nobody made.
const NOBODY: &str = "0000000000000000000000000000000000000000000000000000000000000000";

fn calendar(text: &str) -> ICalendar {
    match Parser::new(text).entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("no calendar: {other:?}"),
    }
}

/// The events: UID and summary.
fn events(text: &str) -> BTreeMap<String, String> {
    let calendar = calendar(text);
    let events = calendar.components.iter().filter(|component| component.component_type == ICalendarComponentType::VEvent);
    let read: BTreeMap<String, String> = events
        .map(|event| {
            let summary = event.entries.iter().find(|entry| entry.name == ICalendarProperty::Summary).expect("a summary");
            let summary = summary.values.first().and_then(|value| value.as_text()).expect("a text");
            (event.uid().expect("a UID").to_owned(), summary.to_owned())
        })
        .collect();
    assert_eq!(read.len(), text.matches("BEGIN:VEVENT").count(), "every UID once");
    read
}

/// Makes the secret address, and tells it without the origin.
async fn made(ada: &mut Founded) -> [String; 2] {
    let form = form(ada).await;
    let page = ada.browser.post(&at(RoomName::DossierFeed, ada.dossier), &[("form", &form)]).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    told(&page)
}

/// What the form that makes an address holds.
async fn form(ada: &mut Founded) -> String {
    value(&ada.browser.get(&at(RoomName::DossierFeed, ada.dossier)).await, "form")
}

/// The addresses on the page, without the origin.
fn told(page: &Answer) -> [String; 2] {
    let html = page.html();
    let of = |id: &str| {
        let input = scraper::Selector::parse(&format!("#{id}")).expect("a selector");
        let value = html.select(&input).next().and_then(|input| input.attr("value")).expect("an address").to_owned();
        value.strip_prefix("https://guichet.example").expect("an absolute address").to_owned()
    };
    [of("calendar-address"), of("news-address")]
}

async fn fetched(house: &House, address: &str) -> Answer {
    house.browser().get(address).await
}

#[tokio::test]
async fn the_calendar_opens_holds_steps_milestones_and_calls_and_moves_what_moves() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let day = "2027-01-20".parse().expect("a day");
        house.desk.add_milestone(&ada.visitor, ada.dossier, &"Conseil".parse().expect("a label"), day).await.expect("added");
        let [address, _] = made(&mut ada).await;
        let answer = fetched(&house, &address).await;
        assert_eq!(answer.status, StatusCode::OK);
        assert_eq!(answer.header(header::CONTENT_TYPE), "text/calendar; charset=utf-8");
        assert_eq!(answer.header(header::CACHE_CONTROL), "private, no-store");
        assert_eq!(answer.header(header::REFERRER_POLICY), "no-referrer");
        assert_eq!(answer.header("x-robots-tag"), "noindex");
        let first = events(&answer.body);
        let filing = first.iter().find(|(uid, _)| uid.starts_with("pecan-dtx.depot-")).expect("the filing");
        assert!(filing.1.starts_with("Déposer"), "{filing:?}");
        assert!(first.values().any(|summary| summary == "Conseil"));
        assert!(first.keys().any(|uid| uid.starts_with("appel.")), "calls that concern the dossier");
        let all = events(&fetched(&house, "/fr/appels/calendrier.ics").await.body);
        let concerned = first.keys().filter(|uid| uid.starts_with("appel.")).count();
        assert!(concerned < all.len() && first.keys().filter(|uid| uid.starts_with("appel.")).all(|uid| all.contains_key(uid)));

        // Ticked, the event stays under its name; the other language gives the same names.
        let key = StepKey::parse("pecan-dtx.depot").expect("a step");
        let done = Mark { done_on: Some("2026-11-25".parse().expect("a day")), ..Mark::default() };
        house.desk.mark_step(&ada.visitor, ada.dossier, 0, &key, &done).await.expect("a tick");
        let later = events(&fetched(&house.at("2026-11-28T11:00:00Z"), &address).await.body);
        assert_eq!(later.keys().collect::<Vec<_>>(), first.keys().collect::<Vec<_>>());
        assert!(later[filing.0].starts_with("Fait") && later[filing.0].ends_with(filing.1.as_str()));
        let english = address.replace("/fr/suivi/", "/en/follow/").replace("agenda.ics", "calendar.ics");
        assert_eq!(events(&fetched(&house, &english).await.body).keys().collect::<Vec<_>>(), first.keys().collect::<Vec<_>>());
        // Read in as a file as well, nothing is shown twice.
        let file = ada.browser.get(&at(RoomName::RoadmapIcs, ada.dossier)).await;
        assert!(events(&file.body).keys().all(|uid| first.contains_key(uid)));
    }
}

#[tokio::test]
async fn a_dossier_without_a_roadmap_can_be_followed_for_the_calls_that_concern_it() {
    for house in houses(NOON).await {
        let mut ada = founded(&house, "ada@example.org").await;
        let page = ada.browser.get(&at(RoomName::Dossier, ada.dossier)).await;
        assert_eq!(link(&page, "Suivre dans un agenda"), at(RoomName::DossierFeed, ada.dossier));
        let [address, _] = made(&mut ada).await;
        let events = events(&fetched(&house, &address).await.body);
        assert!(!events.is_empty() && events.keys().all(|uid| uid.starts_with("appel.")), "{events:?}");
    }
}

#[tokio::test]
async fn the_news_open_with_the_calls_that_concern_the_dossier_and_say_that_rules_changed_but_not_what() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let [_, address] = made(&mut ada).await;
        let answer = fetched(&house, &address).await;
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/atom+xml; charset=utf-8");
        let feed = feed_rs::parser::parse(answer.body.as_bytes()).expect("a feed");
        assert!(!feed.entries.is_empty() && feed.entries.len() < 38, "{}", feed.entries.len());
        assert!(feed.entries.iter().all(|entry| !entry.id.contains("/regles/")), "the rules are the same");
        // Saved under other rules, which said something else.
        let mut other = rules().clone();
        other.version = "0000000000000001".to_owned();
        for scheme in &mut other.schemes {
            scheme.criteria.truncate(1);
        }
        let mut bea = founded_by(&house, "bea@example.org", &other.prepared()).await;
        house.desk.keep_roadmap(&bea.visitor, bea.dossier, 0, "scheme=pecan-dtx&on=2027-01-04").await.expect("a roadmap");
        let [_, address] = made(&mut bea).await;
        let body = fetched(&house, &address).await.body;
        let feed = feed_rs::parser::parse(body.as_bytes()).expect("a feed");
        let news = &feed.entries[0];
        assert!(news.id.contains("/regles/") && news.title.as_ref().expect("a title").content.contains("Les règles ont changé"));
        assert!(news.links[0].href.ends_with(&at(RoomName::Reassessment, bea.dossier)));
    }
}

#[tokio::test]
async fn what_leaves_the_desk_names_neither_product_nor_company_nor_person_and_no_note() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let key = StepKey::parse("pecan-dtx.depot").expect("a step");
        let noted = Mark { note: "Canari 4711".parse().expect("a note"), ..Mark::default() };
        house.desk.mark_step(&ada.visitor, ada.dossier, 0, &key, &noted).await.expect("a note");
        let addresses = made(&mut ada).await;
        let secret = addresses[0].split('/').nth(3).expect("a secret").to_owned();
        for address in &addresses {
            let answer = fetched(&house, address).await;
            for canary in ["4711", "Somnia", "Insomnie", "Camille", "ada@", secret.as_str()] {
                assert!(!answer.body.contains(canary), "{canary} in {address}");
            }
        }
        let page = ada.browser.get(&at(RoomName::DossierFeed, ada.dossier)).await;
        assert!(!page.body.contains(&secret), "it is told once");
    }
}

#[tokio::test]
async fn a_wrong_address_answers_like_one_that_was_revoked_replaced_or_outlived_its_maker() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let first = made(&mut ada).await;
        let second = made(&mut ada).await;
        let dead = async |address: &str| {
            let answer = fetched(&house, address).await;
            let secret = address.split('/').nth(3).expect("a secret");
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
            assert_eq!(answer.header(header::REFERRER_POLICY), "no-referrer");
            // The way to the other language names the address itself.
            answer.body.replace(secret, NOBODY)
        };
        let wrong = dead(&format!("/fr/suivi/{NOBODY}/agenda.ics")).await;
        assert_eq!(dead(&first[0]).await, wrong, "replaced");
        assert_eq!(fetched(&house, &second[0]).await.status, StatusCode::OK);
        let page = ada.browser.post_and_follow(&at(RoomName::RevokeFeed, ada.dossier), &[]).await;
        assert_eq!(page.count("main [role=status]"), 1);
        assert_eq!(dead(&second[0]).await, wrong, "revoked, at once");
        assert_eq!(dead("/fr/suivi/pas-une-adresse/agenda.ics").await, wrong, "not even an address");
        let third = made(&mut ada).await;
        let mail = ada.visitor.mail.parse().expect("an address");
        house.desk.disable_account(None, &mail).await.expect("kept out");
        assert_eq!(dead(&third[0]).await, wrong, "its maker is kept out");
    }
}

#[tokio::test]
async fn the_page_of_a_new_address_asked_for_again_is_the_same_and_makes_no_other() {
    for house in houses(NOON).await {
        let mut ada = planned(&house, "ada@example.org").await;
        let room = at(RoomName::DossierFeed, ada.dossier);
        let first = form(&mut ada).await;
        let page = ada.browser.post(&room, &[("form", &first)]).await;
        let again = ada.browser.post(&room, &[("form", &first)]).await;
        assert_eq!((again.status, told(&again)), (StatusCode::OK, told(&page)));
        // From there another one is made; the first page makes none any more, and breaks none.
        let second = ada.browser.post(&room, &[("form", &value(&again, "form"))]).await;
        assert_ne!(told(&second), told(&page));
        for stale in [first.as_str(), "", "0.0"] {
            let refused = ada.browser.post(&room, &[("form", stale)]).await;
            assert_eq!((refused.status, refused.count("main [role=alert]")), (StatusCode::CONFLICT, 1), "{stale}");
            assert_eq!(refused.count("#calendar-address"), 0);
        }
        assert_eq!(fetched(&house, &told(&second)[0]).await.status, StatusCode::OK);
        assert_eq!(fetched(&house, &told(&page)[0]).await.status, StatusCode::NOT_FOUND);
        let last = value(&second, "form");
        ada.browser.post_and_follow(&at(RoomName::RevokeFeed, ada.dossier), &[]).await;
        let refused = ada.browser.post(&room, &[("form", &last)]).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "nor does a page from before it was revoked");
        // From here one is made.
        let page = ada.browser.post(&room, &[("form", &value(&refused, "form"))]).await;
        assert_eq!(fetched(&house, &told(&page)[1]).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn nobody_makes_an_address_of_a_dossier_of_others() {
    for house in houses(NOON).await {
        let ada = planned(&house, "ada@example.org").await;
        let mut eve = super::roadmaps::stranger(&house).await;
        let theirs = eve.post(&at(RoomName::DossierFeed, ada.dossier), &[]).await;
        let nothing = eve.post(&RoomName::DossierFeed.with([super::crossing::NOTHING]).path(Locale::Fr), &[]).await;
        assert_eq!((theirs.status, &theirs.body), (StatusCode::NOT_FOUND, &nothing.body));
        assert_eq!(theirs.count("#calendar-address"), 0);
    }
}
