//! Opening an account.

use desk::accounts::LONGEST_NAME;
use desk::mail_address::LONGEST_ADDRESS;
use leptos::prelude::*;

use super::new_password;
use crate::components::fields::{Control, Field, hidden};
use crate::components::post_form;
use crate::forms::Form;
use crate::links::{Address, RoomName, query};
use crate::page::{Ctx, Page};

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, form: &Form) -> Page {
    let title = ctx.t("sign-up-title");
    let fields = view! {
        {Field::new("mail", "field-mail", LONGEST_ADDRESS).control(Control::Mail).autocomplete("username").hint("sign-up-mail-hint").view(ctx, form)}
        {Field::new("name", "field-name", LONGEST_NAME).autocomplete("name").hint("field-name-hint").view(ctx, form)}
        {new_password::field(ctx, form)}
        {hidden("then", form.raw("then"))}
    }
    .into_any();
    let sign_in = RoomName::SignIn.here().with_query(ctx.locale, &query([("then", form.raw("then"))]));
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("sign-up-lede")}</p>
        {post_form(ctx, form, &RoomName::SignUp.here(), "sign-up-submit", fields)}
        <p>{ctx.t("sign-up-data")}" "<a href=ctx.href(&Address::Privacy)>{ctx.t("privacy-title")}</a></p>
        <p>{ctx.t("sign-up-known")}" "<a href=sign_in>{ctx.t("sign-in-title")}</a></p>
    }
    .into_any();
    Page::new(title, ctx.t("sign-up-lede"), body).private()
}
