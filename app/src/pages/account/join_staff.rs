//! Accepting an invitation to join the staff.

use desk::accounts::LONGEST_NAME;
use leptos::prelude::*;

use super::new_password;
use crate::components::fields::Field;
use crate::components::post_form;
use crate::forms::Form;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The page of an invitation that was sent to `mail`.
pub fn page(ctx: &Ctx, form: &Form, to: &Address, mail: &str) -> Page {
    let title = ctx.t("join-title");
    let lede = ctx.t_with("join-lede", &[("mail", mail.to_owned().into())]);
    let fields = view! {
        {Field::new("name", "field-name", LONGEST_NAME).autocomplete("name").hint("join-name-hint").view(ctx, form)}
        {new_password::field(ctx, form)}
    }
    .into_any();
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{lede}</p>
        <p>{ctx.t("join-next")}</p>
        {post_form(ctx, form, to, "join-submit", fields)}
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
