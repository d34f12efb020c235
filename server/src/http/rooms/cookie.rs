//! The one cookie: strictly necessary, and only for people who sign in.

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use desk::Moment;
use desk::accounts::{NewSession, SessionToken};

/// Its name. With this prefix browsers take it from this host alone, over a secure connection (or from this machine).
const NAME: &str = "__Host-guichet";

/// What the cookie holds, when it can be the token of a session.
pub(super) fn token(headers: &HeaderMap) -> Option<SessionToken> {
    let cookies = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = cookies.flat_map(|cookies| cookies.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.filter(|(name, _)| *name == NAME).find_map(|(_, value)| value.parse().ok())
}

/// Has the browser keep the token of `session` as long as the session may last.
pub(super) fn keep(response: &mut Response, session: &NewSession, now: Moment) {
    let seconds = (session.expires_at.0 - now.0) / 1000;
    set(response, &session.token.to_string(), seconds);
}

/// Has the browser forget the token.
pub(super) fn forget(response: &mut Response) {
    set(response, "", 0);
}

fn set(response: &mut Response, token: &str, seconds: i64) {
    // `Lax`: links in mails lead into rooms.
    let cookie = format!("{NAME}={token}; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age={seconds}");
    if let Ok(value) = HeaderValue::try_from(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
