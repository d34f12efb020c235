//! Telling an application the secret of a second factor, and giving its first code.

use desk::Visitor;
use desk::accounts::Enrolment;
use leptos::prelude::*;

use crate::components::fields::{Control, Field, hidden};
use crate::components::{action, post_form, qr_code, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// Longest code, in characters: six digits and spaces.
pub const CODE: usize = 12;

/// The page before a secret was made, for somebody who cannot enter without.
pub fn start(ctx: &Ctx, form: &Form) -> Page {
    let title = ctx.t("ask-begin-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("enrol-compulsory")}</p>
        <p>{ctx.t("ask-begin-lede")}</p>
        {post_form(ctx, form, &RoomName::FirstSecondFactor.here(), "enrol-start", hidden("then", form.raw("then")))}
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}

/// The page with the secret, for a visitor, or for somebody who cannot enter without.
pub fn page(ctx: &Ctx, visitor: Option<&Visitor>, form: &Form, enrolment: &Enrolment) -> Page {
    let title = ctx.t("enrol-title");
    let room = if visitor.is_some() { RoomName::EnrolSecondFactor } else { RoomName::FirstSecondFactor };
    let fields = view! {
        {Field::new("code", "field-code", CODE).hint("enrol-code-hint").autocomplete("one-time-code").control(Control::Digits).view(ctx, form)}
        {hidden("then", form.raw("then"))}
    }
    .into_any();
    let body = view! {
        {visitor.map(|visitor| space(ctx, visitor))}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("enrol-lede")}</p>
        <h2>{ctx.t("enrol-scan")}</h2>
        {qr_code(&enrolment.url, &ctx.t("enrol-qr"))}
        <p><a href=enrolment.url.clone()>{ctx.t("enrol-open")}</a></p>
        <p>{ctx.t("enrol-type")}</p>
        <p><code class="secret">{enrolment.secret.clone()}</code></p>
        <h2>{ctx.t("enrol-confirm")}</h2>
        {post_form(ctx, form, &room.here(), "enrol-submit", fields)}
        {visitor.is_none().then(|| action(ctx, &RoomName::SignOut.here(), "space-sign-out", &[]))}
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
