//! The cases of a person.

use app::pages::cases::list::page;
use axum::response::Response;

use crate::http::rooms::{SignedIn, answer};

/// A page of the list; one that begins nowhere begins at the top.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    let after = asked.ctx.parameter("after").and_then(|after| after.parse().ok());
    match asked.desk.my_cases(&visitor, after).await {
        Ok(cases) => answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &cases)),
        Err(error) => answer::failed(&error),
    }
}
