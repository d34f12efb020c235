//! The fiche of a body.

use content::load::fiche_provenances;
use content::model::library::FicheKind;
use content::model::{Actor, FactValue};
use leptos::prelude::*;

use super::groups::{fiche_page, source_ids};
use super::{not_found, related};
use crate::components::{Head, Sections, fiche_head, fiche_list, kind_name, kind_names};
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The fiche of the body `id`.
pub fn page(ctx: &Ctx, id: &str) -> Page {
    let library = ctx.library();
    let Some(actor) = library.actor(id) else { return not_found::page(ctx) };
    let provenances = fiche_provenances::actor(actor);

    let mut sections = Sections::new(ctx);
    sections.passage("for-startups", &actor.for_startups);
    let mut contacts = actor.contacts.clone();
    // An address that nobody found yet says nothing on a page that lists addresses.
    if actor.url.value != FactValue::Unknown {
        contacts.insert(0, actor.url.clone());
    }
    sections.facts("contacts", &contacts);
    handles(ctx, &mut sections, actor);
    related::section(ctx, &mut sections, None, FicheKind::Actor, id);
    sections.sources(source_ids(&provenances, &[]));

    let title = actor.name.get(ctx.locale).to_owned();
    let kind = library.wording("kind", &actor.kind, ctx.locale);
    let head = Head {
        kind: format!("{} · {kind}", kind_name(ctx, FicheKind::Actor)),
        title: title.clone(),
        badges: ().into_any(),
        summary: &actor.role,
        provenances,
        below: sections.french_only_note(),
    };
    let body = view! { <article class="fiche">{fiche_head(ctx, head)}{sections.finish()}</article> }.into_any();
    fiche_page(ctx, (&Address::Actors, "nav-actors"), &title, &actor.role.text, body)
}

/// The fiches it handles, by kind: those its own fiche names and those that name it.
fn handles(ctx: &Ctx, sections: &mut Sections<'_>, actor: &Actor) {
    let library = ctx.library();
    let schemes = library
        .schemes
        .iter()
        .filter(|scheme| scheme.evaluators.iter().any(|fact| fact.key == actor.id))
        .map(|scheme| &scheme.id);
    let prerequisites = library.prerequisites.iter().filter(|fiche| fiche.authority.contains(&actor.id)).map(|fiche| &fiche.id);
    let calls = library.calls.iter().filter(|call| call.operator.contains(&actor.id)).map(|call| &call.id);
    let mut ids: Vec<&String> = Vec::new();
    for id in actor.handles.iter().chain(schemes).chain(prerequisites).chain(calls) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        return;
    }
    let lists = FicheKind::ALL
        .into_iter()
        .map(|kind| {
            let of_kind = |id: &&&String| library.name(id, ctx.locale).is_some_and(|(found, _)| found == kind);
            let members: Vec<String> = ids.iter().filter(of_kind).map(|id| (*id).clone()).collect();
            fiche_list(ctx, &kind_names(ctx, kind), &members)
        })
        .collect_view();
    sections.section("handles", lists.into_any());
}
