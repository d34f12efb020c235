//! A link of a mail that does not work, or no longer.

use leptos::prelude::*;

use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

/// The page; whether the link was ever one is not told.
pub fn page(ctx: &Ctx) -> Page {
    let title = ctx.t("dead-link-title");
    let way = |address: &Address, key: &str| view! { <li><a href=ctx.href(address)>{ctx.t(key)}</a></li> };
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("dead-link-lede")}</p>
        <ul>
            {way(&RoomName::SignIn.here(), "sign-in-title")}
            {way(&RoomName::ForgottenPassword.here(), "forgotten-title")}
            {way(&RoomName::SignUp.here(), "sign-up-title")}
            {way(&Address::Contact, "dead-link-contact")}
        </ul>
    }
    .into_any();
    Page::new(title, String::new(), body).private().status(404)
}
