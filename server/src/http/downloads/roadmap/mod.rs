//! A roadmap as files: a calendar, and a table.

pub(in crate::http) mod calendar;
pub(in crate::http) mod table;

use std::sync::Arc;

use app::links::Address;
use app::page::Site;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use chrono::NaiveDate;
use content::Locale;
use content::answers::query::parse_pairs;
use content::plan::{Plan, Wish, plan, read};

use crate::http::entity_tag;
use crate::http::refusal::Refusal;
use crate::portal::Portal;

/// The calendar; where there is no roadmap, the way to the page, which says why.
pub(super) fn calendar(locale: Locale, portal: &Portal, query: &str) -> Response {
    let site = Arc::clone(&portal.edition().site);
    let made = asked(&site, query, portal.clock().today(), |wish, plan, label| {
        calendar::written(&site.library, locale, &calendar::Made { wish, plan, label, now: portal.clock().now() })
    });
    let Some(text) = made else { return super::page_instead(&Address::Roadmap, locale, query) };
    let described = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"feuille-de-route.ics\""),
        // It tells when it was made, so that a newer one replaces it.
        (header::CACHE_CONTROL, "no-store"),
    ];
    (described, text).into_response()
}

/// The table; where there is no roadmap, the way to the page, which says why.
pub(super) fn table(locale: Locale, portal: &Portal, query: &str, headers: &HeaderMap) -> Response {
    let site = Arc::clone(&portal.edition().site);
    let made = asked(&site, query, portal.clock().today(), |_, plan, _| table::written(&site.library, locale, plan));
    let Some(csv) = made else { return super::page_instead(&Address::Roadmap, locale, query) };
    let Ok(csv) = csv else { return Refusal::INTERNAL.into_response() };
    let described = HeaderMap::from_iter([
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"feuille-de-route.csv\"")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-cache")),
    ]);
    entity_tag::revalidated(headers, &described, csv)
}

/// What `write` makes of the roadmap that a query asks for, and of its name; `None` when there is no such roadmap.
fn asked<T>(site: &Site, query: &str, today: NaiveDate, write: impl FnOnce(&Wish, &Plan<'_>, &str) -> T) -> Option<T> {
    let pairs = parse_pairs(query);
    let wish = read(&site.library, &pairs, today).ok()?;
    let plan = plan(&site.library, &wish, today).ok()?;
    let label = pairs.iter().find(|(name, _)| name == content::plan::Field::Label.id()).map_or("", |(_, value)| value.trim());
    Some(write(&wish, &plan, label))
}
