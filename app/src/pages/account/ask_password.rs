//! What is done only by somebody who gives the password again.

use desk::Visitor;
use desk::accounts::LONGEST_PASSWORD;
use leptos::prelude::*;

use crate::components::fields::{Control, Field};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// To set up a second factor, or another one.
    Begin,
    /// To get new recovery codes.
    Renew,
    /// To take the second factor away.
    Remove,
    /// To leave.
    Close,
}

impl Deed {
    /// The middle of the keys of its words, and the room where it is done.
    const fn words_and_room(self) -> (&'static str, RoomName) {
        match self {
            Self::Begin => ("begin", RoomName::BeginSecondFactor),
            Self::Renew => ("renew", RoomName::RenewRecoveryCodes),
            Self::Remove => ("remove", RoomName::RemoveSecondFactor),
            Self::Close => ("close", RoomName::CloseAccount),
        }
    }
}

/// The page, with what is wrong.
pub fn page(ctx: &Ctx, visitor: &Visitor, form: &Form, deed: Deed) -> Page {
    let (key, room) = deed.words_and_room();
    let title = ctx.t(&format!("ask-{key}-title"));
    let password =
        Field::new("password", "field-password", LONGEST_PASSWORD).control(Control::Password).autocomplete("current-password");
    let gives_back = deed == Deed::Close && visitor.role.is_some();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t(&format!("ask-{key}-lede"))}</p>
        {gives_back.then(|| view! { <p>{ctx.t("ask-close-staff")}</p> })}
        {post_form(ctx, form, &room.here(), &format!("ask-{key}-submit"), password.view(ctx, form))}
    }
    .into_any();
    super::under_account(ctx, Page::new(title, String::new(), body))
}
