//! Saving a search, to be told what happens to its results.

use app::forms::{Form, WHOLE, Wrong};
use app::pages::alerts::save::page;
use app::pages::search::asked;
use axum::http::StatusCode;
use axum::response::Response;
use desk::DeskError;
use desk::alerts::SavedSearch;
use desk::typed::TextFault;

use super::{done, follow};
use crate::http::rooms::{Fields, SignedIn, answer};

/// The search in the address, and a button.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    let search = asked::Asked::of(&asked.ctx.query);
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &search, &Form::default()))
}

/// Saves it.
pub async fn save(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Response {
    let search = asked::Asked::of(form.raw("search"));
    let again = |form: &Form| page(&asked.ctx, &visitor, &search, form);
    let saved = match search.searched().parse::<SavedSearch>() {
        Ok(saved) => saved,
        Err(TextFault::Empty) => return answer::unprocessable(&asked.ctx, || again(&form)),
        Err(TextFault::TooLong { .. }) => {
            form.refuse(WHOLE, Wrong::new("search-long"));
            return answer::unprocessable(&asked.ctx, || again(&form));
        }
    };
    match asked.desk.follow_search(&visitor, &saved, asked.ctx.locale).await {
        Ok(_) => done(&asked, "search"),
        Err(DeskError::Full) => {
            form.refuse(WHOLE, follow::full());
            answer::page(&asked.ctx, || again(&form).status(StatusCode::CONFLICT.as_u16()))
        }
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    }
}
