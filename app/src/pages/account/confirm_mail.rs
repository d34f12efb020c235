//! Confirming the address of a new account.

use desk::accounts::LONGEST_PASSWORD;
use leptos::prelude::*;

use crate::components::fields::{Control, Field};
use crate::components::post_form;
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

/// The page of a link that was sent to `mail`.
pub fn page(ctx: &Ctx, form: &Form, to: &Address, mail: &str) -> Page {
    let title = ctx.t("confirm-mail-title");
    let lede = ctx.t_with("confirm-mail-lede", &[("mail", mail.to_owned().into())]);
    let password = Field::new("password", "field-password", LONGEST_PASSWORD)
        .control(Control::Password)
        .autocomplete("current-password")
        .hint("confirm-mail-password-hint");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{lede}</p>
        {post_form(ctx, form, to, "confirm-mail-submit", password.view(ctx, form))}
        <p><a href=ctx.href(&RoomName::ForgottenPassword.here())>{ctx.t("forgotten-title")}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
