//! Name and language.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::account::profile::page;
use axum::response::Response;
use content::Locale;

use super::typed;
use crate::http::rooms::{Fields, SignedIn, answer};

/// The form.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    let mut form = Form::default();
    form.fill("name", visitor.name.as_str());
    form.fill("language", visitor.locale.tag());
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &form))
}

/// Changes both.
pub async fn change(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Response {
    let (name, language) = (typed::name(&mut form), Locale::from_tag(form.raw("language")));
    if language.is_none() {
        form.refuse("language", Wrong::new("missing"));
    }
    let (Some(name), Some(language)) = (name, language) else {
        return answer::unprocessable(&asked.ctx, || page(&asked.ctx, &visitor, &form));
    };
    match asked.desk.change_profile(&visitor, &name, language).await {
        Ok(()) => answer::see_other_with(&asked.ctx, &RoomName::Account.here(), &query([("done", "profile")])),
        Err(error) => answer::undone(&asked.ctx, form, &error, |form| page(&asked.ctx, &visitor, form)),
    }
}
