//! The search form: a plain form that works without scripts.

use leptos::prelude::*;

use crate::islands::Typeahead;
use crate::links::{Address, suggestions};
use crate::page::Ctx;

/// The form, with what was asked and what has to be kept. With `typeahead` the page needs the islands.
pub fn search_form(ctx: &Ctx, id: &'static str, asked: &str, kept: &[(String, String)], typeahead: bool) -> AnyView {
    let hidden =
        kept.iter().map(|(name, value)| view! { <input type="hidden" name=name.clone() value=value.clone() /> }).collect_view();
    view! {
        <form class="search-form" role="search" aria-label=ctx.t("search-form-label") method="get" action=ctx.href(&Address::Search)>
            <label for=id>{ctx.t("search-label")}</label>
            <div class="search-form-row">
                <input
                    id=id
                    type="search"
                    name="q"
                    maxlength="200"
                    value=asked.to_owned()
                    placeholder=ctx.t("search-placeholder")
                    data-typeahead=typeahead.then(|| suggestions(ctx.locale))
                    data-label=typeahead.then(|| ctx.t("suggestions-label"))
                    data-count=typeahead.then(|| ctx.t("suggestions-count"))
                    data-none=typeahead.then(|| ctx.t("suggestions-none"))
                    data-answer=typeahead.then(|| ctx.t("suggestion-answer"))
                    data-recent=typeahead.then(|| ctx.t("suggestion-recent"))
                />
                <button class="button button-secondary" type="submit">{ctx.t("search-submit")}</button>
            </div>
            {hidden}
            {typeahead.then(|| view! { <Typeahead /> })}
        </form>
    }
    .into_any()
}
