//! What a form sends that may hold files.

use app::forms::{Form, Wrong};
use axum::body::Bytes;
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::response::{IntoResponse as _, Response};
use desk::files::{CASE_BYTES, FILE_BYTES, FILES_A_MESSAGE, FileFault, FileName, MEGABYTE, Upload};

use super::Fields;
use super::fields::MOST;
use crate::http::limits::{self, BODY_BYTES};
use crate::http::refusal::{self, Refusal};
use crate::http::uploads;

/// What was typed and which files were chosen. The names of the files are in the form too, so that their author is told to choose
/// them again when the form is shown again: browsers keep no files.
#[derive(Debug)]
pub struct Sent(pub Form, pub SentFiles);

/// The files of a form, each looked at.
#[derive(Debug, Default)]
pub struct SentFiles(Vec<(String, Result<Upload, FileFault>)>);

impl SentFiles {
    /// The files, when all are taken; else why not is noted at `field`.
    pub fn taken(self, form: &mut Form, field: &'static str) -> Option<Vec<Upload>> {
        let mut taken = Vec::with_capacity(self.0.len());
        for (name, read) in self.0 {
            match read {
                Ok(upload) => taken.push(upload),
                Err(fault) => {
                    let wrong = Wrong::new(fault.key()).with("name", name).with("most", FILES_A_MESSAGE);
                    form.refuse(field, wrong.with("each", FILE_BYTES / MEGABYTE).with("all", CASE_BYTES / MEGABYTE));
                }
            }
        }
        form.wrong(field).is_none().then_some(taken)
    }
}

impl<S: Send + Sync> FromRequest<S> for Sent {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        if !uploads::is_one(&request) {
            let Fields(form) = Fields::from_request(request, state).await?;
            return Ok(Self(form, SentFiles::default()));
        }
        let parts = Multipart::from_request(request, state).await.map_err(|_| Refusal::BAD_REQUEST.into_response())?;
        read(parts).await.map_err(Refusal::into_response)
    }
}

async fn read(mut parts: Multipart) -> Result<Sent, Refusal> {
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    let (mut typed, mut kept) = (0, 0);
    for _ in 0..MOST {
        let Some(mut part) = parts.next_field().await.map_err(|error| broken(&error))? else {
            return Ok(Sent(Form::of(fields), SentFiles(files)));
        };
        let field = part.name().unwrap_or_default().to_owned();
        let Some(given) = part.file_name().map(str::to_owned) else {
            let (bytes, whole) = collect(&mut part, BODY_BYTES - typed).await?;
            typed += bytes.len() + field.len();
            if !whole || typed > BODY_BYTES {
                return Err(Refusal::TOO_LONG);
            }
            fields.push((field, String::from_utf8(bytes).map_err(|_| Refusal::BAD_REQUEST)?));
            continue;
        };
        let room = if files.len() < FILES_A_MESSAGE { FILE_BYTES.min(CASE_BYTES - kept) } else { 0 };
        let (bytes, whole) = collect(&mut part, room).await?;
        // What browsers send for a field in which nothing was chosen.
        if given.is_empty() && bytes.is_empty() && whole {
            continue;
        }
        let read = match whole {
            _ if files.len() >= FILES_A_MESSAGE => Err(FileFault::TooMany),
            false if room < FILE_BYTES => Err(FileFault::TooMuch),
            false => Err(FileFault::TooLarge),
            true => {
                kept += bytes.len();
                look(given.clone(), bytes.into()).await?
            }
        };
        let told = FileName::told(&given);
        fields.push((field, told.clone()));
        files.push((told, read));
    }
    Err(Refusal::BAD_REQUEST)
}

/// Looks at a file, where nobody waits for it.
async fn look(given: String, bytes: Bytes) -> Result<Result<Upload, FileFault>, Refusal> {
    tokio::task::spawn_blocking(move || Upload::read(&given, bytes)).await.map_err(|error| {
        tracing::error!(%error, "looking at a file failed");
        Refusal::INTERNAL
    })
}

/// The bytes of a part, and whether that is all of it; of a part longer than `most` none are kept.
async fn collect(part: &mut Field<'_>, most: usize) -> Result<(Vec<u8>, bool), Refusal> {
    let (mut bytes, mut whole) = (Vec::new(), true);
    while let Some(chunk) = part.chunk().await.map_err(|error| broken(&error))? {
        whole = whole && bytes.len() + chunk.len() <= most;
        if whole {
            bytes.extend_from_slice(&chunk);
        } else {
            bytes = Vec::new();
        }
    }
    Ok((bytes, whole))
}

fn broken(error: &MultipartError) -> Refusal {
    refusal::of(limits::broken(error))
}
