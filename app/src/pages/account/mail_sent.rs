//! A mail was sent, or would have been: known and unknown addresses are told alike.

use leptos::prelude::*;

use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

/// What the mail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// A link to confirm the address of a new account.
    SignUp,
    /// A link to choose another password.
    Reset,
    /// A link to confirm another address.
    Address,
}

impl Sent {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::SignUp, Self::Reset, Self::Address];

    /// The value of the parameter.
    pub const fn key(self) -> &'static str {
        match self {
            Self::SignUp => "sign-up",
            Self::Reset => "reset",
            Self::Address => "address",
        }
    }

    /// The page where it is asked for again.
    const fn again(self) -> Address {
        match self {
            Self::SignUp => RoomName::SignUp.here(),
            Self::Reset => RoomName::ForgottenPassword.here(),
            Self::Address => RoomName::ChangeMail.here(),
        }
    }
}

/// The page.
pub fn page(ctx: &Ctx, sent: Sent) -> Page {
    let title = ctx.t("mail-sent-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t(&format!("mail-sent-{}", sent.key()))}</p>
        <h2>{ctx.t("mail-sent-nothing")}</h2>
        <ul>
            <li>{ctx.t("mail-sent-wait")}</li>
            <li>{ctx.t("mail-sent-unwanted")}</li>
            <li><a href=ctx.href(&sent.again())>{ctx.t("mail-sent-again")}</a></li>
        </ul>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
