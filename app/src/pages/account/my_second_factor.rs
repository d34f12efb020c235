//! What protects the account besides the password.

use desk::Visitor;
use leptos::prelude::*;

use crate::components::space;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor) -> Page {
    let title = ctx.t("my-second-factor-title");
    let way = |room: RoomName, key: &str| view! { <li><a href=ctx.href(&room.here())>{ctx.t(key)}</a></li> };
    let ways = if visitor.second_factor {
        view! {
            {way(RoomName::BeginSecondFactor, "my-second-factor-replace")}
            {way(RoomName::RenewRecoveryCodes, "ask-renew-title")}
            {visitor.role.is_none().then(|| way(RoomName::RemoveSecondFactor, "ask-remove-title"))}
        }
        .into_any()
    } else {
        way(RoomName::BeginSecondFactor, "ask-begin-title").into_any()
    };
    let state = if visitor.second_factor { "my-second-factor-on" } else { "my-second-factor-off" };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("my-second-factor-lede")}</p>
        <p>{ctx.t(state)}</p>
        <ul>{ways}</ul>
    }
    .into_any();
    super::under_account(ctx, Page::new(title, String::new(), body))
}
