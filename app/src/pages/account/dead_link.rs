//! A link of a mail that does not work, or no longer.

use leptos::prelude::*;

use super::way;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

/// The page; whether the link was ever one is not told.
pub fn page(ctx: &Ctx) -> Page {
    let title = ctx.t("dead-link-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("dead-link-lede")}</p>
        <ul>
            {way(ctx, &RoomName::SignIn.here(), "sign-in-title")}
            {way(ctx, &RoomName::ForgottenPassword.here(), "forgotten-title")}
            {way(ctx, &RoomName::SignUp.here(), "sign-up-title")}
            {way(ctx, &Address::Contact, "dead-link-contact")}
        </ul>
    }
    .into_any();
    Page::new(title, String::new(), body).private().status(404)
}
