//! What was just done, told on the page one is sent to.

use leptos::prelude::*;

use crate::page::Ctx;

/// The sentence `<prefix>-<value>` for the parameter `done`, when its value is among `known`; nothing otherwise.
pub fn done(ctx: &Ctx, prefix: &str, known: &[&str]) -> AnyView {
    let value = ctx.parameter("done").filter(|value| known.contains(&value.as_str()));
    match value {
        Some(value) => view! { <p class="notice" role="status">{ctx.t(&format!("{prefix}-{value}"))}</p> }.into_any(),
        None => ().into_any(),
    }
}
