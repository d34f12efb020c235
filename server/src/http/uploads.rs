//! Forms with files: the rooms that take them, how much they may hold, how many are read at a time, and how long each may take.

use std::time::Duration;

use app::links::{Address, Room, RoomName};
use axum::body::HttpBody;
use axum::http::{Method, Request, header};
use tokio::sync::{Semaphore, SemaphorePermit};
use tokio::time::timeout;

/// The rooms that take files.
pub const ROOMS: [RoomName; 6] = [
    RoomName::NewCase,
    RoomName::CaseInform,
    RoomName::CaseReopen,
    RoomName::DeskReply,
    RoomName::DeskNote,
    RoomName::DeskRequest,
];

/// Longest form with files, in bytes: twice what is kept of one, so that somebody who chose too much is told so beside what was typed.
pub const BYTES: usize = 64 * 1024 * 1024;

/// Forms with files read at a time: each takes up to forty megabytes of memory.
const AT_ONCE: usize = 8;
/// How long a form waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);
/// Bytes a second of the slowest line that is waited for: one megabit.
const SLOWEST: u64 = 128 * 1024;

static TURNS: Semaphore = Semaphore::const_new(AT_ONCE);

/// Whether the request is a form with files for a room that takes them.
pub fn is_one<B>(request: &Request<B>) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    request.method() == Method::POST
        && kind.trim_start().to_ascii_lowercase().starts_with("multipart/form-data")
        && matches!(Address::parse(request.uri().path()), Some((_, Address::Room(Room { name, .. }))) if ROOMS.contains(&name))
}

/// How much longer than others it may take to come, by what it says it weighs.
pub fn time<B: HttpBody>(request: &Request<B>) -> Duration {
    if !is_one(request) {
        return Duration::ZERO;
    }
    Duration::from_secs(request.body().size_hint().lower().min(BYTES as u64) / SLOWEST)
}

/// Its turn to be read, until dropped; nothing when too many others are.
pub async fn admitted() -> Option<SemaphorePermit<'static>> {
    timeout(PATIENCE, TURNS.acquire()).await.ok()?.ok()
}

#[cfg(test)]
mod tests {
    use axum::body::Body;

    use super::*;

    fn request(path: &str, kind: &str, bytes: usize) -> Request<Body> {
        Request::post(path).header(header::CONTENT_TYPE, kind).body(Body::from(vec![b'x'; bytes])).expect("a request")
    }

    #[test]
    fn only_forms_with_files_for_rooms_that_take_them_are_given_more_room_and_time() {
        let forms = "multipart/form-data; boundary=a";
        let megabyte = 1024 * 1024;
        assert_eq!(time(&request("/fr/demandes/nouvelle", forms, megabyte)), Duration::from_secs(8));
        assert_eq!(time(&request("/en/desk/cases/1/reply", forms, 10)), Duration::ZERO);
        for (path, kind) in [
            ("/fr/demandes/nouvelle", "application/x-www-form-urlencoded"),
            ("/fr/compte/connexion", forms),
            ("/fr/bureau/demandes/1/cloture", forms),
            ("/api/v1/assess", forms),
        ] {
            assert!(!is_one(&request(path, kind, megabyte)), "{path} {kind}");
            assert_eq!(time(&request(path, kind, megabyte)), Duration::ZERO);
        }
    }
}
