//! Nothing sure: said plainly, with ways on.

use leptos::prelude::*;

use crate::links::Address;
use crate::page::Ctx;

/// The notice, above whatever was found all the same.
pub(super) fn notice(ctx: &Ctx, found: usize) -> AnyView {
    let ways = [
        (Address::Diagnostic, "unsure-diagnostic"),
        (Address::Glossary, "unsure-glossary"),
        (Address::Contact, "unsure-contact"),
    ];
    let ways =
        ways.into_iter().map(|(address, key)| view! { <li><a href=ctx.href(&address)>{ctx.t(key)}</a></li> }).collect_view();
    view! {
        <div class="notice">
            <p>{ctx.t_with("search-unsure", &[("count", found.into())])}</p>
            <ul>{ways}</ul>
        </div>
    }
    .into_any()
}
