//! Pages of a list.

use leptos::prelude::*;

use crate::filters::Filters;
use crate::links::Address;
use crate::page::Ctx;

/// How many pages `total` items make; at least one.
pub const fn pages(total: usize, per_page: usize) -> usize {
    let pages = total.div_ceil(per_page);
    if pages == 0 { 1 } else { pages }
}

/// Where one is, and links to the page before and the page after; nothing when there is only one page.
pub fn pagination(ctx: &Ctx, address: &Address, filters: &Filters, page: usize, pages: usize) -> AnyView {
    if pages < 2 {
        return ().into_any();
    }
    let link = |page: usize, rel: &'static str, key: &str| {
        let href = address.with_query(ctx.locale, &filters.at_page(page).query());
        view! { <li><a href=href rel=rel>{ctx.t(key)}</a></li> }
    };
    view! {
        <nav class="pagination" aria-label=ctx.t("pagination-label")>
            <ul>
                {(page > 1).then(|| link(page - 1, "prev", "page-previous"))}
                <li><span aria-current="page">{ctx.t_with("page-of", &[("page", page.into()), ("pages", pages.into())])}</span></li>
                {(page < pages).then(|| link(page + 1, "next", "page-next"))}
            </ul>
        </nav>
    }
    .into_any()
}
