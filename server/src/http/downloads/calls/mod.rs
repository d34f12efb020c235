//! Calls to follow: a calendar of their openings and closings, a feed of what changes. All of them, or those of one theme.

pub(in crate::http) mod calendar;
pub(in crate::http) mod feed;

use std::sync::Arc;

use app::links::{Address, Download};
use app::page::Ctx;
use app::pages::calls::calendar::themes;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use content::Locale;
use content::model::CallRules;

use super::page_instead;
use crate::http::refusal::Refusal;
use crate::http::{entity_tag, sitemap};
use crate::portal::Portal;

/// What a file of calls is made of.
struct Made<'c> {
    ctx: &'c Ctx,
    /// The only theme to keep.
    theme: Option<&'c str>,
    /// Public origin, without a slash at the end.
    origin: &'c str,
}

impl Made<'_> {
    fn keeps(&self, call: &CallRules) -> bool {
        self.theme.is_none_or(|theme| call.family == theme)
    }

    /// The name of the file: what it is, and its theme.
    fn name(&self, key: &str) -> String {
        let ctx = self.ctx;
        self.theme.map_or_else(
            || ctx.t(key),
            |theme| format!("{}{}{}", ctx.t(key), ctx.t("colon"), ctx.library().wording("family", theme, ctx.locale)),
        )
    }

    /// The public address of a page.
    fn address(&self, address: &Address) -> String {
        format!("{}{}", self.origin, self.ctx.href(address))
    }
}

/// The calendar or the feed, whichever `download` is; for a theme that does not exist, the way to the page that says so.
pub(super) fn file(
    download: Download,
    locale: Locale,
    State(portal): State<Arc<Portal>>,
    RawQuery(query): RawQuery,
    headers: &HeaderMap,
) -> Response {
    let query = query.unwrap_or_default();
    let site = Arc::clone(&portal.edition().site);
    let ctx = Ctx { site, locale, address: Address::CallsCalendar, query, today: portal.clock().today() };
    let theme = ctx.parameter("theme");
    if theme.as_ref().is_some_and(|theme| !themes(&ctx).contains(theme)) {
        return page_instead(&Address::CallsCalendar, locale, &ctx.query);
    }
    let origin = sitemap::origin(&portal, headers);
    let made = Made { ctx: &ctx, theme: theme.as_deref(), origin: &origin };
    let written = match download {
        Download::CallsFeed => feed::written(&made),
        _ => Ok(calendar::written(&made)),
    };
    let Ok(written) = written else { return Refusal::INTERNAL.into_response() };
    let Ok(kind) = HeaderValue::try_from(format!("{}; charset=utf-8", download.media_type())) else {
        return Refusal::INTERNAL.into_response();
    };
    let described = HeaderMap::from_iter([
        (header::CONTENT_TYPE, kind),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(locale.tag())),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ]);
    entity_tag::revalidated(headers, &described, written)
}

/// The beginning of a day, as feeds and calendars write it.
pub(in crate::http) fn midnight(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc()
}
