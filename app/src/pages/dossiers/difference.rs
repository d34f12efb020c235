//! Differences between versions, in words.

use content::assess::Outcome;
use desk::dossiers::Snapshot;
use desk::dossiers::difference::{self, AnswerChange, CriterionChange, VerdictChange};
use leptos::prelude::*;

use super::answers::{question_words, values_words};
use super::verdicts::scheme_link;
use crate::components::criteria::{criterion_words, outcome};
use crate::components::{table, verdict_badge};
use crate::page::Ctx;
use crate::wording::day;

/// What differs, answers first.
pub fn between(ctx: &Ctx, before: &Snapshot, after: &Snapshot) -> AnyView {
    view! {
        {days(ctx, before, after)}
        {answers(ctx, &difference::answers(before.answers(), after.answers()))}
        {verdicts(ctx, &difference::verdicts(before.verdicts(), after.verdicts()))}
    }
    .into_any()
}

/// The days that the verdicts are for, when another one was chosen.
fn days(ctx: &Ctx, before: &Snapshot, after: &Snapshot) -> Option<AnyView> {
    if before.chosen() == after.chosen() {
        return None;
    }
    let words = |of: &Snapshot| match of.chosen() {
        Some(chosen) => day(ctx.locale, chosen),
        None => ctx.t("difference-day-itself"),
    };
    let turned = turned(ctx, words(before).into_any(), words(after).into_any());
    Some(view! { <p>{ctx.t("difference-day")}{ctx.t("colon")}{turned}</p> }.into_any())
}

/// The answers that differ.
pub fn answers(ctx: &Ctx, changes: &[AnswerChange]) -> AnyView {
    if changes.is_empty() {
        return view! { <p>{ctx.t("difference-same-answers")}</p> }.into_any();
    }
    let rows = changes.iter().map(|change| {
        let cells = [&change.before, &change.after].map(|values| values_words(ctx, &change.question, values).into_any());
        (question_words(ctx, &change.question).into_any(), cells.into())
    });
    let columns = ["recap-question", "difference-before", "difference-after"].map(|key| ctx.t(key));
    table(&ctx.t_with("difference-answers", &[("count", changes.len().into())]), &columns, rows.collect())
}

/// The verdicts that differ, then those that stay for other reasons.
pub fn verdicts(ctx: &Ctx, changes: &[VerdictChange]) -> AnyView {
    if changes.is_empty() {
        return view! { <p>{ctx.t("difference-same-verdicts")}</p> }.into_any();
    }
    let (flipped, reasons): (Vec<_>, Vec<_>) = changes.iter().partition(|change| change.before != change.after);
    let list = |changes: &[&VerdictChange]| {
        let items = changes.iter().map(|change| item(ctx, change)).collect_view();
        view! { <ul class="difference">{items}</ul> }
    };
    let count = |changes: &[&VerdictChange]| [("count", changes.len().into())];
    let flipped_view = if flipped.is_empty() {
        view! { <p>{ctx.t("difference-same-verdicts-other-reasons")}</p> }.into_any()
    } else {
        view! { <h3>{ctx.t_with("difference-verdicts", &count(&flipped))}</h3>{list(&flipped)} }.into_any()
    };
    let reasons_view = (!reasons.is_empty()).then(|| {
        view! {
            <details>
                <summary>{ctx.t_with("difference-reasons", &count(&reasons))}</summary>
                {list(&reasons)}
            </details>
        }
    });
    view! { {flipped_view}{reasons_view} }.into_any()
}

fn item(ctx: &Ctx, change: &VerdictChange) -> AnyView {
    let badge = |verdict: Option<_>, key: &str| match verdict {
        Some(verdict) => verdict_badge(ctx, verdict),
        None => ctx.t(key).into_any(),
    };
    let verdicts = (change.before != change.after).then(|| {
        let before = badge(change.before, "difference-not-known");
        let after = badge(change.after, "difference-no-longer");
        turned(ctx, before, after)
    });
    let criteria = change.criteria.iter().map(|criterion| criterion_item(ctx, &change.scheme, criterion)).collect_view();
    view! {
        <li>
            <p>{scheme_link(ctx, &change.scheme)}" "{verdicts}</p>
            {(!change.criteria.is_empty()).then(|| view! { <ul>{criteria}</ul> })}
        </li>
    }
    .into_any()
}

fn criterion_item(ctx: &Ctx, scheme: &str, change: &CriterionChange) -> AnyView {
    let state = |state: Option<Outcome>, key: &str| match state {
        Some(state) => outcome(ctx, state),
        None => ctx.t(key).into_any(),
    };
    let label = criterion_words(ctx, scheme, &change.criterion);
    let (before, after) = (state(change.before, "difference-not-known"), state(change.after, "difference-no-longer"));
    view! { <li>{label}{ctx.t("colon")}{turned(ctx, before, after)}</li> }.into_any()
}

/// From one state to another, also for those who do not see the arrow.
pub fn turned(ctx: &Ctx, before: AnyView, after: AnyView) -> AnyView {
    view! {
        <span class="turned">
            {before}
            <span aria-hidden="true">" → "</span>
            <span class="visually-hidden">{format!("{} ", ctx.t("difference-becomes"))}</span>
            {after}
        </span>
    }
    .into_any()
}
