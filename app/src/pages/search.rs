//! Search over everything: a plain form, facets, extracts, pages of results.

use leptos::prelude::*;
use search::Results;

use self::asked::Asked;
use super::carried::carried;
use super::diagnostic::Session;
use crate::components::{active_filters, facets, pages, pagination, search_form};
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

pub mod asked;
mod curated;
mod narrow;
mod result;
mod spelling;
mod unsure;

/// Results on a page.
const PER_PAGE: usize = 10;
/// The search page.
pub fn page(ctx: &Ctx) -> Page {
    let mut asked = Asked::of(&ctx.query);
    let session = carried(ctx);
    let mut found = ctx.site.index.search(&asked.query(ctx.locale, ctx.today, PER_PAGE));
    // A page beyond the last one, in an old link: the last one.
    if let Ok(results) = &found
        && results.hits.is_empty()
        && results.total > 0
    {
        asked.page = pages(results.total, PER_PAGE);
        found = ctx.site.index.search(&asked.query(ctx.locale, ctx.today, PER_PAGE));
    }
    let title = if asked.text.is_empty() {
        ctx.t("search-title")
    } else {
        ctx.t_with("search-title-for", &[("text", asked.text.as_str().into())])
    };
    let (answer, status) = match &found {
        Ok(results) => (answer(ctx, &asked, results, session.as_ref()), 200),
        Err(_) => (view! { <p class="notice notice-error">{ctx.t("search-unavailable")}</p> }.into_any(), 503),
    };
    let kept = asked.filters.without_all(&["q", "page", narrow::EXACT]);
    let body = view! {
        <h1>{title.clone()}</h1>
        {search_form(ctx, "search", &asked.text, kept.pairs(), true)}
        {answer}
        {follow(ctx, &asked)}
        <p class="search-foot">
            <a href=ctx.href(&Address::SearchQuality)>{ctx.t("search-how-measured")}</a>
            " "
            <button class="forget" type="button" data-forget hidden>{ctx.t("recent-forget")}</button>
        </p>
    }
    .into_any();
    Page::new(title, ctx.t("search-description"), body).keeping(asked.filters.query()).with_islands().status(status)
}

/// The way to be told what happens to the results: to a room, so that this page is the same for everybody.
fn follow(ctx: &Ctx, asked: &Asked) -> Option<AnyView> {
    let searched = asked.searched();
    let href = RoomName::SaveSearch.here().with_query(ctx.locale, &searched);
    (!searched.is_empty())
        .then(|| view! { <p><a class="button button-quiet" href=href rel="nofollow">{ctx.t("search-follow")}</a></p> }.into_any())
}

fn answer(ctx: &Ctx, asked: &Asked, results: &Results, session: Option<&Session>) -> AnyView {
    let mut choices = narrow::facets_of(ctx, results);
    let narrower = choices.iter().any(|facet| !facet.values.is_empty());
    let to_facets = narrower.then(|| view! { <p class="to-facets"><a href="#facets">{ctx.t("facets-label")}</a></p> });
    let facets = facets(ctx, &Address::Search, &asked.filters, &choices.iter().collect::<Vec<_>>());
    choices.push(narrow::exact(ctx, results));
    let count = ctx.t_with("search-count", &[("count", results.total.into())]);
    let curated = curated::of(ctx, results).filter(|_| asked.page == 1);
    // A written answer is sure, whatever the index found beside it.
    let unsure = results.total == 0 || !results.sure && curated.is_none();
    let hits = results.hits.iter().map(|hit| result::result(ctx, hit, session)).collect_view();
    let list =
        (!results.hits.is_empty()).then(|| view! { <ol class="result-list" start=(asked.page - 1) * PER_PAGE + 1>{hits}</ol> });
    let page_count = pages(results.total, PER_PAGE);
    view! {
        {curated.map(|answer| curated::card(ctx, answer, session))}
        <div class="columns">
            <section>
                <h2 id="results">{ctx.t("search-results")}</h2>
                <p role="status">{count}</p>
                {to_facets}
                {results.correction.as_ref().map(|found| spelling::notice(ctx, found, &asked.text, &asked.filters))}
                {active_filters(ctx, &Address::Search, &asked.filters, &choices)}
                {unsure.then(|| unsure::notice(ctx, asked, results.total, session))}
                {list}
                {pagination(ctx, &Address::Search, &asked.filters, asked.page, page_count)}
            </section>
            {facets}
        </div>
    }
    .into_any()
}
