//! Taking an invitation to the staff back.

use desk::Visitor;
use desk::staff::Invited;
use leptos::prelude::*;

use super::{confirmation, crumbs, role_words};
use crate::components::fields::radios;
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::wording::day;

/// The page, with what was chosen and typed before.
pub fn page(ctx: &Ctx, visitor: &Visitor, invited: &[Invited], form: &Form) -> Page {
    let title = ctx.t("accounts-uninvite-title");
    let content = if invited.is_empty() { none(ctx) } else { choice(ctx, invited, form) };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {content}
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx)).private()
}

fn choice(ctx: &Ctx, invited: &[Invited], form: &Form) -> AnyView {
    let options: Vec<_> = invited.iter().map(|invited| (invited.mail.clone(), told(ctx, invited))).collect();
    let fields = view! {
        {radios(ctx, form, "mail", "accounts-uninvite-which", &options)}
        {confirmation(ctx, form)}
    }
    .into_any();
    view! {
        <p class="lede">{ctx.t("accounts-uninvite-lede")}</p>
        {post_form(ctx, form, &RoomName::WithdrawStaffInvitation.here(), "accounts-uninvite-submit", fields)}
    }
    .into_any()
}

/// Who, as what, until when.
fn told(ctx: &Ctx, invited: &Invited) -> String {
    let values = [
        ("mail", invited.mail.as_str().into()),
        ("role", role_words(ctx, Some(invited.role)).into()),
        ("until", day(ctx.locale, invited.expires_at.day()).into()),
    ];
    ctx.t_with("accounts-uninvite-choice", &values)
}

fn none(ctx: &Ctx) -> AnyView {
    view! {
        <p class="lede">{ctx.t("accounts-uninvite-none")}</p>
        <p><a href=ctx.href(&RoomName::Accounts.here())>{ctx.t("accounts-uninvite-back")}</a></p>
    }
    .into_any()
}
