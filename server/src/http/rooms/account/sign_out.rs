//! Signing out.

use app::links::Address;
use axum::response::Response;

use crate::http::rooms::{Asked, answer, cookie};

/// Ends the session.
pub async fn leave(asked: Asked) -> Response {
    if let Some(token) = &asked.token
        && let Err(error) = asked.desk.sign_out(token).await
    {
        return answer::failed(&error);
    }
    let mut response = answer::see_other(&asked.ctx, &Address::Home);
    cookie::forget(&mut response);
    response
}
