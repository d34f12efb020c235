//! Openings and closings of calls, month by month, soonest first; then calls without a date, permanent ones apart.

use chrono::Datelike;
use content::agenda::{Moment, Undated, moments, undated};
use content::model::CallRules;
use content::model::library::FicheKind;
use leptos::prelude::*;

use super::words;
use crate::components::{call_state_badge, verdict_badge};
use crate::links::{Address, Download, query};
use crate::page::{Ctx, Page};
use crate::pages::carried::{carried, carried_href, kept};
use crate::pages::diagnostic::Session;
use crate::wording::month_of;

/// The parameter that keeps calls of one theme only.
const THEME: &str = "theme";

/// The page.
pub fn page(ctx: &Ctx) -> Page {
    let session = carried(ctx);
    let asked = ctx.parameter(THEME);
    let theme = asked.as_deref().filter(|theme| themes(ctx).iter().any(|known| known == theme));
    let refused = asked.is_some() && theme.is_none();
    let shown = |call: &CallRules| theme.is_none_or(|theme| call.family == theme);
    let rules = &ctx.library().rules;
    let coming: Vec<Moment<'_>> =
        moments(rules).into_iter().filter(|moment| moment.day >= ctx.today && shown(moment.call)).collect();
    let undated: Vec<_> = undated(rules, ctx.today).into_iter().filter(|(call, _)| shown(call)).collect();
    let title = ctx.t("agenda-title");
    let months = coming.chunk_by(|one, two| month(one) == month(two)).map(|moments| month_view(ctx, session.as_ref(), moments));
    let nothing = coming.is_empty().then(|| view! { <p class="notice">{ctx.t("agenda-none")}</p> });
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("agenda-lede")}</p>
        {refused.then(|| view! { <div class="notice notice-warning" role="status"><p>{ctx.t("agenda-theme-unknown")}</p></div> })}
        {form(ctx, session.as_ref(), theme)}
        {ways(ctx, theme)}
        {nothing}
        {months.collect_view()}
        {without_date(ctx, session.as_ref(), &undated, Undated::Permanent)}
        {without_date(ctx, session.as_ref(), &undated, Undated::ToConfirm)}
        <p><a href=ctx.href(&Address::Calls)>{ctx.t("agenda-all-calls")}</a></p>
    }
    .into_any();
    let kept = crate::links::joined(&theme_query(theme), &kept(ctx, session.as_ref()));
    let page = Page::new(title, ctx.t("agenda-lede"), body).under(vec![(ctx.t("nav-calls"), ctx.href(&Address::Calls))]);
    announced(ctx, theme, page.keeping(kept))
}

/// The themes of the calls, in the order of their names.
pub fn themes(ctx: &Ctx) -> Vec<String> {
    let mut themes: Vec<String> = ctx.library().rules.calls.iter().map(|call| call.family.clone()).collect();
    themes.sort_by_key(|theme| search::analysis::fold(ctx.library().wording("family", theme, ctx.locale)));
    themes.dedup();
    themes
}

fn theme_query(theme: Option<&str>) -> String {
    query([(THEME, theme.unwrap_or_default())])
}

fn form(ctx: &Ctx, session: Option<&Session>, theme: Option<&str>) -> AnyView {
    let options = themes(ctx)
        .into_iter()
        .map(|value| {
            let words = ctx.library().wording("family", &value, ctx.locale).to_owned();
            view! { <option value=value.clone() selected=theme == Some(value.as_str())>{words}</option> }
        })
        .collect_view();
    let hidden = session.map(|session| session.hidden(&ctx.library().rules, None)).unwrap_or_default();
    let hidden = hidden.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect_view();
    view! {
        <form class="filter-form" method="get" action=ctx.href(&Address::CallsCalendar) aria-label=ctx.t("filter-form-label")>
            {hidden}
            <p class="field">
                <label for="filter-theme">{ctx.t("facet-theme")}</label>
                <select id="filter-theme" name=THEME><option value="">{ctx.t("filter-any")}</option>{options}</select>
            </p>
            <button class="button button-quiet" type="submit">{ctx.t("filter-submit")}</button>
        </form>
    }
    .into_any()
}

/// The calendar and the feed to subscribe to, with their names.
fn feeds(ctx: &Ctx, theme: Option<&str>) -> [(Download, String, String); 2] {
    let named = |key: &str| match theme {
        None => ctx.t(key),
        Some(theme) => format!("{}{}{}", ctx.t(key), ctx.t("colon"), ctx.library().wording("family", theme, ctx.locale)),
    };
    [(Download::CallsFeed, "agenda-feed"), (Download::CallsCalendar, "agenda-ics")]
        .map(|(feed, key)| (feed, named(key), feed.with_query(ctx.locale, &theme_query(theme))))
}

/// The page with its feeds announced in the head.
pub(super) fn announced(ctx: &Ctx, theme: Option<&str>, page: Page) -> Page {
    feeds(ctx, theme).into_iter().fold(page, |page, (feed, name, href)| page.followed_by(feed, name, href))
}

/// The ways to follow the calls: the calendar as a page, as a file and as a feed.
pub(super) fn ways(ctx: &Ctx, theme: Option<&str>) -> AnyView {
    let page = (ctx.address != Address::CallsCalendar)
        .then(|| view! { <li><a href=ctx.href(&Address::CallsCalendar)>{ctx.t("agenda-title")}</a></li> });
    let feeds = feeds(ctx, theme)
        .into_iter()
        .map(|(feed, name, href)| view! { <li><a href=href type=feed.media_type()>{name}</a></li> })
        .collect_view();
    view! { <ul class="agenda-ways">{page}{feeds}</ul> }.into_any()
}

fn month(moment: &Moment<'_>) -> (i32, u32) {
    (moment.day.year(), moment.day.month())
}

fn month_view(ctx: &Ctx, session: Option<&Session>, moments: &[Moment<'_>]) -> AnyView {
    let items = moments
        .iter()
        .map(|moment| {
            let turn = ctx.t(&format!("agenda-{}", moment.turn.id()));
            let window = moment.window.label.get(ctx.locale).to_owned();
            view! {
                <li>
                    <span class="agenda-date">{words::when(ctx, moment)}" – "{turn}</span>
                    " "
                    {call(ctx, session, moment.call)}
                    " "
                    <span class="meta">{window}</span>
                </li>
            }
        })
        .collect_view();
    let heading = moments.first().map(|moment| month_of(ctx.locale, moment.day));
    view! { <section class="agenda-month"><h2>{heading}</h2><ul class="agenda">{items}</ul></section> }.into_any()
}

/// A call with its state, and how it fits the answers carried.
fn call(ctx: &Ctx, session: Option<&Session>, call: &CallRules) -> AnyView {
    let position = ctx.library().rules.calls.iter().position(|known| known.id == call.id);
    let fit = session.zip(position).map(|(session, position)| {
        view! { <span class="meta">{ctx.t("call-fit")}{verdict_badge(ctx, session.assessment.calls[position].fit)}</span> }
    });
    view! {
        <a href=carried_href(ctx, session, FicheKind::Call, &call.id)>{call.name.get(ctx.locale).to_owned()}</a>
        " "
        {call_state_badge(ctx, call.state(ctx.today))}
        " "
        {fit}
    }
    .into_any()
}

fn without_date(ctx: &Ctx, session: Option<&Session>, undated: &[(&CallRules, Undated)], why: Undated) -> AnyView {
    let items: Vec<AnyView> = undated
        .iter()
        .filter(|(_, known)| *known == why)
        .map(|(rules, _)| view! { <li>{call(ctx, session, rules)}</li> }.into_any())
        .collect();
    if items.is_empty() {
        return ().into_any();
    }
    let (title, text) = match why {
        Undated::Permanent => ("agenda-permanent", "agenda-permanent-text"),
        Undated::ToConfirm => ("agenda-unknown", "agenda-unknown-text"),
    };
    view! { <section><h2>{ctx.t(title)}</h2><p class="help">{ctx.t(text)}</p><ul class="agenda">{items}</ul></section> }
        .into_any()
}
