//! What the desk knows of a person, and where to change it.

use desk::{Visitor, policy};
use leptos::prelude::*;

use crate::components::{done, space};
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// What may just have been done, as told on top.
const DONE: &[&str] = &["profile", "password", "address", "second-factor-removed"];

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor) -> Page {
    let title = ctx.t("account-title");
    let factor = if visitor.second_factor { "account-second-factor-on" } else { "account-second-factor-off" };
    let facts = [
        ("field-name", visitor.name.clone(), RoomName::Profile, "account-change-name"),
        ("field-language", ctx.t(super::profile::language(visitor.locale)), RoomName::Profile, "account-change-language"),
        ("field-mail", visitor.mail.clone(), RoomName::ChangeMail, "account-change-mail"),
        ("field-password", ctx.t("account-password-hidden"), RoomName::ChangePassword, "account-change-password"),
        ("account-second-factor", ctx.t(factor), RoomName::MySecondFactor, "account-change-second-factor"),
    ];
    let facts = facts
        .into_iter()
        .map(|(label, value, room, change)| {
            view! {
                <div class="fact">
                    <dt>{ctx.t(label)}</dt>
                    <dd>{value}" "<a href=ctx.href(&room.here())>{ctx.t(change)}</a></dd>
                </div>
            }
        })
        .collect_view();
    let role = visitor.role.filter(|_| policy::is_staff(visitor)).map(|role| {
        let desks = visitor.desks.join(", ");
        view! {
            <div class="fact"><dt>{ctx.t("account-role")}</dt><dd>{ctx.t(&format!("role-{}", role.key()))}</dd></div>
            {(!desks.is_empty()).then(|| view! { <div class="fact"><dt>{ctx.t("account-desks")}</dt><dd>{desks}</dd></div> })}
        }
    });
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {done(ctx, "account-done", DONE)}
        <dl class="fact-list">{facts}{role}</dl>
        <h2>{ctx.t("account-more")}</h2>
        <ul>
            <li><a href=ctx.href(&RoomName::Alerts.here())>{ctx.t("alerts-title")}</a></li>
            <li><a href=ctx.href(&RoomName::Sessions.here())>{ctx.t("sessions-title")}</a></li>
            <li><a href=ctx.href(&RoomName::MyData.here())>{ctx.t("my-data-title")}</a></li>
            <li><a href=ctx.href(&RoomName::CloseAccount.here())>{ctx.t("ask-close-title")}</a></li>
        </ul>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
