//! What a form sends.

use app::forms::Form;
use axum::Form as Body;
use axum::extract::{FromRequest, Request};
use axum::response::{IntoResponse as _, Response};

use crate::http::refusal::Refusal;

/// Most fields of a form; a page has a few dozens.
pub(super) const MOST: usize = 500;

/// The fields of a form, as typed.
#[derive(Clone, Debug)]
pub struct Fields(pub Form);

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Response> {
        match Body::<Vec<(String, String)>>::from_request(request, state).await {
            Ok(Body(fields)) if fields.len() <= MOST => Ok(Self(Form::of(fields))),
            Ok(_) | Err(_) => Err(Refusal::BAD_REQUEST.into_response()),
        }
    }
}
