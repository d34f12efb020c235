//! Calls to follow: their calendar and their feed, opened by parsers that did not write them.

use std::collections::{BTreeMap, HashSet};

use axum::body::Body;
use calcard::icalendar::{ICalendar, ICalendarComponentType, ICalendarProperty};
use calcard::{Entry, Parser};
use http::{Request, StatusCode, header};
use tests::{get, send};

const CALENDARS: [&str; 2] = ["/fr/appels/calendrier.ics", "/en/calls/calendar.ics"];
const FEEDS: [&str; 2] = ["/fr/appels/flux.atom", "/en/calls/feed.atom"];

fn calendar(text: &str) -> ICalendar {
    match Parser::new(text).entry() {
        Entry::ICalendar(calendar) => calendar,
        other => panic!("no calendar: {other:?}"),
    }
}

/// The events: UID and summary.
fn events(calendar: &ICalendar) -> BTreeMap<String, String> {
    let events = calendar.components.iter().filter(|component| component.component_type == ICalendarComponentType::VEvent);
    events
        .map(|event| {
            let summary = event.entries.iter().find(|entry| entry.name == ICalendarProperty::Summary).expect("a summary");
            let summary = summary.values.first().and_then(|value| value.as_text()).expect("a text");
            (event.uid().expect("a UID").to_owned(), summary.to_owned())
        })
        .collect()
}

#[tokio::test]
async fn the_calendar_of_calls_opens_and_each_event_has_a_name_of_its_own() {
    for address in CALENDARS {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.header(header::CONTENT_TYPE), "text/calendar; charset=utf-8");
        let read = calendar(&answer.body);
        let count = answer.body.matches("BEGIN:VEVENT").count();
        let events = events(&read);
        assert_eq!(events.len(), count, "every UID once");
        assert!(count >= 20, "{count} events");
        let closing = &events["appel.eic-accelerator.proposition-courte-2026.closes@guichet-e-sante"];
        assert!(closing.contains("EIC"), "{closing}");
        assert!(answer.body.contains("DTSTART;VALUE=DATE:20261217"), "whole days");
        for line in answer.body.split("\r\n") {
            // RFC 5545, 3.1 advises 75 bytes; the library does not count the space that begins a continuation.
            assert!(line.trim_start_matches(' ').len() <= 75, "{line}");
        }
    }
}

#[tokio::test]
async fn the_names_of_events_do_not_depend_on_the_language() {
    let [french, english] = CALENDARS.map(async |address| events(&calendar(&get(address).await.body)));
    let (french, english) = (french.await, english.await);
    assert_eq!(french.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>());
}

#[tokio::test]
async fn the_feed_of_calls_opens_with_an_entry_for_each_call_newest_first() {
    for address in FEEDS {
        let answer = get(address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.header(header::CONTENT_TYPE), "application/atom+xml; charset=utf-8");
        let feed = feed_rs::parser::parse(answer.body.as_bytes()).expect("a feed");
        assert_eq!(feed.entries.len(), 38);
        assert!(feed.title.is_some() && feed.updated.is_some() && !feed.authors.is_empty(), "RFC 4287, 4.1.1");
        let names: HashSet<&str> = feed.entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(names.len(), feed.entries.len());
        let days: Vec<_> = feed.entries.iter().map(|entry| entry.updated.expect("a day")).collect();
        assert!(days.is_sorted_by(|one, two| one >= two));
        assert_eq!(feed.updated, days.first().copied());
        let own = format!("https://guichet.example{address}");
        assert!(feed.links.iter().any(|link| link.rel.as_deref() == Some("self") && link.href == own), "{:?}", feed.links);
        for entry in &feed.entries {
            let page = entry.links[0].href.strip_prefix("https://guichet.example").expect("an absolute address");
            assert_eq!(get(page).await.status, StatusCode::OK, "{page}");
        }
    }
}

#[tokio::test]
async fn a_theme_keeps_its_calls_only_and_one_that_does_not_exist_leads_to_the_page_that_says_so() {
    let all = feed_rs::parser::parse(get(FEEDS[0]).await.body.as_bytes()).expect("a feed");
    let some = get("/fr/appels/flux.atom?theme=subvention").await;
    let some = feed_rs::parser::parse(some.body.as_bytes()).expect("a feed");
    assert!(some.entries.iter().all(|entry| entry.categories[0].term == "subvention"));
    let expected = all.entries.iter().filter(|entry| entry.categories[0].term == "subvention").count();
    assert!(expected > 0 && some.entries.len() == expected && some.id != all.id);
    for file in ["/fr/appels/flux.atom", "/fr/appels/calendrier.ics"] {
        let answer = get(&format!("{file}?theme=nulle-part")).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER);
        assert_eq!(answer.header(header::LOCATION), "/fr/appels/calendrier?theme=nulle-part");
    }
    let page = get("/fr/appels/calendrier?theme=nulle-part").await;
    assert_eq!(page.count(".notice-warning"), 1);
}

#[tokio::test]
async fn a_calendar_or_feed_that_has_not_changed_is_not_sent_again() {
    for address in CALENDARS.into_iter().chain(FEEDS) {
        let first = get(address).await;
        assert_eq!(get(address).await.body, first.body, "the same library on the same day gives the same bytes");
        let request = Request::get(address).header(header::IF_NONE_MATCH, first.header(header::ETAG));
        let again = send(request.body(Body::empty()).expect("a request")).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{address}");
    }
}

#[tokio::test]
async fn pages_of_calls_announce_the_feed_and_the_calendar_in_their_head() {
    for page in ["/fr/appels", "/fr/appels/calendrier"] {
        let answer = get(page).await;
        for (kind, address) in [("application/atom+xml", FEEDS[0]), ("text/calendar", CALENDARS[0])] {
            let link = format!("head link[rel=alternate][type='{kind}'][href='https://guichet.example{address}']");
            assert_eq!(answer.count(&link), 1, "{page}: {link}");
        }
    }
}
