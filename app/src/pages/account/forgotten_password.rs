//! Asking for a link to choose another password.

use desk::mail_address::LONGEST_ADDRESS;
use leptos::prelude::*;

use crate::components::fields::{Control, Field};
use crate::components::post_form;
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, form: &Form) -> Page {
    let title = ctx.t("forgotten-title");
    let mail = Field::new("mail", "field-mail", LONGEST_ADDRESS).control(Control::Mail).autocomplete("username");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("forgotten-lede")}</p>
        {post_form(ctx, form, &RoomName::ForgottenPassword.here(), "forgotten-submit", mail.view(ctx, form))}
    }
    .into_any();
    Page::new(title, ctx.t("forgotten-lede"), body).private()
}
