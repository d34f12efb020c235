//! Signing in.

use desk::accounts::LONGEST_PASSWORD;
use leptos::prelude::*;

use crate::components::fields::{Control, Field, hidden};
use crate::components::post_form;
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// Longest mail address, in characters (RFC 5321).
pub const MAIL: usize = 254;

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, form: &Form) -> Page {
    let title = ctx.t("sign-in-title");
    let fields = view! {
        {Field::new("mail", "field-mail", MAIL).control(Control::Mail).autocomplete("username").view(ctx, form)}
        {Field::new("password", "field-password", LONGEST_PASSWORD).control(Control::Password).autocomplete("current-password").view(ctx, form)}
        {hidden("then", form.raw("then"))}
    }
    .into_any();
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("sign-in-lede")}</p>
        {post_form(ctx, form, &RoomName::SignIn.here(), "sign-in-submit", fields)}
    }
    .into_any();
    Page::new(title, ctx.t("sign-in-lede"), body).private()
}
