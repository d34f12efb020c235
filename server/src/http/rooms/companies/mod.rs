//! Companies: who belongs to them and who is invited.

pub mod create;
pub mod edit;
pub mod export;
pub mod invite;
pub mod join;
pub mod leave;
pub mod list;
pub mod remove;
pub mod role;
pub mod show;
pub mod withdraw;

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use axum::response::Response;
use desk::CompanyId;
use desk::companies::{CompanyName, NotASiret, Siret};

use super::{Asked, answer};

/// Name and SIRET number, which may be absent; what is wrong is noted.
fn named(form: &mut Form) -> Option<(CompanyName, Option<Siret>)> {
    let name = form.typed::<CompanyName>("name");
    let siret = form.text("siret");
    if siret.is_empty() {
        return name.map(|name| (name, None));
    }
    match siret.parse::<Siret>() {
        Ok(siret) => name.map(|name| (name, Some(siret))),
        Err(fault) => {
            let code = match fault {
                NotASiret::NotFourteenDigits => "siret-digits",
                NotASiret::Mistyped => "siret-mistyped",
            };
            form.refuse("siret", Wrong::new(code));
            None
        }
    }
}

/// To the page of a company, which says what was done.
fn done(asked: &Asked, company: CompanyId, what: &str) -> Response {
    answer::see_other_with(&asked.ctx, &RoomName::Company.with([company]), &query([("done", what)]))
}
