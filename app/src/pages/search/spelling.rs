//! The spelling of a query: corrected, with the way back to what was typed, or only offered.

use leptos::prelude::*;
use search::Correction;

use super::narrow::{EXACT, ON};
use super::result::marked;
use crate::filters::Filters;
use crate::links::Address;
use crate::page::Ctx;

/// One sentence with one link; filters and answers of the diagnostic stay in the address.
pub(super) fn notice(ctx: &Ctx, correction: &Correction, typed: &str, filters: &Filters) -> AnyView {
    let pieces = marked(&correction.pieces);
    if correction.applied {
        let href = Address::Search.with_query(ctx.locale, &filters.with(EXACT, ON).query());
        let exactly = ctx.t_with("spelling-exactly", &[("text", typed.into())]);
        return view! {
            <p class="spelling">
                <span>{ctx.t("spelling-applied")}" "{pieces}</span>
                " "
                <a href=href>{exactly}</a>
            </p>
        }
        .into_any();
    }
    let corrected = filters.without_all(&["q", "page", EXACT]).with("q", &correction.text());
    let href = Address::Search.with_query(ctx.locale, &corrected.query());
    view! { <p class="spelling">{ctx.t("spelling-offered")}" "<a href=href>{pieces}</a></p> }.into_any()
}
