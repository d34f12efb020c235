//! Dossiers: a product and an indication, with the versions of its answers and verdicts.

pub mod archive;
pub mod create;
pub mod edit;
pub mod list;
pub mod reassessment;
pub mod roadmap;
pub mod save;
pub mod show;
pub mod version;
pub mod versions;

use app::links::{RoomName, query};
use axum::response::Response;
use desk::DossierId;

use super::{Asked, answer};

/// To the page of a dossier, which says what was done.
fn done(asked: &Asked, dossier: DossierId, what: &str) -> Response {
    answer::see_other_with(&asked.ctx, &RoomName::Dossier.with([dossier]), &query([("done", what)]))
}
