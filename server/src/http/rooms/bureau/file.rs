//! A file of a case, handed to the desk.

use axum::response::Response;

use super::AtCase;
use crate::http::rooms::download;

/// Hands it out.
pub async fn hand_out(at: AtCase) -> Response {
    match at.file() {
        Ok(file) => download::hand_out(at.desk().file_for_staff(&at.visitor, at.id, file).await),
        Err(refusal) => refusal,
    }
}
