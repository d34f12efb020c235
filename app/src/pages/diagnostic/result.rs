//! The verdicts: every scheme, with its reasons, its smallest changes, steps and money in brief; prerequisites and calls.

use content::Verdict;
use content::model::Rules;
use leptos::prelude::*;

use super::{Session, crumbs, save};
use crate::components::{notes_list, verdict_badge};
use crate::links::Address;
use crate::page::{Ctx, Page};

mod around;
mod verdict;

/// The verdicts for the answers in the address.
pub fn page(ctx: &Ctx) -> Page {
    let session = Session::of(ctx);
    let rules = &ctx.library().rules;
    let kept = session.query(rules);
    let title = ctx.t("result-title");
    let groups = Verdict::ALL.into_iter().map(|verdict| group(ctx, &session, verdict)).collect_view();
    let empty = session.answers.is_empty().then(|| {
        view! {
            <div class="notice">
                <p>{ctx.t("result-empty")}</p>
                <p><a class="button" href=ctx.href(&Address::Diagnostic)>{ctx.t("home-start")}</a></p>
            </div>
        }
    });
    let body = view! {
        {notes_list(ctx, &session.notes)}
        <div class="result-head">
            <h1>{title.clone()}</h1>
            <p class="lede">{ctx.t_with("result-lede", &[("count", session.answers.len().into()), ("date", crate::wording::day(ctx.locale, session.date).into())])}</p>
            {empty}
            {summary(ctx, &session)}
            {save(ctx, &session)}
            {around::next_question(ctx, &session)}
            {around::as_of_form(ctx, &session)}
        </div>
        {groups}
        {around::prerequisites(ctx, &session)}
        {around::calls(ctx, &session)}
        {around::keep(ctx, &session)}
    }
    .into_any();
    Page::new(title, ctx.t("result-description"), body).under(crumbs(ctx, &session)).keeping(kept)
}

/// How many schemes have each verdict, with links to the groups.
fn summary(ctx: &Ctx, session: &Session) -> AnyView {
    let items = Verdict::ALL
        .into_iter()
        .map(|verdict| {
            let count = session.assessment.count(verdict);
            let badge = verdict_badge(ctx, verdict);
            let number = view! { <strong class="verdict-count">{count}</strong> };
            if count == 0 {
                view! { <li>{badge}{number}</li> }.into_any()
            } else {
                view! { <li><a href=format!("#{}", group_id(verdict))>{badge}{number}</a></li> }.into_any()
            }
        })
        .collect_view();
    view! { <ul class="verdict-summary">{items}</ul> }.into_any()
}

fn group_id(verdict: Verdict) -> String {
    format!("group-{}", verdict.id().replace('_', "-"))
}

fn group(ctx: &Ctx, session: &Session, verdict: Verdict) -> AnyView {
    let rules = &ctx.library().rules;
    let mut schemes: Vec<_> = session.assessment.schemes.iter().filter(|assessed| assessed.verdict == verdict).collect();
    if schemes.is_empty() {
        return ().into_any();
    }
    // Advice orders within a group; it never moves a scheme to another.
    schemes.sort_by_key(|assessed| rank(rules, session, assessed.scheme));
    let id = group_id(verdict);
    let name = id.replace("group-", "group-title-");
    let text = id.replace("group-", "group-text-");
    let articles = schemes.iter().map(|assessed| verdict::article(ctx, session, assessed)).collect_view();
    view! {
        <section class=format!("verdict-group verdict-{}", verdict.id().replace('_', "-")) aria-labelledby=id>
            <h2 id=id.clone()>{ctx.t_with(&name, &[("count", schemes.len().into())])}</h2>
            <p class="help">{ctx.t(&text)}</p>
            {articles}
        </section>
    }
    .into_any()
}

/// Recommended schemes first, then as in the library; those set aside by advice last.
fn rank(rules: &Rules, session: &Session, scheme: usize) -> (u8, usize) {
    let id = &rules.schemes[scheme].id;
    let named = |recommend: bool| {
        session.assessment.advice.iter().any(|rule| {
            let rule = &rules.routing[*rule];
            if recommend { rule.recommend.contains(id) } else { rule.set_aside.contains(id) }
        })
    };
    let place = match (named(true), named(false)) {
        (true, false) => 0,
        (false, true) => 2,
        _ => 1,
    };
    (place, scheme)
}
