//! All bodies, by kind.

use content::model::Actor;
use content::model::library::FicheKind;
use leptos::prelude::*;

use super::groups::grouped;
use crate::components::{card, card_list, table_of_contents};
use crate::page::{Ctx, Page};

/// The list of bodies.
pub fn page(ctx: &Ctx) -> Page {
    let library = ctx.library();
    let groups = grouped(&library.actors, |actor| actor.kind.as_str());
    let contents: Vec<(String, String)> =
        groups.iter().map(|(kind, _)| (anchor(kind), library.wording("kind", kind, ctx.locale).to_owned())).collect();
    let kinds = groups
        .into_iter()
        .map(|(kind, members)| {
            let title = library.wording("kind", kind, ctx.locale).to_owned();
            let cards = members.into_iter().map(|actor| actor_card(ctx, actor)).collect();
            view! { <section><h2 id=anchor(kind)>{title}</h2>{card_list(cards)}</section> }
        })
        .collect_view();
    let title = ctx.t("actors-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t_with("actors-lede", &[("count", library.actors.len().into())])}</p>
        <div class="columns">{table_of_contents(ctx, &contents)}<div>{kinds}</div></div>
    }
    .into_any();
    Page::new(title, ctx.t("actors-description"), body)
}

fn anchor(kind: &str) -> String {
    format!("kind-{}", kind.replace('_', "-"))
}

fn actor_card(ctx: &Ctx, actor: &Actor) -> AnyView {
    card(ctx, FicheKind::Actor, &actor.id, actor.name.get(ctx.locale), &actor.role.text, ().into_any())
}
