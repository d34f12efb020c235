//! Asking for another address.

use desk::Visitor;
use desk::accounts::LONGEST_PASSWORD;
use desk::mail_address::LONGEST_ADDRESS;
use leptos::prelude::*;

use crate::components::fields::{Control, Field};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, visitor: &Visitor, form: &Form) -> Page {
    let title = ctx.t("change-mail-title");
    let lede = ctx.t_with("change-mail-lede", &[("mail", visitor.mail.clone().into())]);
    let fields = view! {
        {Field::new("mail", "field-new-mail", LONGEST_ADDRESS).control(Control::Mail).autocomplete("email").view(ctx, form)}
        {Field::new("password", "field-password", LONGEST_PASSWORD).control(Control::Password).autocomplete("current-password").view(ctx, form)}
    }
    .into_any();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{lede}</p>
        {post_form(ctx, form, &RoomName::ChangeMail.here(), "change-mail-submit", fields)}
    }
    .into_any();
    super::under_account(ctx, Page::new(title, String::new(), body))
}
