//! The page from which a question was asked.

use leptos::prelude::*;

use crate::links::Address;
use crate::page::Ctx;

/// A link to the page at `context`, in a new tab, named for what it is; nothing when it is no page of the site.
pub fn context_link(ctx: &Ctx, context: &str) -> Option<AnyView> {
    let path = context.split(['?', '#']).next().unwrap_or_default();
    let (_, address) = Address::parse(path)?;
    let name = match &address {
        Address::Result => ctx.t("case-context-result"),
        Address::Fiche(_, id) => match ctx.library().name(id, ctx.locale) {
            Some((_, name)) => name.to_owned(),
            None => ctx.t("case-context-page"),
        },
        Address::Room(_) => return None,
        _ => ctx.t("case-context-page"),
    };
    let href = context.to_owned();
    Some(
        view! { <a href=href target="_blank" rel="noopener">{name}</a>" "<span class="meta">{ctx.t("new-tab")}</span> }
            .into_any(),
    )
}
