//! Confirming another address of an account.

use leptos::prelude::*;

use crate::components::post_form;
use crate::forms::Form;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// The page of a link that was sent to `mail`.
pub fn page(ctx: &Ctx, form: &Form, to: &Address, mail: &str) -> Page {
    let title = ctx.t("confirm-new-mail-title");
    let lede = ctx.t_with("confirm-new-mail-lede", &[("mail", mail.to_owned().into())]);
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{lede}</p>
        {post_form(ctx, form, to, "confirm-new-mail-submit", ().into_any())}
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
