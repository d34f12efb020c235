//! Signing in.

use desk::accounts::LONGEST_PASSWORD;
use desk::mail_address::LONGEST_ADDRESS;
use leptos::prelude::*;

use crate::components::fields::{Control, Field, hidden};
use crate::components::{done, post_form};
use crate::forms::Form;
use crate::links::{RoomName, query};
use crate::page::{Ctx, Page};

/// What may just have been done, as told above the form.
const DONE: &[&str] = &["password", "address", "closed"];

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, form: &Form) -> Page {
    let title = ctx.t("sign-in-title");
    let fields = view! {
        {Field::new("mail", "field-mail", LONGEST_ADDRESS).control(Control::Mail).autocomplete("username").view(ctx, form)}
        {Field::new("password", "field-password", LONGEST_PASSWORD).control(Control::Password).autocomplete("current-password").view(ctx, form)}
        {hidden("then", form.raw("then"))}
    }
    .into_any();
    let sign_up = RoomName::SignUp.here().with_query(ctx.locale, &query([("then", form.raw("then"))]));
    let body = view! {
        <h1>{title.clone()}</h1>
        {done(ctx, "sign-in-done", DONE)}
        <p class="lede">{ctx.t("sign-in-lede")}</p>
        {post_form(ctx, form, &RoomName::SignIn.here(), "sign-in-submit", fields)}
        <p><a href=ctx.href(&RoomName::ForgottenPassword.here())>{ctx.t("forgotten-title")}</a></p>
        <p>{ctx.t("sign-in-new")}" "<a href=sign_up>{ctx.t("sign-up-title")}</a></p>
    }
    .into_any();
    Page::new(title, ctx.t("sign-in-lede"), body).private()
}
