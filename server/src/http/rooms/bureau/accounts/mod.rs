//! Accounts, for those who keep them.

pub mod access;
pub mod invite;
pub mod journal;
pub mod list;
pub mod posts;
pub mod role;
pub mod show;
pub mod withdraw;

use std::collections::BTreeSet;
use std::sync::Arc;

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::account::second_factor::CODE;
use app::pages::bureau::accounts::DESK;
use app::pages::bureau::accounts::deed::{AccountDeed, page};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse as _, Response};
use desk::desks::{Station, station};
use desk::staff::{AccountFile, Confirmed, StaffReason};
use desk::{DeskError, Visitor, policy};

use crate::http::refusal::Refusal;
use crate::http::rooms::{Asked, Staff, answer};
use crate::portal::Portal;

/// A request by somebody who keeps accounts. For others the room does not exist.
#[derive(Clone, Debug)]
pub struct Admin {
    asked: Asked,
    visitor: Visitor,
}

/// The same, about the account in the address.
#[derive(Clone, Debug)]
pub struct AtAccount {
    admin: Admin,
    file: AccountFile,
}

impl FromRequestParts<Arc<Portal>> for Admin {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let Staff { asked, visitor } = Staff::from_request_parts(parts, portal).await?;
        if policy::keeps_accounts(&visitor) { Ok(Self { asked, visitor }) } else { Err(Refusal::NOT_FOUND.into_response()) }
    }
}

impl FromRequestParts<Arc<Portal>> for AtAccount {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let admin = Admin::from_request_parts(parts, portal).await?;
        let id = admin.asked.id(0)?;
        let file = admin.asked.desk.account_file(&admin.visitor, id).await.map_err(|error| answer::failed(&error))?;
        Ok(Self { admin, file })
    }
}

impl Admin {
    /// Reads why, and the second factor given once more; what is wrong is noted. The code is looked at, and used up, only when all
    /// else is `ready`.
    async fn confirmed(&self, form: &mut Form, ready: bool) -> Result<Option<Confirmed<'_>>, DeskError> {
        let reason = form.typed::<StaffReason>("reason");
        let code = form.required("code", CODE);
        // It works once: it is typed anew.
        form.fill("code", "");
        let Some(reason) = reason.filter(|_| ready && form.wrong("code").is_none()) else { return Ok(None) };
        match self.asked.desk.confirm_again(&self.visitor, &code, reason).await {
            Err(DeskError::Unproven) => {
                form.refuse("code", Wrong::new("code-again"));
                Ok(None)
            }
            confirmed => confirmed.map(Some),
        }
    }
}

impl AtAccount {
    fn deed(&self, deed: AccountDeed, form: &Form) -> Response {
        answer::page(&self.admin.asked.ctx, || page(&self.admin.asked.ctx, &self.admin.visitor, &self.file, deed, form))
    }

    /// Who confirms `deed`, once all else is `ready`; the form again when something is wrong.
    async fn confirmed(&self, deed: AccountDeed, form: &mut Form, ready: bool) -> Result<Confirmed<'_>, Response> {
        match self.admin.confirmed(form, ready).await {
            Ok(Some(by)) => Ok(by),
            Ok(None) => {
                let Admin { asked, visitor } = &self.admin;
                Err(answer::unprocessable(&asked.ctx, || page(&asked.ctx, visitor, &self.file, deed, form)))
            }
            Err(error) => Err(self.undone(deed, form.clone(), &error)),
        }
    }

    /// Back to the account once `deed` is done, else its form again with why not.
    fn done(&self, deed: AccountDeed, form: Form, done: Result<(), DeskError>) -> Response {
        let account = RoomName::AccountFile.with([self.file.line.account]);
        match done {
            Ok(()) => answer::see_other_with(&self.admin.asked.ctx, &account, &query([("done", deed.key())])),
            Err(error) => self.undone(deed, form, &error),
        }
    }

    fn undone(&self, deed: AccountDeed, form: Form, error: &DeskError) -> Response {
        let Admin { asked, visitor } = &self.admin;
        answer::undone(&asked.ctx, form, error, |form| page(&asked.ctx, visitor, &self.file, deed, form))
    }
}

/// The desks that were ticked.
fn desks(form: &Form) -> BTreeSet<&'static str> {
    form.all(DESK).filter_map(station).map(|station: &'static Station| station.id).collect()
}
