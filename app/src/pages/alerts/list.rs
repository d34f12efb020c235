//! What a person follows, and what was told of it.

use desk::Visitor;
use desk::alerts::{Alert, Followed, MOST_ALERTS, MyAlerts, Pace, Subject};
use leptos::prelude::*;

use super::news;
use crate::components::fields::error_summary;
use crate::components::{action, done, space};
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};
use crate::pages::search::asked::Asked;
use crate::wording::day;

/// What may just have been done, as told on top.
const DONE: &[&str] = &["search", "pace", "pause", "go-on", "end", "resume"];

/// The page; `form` says why something was not done.
pub fn page(ctx: &Ctx, visitor: &Visitor, mine: &MyAlerts, form: &Form) -> Page {
    let title = ctx.t("alerts-title");
    let stopped = mine.stopped_at.map(|since| {
        let words = ctx.t_with("alerts-stopped", &[("date", day(ctx.locale, since.day()).into())]);
        view! {
            <div class="notice notice-warning">
                <p>{words}</p>
                {action(ctx, &RoomName::ResumeAlerts.here(), "alerts-resume", &[])}
            </div>
        }
    });
    let list = if mine.alerts.is_empty() { empty(ctx) } else { items(ctx, mine) };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {error_summary(ctx, form)}
        {done(ctx, "alerts-done", DONE)}
        <p class="lede">{ctx.t("alerts-lede")}</p>
        {stopped}
        {list}
    }
    .into_any();
    let account = (ctx.t("account-title"), ctx.href(&RoomName::Account.here()));
    Page::new(title, String::new(), body).under(vec![account]).private()
}

fn empty(ctx: &Ctx) -> AnyView {
    view! {
        <div class="empty">
            <p>{ctx.t("alerts-empty")}</p>
            <p>{ctx.t("alerts-empty-how")}</p>
            <p class="actions">
                <a class="button button-secondary" href=ctx.href(&RoomName::Dossiers.here())>{ctx.t("alerts-to-dossiers")}</a>
                <a class="button button-secondary" href=ctx.href(&Address::Search)>{ctx.t("alerts-to-search")}</a>
            </p>
        </div>
    }
    .into_any()
}

fn items(ctx: &Ctx, mine: &MyAlerts) -> AnyView {
    let most = usize::try_from(MOST_ALERTS).unwrap_or_default();
    let count = ctx.t_with("alerts-count", &[("count", mine.alerts.len().into()), ("most", most.into())]);
    let items = mine.alerts.iter().map(|followed| item(ctx, followed)).collect_view();
    view! { <p class="meta">{count}</p><ul class="work-list">{items}</ul> }.into_any()
}

fn item(ctx: &Ctx, followed: &Followed) -> AnyView {
    let alert = &followed.alert;
    let date = |moment: desk::Moment| day(ctx.locale, moment.day());
    let since = ctx.t_with("alert-since", &[("date", date(alert.created_at).into())]);
    let told =
        alert.told_at.map_or_else(|| ctx.t("alert-told-never"), |told| ctx.t_with("alert-told", &[("date", date(told).into())]));
    let paused = alert.paused_at.map(|since| ctx.t_with("alert-paused", &[("date", date(since).into())]));
    let archived = followed.dossier.as_ref().filter(|dossier| dossier.archived_at.is_some()).map(|_| ctx.t("alert-archived"));
    let states = paused.into_iter().chain(archived).map(|state| view! { <p><strong>{state}</strong></p> }).collect_view();
    let dossier = followed.dossier.as_ref().map(|dossier| dossier.id);
    let told_list = if followed.news.is_empty() {
        view! { <p class="meta">{ctx.t("alert-news-none")}</p> }.into_any()
    } else {
        news::by_day(ctx, &followed.news, dossier)
    };
    view! {
        <li class="work-item">
            <h2>{title(ctx, followed)}</h2>
            <p class="meta">{since}" · "{ctx.t(&format!("alert-pace-{}", alert.pace.key()))}" · "{told}</p>
            {states}
            {told_list}
            {actions(ctx, alert)}
        </li>
    }
    .into_any()
}

fn title(ctx: &Ctx, followed: &Followed) -> AnyView {
    if let Some(dossier) = &followed.dossier {
        let indication = Some(dossier.indication.as_str()).filter(|indication| !indication.is_empty());
        let name: Vec<&str> = [dossier.product.as_str()].into_iter().chain(indication).collect();
        let words = ctx.t_with("alert-dossier", &[("name", name.join(" · ").into())]);
        return view! { <a href=ctx.href(&RoomName::Dossier.with([dossier.id]))>{words}</a> }.into_any();
    }
    let Subject::Search { query, locale } = &followed.alert.subject else { return ().into_any() };
    let asked = Asked::of(query);
    let text = Some(asked.text.clone()).filter(|text| !text.is_empty());
    let name = text.into_iter().chain(asked.narrowed(ctx)).collect::<Vec<_>>().join(" · ");
    let words = ctx.t_with("alert-search", &[("name", name.into())]);
    let other = (*locale != ctx.locale).then(|| format!(" ({})", ctx.t(&format!("alert-search-in-{}", locale.tag()))));
    view! { <a href=Address::Search.with_query(*locale, query)>{words}</a>{other} }.into_any()
}

/// What can be done with an alert, one button each.
fn actions(ctx: &Ctx, alert: &Alert) -> AnyView {
    let setting = RoomName::ChangeAlert.with([alert.id]);
    let pace = match alert.pace {
        Pace::Daily => ("alert-to-at-once", Pace::AtOnce.key()),
        Pace::AtOnce => ("alert-to-daily", Pace::Daily.key()),
    };
    let pause = if alert.paused_at.is_some() { ("alert-go-on", "go-on") } else { ("alert-pause", "pause") };
    view! {
        <div class="actions">
            {action(ctx, &setting, pace.0, &[("do", pace.1)])}
            {action(ctx, &setting, pause.0, &[("do", pause.1)])}
            {action(ctx, &RoomName::EndAlert.with([alert.id]), "alert-end", &[])}
        </div>
    }
    .into_any()
}
