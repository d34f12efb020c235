//! A dossier.

use desk::Visitor;
use desk::alerts::Alert;
use desk::desks::Topic;
use desk::dossiers::difference;
use desk::dossiers::{Dossier, Snapshot, Version, VersionEntry};
use leptos::prelude::*;

use super::{answers, assessed, chosen, continued, crumbs, number, signature, verdicts};
use crate::components::{action, done, space};
use crate::links::{Address, RoomName, query};
use crate::page::{Ctx, Page};
use crate::wording::{day, time};

/// What may just have been done, as told on top.
const DONE: &[&str] = &["created", "version", "same", "edited", "archived", "unarchived", "followed"];

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Shown<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// Its last version.
    pub last: &'a Version,
    /// The newest versions, the last one included.
    pub versions: &'a [VersionEntry],
    /// What the desk says today of the answers of the last version.
    pub today: &'a Snapshot,
    /// The visitor's alert on it.
    pub alert: Option<&'a Alert>,
}

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, shown: &Shown<'_>) -> Page {
    let Shown { dossier, last, versions, today, alert } = *shown;
    let title = dossier.product.clone();
    let company = visitor.companies.iter().find(|belonging| belonging.company == dossier.company).map(|belonging| {
        let href = ctx.href(&RoomName::Company.with([belonging.company]));
        view! { <p class="meta"><a href=href>{belonging.name.clone()}</a></p> }
    });
    let indication = if dossier.indication.is_empty() { ctx.t("dossier-no-indication") } else { dossier.indication.clone() };
    let notes = (!dossier.notes.is_empty()).then(|| {
        view! { <section aria-labelledby="notes"><h2 id="notes">{ctx.t("dossier-notes")}</h2><p class="message-text">{dossier.notes.clone()}</p></section> }
    });
    let result = continued(ctx, &Address::Result, &last.snapshot, dossier.id, dossier.version);
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {done(ctx, "dossier-done", DONE)}
        <p class="lede">{indication}</p>
        {company}
        {ways(ctx, dossier, last)}
        {changed(ctx, dossier, last, today)}
        {alerted(ctx, dossier, alert)}
        <div class="two-columns">
            <section aria-labelledby="verdicts">
                <h2 id="verdicts">{ctx.t("dossier-verdicts")}</h2>
                <p class="meta">{signature(ctx, last)}</p>
                <p class="meta">{assessed(ctx, last)}</p>
                {chosen(ctx, &last.snapshot)}
                {verdicts::lists(ctx, last.snapshot.verdicts())}
                <p><a href=result>{result_words(ctx, last)}</a></p>
            </section>
            <div>
                {notes}
                {history(ctx, dossier, versions)}
            </div>
        </div>
        <section aria-labelledby="answers">
            <h2 id="answers">{ctx.t("dossier-answers-title")}</h2>
            {answers::answers_table(ctx, last.snapshot.answers())}
        </section>
    }
    .into_any();
    let way = crumbs(ctx, dossier).into_iter().take(1).collect();
    Page::new(title, String::new(), body).under(way).private()
}

/// What the link to the whole result says.
fn result_words(ctx: &Ctx, last: &Version) -> String {
    match last.snapshot.chosen() {
        Some(chosen) => ctx.t_with("dossier-see-result-on", &[("date", day(ctx.locale, chosen).into())]),
        None => ctx.t("dossier-see-result"),
    }
}

/// What can be done with it.
fn ways(ctx: &Ctx, dossier: &Dossier, last: &Version) -> AnyView {
    if dossier.archived_at.is_some() {
        return view! {
            <div class="notice">
                <p>{ctx.t("dossier-archived-notice")}</p>
                {action(ctx, &RoomName::UnarchiveDossier.with([dossier.id]), "dossier-unarchive", &[])}
            </div>
        }
        .into_any();
    }
    let go_on = continued(ctx, &Address::Diagnostic, &last.snapshot, dossier.id, dossier.version);
    let change = continued(ctx, &Address::Recap, &last.snapshot, dossier.id, dossier.version);
    view! {
        <div class="actions">
            <a class="button" href=go_on>{ctx.t("dossier-continue")}</a>
            <a class="button button-secondary" href=change>{ctx.t("dossier-change-answers")}</a>
            <a class="button button-secondary" href=ctx.href(&RoomName::DossierRoadmap.with([dossier.id]))>{ctx.t("roadmap-title")}</a>
            <a class="button button-secondary" href=ask(ctx, dossier, last)>{ctx.t("dossier-ask")}</a>
            <a class="button button-quiet" href=ctx.href(&RoomName::DossierFeed.with([dossier.id]))>{ctx.t("plan-follow")}</a>
            <a class="button button-quiet" href=ctx.href(&RoomName::EditDossier.with([dossier.id]))>{ctx.t("dossier-edit")}</a>
            {action(ctx, &RoomName::ArchiveDossier.with([dossier.id]), "dossier-archive", &[])}
        </div>
    }
    .into_any()
}

/// Where a question about the dossier is asked, its last version attached.
fn ask(ctx: &Ctx, dossier: &Dossier, last: &Version) -> String {
    let about = format!("dossier.{}.{}", dossier.id, last.number);
    let from = Address::Result.with_query(ctx.locale, &last.snapshot.query());
    let topic = Topic::Orientation.key();
    RoomName::NewCase
        .here()
        .with_query(ctx.locale, &query([("topic", topic), ("about", about.as_str()), ("from", from.as_str())]))
}

/// Whether the rules say something else today than when the last version was saved.
fn changed(ctx: &Ctx, dossier: &Dossier, last: &Version, today: &Snapshot) -> AnyView {
    let flipped = difference::verdicts(last.snapshot.verdicts(), today.verdicts());
    let verdicts = flipped.iter().filter(|change| change.before != change.after).count();
    let href = ctx.href(&RoomName::Reassessment.with([dossier.id]));
    if verdicts > 0 {
        let words = ctx.t_with("dossier-rules-changed", &[("count", verdicts.into())]);
        return view! { <p class="notice notice-warning">{words}" "<a href=href>{ctx.t("dossier-see-changes")}</a></p> }
            .into_any();
    }
    if !flipped.is_empty() {
        return view! { <p class="notice">{ctx.t("dossier-reasons-changed")}" "<a href=href>{ctx.t("dossier-see-changes")}</a></p> }
            .into_any();
    }
    view! { <p class="meta">{ctx.t("dossier-rules-same")}</p> }.into_any()
}

/// Whether the visitor is told what changes, or how to be: nobody is without having asked.
fn alerted(ctx: &Ctx, dossier: &Dossier, alert: Option<&Alert>) -> AnyView {
    let manage = ctx.href(&RoomName::Alerts.here());
    let words = match alert {
        Some(alert) if alert.paused_at.is_some() => ctx.t("dossier-alert-paused"),
        Some(alert) => ctx.t_with("dossier-alert-on", &[("date", day(ctx.locale, alert.created_at.day()).into())]),
        None if dossier.archived_at.is_some() => return ().into_any(),
        None => {
            return view! {
                <div class="notice">
                    <p>{ctx.t("dossier-alert-offer")}</p>
                    {action(ctx, &RoomName::FollowDossier.with([dossier.id]), "dossier-alert-follow", &[])}
                </div>
            }
            .into_any();
        }
    };
    view! { <p class="meta">{words}" "<a href=manage>{ctx.t("dossier-alert-manage")}</a></p> }.into_any()
}

/// The newest versions.
fn history(ctx: &Ctx, dossier: &Dossier, versions: &[VersionEntry]) -> AnyView {
    let items = versions
        .iter()
        .map(|entry| {
            let href = ctx.href(&RoomName::Version.with([dossier.id.to_string(), entry.number.to_string()]));
            let name = ctx.t_with("version-name", &[("version", number(entry.number).into())]);
            let when = time(ctx.locale, entry.created_at.paris());
            let by = ctx.t_with("version-by", &[("author", entry.author_name.as_str().into()), ("time", when.into())]);
            view! { <li><a href=href>{name}</a>" "<span class="meta">{by}</span></li> }
        })
        .collect_view();
    let all = (dossier.version > i64::try_from(versions.len()).unwrap_or_default())
        .then(|| view! { <p><a href=ctx.href(&RoomName::Versions.with([dossier.id]))>{ctx.t("versions-all")}</a></p> });
    view! {
        <section aria-labelledby="versions">
            <h2 id="versions">{ctx.t("versions-title")}</h2>
            <ol class="version-list" reversed=true start=dossier.version.to_string()>{items}</ol>
            {all}
        </section>
    }
    .into_any()
}
