//! Gives several cases of the queue to somebody.

use app::forms::Wrong;
use app::links::{RoomName, joined, query};
use app::pages::bureau::sought;
use axum::http::StatusCode;
use axum::response::Response;
use content::answers::query::parse_pairs;
use desk::CaseId;

use super::assign::{assignee, optional};
use super::queue::{GIVEN, shown};
use crate::http::rooms::{Fields, Staff, answer};

/// Gives those that can be given, and leads back to the queue, which tells how many were.
pub async fn send(Staff { asked, visitor }: Staff, Fields(mut form): Fields) -> Response {
    let sought = sought::read(&parse_pairs(form.raw("sought")));
    let cases: Vec<(CaseId, i64)> = form.all("case").filter_map(chosen).collect();
    if cases.is_empty() {
        form.refuse("case", Wrong::new("choose-cases"));
    }
    let (to, reason) = (assignee(&mut form), optional(&mut form, "assign_reason"));
    let (Some(to), Some(reason), false) = (to, reason, cases.is_empty()) else {
        return shown(&asked, &visitor, &sought, &form, None, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    let done = asked.desk.assign_cases(&visitor, &cases, to, reason.as_ref()).await;
    let given = done.iter().filter(|(_, done)| done.is_ok()).count();
    let counts = [given, cases.len() - given].map(|count| count.to_string());
    let told = query(GIVEN.into_iter().zip(counts.iter().map(String::as_str)));
    answer::see_other_with(&asked.ctx, &RoomName::Queue.here(), &joined(&sought::query(&sought), &told))
}

/// A case with the version that the visitor saw: `<case>.<version>`.
fn chosen(value: &str) -> Option<(CaseId, i64)> {
    let (case, version) = value.split_once('.')?;
    Some((case.parse().ok()?, version.parse().ok()?))
}
