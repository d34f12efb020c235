//! Inviting somebody to a company.

use desk::Visitor;
use desk::companies::Company;
use desk::mail_address::LONGEST_ADDRESS;
use desk::visitor::MemberRole;
use leptos::prelude::*;

use super::{crumbs, role_words};
use crate::components::fields::{Control, Field, radios};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, visitor: &Visitor, company: &Company, form: &Form) -> Page {
    let title = ctx.t("invite-title");
    let roles = [MemberRole::Member, MemberRole::Owner];
    let roles: Vec<_> = roles.iter().map(|role| (role.key().to_owned(), choice(ctx, *role))).collect();
    let fields = view! {
        {Field::new("mail", "field-mail", LONGEST_ADDRESS).control(Control::Mail).hint("invite-mail-hint").view(ctx, form)}
        {radios(ctx, form, "role", "invite-role", &roles)}
    }
    .into_any();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t_with("invite-lede", &[("company", company.name.as_str().into())])}</p>
        {post_form(ctx, form, &RoomName::InviteMember.with([company.id]), "invite-submit", fields)}
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx, company)).private()
}

/// A role with what it allows.
fn choice(ctx: &Ctx, role: MemberRole) -> String {
    let may = ctx.t(match role {
        MemberRole::Owner => "member-owner-may",
        MemberRole::Member => "member-member-may",
    });
    format!("{}{}{may}", role_words(ctx, role), ctx.t("colon"))
}
