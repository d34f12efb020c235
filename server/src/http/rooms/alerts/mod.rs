//! Alerts: what a person follows, and stopping by the link of a mail.

pub mod change;
pub mod end;
pub mod follow;
pub mod list;
pub mod resume;
pub mod save;
pub mod stop;
pub mod stop_one;

use app::links::{RoomName, query};
use axum::response::Response;

use super::{Asked, answer};

/// To what the person follows, which says what was done.
fn done(asked: &Asked, what: &str) -> Response {
    answer::see_other_with(&asked.ctx, &RoomName::Alerts.here(), &query([("done", what)]))
}
