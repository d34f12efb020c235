//! A case as the desk sees it: the thread and what is written into it on one side; facts, verdicts and what else can be done on
//! the other.

pub mod acts;
pub mod compose;
mod facts;
mod roadmap;
mod verdicts;
mod write;

use desk::cases::routing::Advisor;
use desk::cases::{Message, StaffCase};
use desk::{Moment, Visitor};
use leptos::prelude::*;

pub use self::compose::Composing;
use crate::components::badge::desk_state_badge;
use crate::components::fields::error_summary;
use crate::components::{Shortcut, case_clock, shortcuts, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page, Script};
use crate::pages::cases::at;
use crate::pages::cases::thread::{Side, thread};

/// What the page shows beside what was typed.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// Who asks.
    pub visitor: &'a Visitor,
    /// The case.
    pub case: &'a StaffCase,
    /// Who may be given the case.
    pub assignable: &'a [Advisor],
    /// What the visitor is composing.
    pub composing: &'a Composing,
    /// What was said and done while the visitor was typing.
    pub theirs: &'a [Message],
    /// The instant.
    pub now: Moment,
}

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, shown: Shown<'_>, form: &Form) -> Page {
    let case = shown.case;
    let number = ctx.t_with("case-number", &[("number", case.number.to_string().into())]);
    let urgent = case.urgency.reason();
    let urgent = (!urgent.is_empty()).then(|| {
        let words = ctx.t_with("desk-case-urgent", &[("reason", urgent.into())]);
        view! { <div class="notice notice-warning"><p>{words}</p></div> }
    });
    let body = view! {
        {space(ctx, shown.visitor)}
        <h1>{case.subject.clone()}</h1>
        <p>{desk_state_badge(ctx, case.state)}" "{number.clone()}" "{for_whom(ctx, case)}</p>
        {others(ctx, case)}
        {case.clock.map(|clock| case_clock(ctx, clock, &case.stops))}
        {urgent}
        {error_summary(ctx, form)}
        {keys(ctx, case)}
        <div class="two-columns">
            <div>
                <h2 id="thread">{ctx.t("case-thread")}</h2>
                {thread(ctx, &case.thread, Side::Desk(RoomName::DeskCase))}
                {write::take_back(ctx, shown)}
                {meanwhile(ctx, shown.theirs)}
                {write::forms(ctx, case, shown.composing, form)}
            </div>
            <div>
                {acts::own(ctx, shown)}
                {facts::facts(ctx, case)}
                {verdicts::verdicts(ctx, case)}
                {roadmap::roadmap(ctx, case)}
                {facts::routing(ctx, case)}
                {acts::others(ctx, shown, form)}
            </div>
        </div>
    }
    .into_any();
    let crumbs = vec![(ctx.t("queue-title"), ctx.href(&RoomName::Queue.here()))];
    Page::new(format!("{number} : {}", case.subject), String::new(), body)
        .under(crumbs)
        .private()
        .with_scripts(&[Script::Drafts, Script::Shortcuts])
}

fn keys(ctx: &Ctx, case: &StaffCase) -> AnyView {
    let take = ctx.href(&RoomName::DeskTake.with([case.id]));
    let queue = ctx.href(&RoomName::Queue.here());
    let keys = [
        Shortcut::new("r", "shortcut-reply", "#reply"),
        Shortcut::new("n", "shortcut-note", "#note"),
        Shortcut::new("i", "shortcut-request", "#request"),
        Shortcut::new("a", "shortcut-take", format!("form[action='{take}'] button")),
        Shortcut::new("q", "shortcut-queue", format!(".space a[href='{queue}']")),
    ];
    shortcuts(ctx, &keys)
}

fn for_whom(ctx: &Ctx, case: &StaffCase) -> String {
    let name = case.asker.1.as_str();
    match &case.company {
        Some((_, company)) => {
            ctx.t_with("desk-case-from-company", &[("name", name.into()), ("company", company.as_str().into())])
        }
        None => ctx.t_with("desk-case-from", &[("name", name.into())]),
    }
}

/// Who else is looking at the case.
fn others(ctx: &Ctx, case: &StaffCase) -> Option<AnyView> {
    let others = case.others.iter().map(|other| {
        let values = [("name", other.name.as_str().into()), ("at", at(ctx, other.at).into())];
        view! { <p>{ctx.t_with("desk-case-other", &values)}</p> }
    });
    (!case.others.is_empty()).then(|| view! { <div class="notice" role="status">{others.collect_view()}</div> }.into_any())
}

/// What was said and done while the visitor was typing, beside which the visitor's own text stands below.
fn meanwhile(ctx: &Ctx, theirs: &[Message]) -> Option<AnyView> {
    (!theirs.is_empty()).then(|| {
        view! {
            <section class="notice notice-warning" aria-labelledby="meanwhile">
                <h2 id="meanwhile">{ctx.t("case-meanwhile")}</h2>
                <p>{ctx.t("desk-case-meanwhile")}</p>
                {thread(ctx, theirs, Side::Desk(RoomName::DeskCase))}
            </section>
        }
        .into_any()
    })
}
