//! Inviting somebody to the staff.

use desk::Visitor;
use desk::mail_address::LONGEST_ADDRESS;
use desk::visitor::Role;
use leptos::prelude::*;

use super::{confirmation, crumbs, desks};
use crate::components::fields::{Control, Field, radios};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, visitor: &Visitor, form: &Form) -> Page {
    let title = ctx.t("accounts-invite-title");
    let roles: Vec<_> = Role::ALL.iter().map(|role| (role.key().to_owned(), choice(ctx, *role))).collect();
    let fields = view! {
        {Field::new("mail", "field-mail", LONGEST_ADDRESS).control(Control::Mail).view(ctx, form)}
        {radios(ctx, form, "role", "accounts-role", &roles)}
        {desks(ctx, form)}
        {confirmation(ctx, form)}
    }
    .into_any();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("accounts-invite-lede")}</p>
        {post_form(ctx, form, &RoomName::InviteStaff.here(), "accounts-invite-submit", fields)}
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx)).private()
}

/// A role with what it allows.
pub(super) fn choice(ctx: &Ctx, role: Role) -> String {
    let key = role.key();
    format!("{}{}{}", ctx.t(&format!("role-{key}")), ctx.t("colon"), ctx.t(&format!("accounts-may-{key}")))
}
