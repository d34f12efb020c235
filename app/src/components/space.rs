//! What stands above every room: where one can go, and who one is.

use desk::{Visitor, policy};
use leptos::prelude::*;

use super::action;
use crate::links::RoomName;
use crate::page::Ctx;

/// The rooms of `visitor`, the present one marked.
pub fn space(ctx: &Ctx, visitor: &Visitor) -> AnyView {
    let is_founder = !policy::is_staff(visitor) || !visitor.companies.is_empty();
    let rooms = [
        (RoomName::Queue.here(), "space-queue", policy::answers_cases(visitor)),
        (RoomName::CannedAnswers.here(), "space-canned", policy::answers_cases(visitor)),
        (RoomName::Figures.here(), "space-figures", policy::answers_cases(visitor)),
        (RoomName::Disagreements.here(), "space-disagreements", policy::keeps_content(visitor)),
        (RoomName::DeadMails.here(), "space-mails", policy::keeps_accounts(visitor)),
        (RoomName::Dossiers.here(), "space-dossiers", is_founder),
        (RoomName::MyCases.here(), "space-cases", is_founder),
        (RoomName::Alerts.here(), "space-alerts", is_founder),
        (RoomName::Companies.here(), "space-companies", is_founder),
        (RoomName::Account.here(), "space-account", true),
    ];
    let items = rooms
        .into_iter()
        .filter(|(.., open)| *open)
        .map(|(address, key, _)| {
            let current = (ctx.address == address).then_some("page");
            view! { <li><a href=ctx.href(&address) aria-current=current>{ctx.t(key)}</a></li> }
        })
        .collect_view();
    let role = visitor.role.filter(|_| policy::is_staff(visitor)).map(|role| ctx.t(&format!("role-{}", role.key())));
    view! {
        <nav class="space" aria-label=ctx.t("space-label")>
            <ul>{items}</ul>
            <p class="space-who">
                <span class="space-name">{visitor.name.clone()}</span>
                {role.map(|role| view! { <span class="space-role">{role}</span> })}
            </p>
            {action(ctx, &RoomName::SignOut.here(), "space-sign-out", &[])}
        </nav>
    }
    .into_any()
}
