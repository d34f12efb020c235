//! What is known of a case, and why it came here.

use content::model::library::FicheKind;
use desk::cases::StaffCase;
use desk::cases::routing::Reason;
use leptos::prelude::*;

use crate::components::context_link;
use crate::links::{Address, RoomName};
use crate::page::Ctx;
use crate::pages::cases::thread::closing_reason;
use crate::pages::cases::{at, consents, desk_name};
use crate::wording::day;

pub(super) fn facts(ctx: &Ctx, case: &StaffCase) -> AnyView {
    let fact = |key: &str, value: AnyView| view! { <div class="fact"><dt>{ctx.t(key)}</dt><dd>{value}</dd></div> };
    let actor = Address::Fiche(FicheKind::Actor, case.desk.clone());
    let desk = view! { <a href=ctx.href(&actor)>{desk_name(ctx, &case.desk)}</a> }.into_any();
    let assignee = case.assignee.as_ref().map_or_else(|| ctx.t("queue-nobody"), |(_, name)| name.clone());
    let answered = case.answered_in.map(|days| {
        let days = ctx.t_with("desk-fact-answered-days", &[("count", usize::try_from(days).unwrap_or_default().into())]);
        fact("desk-fact-answered-in", days.into_any())
    });
    let closed = case.closing_reason.map(|reason| fact("desk-fact-closed", closing_reason(ctx, reason).into_any()));
    let merged = case.merged_into.map(|(other, number)| {
        let link = view! { <a href=ctx.href(&RoomName::DeskCase.with([other]))>{number.to_string()}</a> };
        fact("desk-fact-merged", link.into_any())
    });
    let consent = consents::names(ctx, &case.consents).unwrap_or_else(|| ctx.t("desk-consents-none"));
    view! {
        <h2>{ctx.t("desk-facts")}</h2>
        <dl class="fact-list">
            {fact("case-fact-topic", ctx.t(&format!("topic-{}", case.topic.key())).into_any())}
            {fact("case-fact-desk", desk)}
            {fact("field-assignee", assignee.into_any())}
            {fact("desk-fact-received", at(ctx, case.received_at).into_any())}
            {context_link(ctx, &case.context).map(|link| fact("case-fact-context", link))}
            {fact("case-fact-consent", consent.into_any())}
            {answered}
            {closed}
            {merged}
        </dl>
    }
    .into_any()
}

/// Why this desk and this advisor.
pub(super) fn routing(ctx: &Ctx, case: &StaffCase) -> AnyView {
    let reasons = case.routing.routing.reasons.iter().map(|reason| view! { <li>{words(ctx, reason)}</li> }).collect_view();
    view! { <details><summary>{ctx.t("desk-routing")}</summary><ul>{reasons}</ul></details> }.into_any()
}

fn words(ctx: &Ctx, reason: &Reason) -> String {
    let count = |open: i64| usize::try_from(open).unwrap_or_default();
    match reason {
        Reason::Topic { topic, desk } => {
            let topic = ctx.t(&format!("topic-{topic}"));
            ctx.t_with("desk-routing-topic", &[("topic", topic.into()), ("desk", desk_name(ctx, desk).into())])
        }
        Reason::Chosen { desk } => ctx.t_with("desk-routing-chosen", &[("desk", desk_name(ctx, desk).into())]),
        Reason::NoConsent { desk } => ctx.t_with("desk-routing-no-consent", &[("desk", desk_name(ctx, desk).into())]),
        Reason::Absent { name, until: Some(until) } => {
            let until = day(ctx.locale, *until);
            ctx.t_with("desk-routing-absent-until", &[("name", name.as_str().into()), ("until", until.into())])
        }
        Reason::Absent { name, until: None } => ctx.t_with("desk-routing-absent", &[("name", name.as_str().into())]),
        Reason::Full { name, open } => {
            ctx.t_with("desk-routing-full", &[("name", name.as_str().into()), ("count", count(*open).into())])
        }
        Reason::Nobody { desk } => ctx.t_with("desk-routing-nobody", &[("desk", desk_name(ctx, desk).into())]),
        Reason::FewestOpen { name, open } => {
            ctx.t_with("desk-routing-fewest", &[("name", name.as_str().into()), ("count", count(*open).into())])
        }
        Reason::LongestIdle { name } => ctx.t_with("desk-routing-idle", &[("name", name.as_str().into())]),
    }
}
