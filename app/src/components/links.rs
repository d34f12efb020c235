//! Links to fiches by identifier.

use content::model::FicheRef;
use content::model::library::FicheKind;
use content::{Library, Locale};
use leptos::prelude::*;

use crate::links::Address;
use crate::page::Ctx;

/// The name of a fiche, glossary terms included; `None` when there is no such fiche.
pub fn fiche_name<'l>(library: &'l Library, locale: Locale, fiche: &FicheRef) -> Option<&'l str> {
    if fiche.kind == FicheKind::Term {
        return library.term(&fiche.id).map(|term| term.term.get(locale));
    }
    library.name(&fiche.id, locale).filter(|(kind, _)| *kind == fiche.kind).map(|(_, name)| name)
}

/// A link to the fiche `id`, by its name.
pub fn fiche_link(ctx: &Ctx, id: &str) -> AnyView {
    match ctx.library().name(id, ctx.locale) {
        Some((kind, name)) => {
            let href = ctx.href(&Address::Fiche(kind, id.to_owned()));
            view! { <a href=href>{name.to_owned()}</a> }.into_any()
        }
        None => match ctx.library().term(id) {
            Some(term) => {
                let href = ctx.href(&Address::Fiche(FicheKind::Term, id.to_owned()));
                view! { <a href=href>{term.term.get(ctx.locale).to_owned()}</a> }.into_any()
            }
            None => ().into_any(),
        },
    }
}

/// A labelled list of links; nothing when there are none.
pub fn fiche_list(ctx: &Ctx, title: &str, ids: &[String]) -> AnyView {
    if ids.is_empty() {
        return ().into_any();
    }
    let items = ids.iter().map(|id| view! { <li>{fiche_link(ctx, id)}</li> }).collect_view();
    view! { <div class="related"><h3>{title.to_owned()}</h3><ul>{items}</ul></div> }.into_any()
}
