//! A case as the company sees it: how far it has come, what was said, what can be done.

use desk::Visitor;
use desk::cases::texts::{BODY, REASON};
use desk::cases::{CompanyCase, DraftKind, Message, Reading, State};
use leptos::prelude::*;

use super::thread::{Side, closing_reason, thread};
use super::{at, consents, desk_name};
use crate::components::fields::{Control, Field, WITH_FILES, error_summary, files, hidden};
use crate::components::{case_clock, case_state_badge, context_link, draft, space};
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page, Script};
use crate::wording::day;

/// What the page shows beside what was typed.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// Who asks.
    pub visitor: &'a Visitor,
    /// The case.
    pub case: &'a CompanyCase,
    /// Who at the desk opened it.
    pub readers: &'a [Reading],
    /// What was written while the visitor was typing.
    pub theirs: &'a [Message],
}

/// The page, with what was typed before.
pub fn page(ctx: &Ctx, shown: Shown<'_>, form: &Form) -> Page {
    let case = shown.case;
    let number = ctx.t_with("case-number", &[("number", case.number.to_string().into())]);
    let body = view! {
        {space(ctx, shown.visitor)}
        <h1>{case.subject.clone()}</h1>
        <p>{case_state_badge(ctx, case.state)}" "{number.clone()}</p>
        <p class="lede">{state(ctx, case)}</p>
        {case.clock.map(|clock| case_clock(ctx, clock, &case.stops))}
        {error_summary(ctx, form)}
        <div class="two-columns">
            <div>
                <h2 id="thread">{ctx.t("case-thread")}</h2>
                {thread(ctx, &case.thread, Side::Company)}
                {meanwhile(ctx, shown.theirs)}
                {opinion(ctx, case)}
                {answer(ctx, case, form)}
            </div>
            <div>
                {facts(ctx, case)}
                {consents::changed(ctx, case)}
                {withdraw(ctx, case, form)}
                {readers(ctx, shown.readers)}
            </div>
        </div>
    }
    .into_any();
    let crumbs = vec![(ctx.t("my-cases-title"), ctx.href(&RoomName::MyCases.here()))];
    Page::new(format!("{number} : {}", case.subject), String::new(), body).under(crumbs).private().with_scripts(&[Script::Drafts])
}

/// How far it has come, in a sentence.
fn state(ctx: &Ctx, case: &CompanyCase) -> String {
    let text = ctx.t(&format!("case-state-text-{}", case.state.key()));
    match case.closing_reason {
        Some(reason) => {
            format!("{} {}", text, ctx.t_with("case-closed-because", &[("reason", closing_reason(ctx, reason).into())]))
        }
        None => text,
    }
}

/// What was written while the visitor was typing.
fn meanwhile(ctx: &Ctx, theirs: &[Message]) -> Option<AnyView> {
    (!theirs.is_empty()).then(|| {
        view! {
            <section class="notice" aria-labelledby="meanwhile">
                <h2 id="meanwhile">{ctx.t("case-meanwhile")}</h2>
                <p>{ctx.t("case-meanwhile-text")}</p>
                {thread(ctx, theirs, Side::Company)}
            </section>
        }
        .into_any()
    })
}

/// The way to say whether the answer was useful, once there is one.
fn opinion(ctx: &Ctx, case: &CompanyCase) -> Option<AnyView> {
    (!case.state.is_open() && case.merged_into.is_none()).then(|| {
        view! { <p><a href=ctx.href(&RoomName::Feedback.with([case.id]))>{ctx.t("case-give-opinion")}</a></p> }.into_any()
    })
}

/// The form in which the company goes on, which depends on how far the case has come; what was typed stays in it.
fn answer(ctx: &Ctx, case: &CompanyCase, form: &Form) -> AnyView {
    let (room, title, text) = match case.state {
        State::Waiting => (RoomName::CaseInform, "case-answer-title", None),
        State::New | State::Taken => (RoomName::CaseInform, "case-add-title", None),
        State::Answered => (RoomName::CaseReopen, "case-reopen-title", Some(ctx.t("case-reopen-text"))),
        State::Closed => match case.reopened_until {
            Some(until) => {
                let until = ctx.t_with("case-reopen-until", &[("until", day(ctx.locale, until.day()).into())]);
                (RoomName::CaseReopen, "case-reopen-title", Some(format!("{} {until}", ctx.t("case-reopen-text"))))
            }
            None => return over(ctx, case, form),
        },
    };
    let mut filled = form.clone();
    if form.raw("body").is_empty()
        && let Some(draft) = &case.draft
    {
        filled.fill("body", draft.body.as_str());
    }
    let kept = case.draft.as_ref().map(|kept| kept.at);
    let keep = ctx.href(&RoomName::CaseDraft.with([case.id]));
    view! {
        <section aria-labelledby="answer">
            <h2 id="answer">{ctx.t(title)}</h2>
            {text.map(|text| view! { <p>{text}</p> })}
            <form class="form" method="post" action=ctx.href(&room.with([case.id])) novalidate=true>
                {hidden("version", &case.version.to_string())}
                {hidden("kept", form.raw("kept"))}
                {Field::new("body", "field-message", BODY).control(Control::Lines).view(ctx, &filled)}
                {files(ctx, form, "files")}
                <p class="form-submit">
                    <button class="button" type="submit" formenctype=WITH_FILES>{ctx.t("case-send")}</button>
                    {draft(ctx, kept, DraftKind::Information.key(), keep)}
                </p>
            </form>
        </section>
    }
    .into_any()
}

/// Nothing more can be said here. What was typed is not lost: it can be copied.
fn over(ctx: &Ctx, case: &CompanyCase, form: &Form) -> AnyView {
    let words = case.merged_into.is_none().then(|| view! { <p>{ctx.t("case-reopen-over")}</p> });
    let typed =
        (!form.raw("body").is_empty()).then(|| Field::new("body", "field-message", BODY).control(Control::Lines).view(ctx, form));
    let other = case.merged_into.map(|(other, number)| {
        let number = ctx.t_with("case-number", &[("number", number.to_string().into())]);
        view! { <p><a href=ctx.href(&RoomName::Case.with([other]))>{number}</a></p> }
    });
    view! { {words}{other}{typed} }.into_any()
}

fn facts(ctx: &Ctx, case: &CompanyCase) -> AnyView {
    let fact = |key: &str, value: AnyView| view! { <div class="fact"><dt>{ctx.t(key)}</dt><dd>{value}</dd></div> };
    let topic = ctx.t(&format!("topic-{}", case.topic.key()));
    let actor = Address::Fiche(content::model::library::FicheKind::Actor, case.desk.clone());
    let desk = view! { <a href=ctx.href(&actor)>{desk_name(ctx, &case.desk)}</a> }.into_any();
    let company = case.company.as_ref().map(|(_, name)| fact("case-fact-company", name.clone().into_any()));
    let urgent = case.urgency.reason();
    let urgent = (!urgent.is_empty()).then(|| fact("case-fact-urgency", urgent.to_owned().into_any()));
    let context = context_link(ctx, &case.context).map(|link| fact("case-fact-context", link));
    let dossier = case.dossier.map(|(dossier, version)| {
        let href = ctx.href(&RoomName::Version.with([dossier.to_string(), version.to_string()]));
        let version = usize::try_from(version).unwrap_or_default();
        let words = ctx.t_with("case-dossier-version", &[("version", version.into())]);
        fact("case-fact-dossier", view! { <a href=href>{words}</a> }.into_any())
    });
    let consented = consents::names(ctx, &case.consents).unwrap_or_else(|| ctx.t("consents-none"));
    view! {
        <dl class="fact-list">
            {fact("case-fact-topic", topic.into_any())}
            {company}
            {fact("case-fact-desk", desk)}
            {urgent}
            {context}
            {dossier}
            {fact("case-fact-consent", consented.into_any())}
        </dl>
    }
    .into_any()
}

fn withdraw(ctx: &Ctx, case: &CompanyCase, form: &Form) -> Option<AnyView> {
    (case.state != State::Closed).then(|| {
        let begun = form.wrong("reason").is_some() || !form.raw("reason").is_empty();
        view! {
            <details open=begun>
                <summary>{ctx.t("case-withdraw-title")}</summary>
                <p>{ctx.t("case-withdraw-text")}</p>
                <form class="form" method="post" action=ctx.href(&RoomName::CaseWithdraw.with([case.id])) novalidate=true>
                    {hidden("version", &case.version.to_string())}
                    {Field::new("reason", "field-withdraw-reason", REASON).optional().view(ctx, form)}
                    <p class="form-submit"><button class="button button-quiet" type="submit">{ctx.t("case-withdraw")}</button></p>
                </form>
            </details>
        }
        .into_any()
    })
}

fn readers(ctx: &Ctx, readers: &[Reading]) -> AnyView {
    let items = readers
        .iter()
        .map(|reading| {
            let values = [("name", reading.name.as_str().into()), ("at", at(ctx, reading.at).into())];
            view! { <li>{ctx.t_with("case-reader", &values)}</li> }
        })
        .collect::<Vec<_>>();
    let list = if items.is_empty() {
        view! { <p>{ctx.t("case-readers-none")}</p> }.into_any()
    } else {
        view! { <ul>{items}</ul> }.into_any()
    };
    view! { <details><summary>{ctx.t("case-readers-title")}</summary>{list}</details> }.into_any()
}
