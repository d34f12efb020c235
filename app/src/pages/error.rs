//! Pages for what went wrong: what happened, what was kept, what to do.

use leptos::prelude::*;

use super::not_found;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The page of an error; any other status is shown as 500. `reference` ties it to the log.
pub fn page(ctx: &Ctx, status: u16, reference: Option<&str>) -> Page {
    let (title, text, way) = match status {
        400 => ("error-400-title", "error-400-text", (Address::Home, "error-to-home")),
        403 => ("error-403-title", "error-403-text", (Address::Home, "error-to-home")),
        404 => return not_found::page(ctx),
        405 => ("error-405-title", "error-405-text", (Address::Home, "error-to-home")),
        409 => ("error-409-title", "error-409-text", (Address::Home, "error-to-home")),
        413 => ("error-413-title", "error-413-text", (Address::Diagnostic, "error-to-diagnostic")),
        414 => ("error-414-title", "error-414-text", (Address::Questionnaire, "error-to-questionnaire")),
        429 => ("error-429-title", "error-429-text", (Address::Home, "error-to-home")),
        503 => ("error-503-title", "error-503-text", (Address::Home, "error-to-home")),
        _ => ("error-500-title", "error-500-text", (Address::Home, "error-to-home")),
    };
    let status = if title == "error-500-title" { 500 } else { status };
    let reference = reference.map(|reference| {
        view! { <p class="meta">{ctx.t_with("error-reference", &[("reference", reference.into())])}</p> }
    });
    let title = ctx.t(title);
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t(text)}</p>
        <p><a class="button" href=ctx.href(&way.0)>{ctx.t(way.1)}</a></p>
        {reference}
    }
    .into_any();
    Page::new(title, ctx.t(text), body).status(status)
}
