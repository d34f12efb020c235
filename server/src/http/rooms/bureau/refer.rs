//! A case goes to another desk, or the company is asked whether it may.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::cases::desk_name;
use axum::response::Response;
use desk::cases::{CaseError, DraftKind, Reason, Refusal};
use desk::desks::{Station, station};

use super::AtCase;
use super::case::version;
use crate::http::rooms::{Fields, answer};

/// Refers it, and leads to the queue: whoever is not at the other desk sees the case no more. Where the company has not agreed, the
/// page comes back with a request for its consent, ready to be sent.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let to = station(form.raw("desk"));
    if to.is_none() {
        form.refuse("desk", Wrong::new("choose"));
    }
    let (Some(to), Some(reason)) = (to, form.typed::<Reason>("refer_reason")) else { return at.unprocessable(&form).await };
    match at.desk().refer_case(&at.visitor, (at.id, version(&form)), to.id, &reason).await {
        Ok(()) => answer::see_other_with(at.ctx(), &RoomName::Queue.here(), &query([("done", "referred")])),
        Err(CaseError::Refused(Refusal::NoConsent)) => ask(&at, form, to, &reason).await,
        done => at.after(done, form).await,
    }
}

/// The page again, with a request for consent below what the advisor is asking already.
async fn ask(at: &AtCase, mut form: Form, to: &Station, reason: &Reason) -> Response {
    let case = match at.desk().case_for_staff(&at.visitor, at.id).await {
        Ok(case) => case,
        Err(error) => return answer::failed(&error),
    };
    let name = desk_name(at.ctx(), to.id);
    let request = at.ctx().t_with("consent-request", &[("desk", name.as_str().into()), ("reason", reason.as_str().into())]);
    let begun = case.drafts.into_iter().find(|draft| draft.kind == DraftKind::Request).map(|draft| draft.body);
    form.fill("request", begun.into_iter().chain([request]).collect::<Vec<_>>().join("\n\n"));
    form.refuse("request", Wrong::new("consent-to-ask").with("desk", name));
    at.unprocessable(&form).await
}
