//! What surrounds a scheme: who decides, other schemes, prerequisites, advice that names it.

use content::model::library::FicheKind;
use content::model::{Fact, Relations, RoutingRule, Scheme};
use leptos::prelude::*;

use crate::components::{Sections, facts, fiche_list, lang, provenance};
use crate::links::{Address, joined, query};
use crate::page::Ctx;
use crate::pages::carried::kept;
use crate::pages::diagnostic::Session;
use crate::pages::diagnostic::comparison::MOST;
use crate::pages::groups::fiche_href;
use crate::pages::{money, roadmap};

/// A body that evaluates or decides; linked where it has a fiche.
pub(super) fn evaluator(ctx: &Ctx, fact: &Fact) -> AnyView {
    let name = fact.label.get(ctx.locale).to_owned();
    let name = if ctx.library().actor(&fact.key).is_some() {
        view! { <a href=fiche_href(ctx, FicheKind::Actor, &fact.key)>{name}</a> }.into_any()
    } else {
        name.into_any()
    };
    view! { <div class="fact"><dt>{name}</dt>{facts::definition(ctx, fact)}</div> }.into_any()
}

/// Schemes before, after, beside and against this one.
pub(super) fn relations(ctx: &Ctx, sections: &mut Sections<'_>, relations: &Relations) {
    let lists = [
        ("relation-preceded-by", &relations.preceded_by),
        ("relation-follow-on", &relations.follow_on),
        ("relation-alternatives", &relations.alternatives),
        ("relation-incompatible", &relations.incompatible_with),
    ];
    if lists.iter().all(|(_, ids)| ids.is_empty()) {
        return;
    }
    let lists = lists.into_iter().map(|(key, ids)| fiche_list(ctx, &ctx.t(key), ids)).collect_view();
    sections.section("relations", view! { {lists}<p>{provenance(ctx, &relations.provenance)}</p> }.into_any());
}

/// Prerequisites that are needed for this scheme, then those needed whatever the scheme.
pub(super) fn prerequisites(ctx: &Ctx, sections: &mut Sections<'_>, id: &String) {
    let all = &ctx.library().rules.prerequisites;
    let ids = |wanted: &dyn Fn(&[String]) -> bool| -> Vec<String> {
        all.iter().filter(|prerequisite| wanted(&prerequisite.needed_for)).map(|prerequisite| prerequisite.id.clone()).collect()
    };
    let own = ids(&|needed_for| needed_for.contains(id));
    let common = ids(&<[String]>::is_empty);
    if own.is_empty() && common.is_empty() {
        return;
    }
    let body = view! {
        {fiche_list(ctx, &ctx.t("prerequisites-own"), &own)}
        {fiche_list(ctx, &ctx.t("prerequisites-common"), &common)}
    };
    sections.section("prerequisites", body.into_any());
}

/// The ways on: the roadmap with the prerequisites that the answers carried meet, the scheme beside its alternatives, and what
/// it brings where it has tariffs.
pub(super) fn ways_on(ctx: &Ctx, fiche: &Scheme, session: Option<&Session>) -> AnyView {
    let met = session.map(|session| session.met(ctx.library())).unwrap_or_default();
    let roadmap = roadmap::href(ctx, &fiche.id, met);
    let kept = kept(ctx, session);
    let beside = std::iter::once(&fiche.id).chain(&fiche.relations.alternatives).take(MOST);
    let compared = joined(&kept, &query(beside.map(|id| ("scheme", id.as_str()))));
    let compare = Address::Comparison.with_query(ctx.locale, &compared);
    let money = ctx.library().tariffs(&fiche.id).map(|_| {
        view! { <li><a href=money::href(ctx, &fiche.id)>{ctx.t("money-link")}</a></li> }
    });
    view! {
        <ul>
            <li><a href=roadmap rel="nofollow">{ctx.t("roadmap-link")}</a></li>
            <li><a href=compare rel="nofollow">{ctx.t("comparison-this")}</a></li>
            {money}
        </ul>
    }
    .into_any()
}

/// Routing advice that names this scheme.
pub(super) fn advice(ctx: &Ctx, sections: &mut Sections<'_>, id: &String) {
    let routing = &ctx.library().rules.routing;
    let recommended: Vec<&RoutingRule> = routing.iter().filter(|rule| rule.recommend.contains(id)).collect();
    let set_aside: Vec<&RoutingRule> = routing.iter().filter(|rule| rule.set_aside.contains(id)).collect();
    if recommended.is_empty() && set_aside.is_empty() {
        return;
    }
    let body = view! {
        {rules(ctx, "advice-recommended-when", &recommended)}
        {rules(ctx, "advice-set-aside-when", &set_aside)}
    };
    sections.section("advice", body.into_any());
}

fn rules(ctx: &Ctx, key: &str, rules: &[&RoutingRule]) -> AnyView {
    if rules.is_empty() {
        return ().into_any();
    }
    let items = rules
        .iter()
        .map(|rule| {
            let note = rule.note.as_ref().map(|note| {
                view! { " "<span class="criterion-note" lang=lang(note, ctx.locale)>{note.get(ctx.locale).to_owned()}</span> }
            });
            view! { <li>{rule.label.get(ctx.locale).to_owned()}{note}" "{provenance(ctx, &rule.provenance)}</li> }
        })
        .collect_view();
    view! { <h3>{ctx.t(key)}</h3><ul class="statements">{items}</ul> }.into_any()
}
