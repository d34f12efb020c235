//! The fiche of a scheme.

use content::Answers;
use content::assess::{SchemeAssessment, outcomes};
use content::explain::trace;
use content::load::fiche_provenances;
use content::model::library::FicheKind;
use content::model::scheme::CeRequirement;
use content::model::{Scheme, SchemeRules};
use leptos::prelude::*;

use super::carried::{carried, kept, scheme_verdict};
use super::diagnostic::Session;
use super::groups::{criteria_provenances, fiche_page, source_ids};
use super::{not_found, related, schemes};
use crate::components::{Head, Sections, criteria_by_level, fiche_head, kind_name, plain, provenance};
use crate::links::Address;
use crate::page::{Ctx, Page};

mod around;

/// The fiche of the scheme `id`.
pub fn page(ctx: &Ctx, id: &str) -> Page {
    let library = ctx.library();
    let Some(position) = library.rules.schemes.iter().position(|scheme| scheme.id == id) else { return not_found::page(ctx) };
    let (rules, fiche) = (&library.rules.schemes[position], &library.schemes[position]);
    let session = carried(ctx);
    let assessed = session.as_ref().map(|session| &session.assessment.schemes[position]);

    let mut sections = Sections::new(ctx);
    evaluators(ctx, &mut sections, fiche);
    conditions(ctx, &mut sections, rules, assessed);
    ce_marking(ctx, &mut sections, &fiche.ce_requirement);
    sections.passage("evidence", &fiche.clinical_study);
    sections.facts("authority-criteria", &fiche.authority_criteria);
    sections.passage("how-to-apply", &fiche.how_to_apply);
    sections.facts("delays", &fiche.delays);
    sections.facts("duration", &fiche.duration);
    sections.facts("amounts", &fiche.amounts);
    sections.statements("obligations", &fiche.obligations, false);
    sections.statements("pitfalls", &fiche.pitfalls, false);
    around::relations(ctx, &mut sections, &fiche.relations);
    around::prerequisites(ctx, &mut sections, &rules.id);
    around::advice(ctx, &mut sections, &rules.id);
    sections.facts("statistics", &fiche.statistics);
    sections.facts("examples", &fiche.examples);
    sections.facts("generic-pathologies", &fiche.generic_pathologies);
    let mut provenances = fiche_provenances::scheme(fiche);
    provenances.extend(criteria_provenances(&rules.criteria));
    related::section(ctx, &mut sections, session.as_ref(), FicheKind::Scheme, &rules.id);
    sections.sources(source_ids(&provenances, &fiche.legal_references));

    let title = rules.name.get(ctx.locale).to_owned();
    let family = library.wording("family", &rules.family, ctx.locale);
    let head = Head {
        kind: format!("{} · {family}", kind_name(ctx, FicheKind::Scheme)),
        title: title.clone(),
        badges: schemes::status(ctx, rules).map(|words| view! { <span class="to-confirm">{words}</span> }).into_any(),
        summary: &fiche.summary,
        provenances,
        below: view! { {aliases(ctx, fiche)}{sections.french_only_note()}{action(ctx, session.as_ref(), assessed, &rules.id)}{around::ways_on(ctx, fiche, session.as_ref())} }
            .into_any(),
    };
    let body = view! { <article class="fiche">{fiche_head(ctx, head)}{sections.finish()}</article> }.into_any();
    let query = kept(ctx, session.as_ref());
    fiche_page(ctx, (&Address::Schemes, "nav-schemes"), &title, &fiche.summary.text, body).keeping(query)
}

/// The verdict for the answers carried, or the way to get one.
fn action(ctx: &Ctx, session: Option<&Session>, assessed: Option<&SchemeAssessment>, id: &str) -> AnyView {
    match (session, assessed) {
        (Some(session), Some(assessed)) => scheme_verdict(ctx, session, assessed, id),
        _ => view! { <p><a class="button" href=ctx.href(&Address::Diagnostic)>{ctx.t("scheme-check-this")}</a></p> }.into_any(),
    }
}

fn aliases(ctx: &Ctx, fiche: &Scheme) -> AnyView {
    if fiche.aliases.is_empty() {
        return ().into_any();
    }
    view! { <p class="meta">{ctx.t_with("also-called", &[("names", fiche.aliases.join(", ").into())])}</p> }.into_any()
}

fn evaluators(ctx: &Ctx, sections: &mut Sections<'_>, fiche: &Scheme) {
    if fiche.evaluators.is_empty() {
        return;
    }
    let rows = fiche.evaluators.iter().map(|fact| around::evaluator(ctx, fact)).collect_view();
    sections.section("evaluators", view! { <dl class="fact-list">{rows}</dl> }.into_any());
}

fn conditions(ctx: &Ctx, sections: &mut Sections<'_>, rules: &SchemeRules, assessed: Option<&SchemeAssessment>) {
    if rules.criteria.is_empty() {
        return;
    }
    let unanswered = || outcomes(&rules.criteria, &Answers::new(), ctx.today, |_, _| {});
    let outcomes = assessed.map_or_else(unanswered, |assessed| assessed.outcomes.clone());
    let nodes = trace(&rules.criteria, &outcomes);
    let values = [("decided", rules.criteria.len().into()), ("authority", usize::from(rules.authority_criteria).into())];
    let body = view! { <p>{ctx.t_with("conditions-coverage", &values)}</p>{criteria_by_level(ctx, &nodes, assessed.is_some())} };
    sections.section("conditions", body.into_any());
}

fn ce_marking(ctx: &Ctx, sections: &mut Sections<'_>, ce: &CeRequirement) {
    let required = ctx.t(match ce.required {
        Some(true) => "ce-required",
        Some(false) => "ce-not-required",
        None => "ce-depends",
    });
    let classes = ce.classes.as_ref().map(|classes| view! { ": "<span lang=crate::components::lang(classes, ctx.locale)>{classes.get(ctx.locale).to_owned()}</span> });
    let note = ce.note.as_ref().map(|note| plain(ctx, "fact-note", note));
    let body = view! { <p><strong>{required}</strong>{classes}</p>{note}<p>{provenance(ctx, &ce.provenance)}</p> };
    sections.section("ce-requirement", body.into_any());
}
