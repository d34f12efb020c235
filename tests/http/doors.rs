//! The closed world of rooms: every door, on every method, for every kind of visitor.

use std::collections::BTreeSet;

use app::links::RoomName;
use content::Locale;
use desk::visitor::Role;
use http::{Method, StatusCode, header};
use server::http::rooms::doors::{Audience, Door, doors};
use tests::{Answer, Browser, House, houses};

const NOON: &str = "2026-11-27T11:00:00Z";
/// An identifier that nothing has.
const NOTHING: &str = "0193a5c2-7d1e-7000-8000-00000000dead";

/// Somebody who asks, and the doors that are open to them.
struct Guest {
    who: &'static str,
    browser: Browser,
    enters: fn(Audience) -> bool,
}

async fn guests(house: &House) -> Vec<Guest> {
    use Audience::{Admins, Advisors, Anyone, Editors, Halfway, SignedIn};
    let guest = |who, browser, enters: fn(Audience) -> bool| Guest { who, browser, enters };
    vec![
        guest("nobody", house.browser(), |audience| audience == Anyone),
        guest("a forged cookie", house.browser().holding(&"0".repeat(64)), |audience| audience == Anyone),
        guest("founder", house.founder("founder@example.fr").await, |audience| matches!(audience, Anyone | SignedIn)),
        guest("advisor without a second factor", house.staff_at_the_door("late@example.fr", Role::Advisor).await.0, |audience| {
            matches!(audience, Anyone | Halfway)
        }),
        guest("advisor", house.staff("advisor@example.fr", Role::Advisor).await, |audience| {
            matches!(audience, Anyone | SignedIn | Advisors)
        }),
        guest("editor", house.staff("editor@example.fr", Role::Editor).await, |audience| {
            matches!(audience, Anyone | SignedIn | Editors)
        }),
        guest("admin", house.staff("admin@example.fr", Role::Admin).await, |audience| {
            matches!(audience, Anyone | SignedIn | Advisors | Editors | Admins)
        }),
    ]
}

fn address(door: &Door, locale: Locale) -> String {
    let ids = door.room.pattern(locale).matches("{}").count();
    door.room.with(std::iter::repeat_n(NOTHING, ids)).path(locale)
}

async fn knock(browser: &Browser, method: &Method, address: &str) -> Answer {
    let mut browser = browser.clone();
    match *method {
        Method::GET => browser.get(address).await,
        _ => browser.post(address, &[]).await,
    }
}

/// Whether the answer is the way to where one signs in or gives the second factor.
fn is_shown_the_door(answer: &Answer) -> bool {
    let doors = [RoomName::SignIn, RoomName::SecondFactor].map(|room| room.here().path(Locale::Fr));
    answer.status == StatusCode::SEE_OTHER
        && doors.iter().any(|path| answer.header(header::LOCATION).split('?').next() == Some(path))
}

#[test]
fn every_room_has_one_door() {
    let doors = doors();
    let rooms: BTreeSet<String> = doors.iter().map(|door| format!("{:?}", door.room)).collect();
    assert_eq!(rooms.len(), doors.len(), "a room has two doors");
    let missing: Vec<&RoomName> = RoomName::ALL.iter().filter(|name| !rooms.contains(&format!("{name:?}"))).collect();
    assert!(missing.is_empty(), "no door leads to {missing:?}");
}

#[tokio::test]
async fn every_door_lets_in_those_it_names_and_nobody_else() {
    for house in houses(NOON).await {
        let guests = guests(&house).await;
        // Whoever is let in there has no session afterwards.
        let (last, first): (Vec<Door>, Vec<Door>) = doors().into_iter().partition(|door| door.room == RoomName::SignOut);
        for door in first.iter().chain(&last) {
            for method in door.methods {
                let address = address(door, Locale::Fr);
                for guest in &guests {
                    let answer = knock(&guest.browser, method, &address).await;
                    let at = format!("{} on {method} {address}: {}", guest.who, answer.status);
                    let is_known = !matches!(guest.who, "nobody" | "a forged cookie" | "advisor without a second factor");
                    match ((guest.enters)(door.audience), is_known) {
                        (true, _) => {
                            assert!(!is_shown_the_door(&answer), "{at}");
                            assert!(!answer.status.is_server_error(), "{at}");
                        }
                        (false, true) if door.audience == Audience::Halfway => {
                            assert_eq!(answer.header(header::LOCATION), RoomName::Account.here().path(Locale::Fr), "{at}");
                        }
                        (false, false) => assert!(is_shown_the_door(&answer), "{at}"),
                        (false, true) => {
                            let missing = knock(&guest.browser, &Method::GET, "/fr/nulle-part").await;
                            assert_eq!((answer.status, answer.body), (StatusCode::NOT_FOUND, missing.body), "{at}");
                        }
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn other_methods_are_refused_at_every_door() {
    for house in houses(NOON).await {
        for door in doors() {
            for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE, Method::PATCH] {
                let declared = door.methods.contains(&method);
                let mut browser = house.browser();
                let request = browser.request(method.clone(), &address(&door, Locale::En));
                let answer = browser.send(request.body(axum::body::Body::empty()).expect("a request")).await;
                assert_eq!(
                    answer.status == StatusCode::METHOD_NOT_ALLOWED,
                    !declared,
                    "{method} {:?}: {}",
                    door.room,
                    answer.status
                );
            }
        }
    }
}

#[tokio::test]
async fn forms_of_other_sites_are_refused_at_every_door_but_the_one_that_stops_mails() {
    for house in houses(NOON).await {
        let mut browser = house.founder("founder@example.fr").await;
        for door in doors().iter().filter(|door| door.methods.contains(&Method::POST)) {
            for from in ["cross-site", "same-site"] {
                let mut request = browser.request(Method::POST, &address(door, Locale::Fr));
                if let Some(headers) = request.headers_mut() {
                    headers.insert("sec-fetch-site", from.parse().expect("a value"));
                }
                let request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
                let answer = browser.send(request.body(axum::body::Body::empty()).expect("a request")).await;
                let expected = if door.room == RoomName::StopAlerts { StatusCode::NOT_FOUND } else { StatusCode::FORBIDDEN };
                assert_eq!(answer.status, expected, "{:?} from {from}", door.room);
            }
        }
    }
}

#[tokio::test]
async fn no_room_is_kept_by_a_cache_or_listed_by_search_engines() {
    for house in houses(NOON).await {
        let mut browser = house.staff("admin@example.fr", Role::Admin).await;
        for door in doors().iter().filter(|door| door.methods.contains(&Method::GET)) {
            let address = address(door, Locale::Fr);
            let answer = browser.get(&address).await;
            if answer.status == StatusCode::OK && answer.header(header::CONTENT_TYPE).starts_with("text/html") {
                assert_eq!(answer.header(header::CACHE_CONTROL), "no-store", "{address}");
                assert_eq!(answer.count("meta[name=robots][content=noindex]"), 1, "{address}");
            }
        }
    }
}
