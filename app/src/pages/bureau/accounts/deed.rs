//! Something an administrator does with an account: what it means, what it takes, why, and the second factor once more.

use desk::Visitor;
use desk::staff::{AccountFile, MOST_OPEN};
use desk::visitor::Role;
use leptos::prelude::*;

use super::invite::choice;
use super::{confirmation, crumbs, desks};
use crate::components::fields::{Control, Field, radios};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::pages::cases::desk_name;

/// Something that can be done with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AccountDeed {
    /// Another role, or none.
    Role,
    /// Desks, limit and absence.
    Posts,
    /// Keeping the person out.
    Disable,
    /// Letting the person in again.
    Enable,
    /// Taking the second factor away, to be set up anew.
    Factor,
}

impl AccountDeed {
    /// All of them.
    pub const ALL: &[Self] = &[Self::Role, Self::Posts, Self::Disable, Self::Enable, Self::Factor];

    /// The key of its words, and of what tells that it was done.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Role => "role",
            Self::Posts => "posts",
            Self::Disable => "disable",
            Self::Enable => "enable",
            Self::Factor => "factor",
        }
    }

    /// Where it is done.
    pub const fn room(self) -> RoomName {
        match self {
            Self::Role => RoomName::AccountRole,
            Self::Posts => RoomName::AccountPosts,
            Self::Disable => RoomName::AccountDisable,
            Self::Enable => RoomName::AccountEnable,
            Self::Factor => RoomName::AccountFactor,
        }
    }
}

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, visitor: &Visitor, file: &AccountFile, deed: AccountDeed, form: &Form) -> Page {
    let words = |part: &str| ctx.t(&format!("accounts-{}-{part}", deed.key()));
    let title = words("title");
    let who = ctx.t_with("accounts-who", &[("name", file.line.name.as_str().into()), ("mail", file.line.mail.as_str().into())]);
    let fields = match deed {
        AccountDeed::Role => roles(ctx, form),
        AccountDeed::Posts => posts(ctx, form),
        AccountDeed::Disable | AccountDeed::Enable | AccountDeed::Factor => ().into_any(),
    };
    let fields = view! { {fields}{confirmation(ctx, form)} }.into_any();
    let submit = format!("accounts-{}-submit", deed.key());
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p><strong>{who}</strong></p>
        <p class="lede">{words("text")}</p>
        {cases(ctx, file, deed)}
        {post_form(ctx, form, &deed.room().with([file.line.account]), &submit, fields)}
    }
    .into_any();
    let mut crumbs = crumbs(ctx);
    crumbs.push((file.line.mail.clone(), ctx.href(&RoomName::AccountFile.with([file.line.account]))));
    Page::new(title, String::new(), body).under(crumbs).private()
}

/// How many open cases the person has and what becomes of them, where `deed` may take them away.
fn cases(ctx: &Ctx, file: &AccountFile, deed: AccountDeed) -> Option<AnyView> {
    let takes_away = match deed {
        AccountDeed::Role | AccountDeed::Disable => true,
        // An administrator answers at every desk.
        AccountDeed::Posts => file.line.role != Some(Role::Admin),
        AccountDeed::Enable | AccountDeed::Factor => false,
    };
    let count: i64 = file.open_cases.iter().map(|(_, count)| count).sum();
    let count = usize::try_from(count).ok().filter(|count| takes_away && *count > 0)?;
    let desks: Vec<String> = file.open_cases.iter().map(|(desk, count)| format!("{} ({count})", desk_name(ctx, desk))).collect();
    let told = ctx.t_with("accounts-cases", &[("count", count.into()), ("desks", desks.join(" ; ").into())]);
    let becomes = ctx.t_with(&format!("accounts-cases-{}", deed.key()), &[("count", count.into())]);
    Some(view! { <div class="notice"><p>{told}</p><p>{becomes}</p></div> }.into_any())
}

fn roles(ctx: &Ctx, form: &Form) -> AnyView {
    let mut roles: Vec<_> = Role::ALL.iter().map(|role| (role.key().to_owned(), choice(ctx, *role))).collect();
    roles.push(("none".to_owned(), ctx.t("accounts-may-none")));
    radios(ctx, form, "role", "accounts-role", &roles)
}

fn posts(ctx: &Ctx, form: &Form) -> AnyView {
    let limit = Field::new("limit", "accounts-limit", MOST_OPEN.to_string().len()).hint("accounts-limit-hint");
    let from = Field::new("from", "accounts-from", 10).control(Control::Day).optional();
    let until = Field::new("until", "accounts-until", 10).control(Control::Day).hint("accounts-until-hint").optional();
    view! {
        {desks(ctx, form)}
        {limit.control(Control::Digits).view(ctx, form)}
        {from.view(ctx, form)}
        {until.view(ctx, form)}
    }
    .into_any()
}
