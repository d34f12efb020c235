//! Pages of an account.

pub mod ask_password;
mod browser;
pub mod change_mail;
pub mod change_password;
pub mod confirm_mail;
pub mod confirm_new_mail;
pub mod dead_link;
pub mod enrol;
pub mod forgotten_password;
pub mod join_staff;
pub mod mail_sent;
pub mod my_data;
pub mod my_second_factor;
pub mod new_password;
pub mod overview;
pub mod profile;
pub mod recovery_codes;
pub mod second_factor;
pub mod sessions;
pub mod sign_in;
pub mod sign_up;
pub mod used_link;

use leptos::prelude::*;

use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

/// One of the ways on.
fn way(ctx: &Ctx, address: &Address, key: &str) -> impl IntoView + use<> {
    view! { <li><a href=ctx.href(address)>{ctx.t(key)}</a></li> }
}

/// A page below that of the account.
fn under_account(ctx: &Ctx, page: Page) -> Page {
    page.under(vec![(ctx.t("account-title"), ctx.href(&RoomName::Account.here()))]).private()
}
