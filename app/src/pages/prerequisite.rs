//! The fiche of a prerequisite.

use content::Answers;
use content::assess::outcomes;
use content::explain::trace;
use content::load::fiche_provenances;
use content::model::PrerequisiteRules;
use content::model::library::FicheKind;
use leptos::prelude::*;

use super::carried::{carried, kept, state};
use super::diagnostic::Session;
use super::groups::{criteria_provenances, fiche_page, source_ids};
use super::{not_found, prerequisites, related};
use crate::components::{Head, Sections, criteria_by_level, fiche_head, fiche_link, kind_name, prerequisite_badge, rule_list};
use crate::links::Address;
use crate::page::{Ctx, Page};

mod decision;

/// The fiche of the prerequisite `id`.
pub fn page(ctx: &Ctx, id: &str) -> Page {
    let library = ctx.library();
    let Some(position) = library.rules.prerequisites.iter().position(|rules| rules.id == id) else { return not_found::page(ctx) };
    let (rules, fiche) = (&library.rules.prerequisites[position], &library.prerequisites[position]);
    let session = carried(ctx);

    let mut sections = Sections::new(ctx);
    applies(ctx, &mut sections, rules);
    conditions(ctx, &mut sections, rules, session.as_ref());
    decision::table(ctx, &mut sections, rules);
    sections.facts("facts", &fiche.facts);
    sections.statements("steps", &fiche.steps, fiche.steps.len() > 1);
    if !fiche.authority.is_empty() {
        sections.section("authority", links(ctx, &fiche.authority));
    }
    let needed_for = if rules.needed_for.is_empty() {
        view! { <p>{ctx.t("needed-for-all")}</p> }.into_any()
    } else {
        links(ctx, &rules.needed_for)
    };
    sections.section("needed-for", needed_for);
    sections.statements("pitfalls", &fiche.pitfalls, false);
    let mut provenances = fiche_provenances::prerequisite(fiche);
    provenances.extend(criteria_provenances(&rules.conditions));
    related::section(ctx, &mut sections, session.as_ref(), FicheKind::Prerequisite, &rules.id);
    sections.sources(source_ids(&provenances, &fiche.legal_references));

    let title = rules.name.get(ctx.locale).to_owned();
    let category = library.wording("category", &rules.category, ctx.locale);
    let verdict = session.as_ref().map(|session| {
        let badge = prerequisite_badge(ctx, session.assessment.prerequisites[position].state);
        state(ctx, session, badge)
    });
    let head = Head {
        kind: format!("{} · {category}", kind_name(ctx, FicheKind::Prerequisite)),
        title: title.clone(),
        badges: prerequisites::status(ctx, rules).map(|words| view! { <span class="to-confirm">{words}</span> }).into_any(),
        summary: &fiche.summary,
        provenances,
        below: view! { {sections.french_only_note()}{verdict} }.into_any(),
    };
    let body = view! { <article class="fiche">{fiche_head(ctx, head)}{sections.finish()}</article> }.into_any();
    let query = kept(ctx, session.as_ref());
    fiche_page(ctx, (&Address::Prerequisites, "nav-prerequisites"), &title, &fiche.summary.text, body).keeping(query)
}

fn links(ctx: &Ctx, ids: &[String]) -> AnyView {
    let items = ids.iter().map(|id| view! { <li>{fiche_link(ctx, id)}</li> }).collect_view();
    view! { <ul>{items}</ul> }.into_any()
}

fn applies(ctx: &Ctx, sections: &mut Sections<'_>, rules: &PrerequisiteRules) {
    let everyone = rules.applies_when.is_none().then(|| view! { <p>{ctx.t("applies-to-all")}</p> });
    let when = rules.applies_when.as_ref().map(|when| view! { <p>{ctx.t("applies-when")}</p>{rule_list(ctx, when)} });
    let strongly = rules.applies_strongly_when.as_ref().map(|when| {
        view! { <p>{ctx.t("applies-strongly-when")}</p>{rule_list(ctx, when)} }
    });
    sections.section("applies", view! { {everyone}{when}{strongly} }.into_any());
}

fn conditions(ctx: &Ctx, sections: &mut Sections<'_>, rules: &PrerequisiteRules, session: Option<&Session>) {
    if rules.conditions.is_empty() {
        return;
    }
    let nothing = Answers::new();
    let (answers, date) = session.map_or((&nothing, ctx.today), |session| (&session.assessment.answers, session.date));
    let outcomes = outcomes(&rules.conditions, answers, date, |_, _| {});
    let nodes = trace(&rules.conditions, &outcomes);
    sections.section("conditions", criteria_by_level(ctx, &nodes, session.is_some()));
}
