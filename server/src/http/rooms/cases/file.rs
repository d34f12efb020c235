//! A file of a case, handed to the company.

use axum::response::Response;

use crate::http::rooms::{SignedIn, download};

/// Hands it out.
pub async fn hand_out(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    match (asked.id(0), asked.id(1)) {
        (Ok(case), Ok(file)) => download::hand_out(asked.desk.file_for_company(&visitor, case, file).await),
        (Err(refusal), _) | (_, Err(refusal)) => refusal,
    }
}
