//! Choosing another password, knowing the one before.

use desk::Visitor;
use desk::accounts::LONGEST_PASSWORD;
use leptos::prelude::*;

use super::new_password;
use crate::components::fields::{Control, Field};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, visitor: &Visitor, form: &Form) -> Page {
    let title = ctx.t("change-password-title");
    let fields = view! {
        {Field::new("password", "field-current-password", LONGEST_PASSWORD).control(Control::Password).autocomplete("current-password").view(ctx, form)}
        {new_password::field(ctx, form)}
    }
    .into_any();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("change-password-lede")}</p>
        {post_form(ctx, form, &RoomName::ChangePassword.here(), "change-password-submit", fields)}
    }
    .into_any();
    super::under_account(ctx, Page::new(title, String::new(), body))
}
