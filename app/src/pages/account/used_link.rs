//! A link of a mail that has done what it is for: the button was pressed twice, or the mail opened again.

use leptos::prelude::*;

use super::way;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

/// What the link did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Did {
    /// Confirmed the address of a new account.
    ConfirmMail,
    /// Changed the password.
    ResetPassword,
    /// Changed the address of the account.
    ChangeMail,
    /// Opened an account of the staff.
    InviteStaff,
    /// Sent a question.
    ConfirmCase,
}

impl Did {
    const fn key(self) -> &'static str {
        match self {
            Self::ConfirmMail => "used-link-confirm-mail",
            Self::ResetPassword => "used-link-reset-password",
            Self::ChangeMail => "used-link-change-mail",
            Self::InviteStaff => "used-link-invite-staff",
            Self::ConfirmCase => "used-link-confirm-case",
        }
    }

    /// Where what it did is seen, by those who are signed in.
    const fn seen(self) -> (Address, &'static str) {
        match self {
            Self::ConfirmCase => (RoomName::MyCases.here(), "my-cases-title"),
            _ => (RoomName::Account.here(), "account-title"),
        }
    }
}

/// The page, for somebody who is `signed_in` or not.
pub fn page(ctx: &Ctx, did: Did, signed_in: bool) -> Page {
    let title = ctx.t("used-link-title");
    let ways = if signed_in {
        let (address, key) = did.seen();
        way(ctx, &address, key).into_any()
    } else {
        // Who asked a question without an account has no password yet.
        let password = (did == Did::ConfirmCase).then(|| way(ctx, &RoomName::ForgottenPassword.here(), "used-link-no-password"));
        view! { {way(ctx, &RoomName::SignIn.here(), "sign-in-title")} {password} }.into_any()
    };
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t(did.key())}</p>
        <ul>
            {ways}
            {way(ctx, &Address::Contact, "dead-link-contact")}
        </ul>
    }
    .into_any();
    Page::new(title, String::new(), body).private().status(410)
}
