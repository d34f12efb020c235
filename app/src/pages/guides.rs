//! All guides.

use leptos::prelude::*;

use crate::components::{card_list, guide_card};
use crate::page::{Ctx, Page};

/// The list of guides.
pub fn page(ctx: &Ctx) -> Page {
    let title = ctx.t("guides-title");
    let cards = ctx.library().guides.iter().map(|guide| guide_card(ctx, guide)).collect();
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("guides-lede")}</p>
        <h2 class="visually-hidden">{ctx.t("guides-list-heading")}</h2>
        {card_list(cards)}
    }
    .into_any();
    Page::new(title, ctx.t("guides-description"), body)
}
