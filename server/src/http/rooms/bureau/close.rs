//! The desk closes a case.

use app::forms::Wrong;
use app::pages::bureau::case::acts::CLOSING;
use axum::response::Response;
use desk::cases::ClosingReason;

use super::AtCase;
use super::assign::optional;
use super::case::version;
use crate::http::rooms::Fields;

/// Closes it, and leads back to the case.
pub async fn send(at: AtCase, Fields(mut form): Fields) -> Response {
    let reason = ClosingReason::from_key(form.raw("closing")).filter(|reason| CLOSING.contains(reason));
    if reason.is_none() {
        form.refuse("closing", Wrong::new("choose"));
    }
    let (Some(reason), Some(words)) = (reason, optional(&mut form, "close_words")) else {
        return at.unprocessable(&form).await;
    };
    let done = at.desk().close_case(&at.visitor, (at.id, version(&form)), reason, words.as_ref()).await;
    at.after(done, form).await
}
