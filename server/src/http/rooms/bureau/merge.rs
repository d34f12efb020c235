//! A case ends as a duplicate of another one.

use app::forms::Wrong;
use axum::response::Response;
use desk::cases::{CaseNumber, Filter, Sort, Sought};
use desk::{CaseId, DeskError};

use super::AtCase;
use super::case::version;
use crate::http::rooms::{Fields, answer};

/// Ends it in favour of the case whose number was typed, and leads back to it: it names the other.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let into = match into(&at, &form.text("into")).await {
        Ok(into) => into,
        Err(error) => return answer::failed(&error),
    };
    let Some(into) = into else {
        form.refuse("into", Wrong::new("case-number"));
        return at.unprocessable(&form).await;
    };
    let done = at.desk().merge_case(&at.visitor, (at.id, version(&form)), into).await;
    at.after(done, form).await
}

/// The case with this number, if it is one that the visitor answers.
async fn into(at: &AtCase, number: &str) -> Result<Option<CaseId>, DeskError> {
    let Ok(number) = number.parse::<CaseNumber>() else { return Ok(None) };
    let sought =
        Sought { filter: Filter::Desk, desk: None, topic: None, text: number.to_string(), sort: Sort::Received, after: None };
    Ok(at.desk().queue(&at.visitor, &sought).await?.rows.first().map(|case| case.id))
}
