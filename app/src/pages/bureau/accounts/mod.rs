//! Accounts, for those who keep them.

pub mod account;
pub mod deed;
pub mod invite;
pub mod journal;
pub mod list;
pub mod withdraw;

use desk::accounts::{AccountLine, AccountState};
use desk::desks::STATIONS;
use desk::visitor::Role;
use leptos::prelude::*;

use crate::components::fields::{Control, Field};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::Ctx;
use crate::pages::account::second_factor::CODE;
use crate::pages::cases::desk_name;

/// Name of the field that holds each desk.
pub const DESK: &str = "desk";

/// Why, and the second factor once more.
fn confirmation(ctx: &Ctx, form: &Form) -> AnyView {
    let reason = Field::new("reason", "accounts-reason", desk::staff::REASON).hint("accounts-reason-hint");
    let code = Field::new("code", "field-code", CODE).hint("accounts-code-hint").autocomplete("one-time-code");
    view! { {reason.view(ctx, form)}{code.control(Control::Digits).view(ctx, form)} }.into_any()
}

/// A box for each desk.
fn desks(ctx: &Ctx, form: &Form) -> AnyView {
    let boxes = STATIONS.iter().map(|station| {
        let id = format!("{DESK}-{}", station.id);
        let ticked = form.all(DESK).any(|ticked| ticked == station.id);
        view! {
            <p class="form-choice">
                <input type="checkbox" id=id.clone() name=DESK value=station.id checked=ticked />
                <label for=id>{desk_name(ctx, station.id)}</label>
            </p>
        }
    });
    view! {
        <fieldset class="form-field">
            <legend>{ctx.t("accounts-desks")}</legend>
            {boxes.collect_view()}
        </fieldset>
    }
    .into_any()
}

/// What somebody does at the desk, in words.
fn role_words(ctx: &Ctx, role: Option<Role>) -> String {
    role.map_or_else(|| ctx.t("accounts-no-role"), |role| ctx.t(&format!("role-{}", role.key())))
}

/// Where somebody answers, in words.
fn desk_words(ctx: &Ctx, desks: &[String]) -> String {
    desks.iter().map(|desk| desk_name(ctx, desk)).collect::<Vec<_>>().join(" ; ")
}

/// Whether somebody can come in, in words.
fn state_words(ctx: &Ctx, line: &AccountLine) -> String {
    ctx.t(match line.state {
        AccountState::Active => "accounts-state-active",
        AccountState::Unconfirmed => "accounts-state-unconfirmed",
        AccountState::Disabled => "accounts-state-disabled",
    })
}

fn factor_words(ctx: &Ctx, line: &AccountLine) -> String {
    ctx.t(if line.second_factor { "accounts-factor-yes" } else { "accounts-factor-no" })
}

fn crumbs(ctx: &Ctx) -> Vec<(String, String)> {
    vec![(ctx.t("accounts-title"), ctx.href(&RoomName::Accounts.here()))]
}
