//! The whole questionnaire on one page, with live verdicts beside it where scripts run.

use chrono::Datelike;
use content::model::{Kind, Question, QuestionIx};
use leptos::prelude::*;

use super::{Session, Tie, crumbs, field};
use crate::components::fields::hidden;
use crate::components::notes_list;
use crate::islands::LiveVerdicts;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// All questions by section.
pub fn page(ctx: &Ctx) -> Page {
    let session = Session::of(ctx);
    let rules = &ctx.library().rules;
    let sections = rules
        .sections
        .iter()
        .enumerate()
        .map(|(position, section)| {
            let rows = (0u16..)
                .zip(&rules.questions)
                .filter(|(_, question)| usize::from(question.section) == position)
                .map(|(ix, question)| row(ctx, &session, QuestionIx(ix), question))
                .collect_view();
            let id = format!("section-{}", section.id);
            view! {
                <section class="questionnaire-section" aria-labelledby=id>
                    <h2 id=id.clone()>{section.title.get(ctx.locale).to_owned()}</h2>
                    <p class="help">{section.intro.get(ctx.locale).to_owned()}</p>
                    {rows}
                </section>
            }
            .into_any()
        })
        .collect_view();
    let date = session.date_chosen.then(|| view! { <input type="hidden" name="date" value=session.date.to_string() /> });
    let tie = session.tie.into_iter().flat_map(Tie::pairs).map(|(name, value)| hidden(&name, &value)).collect_view();
    let title = ctx.t("questionnaire-title");
    let body = view! {
        {notes_list(ctx, &session.notes)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("questionnaire-lede")}</p>
        <div class="questionnaire-layout">
            <form class="questionnaire" id="questionnaire" method="get" action=ctx.href(&Address::Result)>
                {date}
                {tie}
                {sections}
                <div class="form-actions">
                    <button class="button" type="submit">{ctx.t("see-result")}</button>
                    <button class="button button-quiet" type="submit" formaction=ctx.href(&Address::Recap)>{ctx.t("see-recap")}</button>
                </div>
            </form>
            {live(ctx, &session)}
        </div>
    }
    .into_any();
    Page::new(title, ctx.t("diagnostic-description"), body)
        .under(crumbs(ctx, &session))
        .keeping(session.query(rules))
        .with_islands()
}

fn row(ctx: &Ctx, session: &Session, ix: QuestionIx, question: &Question) -> AnyView {
    let label = question.label.get(ctx.locale).to_owned();
    let help = format!("help-{}", question.id);
    let control = field::compact(ctx, question, session.answers.given(ix));
    let helped = view! {
        <details class="help-toggle">
            <summary>{ctx.t("help")}</summary>
            <p id=help>{question.help.get(ctx.locale).to_owned()}</p>
        </details>
    };
    if let Kind::Choices { .. } = question.kind {
        view! { <fieldset class="question-row" data-question=question.id.clone()><legend>{label}</legend>{helped}{control}</fieldset> }.into_any()
    } else {
        view! { <div class="question-row" data-question=question.id.clone()><label for=question.id.clone()>{label}</label>{helped}{control}</div> }.into_any()
    }
}

/// The live panel: rendered with the verdicts of the answers in the address, kept up to date by the island.
fn live(ctx: &Ctx, session: &Session) -> AnyView {
    let counts = content::Verdict::ALL
        .into_iter()
        .map(|verdict| {
            view! {
                <li>
                    {crate::components::verdict_badge(ctx, verdict)}
                    <strong class="live-count" data-verdict=verdict.id()>{session.assessment.count(verdict)}</strong>
                </li>
            }
        })
        .collect_view();
    view! {
        <aside class="live" aria-labelledby="live-title" data-day=session.date.num_days_from_ce().to_string()>
            <h2 id="live-title">{ctx.t("live-title")}</h2>
            <ul class="live-counts">{counts}</ul>
            <LiveVerdicts />
            <p class="meta live-private" hidden>{ctx.t("live-private")}</p>
            <h3 class="live-open-title" hidden>{ctx.t("live-open")}</h3>
            <ul class="live-schemes" hidden></ul>
            <p class="live-next" hidden data-words=ctx.t("live-next")></p>
            <ul class="live-notes" hidden></ul>
            <p class="visually-hidden live-status" role="status" data-words=ctx.t("live-status")></p>
            <noscript><p class="meta">{ctx.t("live-noscript")}</p></noscript>
        </aside>
    }
    .into_any()
}
