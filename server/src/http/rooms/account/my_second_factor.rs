//! What protects the account besides the password: added, replaced, taken away by who gives the password again.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::account::ask_password::{self, Deed};
use app::pages::account::{my_second_factor, recovery_codes};
use axum::response::Response;
use desk::DeskError;

use super::typed;
use crate::http::rooms::{Fields, SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    answer::page(&asked.ctx, || my_second_factor::page(&asked.ctx, &visitor))
}

/// The form that asks for a second factor.
pub async fn show_begin(signed: SignedIn) -> Response {
    form(&signed, Deed::Begin)
}

/// Makes a secret, whose first code is asked for next.
pub async fn begin(signed: SignedIn, Fields(mut form): Fields) -> Response {
    let Some(password) = typed::password(&mut form) else { return refused(&signed, &form, Deed::Begin) };
    let asked = &signed.asked;
    match asked.desk.begin_second_factor(&signed.visitor, &password, &asked.client).await {
        Ok(()) => answer::see_other(&asked.ctx, &RoomName::EnrolSecondFactor.here()),
        Err(error) => undone(&signed, form, &error, Deed::Begin),
    }
}

/// The form that asks for new recovery codes.
pub async fn show_renew(signed: SignedIn) -> Response {
    form(&signed, Deed::Renew)
}

/// Makes new recovery codes and shows them once.
pub async fn renew(signed: SignedIn, Fields(mut form): Fields) -> Response {
    let Some(password) = typed::password(&mut form) else { return refused(&signed, &form, Deed::Renew) };
    let asked = &signed.asked;
    match asked.desk.renew_recovery_codes(&signed.visitor, &password, &asked.client).await {
        Ok(codes) => {
            let then = asked.ctx.href(&RoomName::MySecondFactor.here());
            answer::page(&asked.ctx, || recovery_codes::page(&asked.ctx, &codes, &then))
        }
        Err(error) => undone(&signed, form, &error, Deed::Renew),
    }
}

/// The form that takes the second factor away.
pub async fn show_remove(signed: SignedIn) -> Response {
    form(&signed, Deed::Remove)
}

/// Takes the second factor away.
pub async fn remove(signed: SignedIn, Fields(mut form): Fields) -> Response {
    let Some(password) = typed::password(&mut form) else { return refused(&signed, &form, Deed::Remove) };
    let asked = &signed.asked;
    match asked.desk.remove_second_factor(&signed.visitor, &password, &asked.client).await {
        Ok(()) => answer::see_other_with(&asked.ctx, &RoomName::Account.here(), &query([("done", "second-factor-removed")])),
        Err(error) => undone(&signed, form, &error, Deed::Remove),
    }
}

/// The form that asks for the password before `deed`.
pub(super) fn form(signed: &SignedIn, deed: Deed) -> Response {
    let ctx = &signed.asked.ctx;
    answer::page(ctx, || ask_password::page(ctx, &signed.visitor, &Form::default(), deed))
}

/// The form again, with what is wrong.
pub(super) fn refused(signed: &SignedIn, form: &Form, deed: Deed) -> Response {
    let ctx = &signed.asked.ctx;
    answer::unprocessable(ctx, || ask_password::page(ctx, &signed.visitor, form, deed))
}

/// The form again, when the desk could not do what it asks.
pub(super) fn undone(signed: &SignedIn, mut form: Form, error: &DeskError, deed: Deed) -> Response {
    if matches!(error, DeskError::Unproven) {
        form.refuse("password", Wrong::new("password"));
        return refused(signed, &form, deed);
    }
    let ctx = &signed.asked.ctx;
    answer::undone(ctx, form, error, |form| ask_password::page(ctx, &signed.visitor, form, deed))
}
