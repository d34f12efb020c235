//! What happened, in words.

use content::Verdict;
use content::alerts::News;
use content::assess::PrerequisiteState;
use content::model::{FicheRef, StepKey};
use desk::DossierId;
use desk::alerts::Told;
use leptos::prelude::*;

use crate::components::{fiche_link, fiche_name, prerequisite_badge, verdict_badge};
use crate::links::{Address, RoomName};
use crate::page::Ctx;
use crate::pages::dossiers::difference::turned;
use crate::pages::dossiers::verdicts::scheme_link;
use crate::wording::{as_of, day};

/// What was told, the newest day first; `dossier` is the one that it is about.
pub(super) fn by_day(ctx: &Ctx, told: &[Told], dossier: Option<DossierId>) -> AnyView {
    told.chunk_by(|one, next| one.at.day() == next.at.day())
        .map(|same_day| {
            let when = same_day.first().map_or_else(String::new, |told| day(ctx.locale, told.at.day()));
            let items = same_day.iter().map(|told| item(ctx, &told.news, dossier)).collect_view();
            view! { <h3>{ctx.t_with("alert-news-told", &[("date", when.into())])}</h3><ul>{items}</ul> }
        })
        .collect_view()
        .into_any()
}

fn item(ctx: &Ctx, news: &News, dossier: Option<DossierId>) -> AnyView {
    let (what, happened) = words(ctx, news, dossier);
    view! { <li>{what}{ctx.t("colon")}{happened}</li> }.into_any()
}

/// What it is about, and what happened to it.
fn words(ctx: &Ctx, news: &News, dossier: Option<DossierId>) -> (AnyView, AnyView) {
    let dated = |key: &str, date: String| ctx.t_with(key, &[("date", date.into())]).into_any();
    match news {
        News::CallOpened { call, day: None } => (named(ctx, call), ctx.t("news-call-opened").into_any()),
        News::CallOpened { call, day: Some(on) } => (named(ctx, call), dated("news-call-opened-on", day(ctx.locale, *on))),
        News::CallCloses { call, day: on, .. } => (named(ctx, call), dated("news-call-closes", day(ctx.locale, *on))),
        News::CallChanged { call, change, date } => {
            (named(ctx, call), dated(&format!("news-call-{}", change.id()), as_of(ctx.locale, date)))
        }
        News::CallConcerns { call } => (named(ctx, call), ctx.t("news-call-concerns").into_any()),
        News::Verdict { scheme, before, after } => {
            let badge = |verdict: Option<Verdict>| verdict.map(|verdict| verdict_badge(ctx, verdict));
            (scheme_link(ctx, scheme), became(ctx, badge(*before), badge(*after), dossier))
        }
        News::Prerequisite { prerequisite, before, after } => {
            let badge = |state: Option<PrerequisiteState>| state.map(|state| prerequisite_badge(ctx, state));
            (named(ctx, prerequisite), became(ctx, badge(*before), badge(*after), None))
        }
        News::FicheAdded { fiche } => (fiche_by_name(ctx, fiche), ctx.t("news-fiche-added").into_any()),
        News::FicheChanged { fiche } => (fiche_by_name(ctx, fiche), ctx.t("news-fiche-changed").into_any()),
        News::Milestone { name, label, day: on } => {
            let (what, key) = milestone(ctx, name, label);
            let linked = dossier.map(|dossier| ctx.href(&RoomName::DossierRoadmap.with([dossier])));
            (view! { <a href=linked>{what}</a> }.into_any(), dated(key, day(ctx.locale, *on)))
        }
    }
}

/// From what to what, and where to see why.
fn became(ctx: &Ctx, before: Option<AnyView>, after: Option<AnyView>, dossier: Option<DossierId>) -> AnyView {
    let before = before.unwrap_or_else(|| ctx.t("difference-not-known").into_any());
    let after = after.unwrap_or_else(|| ctx.t("difference-no-longer").into_any());
    let compare = dossier.map(|dossier| {
        let href = ctx.href(&RoomName::Reassessment.with([dossier]));
        view! { " "<a href=href>{ctx.t("news-see-changes")}</a> }
    });
    view! { {turned(ctx, before, after)}{compare} }.into_any()
}

/// A link by name; the identifier of what has gone.
fn named(ctx: &Ctx, id: &str) -> AnyView {
    if ctx.library().name(id, ctx.locale).is_some() { fiche_link(ctx, id) } else { gone(ctx, id) }
}

fn gone(ctx: &Ctx, id: &str) -> AnyView {
    ctx.t_with("news-gone", &[("name", id.into())]).into_any()
}

fn fiche_by_name(ctx: &Ctx, fiche: &str) -> AnyView {
    let found = FicheRef::parse(fiche).and_then(|fiche| Some((fiche_name(ctx.library(), ctx.locale, &fiche)?.to_owned(), fiche)));
    match found {
        Some((name, fiche)) => {
            let href = ctx.href(&Address::Fiche(fiche.kind, fiche.id));
            view! { <a href=href>{name}</a> }.into_any()
        }
        None => gone(ctx, fiche),
    }
}

/// What comes on a day of a roadmap, and the key of the words for it.
fn milestone(ctx: &Ctx, name: &str, label: &str) -> (String, &'static str) {
    let key = |prefix: &str| name.strip_prefix(prefix).map(|key| (key.to_owned(), StepKey::parse(key)));
    let step = |(text, key): (String, Option<StepKey>)| {
        let known = key.as_ref().and_then(|key| ctx.library().step(key));
        known.map_or_else(|| ctx.t_with("news-gone", &[("name", text.into())]), |step| step.label.get(ctx.locale).to_owned())
    };
    match (key("step "), key("due ")) {
        (Some(ends), _) => (step(ends), "news-milestone"),
        (_, Some(due)) => (step(due), "news-deadline"),
        _ => (label.to_owned(), "news-milestone"),
    }
}
