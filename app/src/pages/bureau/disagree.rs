//! An advisor holds something against a verdict: first which verdict, then what is wrong with it.

use content::Verdict;
use content::assess::Outcome;
use desk::Visitor;
use desk::cases::texts::REASON;
use desk::cases::{Attached, StaffCase};
use desk::dossiers::SchemeVerdict;
use leptos::prelude::*;

use crate::components::criteria::criterion_words;
use crate::components::fields::{Control, Field, hidden, radios};
use crate::components::{post_form, space, verdict_badge};
use crate::forms::Form;
use crate::links::{RoomName, query};
use crate::page::{Crumb, Ctx, Page};

/// The page, for the scheme that the form names; without one, the choice among the verdicts.
pub fn page(ctx: &Ctx, visitor: &Visitor, case: &StaffCase, attached: &Attached, form: &Form) -> Page {
    let title = ctx.t("disagree-title");
    let stated = attached.snapshot.verdicts().0.get_key_value(form.raw("scheme"));
    let body = match stated {
        Some((scheme, stated)) => against(ctx, case, scheme, stated, form),
        None => choice(ctx, case, attached),
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("disagree-lede")}</p>
        {body}
    }
    .into_any();
    let number = ctx.t_with("case-number", &[("number", case.number.to_string().into())]);
    let crumbs: Vec<Crumb> =
        vec![(ctx.t("queue-title"), ctx.href(&RoomName::Queue.here())), (number, ctx.href(&RoomName::DeskCase.with([case.id])))];
    Page::new(title, String::new(), body).under(crumbs).private()
}

/// The address where one disagrees with the verdict of `scheme`.
pub fn href(ctx: &Ctx, case: &StaffCase, scheme: &str) -> String {
    RoomName::Disagree.with([case.id]).with_query(ctx.locale, &query([("scheme", scheme)]))
}

fn choice(ctx: &Ctx, case: &StaffCase, attached: &Attached) -> AnyView {
    let items = attached.snapshot.verdicts().0.iter().map(|(scheme, stated)| {
        let href = href(ctx, case, scheme);
        view! { <li>{verdict_badge(ctx, stated.verdict)}" "<a href=href>{name(ctx, scheme)}</a></li> }
    });
    view! {
        <h2>{ctx.t("disagree-choose")}</h2>
        <ul class="verdict-list">{items.collect_view()}</ul>
    }
    .into_any()
}

fn against(ctx: &Ctx, case: &StaffCase, scheme: &str, stated: &SchemeVerdict, form: &Form) -> AnyView {
    let outcomes = stated.criteria();
    let criteria = outcomes.iter().filter(|(_, outcome)| **outcome != Outcome::NotApplicable).map(|(id, outcome)| {
        let state = ctx.t(&format!("outcome-{}", outcome.id().replace('_', "-")));
        ((*id).to_owned(), format!("{} ({state})", criterion_words(ctx, scheme, id)))
    });
    let criteria: Vec<_> = std::iter::once((String::new(), ctx.t("disagree-whole"))).chain(criteria).collect();
    let others = Verdict::ALL.into_iter().filter(|verdict| *verdict != stated.verdict);
    let verdicts: Vec<_> = others.map(|verdict| (verdict.id().to_owned(), verdict_words(ctx, verdict))).collect();
    let fields = view! {
        {hidden("scheme", scheme)}
        {radios(ctx, form, "criterion", "disagree-criterion", &criteria)}
        {radios(ctx, form, "expected", "disagree-expected", &verdicts)}
        {Field::new("reason", "disagree-reason", REASON).hint("disagree-reason-hint").control(Control::Lines).view(ctx, form)}
    }
    .into_any();
    view! {
        <h2>{name(ctx, scheme)}</h2>
        <p>{ctx.t("disagree-stated")}" "{verdict_badge(ctx, stated.verdict)}</p>
        {post_form(ctx, form, &RoomName::Disagree.with([case.id]), "disagree-submit", fields)}
    }
    .into_any()
}

/// The name of a scheme; its identifier when it has gone.
pub(super) fn name(ctx: &Ctx, scheme: &str) -> String {
    ctx.library().name(scheme, ctx.locale).map_or(scheme, |(_, name)| name).to_owned()
}

fn verdict_words(ctx: &Ctx, verdict: Verdict) -> String {
    ctx.t(&format!("verdict-{}", verdict.id().replace('_', "-")))
}
