//! The audit trail, for administrators.

use desk::Visitor;
use desk::audit::{Action, Chain, Thing};
use desk::staff::{JOURNAL_PAGE, JournalEntry, Shown};
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
    let mut actions: Vec<_> = Action::ALL.iter().map(|action| (action.key().to_owned(), action_words(ctx, *action))).collect();
    actions.sort_by_cached_key(|(_, words)| search::analysis::fold(words));
    actions.insert(0, (String::new(), ctx.t("journal-action-any")));
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("journal-lede")}</p>
        {error_summary(ctx, form)}
        {chain.map(|chain| verified(ctx, chain))}
        <form class="form" method="get" action=here.clone()>
            {select(ctx, form, "what", "journal-what", &choices)}
            {Field::new("of", "journal-of", OF).hint("journal-of-hint").optional().view(ctx, form)}
            {select(ctx, form, "action", "journal-action", &actions)}
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
            who(ctx, entry).into_any(),
            done(ctx, entry),
            object(ctx, entry),
            entry.detail.clone().into_any(),
        ];
        (entry.sequence.to_string().into_any(), cells)
    });
    table(&ctx.t("journal-title"), &columns, rows.collect())
}

/// Who did it. What people do with their own account keeps no name: the account has it as long as there is one.
fn who(ctx: &Ctx, entry: &JournalEntry) -> String {
    match entry.name.as_str() {
        "" if entry.by_holder => ctx.t("journal-who-holder"),
        "" => ctx.t("journal-who-nobody"),
        name => name.to_owned(),
    }
}

/// An action in words.
fn action_words(ctx: &Ctx, action: Action) -> String {
    ctx.t(&format!("audit-action-{}", action.key()))
}

/// A kind of thing in words.
fn thing_words(ctx: &Ctx, thing: Thing) -> String {
    ctx.t(&format!("audit-thing-{}", thing.key().replace(' ', "-")))
}

/// What was done, in words and by its key, which the command line and exports show; by its key alone when there are no words for it
/// any more.
fn done(ctx: &Ctx, entry: &JournalEntry) -> AnyView {
    let words = entry.action().map(|action| view! { {action_words(ctx, action)}<br /> });
    view! { {words}<code class="meta">{entry.key.clone()}</code> }.into_any()
}

/// What it was done to: a page where there is one, else its name.
fn object(ctx: &Ctx, entry: &JournalEntry) -> AnyView {
    let Some(object) = entry.object() else { return entry.object.clone().into_any() };
    let which = match &entry.shown {
        Some(Shown::Case(case, number)) => {
            view! { " "<a href=ctx.href(&RoomName::DeskCase.with([case]))>{number.to_string()}</a> }.into_any()
        }
        Some(Shown::Staff(account, name)) => {
            view! { " "<a href=ctx.href(&RoomName::AccountFile.with([account]))>{name.clone()}</a> }.into_any()
        }
        None if object.name.is_empty() => ().into_any(),
        None => view! { <br /><code class="meta">{object.name}</code> }.into_any(),
    };
    view! { {thing_words(ctx, object.thing)}{which} }.into_any()
}

fn older(ctx: &Ctx, entries: &[JournalEntry], form: &Form) -> Option<AnyView> {
    let last = entries.last().filter(|_| entries.len() == JOURNAL_PAGE)?.sequence.to_string();
    let asked =
        query([("what", form.raw("what")), ("of", form.raw("of")), ("action", form.raw("action")), ("before", last.as_str())]);
    let href = RoomName::Journal.here().with_query(ctx.locale, &asked);
    Some(view! { <p><a href=href>{ctx.t("journal-older")}</a></p> }.into_any())
}
