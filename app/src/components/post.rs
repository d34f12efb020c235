//! Forms that change something: plain `POST` to an address of their own.

use leptos::prelude::*;

use super::fields::error_summary;
use crate::forms::Form;
use crate::links::Address;
use crate::page::Ctx;

/// A form of `fields` with its errors on top and one button. The server checks, so that the words are ours and in one place.
pub fn post_form(ctx: &Ctx, form: &Form, to: &Address, submit: &str, fields: AnyView) -> AnyView {
    view! {
        {error_summary(ctx, form)}
        <form class="form" method="post" action=ctx.href(to) novalidate=true>
            {fields}
            <p class="form-submit"><button class="button" type="submit">{ctx.t(submit)}</button></p>
        </form>
    }
    .into_any()
}

/// One button that does one thing, with what it has to send along.
pub fn action(ctx: &Ctx, to: &Address, words: &str, sent: &[(&str, &str)]) -> AnyView {
    named_action(ctx, to, (words, None), sent)
}

/// One of several buttons with the same words: read aloud, it bears the whole name in `label`.
pub fn named_action(ctx: &Ctx, to: &Address, (words, label): (&str, Option<String>), sent: &[(&str, &str)]) -> AnyView {
    let sent = sent
        .iter()
        .map(|(name, value)| view! { <input type="hidden" name=(*name).to_owned() value=(*value).to_owned() /> })
        .collect_view();
    view! {
        <form class="action" method="post" action=ctx.href(to)>
            {sent}
            <button class="button button-quiet" type="submit" aria-label=label>{ctx.t(words)}</button>
        </form>
    }
    .into_any()
}
