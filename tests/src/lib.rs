//! The whole desk in memory, for tests and benches: the router on the library of the repository, with a clock that stands still.

mod house;

use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::Body;
use chrono::NaiveDate;
use desk::Desk;
use http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt as _;
use scraper::{Html, Selector};
use server::clock::Clock;
use server::{Portal, Settings, router};
use tower::ServiceExt as _;

pub use house::{Browser, House, PASSWORD, houses};

/// The day it is for the desk under test.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap_or_default()
}

/// The portal under test.
///
/// # Panics
/// When the content of the repository does not load.
pub fn portal() -> Arc<Portal> {
    let (portal, _) = Portal::open(settings(), desk()).expect("the content of the repository loads");
    Arc::new(portal)
}

/// The portal under test, its pages searching `index`.
///
/// # Panics
/// When the content of the repository does not load.
pub fn portal_searching(index: search::Index) -> Arc<Portal> {
    Arc::new(Portal::searching(settings(), desk(), index).expect("the content of the repository loads"))
}

/// An empty desk, its clock standing still on that day.
fn desk() -> Desk {
    desk::testing::in_memory(clock())
}

fn clock() -> Clock {
    Clock::at_noon(today())
}

fn settings() -> Settings {
    Settings { clock: clock(), origin: "https://guichet.example".to_owned(), ..Settings::default() }
}

static ROUTER: LazyLock<Router> = LazyLock::new(|| router(portal()));

/// An answer of the desk, read whole.
#[derive(Debug)]
pub struct Answer {
    /// Status.
    pub status: StatusCode,
    /// Headers.
    pub headers: HeaderMap,
    /// Body.
    pub body: String,
}

impl Answer {
    /// A header as text; empty when missing.
    pub fn header(&self, name: impl header::AsHeaderName) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }

    /// The body as JSON.
    ///
    /// # Panics
    /// When it is not JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }

    /// The body as an HTML document.
    pub fn html(&self) -> Html {
        Html::parse_document(&self.body)
    }

    /// The texts of the elements that match.
    ///
    /// # Panics
    /// When `selector` is not a selector.
    pub fn texts(&self, selector: &str) -> Vec<String> {
        let selector = Selector::parse(selector).expect("a selector");
        let html = self.html();
        html.select(&selector).map(|element| element.text().collect::<String>().trim().to_owned()).collect()
    }

    /// How many elements match.
    pub fn count(&self, selector: &str) -> usize {
        self.texts(selector).len()
    }
}

/// Sends a request.
///
/// # Panics
/// When the request cannot be built or the answer cannot be read.
pub async fn send(request: Request<Body>) -> Answer {
    // The desk is shared by all tests.
    desk::testing::RUNTIME.spawn(sent(&ROUTER, request)).await.expect("an answer")
}

/// Sends a request to `router` and reads the answer.
async fn sent(router: &Router, request: Request<Body>) -> Answer {
    let response = router.clone().oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let body = body.collect().await.expect("a body").to_bytes();
    Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
}

/// Asks for a page.
///
/// # Panics
/// When `target` is not a request target.
pub async fn get(target: &str) -> Answer {
    ask(Method::GET, target).await
}

/// Sends a request without a body.
///
/// # Panics
/// When `target` is not a request target.
pub async fn ask(method: Method, target: &str) -> Answer {
    send(Request::builder().method(method).uri(target).body(Body::empty()).expect("a request")).await
}

/// Posts a body.
///
/// # Panics
/// When `target` is not a request target.
pub async fn post(target: &str, media_type: &str, body: impl Into<Body>) -> Answer {
    send(Request::post(target).header(header::CONTENT_TYPE, media_type).body(body.into()).expect("a request")).await
}

/// Every page and every fiche, in both languages.
pub fn every_address() -> Vec<String> {
    use app::links::{Address, PLAIN};
    use content::model::library::FicheKind;
    let edition = portal().edition();
    let library = edition.library();
    let of = |kind: FicheKind, id: &String| Address::Fiche(kind, id.clone());
    let fiches = (library.schemes.iter().map(|fiche| of(FicheKind::Scheme, &fiche.id)))
        .chain(library.prerequisites.iter().map(|fiche| of(FicheKind::Prerequisite, &fiche.id)))
        .chain(library.calls.iter().map(|fiche| of(FicheKind::Call, &fiche.id)))
        .chain(library.actors.iter().map(|fiche| of(FicheKind::Actor, &fiche.id)))
        .chain(library.guides.iter().map(|guide| of(FicheKind::Guide, &guide.id)));
    let pages = PLAIN.iter().map(|(page, ..)| page.clone()).chain(fiches);
    pages.flat_map(|page| content::Locale::ALL.map(|locale| page.path(locale))).collect()
}
