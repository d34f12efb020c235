//! A case goes to another desk.

use app::forms::Wrong;
use app::links::RoomName;
use axum::response::Response;
use desk::cases::Reason;
use desk::desks::station;

use super::AtCase;
use super::case::version;
use crate::http::rooms::Fields;

/// Refers it, and leads to the queue: whoever is not at the other desk sees the case no more.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let to = station(form.raw("desk"));
    if to.is_none() {
        form.refuse("desk", Wrong::new("choose"));
    }
    let (Some(to), Some(reason)) = (to, form.typed::<Reason>("refer_reason")) else { return at.unprocessable(&form).await };
    match at.desk().refer_case(&at.visitor, (at.id, version(&form)), to.id, &reason).await {
        Ok(()) => at.to(&RoomName::Queue.here()),
        done => at.after(done, form).await,
    }
}
