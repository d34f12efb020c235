//! The field of a new password, and choosing one after the other was forgotten.

use desk::accounts::LONGEST_PASSWORD;
use leptos::prelude::*;

use crate::components::fields::{Control, Field};
use crate::components::post_form;
use crate::forms::Form;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The field, with what a password must be.
pub(super) fn field(ctx: &Ctx, form: &Form) -> AnyView {
    Field::new("new-password", "field-new-password", LONGEST_PASSWORD)
        .control(Control::Password)
        .autocomplete("new-password")
        .hint("field-new-password-hint")
        .view(ctx, form)
}

/// The page of a link that was sent to `mail`.
pub fn page(ctx: &Ctx, form: &Form, to: &Address, mail: &str) -> Page {
    let title = ctx.t("reset-title");
    let lede = ctx.t_with("reset-lede", &[("mail", mail.to_owned().into())]);
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{lede}</p>
        {post_form(ctx, form, to, "reset-submit", field(ctx, form))}
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
