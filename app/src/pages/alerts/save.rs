//! Saving a search, to be told what happens to its results.

use desk::Visitor;
use leptos::prelude::*;

use crate::components::fields::hidden;
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};
use crate::pages::search::asked::{self, Asked};

/// The page for the search `asked`, with why it was not saved.
pub fn page(ctx: &Ctx, visitor: &Visitor, asked: &Asked, form: &Form) -> Page {
    let title = ctx.t("save-search-title");
    let searched = asked.searched();
    let back = Address::Search.with_query(ctx.locale, &searched);
    let content = if searched.is_empty() {
        view! {
            <p class="notice">{ctx.t("save-search-nothing")}</p>
            <p><a class="button button-secondary" href=back>{ctx.t("alerts-to-search")}</a></p>
        }
        .into_any()
    } else {
        view! {
            {facts(ctx, asked)}
            {found(ctx, &searched)}
            {post_form(ctx, form, &RoomName::SaveSearch.here(), "save-search-submit", hidden("search", &searched))}
            <p><a href=back>{ctx.t("save-search-change")}</a></p>
        }
        .into_any()
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("save-search-lede")}</p>
        {content}
    }
    .into_any();
    let alerts = (ctx.t("alerts-title"), ctx.href(&RoomName::Alerts.here()));
    Page::new(title, String::new(), body).under(vec![alerts]).keeping(searched).private()
}

fn facts(ctx: &Ctx, asked: &Asked) -> AnyView {
    let facts = [("save-search-words", asked.text.clone()), ("save-search-filters", asked.narrowed(ctx).join(" · "))];
    let facts = facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(label, value)| view! { <div class="fact"><dt>{ctx.t(label)}</dt><dd>{value}</dd></div> })
        .collect_view();
    view! { <dl class="fact-list">{facts}</dl> }.into_any()
}

/// How many fiches it finds today; nothing when the index cannot be read.
fn found(ctx: &Ctx, searched: &str) -> Option<AnyView> {
    let found = asked::found(&ctx.site.index, searched, ctx.locale, ctx.today)?;
    Some(view! { <p>{ctx.t_with("save-search-found", &[("count", found.len().into())])}</p> }.into_any())
}
