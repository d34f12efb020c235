//! A dossier as calendars and readers follow it, at a secret address and without signing in. Whoever learns what they are given
//! learns neither the product nor the company, and no note: only the owner's own labels and what the desk publishes.

pub(super) mod events;
pub(super) mod news;

use std::sync::Arc;

use app::page::Ctx;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use content::agenda::concerning;
use content::{Answers, Assessment, assess};
use desk::roadmaps::Followed;
use desk::{DeskError, Secret};

use super::calendar::named;
use super::downloads::calls;
use super::refusal::Refusal;
use super::rooms::{Asked, answer};
use super::sitemap;
use crate::portal::Portal;

/// The calendar: roadmap, milestones, openings and closings of the calls that concern the dossier.
pub async fn calendar(asked: Asked, State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Result<Response, Response> {
    let followed = followed(&asked).await?;
    let (ctx, origin) = (&asked.ctx, sitemap::origin(&portal, &headers));
    let mut calendar = named(&events::name(ctx, followed.roadmap.as_ref()));
    if let Some(roadmap) = &followed.roadmap {
        calendar.extend(events::of(ctx, roadmap, asked.desk.now().time()));
    }
    let concerned = concerned(ctx, &followed);
    calendar.extend(calls::calendar::events(ctx, &origin, |call| concerned.contains(&call.id)));
    Ok(handed_out(&asked, "text/calendar; charset=utf-8", calendar.done().to_string()))
}

/// The news: what changes about these calls, and about the rules.
pub async fn news(asked: Asked, State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Result<Response, Response> {
    let followed = followed(&asked).await?;
    let origin = sitemap::origin(&portal, &headers);
    let concerned = concerned(&asked.ctx, &followed);
    let feed = news::written(&asked.ctx, &origin, &followed, &concerned).map_err(|_| Refusal::INTERNAL.into_response())?;
    Ok(handed_out(&asked, "application/atom+xml; charset=utf-8", feed))
}

/// What the secret in the address follows; an address that is none answers like one that works no longer.
async fn followed(asked: &Asked) -> Result<Followed, Response> {
    let secret: Secret = asked.id(0)?;
    asked.desk.followed(&secret).await.map_err(|error: DeskError| answer::failed(&error))
}

fn assessed(ctx: &Ctx, followed: &Followed) -> Assessment {
    let rules = &ctx.library().rules;
    assess(rules, &Answers::from_query(rules, followed.snapshot.answers()).0, ctx.today)
}

/// The calls that concern the dossier today.
fn concerned(ctx: &Ctx, followed: &Followed) -> Vec<String> {
    let assessment = assessed(ctx, followed);
    concerning(&ctx.library().rules, &assessment).into_iter().map(|(call, _)| call.id.clone()).collect()
}

/// For one program alone: kept by no cache, listed by no search engine. Where the address came from is told to nobody:
/// [`super::security`] sees to that.
fn handed_out(asked: &Asked, kind: &'static str, text: String) -> Response {
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kind)),
        (header::CONTENT_LANGUAGE, HeaderValue::from_static(asked.ctx.locale.tag())),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    (headers, text).into_response()
}
