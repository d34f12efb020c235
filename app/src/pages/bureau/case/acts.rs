//! What can be done with a case beside writing in it: each has a form of its own, closed until it is wanted or something in it
//! is wrong.

use desk::cases::state::allowed;
use desk::cases::texts::{BODY, REASON};
use desk::cases::{Action, ClosingReason, State};
use desk::desks::STATIONS;
use leptos::prelude::*;

use super::Shown;
use crate::components::action;
use crate::components::fields::{Control, Field, hidden, radios, select};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::Ctx;
use crate::pages::cases::desk_name;
use crate::pages::cases::thread::closing_reason;

/// Reasons for which the desk closes a case; that it is a duplicate is told by merging, that it is withdrawn by the company.
pub const CLOSING: [ClosingReason; 3] = [ClosingReason::Answered, ClosingReason::OutOfScope, ClosingReason::NoReply];
/// Longest number of a case, in characters.
const NUMBER: usize = 12;

/// Making the case one's own.
pub(super) fn own(ctx: &Ctx, shown: Shown<'_>) -> Option<AnyView> {
    let Shown { visitor, case, .. } = shown;
    let is_mine = case.assignee.as_ref().is_some_and(|(account, _)| *account == visitor.account);
    let may = allowed(case.state, Action::Take) && (!is_mine || case.state == State::New);
    let version = case.version.to_string();
    may.then(|| action(ctx, &RoomName::DeskTake.with([case.id]), "desk-take", &[("version", version.as_str())]))
}

/// All the rest.
pub(super) fn others(ctx: &Ctx, shown: Shown<'_>, form: &Form) -> AnyView {
    let state = shown.case.state;
    let acts = [
        (
            Action::Close,
            RoomName::DeskClose,
            "close",
            close as fn(&Ctx, Shown<'_>, &Form) -> AnyView,
            &["closing", "close_words"][..],
        ),
        (Action::Assign, RoomName::DeskAssign, "assign", assign, &["to", "assign_reason"]),
        (Action::Refer, RoomName::DeskRefer, "refer", refer, &["desk", "refer_reason"]),
        (Action::Release, RoomName::DeskRelease, "release", release, &["release_reason"]),
        (Action::Merge, RoomName::DeskMerge, "merge", merge, &["into"]),
        (Action::Reopen, RoomName::DeskReopen, "reopen", reopen, &["reopen"]),
    ];
    let forms = acts.into_iter().filter(|(action, ..)| allowed(state, *action)).map(|(_, room, key, fields, names)| {
        let open = names.iter().any(|name| form.wrong(name).is_some() || !form.raw(name).is_empty());
        let words = |part: &str| ctx.t(&format!("desk-act-{key}-{part}"));
        view! {
            <details open=open>
                <summary>{words("title")}</summary>
                <p class="help">{words("hint")}</p>
                <form class="form" method="post" action=ctx.href(&room.with([shown.case.id])) novalidate=true>
                    {hidden("version", &shown.case.version.to_string())}
                    {fields(ctx, shown, form)}
                    <p class="form-submit"><button class="button button-quiet" type="submit">{words("submit")}</button></p>
                </form>
            </details>
        }
    });
    view! { <h2>{ctx.t("desk-acts")}</h2>{forms.collect_view()} }.into_any()
}

fn close(ctx: &Ctx, _: Shown<'_>, form: &Form) -> AnyView {
    let reasons = CLOSING.map(|reason| (reason.key().to_owned(), closing_reason(ctx, reason)));
    let words = Field::new("close_words", "desk-field-close-words", REASON).control(Control::Lines).optional();
    view! { {radios(ctx, form, "closing", "desk-field-closing", &reasons)}{words.view(ctx, form)} }.into_any()
}

fn assign(ctx: &Ctx, shown: Shown<'_>, form: &Form) -> AnyView {
    let person = |advisor: &desk::cases::routing::Advisor| {
        let open = usize::try_from(advisor.open).unwrap_or_default();
        let values = [("name", advisor.name.as_str().into()), ("count", open.into())];
        (advisor.account.to_string(), ctx.t_with("advisor-open", &values))
    };
    let people = std::iter::once((String::new(), ctx.t("queue-choose-person"))).chain(shown.assignable.iter().map(person));
    let reason = Field::new("assign_reason", "field-assign-reason", REASON).optional();
    view! { {select(ctx, form, "to", "field-assignee", &people.collect::<Vec<_>>())}{reason.view(ctx, form)} }.into_any()
}

fn refer(ctx: &Ctx, shown: Shown<'_>, form: &Form) -> AnyView {
    let desks = STATIONS.iter().filter(|station| station.id != shown.case.desk).map(|station| {
        let name = desk_name(ctx, station.id);
        let may = shown.case.consents.allow(station.id);
        let words = if may { name } else { ctx.t_with("desk-without-consent", &[("desk", name.into())]) };
        (station.id.to_owned(), words)
    });
    let mut desks: Vec<_> = std::iter::once((String::new(), ctx.t("desk-choose-desk"))).chain(desks).collect();
    // Those it can go to at once come first.
    desks.sort_by_key(|(id, _)| !(id.is_empty() || shown.case.consents.allow(id)));
    let reason = Field::new("refer_reason", "desk-field-refer-reason", REASON).control(Control::Lines);
    view! { {select(ctx, form, "desk", "queue-desk", &desks)}{reason.view(ctx, form)} }.into_any()
}

fn release(ctx: &Ctx, _: Shown<'_>, form: &Form) -> AnyView {
    Field::new("release_reason", "desk-field-release-reason", REASON).view(ctx, form)
}

fn merge(ctx: &Ctx, _: Shown<'_>, form: &Form) -> AnyView {
    Field::new("into", "desk-field-into", NUMBER).hint("desk-field-into-hint").view(ctx, form)
}

fn reopen(ctx: &Ctx, _: Shown<'_>, form: &Form) -> AnyView {
    Field::new("reopen", "desk-field-reopen", BODY).control(Control::Lines).view(ctx, form)
}
