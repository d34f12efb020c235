//! What is kept about the person, to take along.

use std::fs::File;
use std::io::{self, Read as _};
use std::sync::Arc;

use app::pages::account::my_data::page;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use desk::DeskError;
use futures_util::stream::{Stream, try_unfold};
use tokio::sync::Semaphore;

use crate::http::rooms::{SignedIn, answer};
use crate::portal::Portal;
use crate::report::rows::rows;

/// Archives made at a time: each takes room on the disk.
static TURNS: Semaphore = Semaphore::const_new(2);
/// Bytes of a file in memory at a time.
const CHUNK: usize = 64 * 1024;

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor))
}

/// All of it with its files, as an archive that is written to the disk first: files may weigh hundreds of megabytes.
pub async fn archive(State(portal): State<Arc<Portal>>, signed: SignedIn) -> Response {
    let Ok(_turn) = TURNS.try_acquire() else { return answer::failed(&DeskError::Busy) };
    let made = match &portal.settings().data {
        Some(folder) => tempfile::tempfile_in(folder),
        None => tempfile::tempfile(),
    };
    let empty = match made {
        Ok(file) => file,
        Err(error) => return answer::failed(&DeskError::Files(error.into())),
    };
    match signed.asked.desk.archive(&signed.visitor, empty).await {
        Ok(file) => {
            let length = file.metadata().map(|about| about.len()).ok();
            let mut response = self::file(Body::from_stream(chunks(file)), "application/zip", "guichet.zip");
            if let Some(length) = length {
                response.headers_mut().insert(header::CONTENT_LENGTH, length.into());
            }
            response
        }
        Err(error) => answer::failed(&error),
    }
}

/// The bytes of a file, piece by piece, read away from the threads that answer.
fn chunks(file: File) -> impl Stream<Item = io::Result<Vec<u8>>> {
    try_unfold(file, |mut file| async move {
        let read = tokio::task::spawn_blocking(move || {
            let mut chunk = Vec::with_capacity(CHUNK);
            file.by_ref().take(CHUNK as u64).read_to_end(&mut chunk)?;
            Ok((!chunk.is_empty()).then_some((chunk, file)))
        });
        read.await.map_err(io::Error::other)?
    })
}

/// All of it as JSON.
pub async fn json(signed: SignedIn) -> Response {
    match signed.asked.desk.export_account(&signed.visitor).await {
        Ok(data) => file(format!("{data:#}\n"), "application/json", "guichet.json"),
        Err(error) => answer::failed(&error),
    }
}

/// The same as a table: where it stands in the JSON, and the value.
pub async fn csv(signed: SignedIn) -> Response {
    match signed.asked.desk.export_account(&signed.visitor).await {
        // The mark tells spreadsheets that letters are those of UTF-8.
        Ok(data) => file(format!("\u{feff}{}", rows(&data)), "text/csv; charset=utf-8", "guichet.csv"),
        Err(error) => answer::failed(&error),
    }
}

fn file(content: impl IntoResponse, kind: &'static str, name: &str) -> Response {
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(disposition) = HeaderValue::try_from(format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}
