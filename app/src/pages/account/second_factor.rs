//! Giving the second factor.

use leptos::prelude::*;

use crate::components::fields::{Control, Field, hidden};
use crate::components::post_form;
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// Longest code, in characters: recovery codes are longer than those of an application.
pub const CODE: usize = 40;

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, form: &Form) -> Page {
    let title = ctx.t("second-factor-title");
    let fields = view! {
        {Field::new("code", "field-code", CODE).hint("field-code-hint").autocomplete("one-time-code").control(Control::Digits).view(ctx, form)}
        {hidden("then", form.raw("then"))}
    }
    .into_any();
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("second-factor-lede")}</p>
        {post_form(ctx, form, &RoomName::SecondFactor.here(), "second-factor-submit", fields)}
    }
    .into_any();
    Page::new(title, ctx.t("second-factor-lede"), body).private()
}
