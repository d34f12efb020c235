//! The queue: cases to answer, filtered, sorted, searched, and given to somebody several at a time.

use desk::Visitor;
use desk::cases::routing::Advisor;
use desk::cases::{ASSIGNED_AT_ONCE, Counts, Filter, QueuePage, QueueRow, Sort, Sought};
use leptos::prelude::*;

use super::sought::{self, sort_key};
use crate::components::badge::desk_state_badge;
use crate::components::fields::{Field, error_summary, hidden, select};
use crate::components::{Shortcut, done, shortcuts, space, table};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page, Script};
use crate::pages::cases::desk_name;
use crate::wording::day;

/// Longest reason for giving cases to somebody, in characters.
pub const REASON: usize = 1_000;

/// What the page shows.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// Who asks.
    pub visitor: &'a Visitor,
    /// What is looked for.
    pub sought: &'a Sought,
    /// How many cases each filter holds.
    pub counts: &'a Counts,
    /// The cases.
    pub cases: &'a QueuePage,
    /// Who may be given some.
    pub colleagues: &'a [Advisor],
    /// What became of those that were just given: how many were, and how many were not.
    pub given: Option<(usize, usize)>,
}

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, shown: Shown<'_>, form: &Form) -> Page {
    let title = ctx.t("queue-title");
    let Shown { sought, counts, cases, .. } = shown;
    let more = cases.next.map(|next| {
        let href = at(ctx, &Sought { after: Some(next), ..sought.clone() });
        view! { <p><a href=href rel="next">{ctx.t("queue-more")}</a></p> }
    });
    let list = if cases.rows.is_empty() {
        view! { <p class="empty">{ctx.t(if sought.text.is_empty() { "queue-empty" } else { "queue-nothing-found" })}</p> }
            .into_any()
    } else {
        rows(ctx, shown, form)
    };
    let body = view! {
        {space(ctx, shown.visitor)}
        {done(ctx, "queue-done", &["referred"])}
        <h1>{title.clone()}</h1>
        {shown.given.map(|given| told(ctx, given))}
        {error_summary(ctx, form)}
        {shortcuts(ctx, &keys())}
        {filters(ctx, sought, counts)}
        {narrowing(ctx, sought, counts)}
        {list}
        {more}
    }
    .into_any();
    Page::new(title, String::new(), body).private().with_scripts(&[Script::Shortcuts])
}

fn keys() -> [Shortcut; 4] {
    const ROWS: &str = ".queue tbody th a";
    [
        Shortcut::steps("j", "shortcut-next", ROWS, 1),
        Shortcut::steps("k", "shortcut-previous", ROWS, -1),
        Shortcut::new("x", "shortcut-choose", "input[name=case]"),
        Shortcut::new("/", "shortcut-search", "#q"),
    ]
}

fn at(ctx: &Ctx, sought: &Sought) -> String {
    RoomName::Queue.here().with_query(ctx.locale, &sought::query(sought))
}

fn told(ctx: &Ctx, (given, left): (usize, usize)) -> AnyView {
    let left = (left > 0).then(|| view! { <p>{ctx.t_with("queue-left", &[("count", left.into())])}</p> });
    view! { <div class="notice" role="status"><p>{ctx.t_with("queue-given", &[("count", given.into())])}</p>{left}</div> }
        .into_any()
}

/// One link for each filter; each begins at its first page and keeps what else is looked for.
fn filters(ctx: &Ctx, sought: &Sought, counts: &Counts) -> AnyView {
    let items = Filter::ALL
        .iter()
        .map(|filter| {
            let count = match filter {
                Filter::Mine => Some(counts.mine),
                Filter::Desk => Some(counts.all),
                Filter::Unassigned => Some(counts.unassigned),
                Filter::Late => Some(counts.late),
                Filter::Waiting => Some(counts.waiting),
                Filter::Done => None,
            };
            let count = count.map(|count| view! { <span class="count">{format!(" ({count})")}</span> });
            let href = at(ctx, &Sought { filter: *filter, after: None, ..sought.clone() });
            let current = (*filter == sought.filter).then_some("page");
            view! { <li><a href=href aria-current=current>{ctx.t(&format!("queue-filter-{}", filter.key()))}{count}</a></li> }
        })
        .collect_view();
    view! { <nav class="queue-filters" aria-label=ctx.t("queue-filters")><ul>{items}</ul></nav> }.into_any()
}

/// Words, topic, desk and order, as a form whose answers are the address.
fn narrowing(ctx: &Ctx, sought: &Sought, counts: &Counts) -> AnyView {
    let mut form = Form::default();
    form.fill("topic", sought.topic.map_or("", desk::desks::Topic::key));
    form.fill("desk", sought.desk.as_deref().unwrap_or_default());
    form.fill("sort", sort_key(sought.sort));
    let all = |key: &str| std::iter::once((String::new(), ctx.t(key)));
    let counted = |name: String, count: i64| format!("{name} ({count})");
    let topics = counts.topics.iter().map(|(topic, count)| {
        let key = topic.key();
        (key.to_owned(), counted(ctx.t(&format!("topic-{key}")), *count))
    });
    let topics: Vec<_> = all("queue-all-topics").chain(topics).collect();
    let desks = counts.desks.iter().map(|(desk, count)| (desk.clone(), counted(desk_name(ctx, desk), *count)));
    let desks: Vec<_> = all("queue-all-desks").chain(desks).collect();
    let sorts: Vec<_> =
        [Sort::Due, Sort::Received].map(sort_key).map(|key| (key.to_owned(), ctx.t(&format!("queue-sort-{key}")))).into();
    view! {
        <form class="filter-form" method="get" role="search" aria-label=ctx.t("queue-search") action=ctx.href(&RoomName::Queue.here())>
            {hidden("filter", sought.filter.key())}
            <div class="form-field">
                <label for="q">{ctx.t("queue-search")}</label>
                <input id="q" name="q" type="search" maxlength=sought::TEXT.to_string() value=sought.text.clone() />
            </div>
            {select(ctx, &form, "topic", "field-topic", &topics)}
            {(counts.desks.len() > 1).then(|| select(ctx, &form, "desk", "queue-desk", &desks))}
            {select(ctx, &form, "sort", "queue-sort", &sorts)}
            <button class="button button-quiet" type="submit">{ctx.t("queue-show")}</button>
        </form>
    }
    .into_any()
}

fn rows(ctx: &Ctx, shown: Shown<'_>, form: &Form) -> AnyView {
    let columns = ["number", "subject", "topic", "state", "assignee", "due", "received", "choose"];
    let columns = columns.map(|column| ctx.t(&format!("queue-column-{column}")));
    let which = ctx.t(&format!("queue-filter-{}", shown.sought.filter.key()));
    let order = ctx.t(&format!("queue-sort-{}", sort_key(shown.sought.order())));
    let rows = shown.cases.rows.iter().enumerate().map(|(position, case)| row(ctx, position, case, form)).collect();
    view! {
        <form class="queue" method="post" action=ctx.href(&RoomName::QueueAssign.here()) novalidate=true>
            {hidden("sought", &sought::query(shown.sought))}
            {table(&format!("{which} · {order}"), &columns, rows)}
            {assignment(ctx, shown.colleagues, form)}
        </form>
    }
    .into_any()
}

fn row(ctx: &Ctx, position: usize, case: &QueueRow, form: &Form) -> (AnyView, Vec<AnyView>) {
    let number = case.number.to_string();
    let href = ctx.href(&RoomName::DeskCase.with([case.id]));
    let heading = view! { <a href=href>{number.clone()}</a> }.into_any();
    let company = case.company.as_ref().map(|company| view! { <br /><span class="meta">{company.clone()}</span> });
    let urgent = case.urgent.then(|| view! { " "<span class="queue-urgent">{ctx.t("queue-urgent")}</span> });
    let assignee = case.assignee.as_ref().map_or_else(|| ctx.t("queue-nobody"), |(_, name)| name.clone());
    let (value, label) = (format!("{}.{}", case.id, case.version), ctx.t_with("queue-choose", &[("number", number.into())]));
    // The first one is what the summary of errors leads to.
    let id = (position == 0).then_some("case");
    let chosen = form.all("case").any(|chosen| chosen == value);
    let cells = vec![
        view! { {case.subject.clone()}{urgent}{company} }.into_any(),
        ctx.t(&format!("topic-{}", case.topic.key())).into_any(),
        desk_state_badge(ctx, case.state),
        assignee.into_any(),
        due(ctx, case),
        day(ctx.locale, case.received_at.day()).into_any(),
        view! { <input type="checkbox" id=id name="case" value=value checked=chosen aria-label=label /> }.into_any(),
    ];
    (heading, cells)
}

/// The day an answer is due, and how many business days are left.
fn due(ctx: &Ctx, case: &QueueRow) -> AnyView {
    let Some(clock) = case.clock else { return "–".into_any() };
    let count = |days: i64| usize::try_from(days).unwrap_or_default();
    let words = if clock.paused {
        ctx.t("queue-paused")
    } else if clock.is_late() {
        ctx.t_with("queue-late", &[("count", count(-clock.left).into())])
    } else {
        ctx.t_with("queue-days-left", &[("count", count(clock.left).into())])
    };
    let day = (!clock.paused).then(|| view! { {day(ctx.locale, clock.due)}<br /> });
    view! { {day}<span class="meta" class:queue-late=clock.is_late()>{words}</span> }.into_any()
}

/// Gives the chosen cases to somebody.
fn assignment(ctx: &Ctx, colleagues: &[Advisor], form: &Form) -> AnyView {
    let mut people: Vec<(String, String)> = vec![(String::new(), ctx.t("queue-choose-person"))];
    for advisor in colleagues {
        let value = advisor.account.to_string();
        if people.iter().all(|(known, _)| *known != value) {
            let open = usize::try_from(advisor.open).unwrap_or_default();
            people.push((value, ctx.t_with("advisor-open", &[("name", advisor.name.as_str().into()), ("count", open.into())])));
        }
    }
    view! {
        <fieldset class="queue-assign">
            <legend>{ctx.t("queue-assign")}</legend>
            <p class="help">{ctx.t_with("queue-assign-hint", &[("most", ASSIGNED_AT_ONCE.into())])}</p>
            {select(ctx, form, "to", "field-assignee", &people)}
            {Field::new("assign_reason", "field-assign-reason", REASON).optional().view(ctx, form)}
            <p class="form-submit"><button class="button button-quiet" type="submit">{ctx.t("queue-assign-submit")}</button></p>
        </fieldset>
    }
    .into_any()
}
