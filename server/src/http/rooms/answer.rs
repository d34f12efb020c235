//! Answers of rooms: a page nobody keeps, or the way to another one.

use app::forms::{Form, WHOLE, Wrong};
use app::links::Address;
use app::page::{Ctx, Page};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use desk::DeskError;

use crate::http::pages;
use crate::http::refusal::Refusal;
use crate::metrics::DatabaseFailed;

/// A page for this person alone: no cache keeps it, the browser's own included.
pub fn page(ctx: &Ctx, make: impl FnOnce() -> Page) -> Response {
    let (status, html) = app::shell::render(ctx, make);
    let mut response = pages::document(ctx.locale, status, html);
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

/// The page of a form again, with what is wrong with it.
pub fn unprocessable(ctx: &Ctx, make: impl FnOnce() -> Page) -> Response {
    page(ctx, || make().status(StatusCode::UNPROCESSABLE_ENTITY.as_u16()))
}

/// The page of a form again when the desk could not do what it asks, so that what was typed is not lost.
pub fn undone(ctx: &Ctx, mut form: Form, error: &DeskError, make: impl FnOnce(&Form) -> Page) -> Response {
    let refused = failed(error);
    let code = match error {
        DeskError::NotFound | DeskError::OtherKey | DeskError::Storage(_) => return refused,
        DeskError::Unproven => "unproven",
        DeskError::Busy => "busy",
        DeskError::Stale | DeskError::NotNow => "changed-meanwhile",
        DeskError::Full => "full",
        DeskError::LastOwner => "last-owner",
        DeskError::LastAdmin => "last-admin",
        DeskError::TooMany => "too-many-tries",
        DeskError::ReadOnly(_) => "not-saved",
        DeskError::Files(_) => "file-not-kept",
    };
    form.refuse(WHOLE, Wrong::new(code));
    page(ctx, || make(&form).status(refused.status().as_u16()))
}

/// Whether a script sent the form, and stays on its page.
pub fn is_quiet(form: &Form) -> bool {
    form.raw("quiet") == "1"
}

/// It is done, and there is nothing to show (RFC 9110, 15.3.5).
pub fn nothing() -> Response {
    (StatusCode::NO_CONTENT, [(header::CACHE_CONTROL, "no-store")]).into_response()
}

/// To another page, with `GET` (RFC 9110, 15.4.4).
pub fn see_other(ctx: &Ctx, to: &Address) -> Response {
    see_other_with(ctx, to, "")
}

/// To another page with a query.
pub fn see_other_with(ctx: &Ctx, to: &Address, query: &str) -> Response {
    elsewhere(&to.with_query(ctx.locale, query))
}

/// To an address of this site.
pub fn elsewhere(target: &str) -> Response {
    match HeaderValue::try_from(target) {
        Ok(target) => (StatusCode::SEE_OTHER, [(header::LOCATION, target)]).into_response(),
        Err(_) => Refusal::NOT_FOUND.into_response(),
    }
}

/// A file for this person alone, to be saved under `name`.
pub fn file(media_type: &'static str, name: &str, content: String) -> Response {
    let disposition = format!("attachment; filename=\"{name}\"");
    let described =
        [(header::CONTENT_TYPE, media_type), (header::CONTENT_DISPOSITION, &disposition), (header::CACHE_CONTROL, "no-store")];
    (described, content).into_response()
}

/// The address to go back to after signing in, when it is a page of this site and nothing else.
pub fn way_back(then: &str) -> Option<String> {
    let path = then.split(['?', '#']).next().unwrap_or_default();
    let is_ours = path.starts_with('/') && !path.starts_with("//") && !path.contains('\\') && Address::parse(path).is_some();
    (is_ours && then.bytes().all(|byte| byte.is_ascii_graphic())).then(|| then.to_owned())
}

/// What the desk could not do, as a refusal to be put in words; what is not a visitor's fault is logged here, once.
pub fn failed(error: &DeskError) -> Response {
    let refusal = match error {
        DeskError::NotFound => Refusal::NOT_FOUND,
        DeskError::Unproven => Refusal::FORBIDDEN,
        DeskError::Busy => Refusal::UNAVAILABLE,
        DeskError::TooMany => Refusal::TOO_MANY,
        DeskError::Stale | DeskError::NotNow | DeskError::Full | DeskError::LastOwner | DeskError::LastAdmin => Refusal::CONFLICT,
        DeskError::OtherKey => {
            tracing::error!(%error, "secrets can neither be opened nor sealed");
            Refusal::UNAVAILABLE
        }
        DeskError::ReadOnly(cause) => {
            tracing::error!(%cause, "the database cannot be written");
            Refusal::UNAVAILABLE
        }
        DeskError::Files(cause) => {
            tracing::error!(%cause, "files cannot be written or read");
            Refusal::UNAVAILABLE
        }
        DeskError::Storage(cause) => {
            tracing::error!(%cause, "the database failed");
            Refusal::INTERNAL
        }
    };
    let mut response = refusal.into_response();
    if matches!(error, DeskError::ReadOnly(_) | DeskError::Storage(_)) {
        response.extensions_mut().insert(DatabaseFailed);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_sent_to_another_site() {
        assert_eq!(way_back("/fr/compte?a=b").as_deref(), Some("/fr/compte?a=b"));
        for other in [
            "https://evil.example/fr",
            "//evil.example",
            "/\\evil.example",
            "/fr/nulle-part",
            "fr",
            "",
            "/fr/compte\r\nSet-Cookie: a=b",
        ] {
            assert_eq!(way_back(other), None, "{other}");
        }
    }
}
