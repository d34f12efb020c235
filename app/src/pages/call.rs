//! The fiche of a call.

use content::Answers;
use content::assess::outcomes;
use content::explain::trace;
use content::load::fiche_provenances;
use content::model::library::FicheKind;
use content::model::{Call, CallRules};
use leptos::prelude::*;

use super::carried::{carried, kept, state};
use super::diagnostic::Session;
use super::groups::{criteria_provenances, fiche_page, source_ids};
use super::{not_found, related};
use crate::components::{
    Head, Sections, call_date, call_state_badge, criteria_by_level, fiche_head, fiche_link, kind_name, verdict_badge,
};
use crate::links::Address;
use crate::page::{Ctx, Page};

mod history;
mod windows;

/// The fiche of the call `id`.
pub fn page(ctx: &Ctx, id: &str) -> Page {
    let library = ctx.library();
    let Some(position) = library.rules.calls.iter().position(|call| call.id == id) else { return not_found::page(ctx) };
    let (rules, fiche) = (&library.rules.calls[position], &library.calls[position]);
    let session = carried(ctx);

    let mut sections = Sections::new(ctx);
    windows::windows(ctx, &mut sections, rules);
    conditions(ctx, &mut sections, rules, session.as_ref());
    sections.facts("aid", &fiche.aid);
    sections.facts("budget", &fiche.budget);
    sections.passage("how-to-apply", &fiche.how_to_apply);
    sections.facts("results", &fiche.results);
    history::history(ctx, &mut sections, rules, fiche);
    sections.statements("pitfalls", &fiche.pitfalls, false);
    operators(ctx, &mut sections, fiche);
    let mut provenances = fiche_provenances::call(rules, fiche);
    provenances.extend(criteria_provenances(&rules.eligibility));
    related::section(ctx, &mut sections, session.as_ref(), FicheKind::Call, &rules.id);
    sections.sources(source_ids(&provenances, &[]));

    let title = rules.name.get(ctx.locale).to_owned();
    let family = library.wording("family", &rules.family, ctx.locale);
    let date = call_date(ctx, rules, ctx.today).map(|words| view! { " "<span>{words}</span> });
    let fit = session.as_ref().map(|session| state(ctx, session, verdict_badge(ctx, session.assessment.calls[position].fit)));
    let head = Head {
        kind: format!("{} · {family}", kind_name(ctx, FicheKind::Call)),
        title: title.clone(),
        badges: view! { {call_state_badge(ctx, rules.state(ctx.today))}{date} }.into_any(),
        summary: &fiche.summary,
        provenances,
        below: view! { {sections.french_only_note()}{fit} }.into_any(),
    };
    let body = view! { <article class="fiche">{fiche_head(ctx, head)}{sections.finish()}</article> }.into_any();
    let query = kept(ctx, session.as_ref());
    fiche_page(ctx, (&Address::Calls, "nav-calls"), &title, &fiche.summary.text, body).keeping(query)
}

fn conditions(ctx: &Ctx, sections: &mut Sections<'_>, rules: &CallRules, session: Option<&Session>) {
    if rules.eligibility.is_empty() {
        return;
    }
    let nothing = Answers::new();
    let (answers, date) = session.map_or((&nothing, ctx.today), |session| (&session.assessment.answers, session.date));
    let outcomes = outcomes(&rules.eligibility, answers, date, |_, _| {});
    let nodes = trace(&rules.eligibility, &outcomes);
    sections.section("conditions", criteria_by_level(ctx, &nodes, session.is_some()));
}

fn operators(ctx: &Ctx, sections: &mut Sections<'_>, fiche: &Call) {
    if fiche.operator.is_empty() && fiche.programme.is_none() {
        return;
    }
    let items = fiche.operator.iter().map(|id| view! { <li>{fiche_link(ctx, id)}</li> }).collect_view();
    let list = (!fiche.operator.is_empty()).then(|| view! { <ul>{items}</ul> });
    let programme = fiche.programme.as_ref().map(|name| {
        view! { <p>{ctx.t_with("call-programme", &[("name", name.as_str().into())])}</p> }
    });
    sections.section("operators", view! { {list}{programme} }.into_any());
}
