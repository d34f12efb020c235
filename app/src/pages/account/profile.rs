//! Name and language.

use content::Locale;
use desk::Visitor;
use desk::accounts::LONGEST_NAME;
use leptos::prelude::*;

use crate::components::fields::{Field, radios};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// The key of the name of a language.
pub(super) const fn language(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "language-fr",
        Locale::En => "language-en",
    }
}

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, visitor: &Visitor, form: &Form) -> Page {
    let title = ctx.t("profile-title");
    let languages = Locale::ALL.map(|locale| (locale.tag().to_owned(), ctx.t(language(locale))));
    let fields = view! {
        {Field::new("name", "field-name", LONGEST_NAME).autocomplete("name").hint("field-name-hint").view(ctx, form)}
        {radios(ctx, form, "language", "field-language", &languages)}
    }
    .into_any();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {post_form(ctx, form, &RoomName::Profile.here(), "profile-submit", fields)}
    }
    .into_any();
    super::under_account(ctx, Page::new(title, String::new(), body))
}
