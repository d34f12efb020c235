//! The audit trail, for administrators.

use desk::Visitor;
use desk::audit::Chain;
use desk::staff::{JOURNAL_PAGE, JournalEntry};
use leptos::prelude::*;

use super::crumbs;
use crate::components::fields::{Field, error_summary, select};
use crate::components::{space, table};
use crate::forms::Form;
use crate::links::{RoomName, query};
use crate::page::{Ctx, Page};
use crate::pages::cases::at;

/// What can be asked for, each a value of the field `what`.
pub const WHAT: [&str; 3] = ["case", "account", "person"];
/// Characters of what is looked for.
const OF: usize = 254;

/// The page: `form` holds what was asked for, `chain` whether the trail is whole, when that was asked.
pub fn page(ctx: &Ctx, visitor: &Visitor, entries: &[JournalEntry], chain: Option<Chain>, form: &Form) -> Page {
    let title = ctx.t("journal-title");
    let here = ctx.href(&RoomName::Journal.here());
    let choices = WHAT.map(|what| (what.to_owned(), ctx.t(&format!("journal-what-{what}"))));
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("journal-lede")}</p>
        {error_summary(ctx, form)}
        {chain.map(|chain| verified(ctx, chain))}
        <form class="form" method="get" action=here.clone()>
            {select(ctx, form, "what", "journal-what", &choices)}
            {Field::new("of", "journal-of", OF).hint("journal-of-hint").optional().view(ctx, form)}
            <p class="form-submit">
                <button class="button" type="submit">{ctx.t("journal-submit")}</button>
                <button class="button button-quiet" type="submit" name="verify" value="1">{ctx.t("journal-verify")}</button>
            </p>
        </form>
        {list(ctx, entries)}
        {older(ctx, entries, form)}
    }
    .into_any();
    Page::new(title, ctx.t("journal-lede"), body).under(crumbs(ctx)).private()
}

fn verified(ctx: &Ctx, chain: Chain) -> AnyView {
    match chain {
        Chain::Whole { entries } => {
            let count = usize::try_from(entries).unwrap_or_default();
            view! { <p class="notice" role="status">{ctx.t_with("journal-whole", &[("count", count.into())])}</p> }.into_any()
        }
        Chain::Broken { sequence } => {
            let number = sequence.to_string();
            let words = ctx.t_with("journal-broken", &[("number", number.into())]);
            view! { <div class="notice notice-warning" role="alert"><p>{words}</p></div> }.into_any()
        }
    }
}

fn list(ctx: &Ctx, entries: &[JournalEntry]) -> AnyView {
    if entries.is_empty() {
        return view! { <p class="empty">{ctx.t("journal-none")}</p> }.into_any();
    }
    let columns = ["number", "at", "who", "action", "object", "detail"].map(|key| ctx.t(&format!("journal-column-{key}")));
    let rows = entries.iter().map(|entry| {
        let cells = vec![
            at(ctx, entry.at).into_any(),
            entry.name.clone().into_any(),
            view! { <code>{entry.action.clone()}</code> }.into_any(),
            entry.object.clone().into_any(),
            entry.detail.clone().into_any(),
        ];
        (entry.sequence.to_string().into_any(), cells)
    });
    table(&ctx.t("journal-title"), &columns, rows.collect())
}

fn older(ctx: &Ctx, entries: &[JournalEntry], form: &Form) -> Option<AnyView> {
    let last = entries.last().filter(|_| entries.len() == JOURNAL_PAGE)?.sequence.to_string();
    let asked = query([("what", form.raw("what")), ("of", form.raw("of")), ("before", last.as_str())]);
    let href = RoomName::Journal.here().with_query(ctx.locale, &asked);
    Some(view! { <p><a href=href>{ctx.t("journal-older")}</a></p> }.into_any())
}
