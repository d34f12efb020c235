//! The legal notice.

use leptos::prelude::*;

use crate::links::Address;
use crate::page::{Ctx, Page};
use crate::prose::markdown;

/// The page.
pub fn page(ctx: &Ctx) -> Page {
    let title = ctx.t("legal-title");
    let text = ctx.t_with("legal-text", &[("contact", ctx.href(&Address::Contact).into())]);
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("legal-lede")}</p>
        {markdown(ctx.library(), ctx.locale, &text)}
    }
    .into_any();
    Page::new(title, ctx.t("legal-lede"), body)
}
