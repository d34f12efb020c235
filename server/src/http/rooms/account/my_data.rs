//! What is kept about the person, to take along.

use app::pages::account::my_data::page;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse as _, Response};

use crate::http::rooms::{SignedIn, answer};
use crate::report::rows::rows;

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor))
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

fn file(content: String, kind: &'static str, name: &str) -> Response {
    let mut response = content.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(disposition) = HeaderValue::try_from(format!("attachment; filename=\"{name}\"")) {
        headers.insert(header::CONTENT_DISPOSITION, disposition);
    }
    response
}
