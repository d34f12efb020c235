//! `GET /api/v1/snapshot`: verdicts, signed, as a file; and the keys that sign.

use std::sync::Arc;

use app::wording::t;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use content::Answers;
use desk::DeskError;
use desk::signing::PublicKey;
use serde::Serialize;
use utoipa::ToSchema;

use super::answer;
use super::parameters::Parameters;
use crate::http::problem::Problem;
use crate::portal::Portal;

/// The keys that sign snapshots, the one in use first.
#[derive(Debug, Serialize, ToSchema)]
pub(super) struct Keys {
    /// The keys.
    #[schema(value_type = Vec<Object>)]
    keys: Vec<PublicKey>,
}

/// A signed snapshot of the verdicts that the answers get: a file that `guichet verify` verifies offline.
///
/// Answers are parameters named as the questions, as in the addresses of the diagnostic. Nothing is kept.
#[utoipa::path(
    get,
    path = "/api/v1/snapshot",
    operation_id = "snapshot",
    params(
        ("date" = Option<chrono::NaiveDate>, Query, description = "Date to assess for; today in Paris when absent"),
        ("ce_marking" = Option<String>, Query, description = "An answer; every question may be answered by its name", example = "obtenu"),
    ),
    responses(
        (status = 200, description = "The file", body = Object),
        (status = 422, description = "A parameter is wrong", body = Problem, content_type = "application/problem+json"),
        (status = 503, description = "The desk cannot sign for the moment", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn snapshot(State(portal): State<Arc<Portal>>, mut parameters: Parameters) -> Result<Response, Problem> {
    let (locale, date) = (parameters.locale(), parameters.date());
    let pairs = parameters.pairs().to_vec();
    parameters.checked()?;
    let edition = portal.edition();
    let rules = &edition.library().rules;
    let (answers, _) = Answers::from_pairs(rules, pairs);
    let date = date.unwrap_or_else(|| portal.clock().today());
    let signed = portal.desk().sign_snapshot(rules, &answers, date).await;
    let signed = signed.map_err(|error| unsigned(&error, &t(locale, "snapshot-cannot-sign")))?;
    let described = [
        (header::CONTENT_TYPE, "application/json".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"constat-{date}.json\"")),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((described, signed.render()).into_response())
}

/// The public keys, for verifying snapshots.
#[utoipa::path(
    get,
    path = "/api/v1/snapshot-keys",
    operation_id = "snapshot_keys",
    responses(
        (status = 200, description = "The keys", body = Keys),
        (status = 503, description = "The desk has no key yet and cannot make one", body = Problem, content_type = "application/problem+json"),
    )
)]
pub(super) async fn keys(State(portal): State<Arc<Portal>>, mut parameters: Parameters) -> Result<Response, Problem> {
    let locale = parameters.locale();
    let keys = portal.desk().public_keys().await;
    let keys = keys.map_err(|error| unsigned(&error, &t(locale, "snapshot-cannot-sign")))?;
    Ok(answer::confidential(&Keys { keys }))
}

fn unsigned(error: &DeskError, words: &str) -> Problem {
    tracing::error!(%error, "a snapshot cannot be signed");
    Problem::unavailable(words.to_owned())
}
