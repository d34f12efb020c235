//! Schemes side by side: one row for each question that a criterion depends on; for a few, also the first euro, what they bring in
//! thirty-six months, delays, amounts, obligations and pitfalls.

use content::Verdict;
use content::assess::{Outcome, SchemeAssessment, Truth};
use content::explain::trace;
use content::model::library::FicheKind;
use content::model::{Level, QuestionIx};
use leptos::prelude::*;

use self::prospect::Prospect;
use super::{Session, crumbs};
use crate::components::fields::error_summary;
use crate::components::{notes_list, region, verdict_badge};
use crate::forms::Form;
use crate::links::{Address, joined, query};
use crate::page::{Ctx, Page, Script};

mod detail;
mod hypotheses;
mod prospect;

/// Most schemes compared in detail.
pub const MOST: usize = 4;

/// The comparison of the schemes asked for, or of all that are not closed.
pub fn page(ctx: &Ctx) -> Page {
    let session = Session::of(ctx);
    let rules = &ctx.library().rules;
    let mut asked: Vec<String> = Vec::new();
    for (_, id) in ctx.parameters().into_iter().filter(|(name, _)| name == "scheme") {
        if rules.scheme(&id).is_some() && !asked.contains(&id) {
            asked.push(id);
        }
    }
    let too_many = asked.len() > MOST;
    asked.truncate(MOST);
    let chosen: Vec<&SchemeAssessment> = session
        .assessment
        .schemes
        .iter()
        .filter(|assessed| {
            if asked.is_empty() {
                assessed.verdict != Verdict::Closed
            } else {
                asked.contains(&rules.schemes[assessed.scheme].id)
            }
        })
        .collect();
    let chosen_query = query(asked.iter().map(|id| ("scheme", id.as_str())));
    let kept = session.query(rules);
    let mut form = Form::of(ctx.parameters());
    let (brief, detail) = if asked.is_empty() || chosen.is_empty() {
        (().into_any(), ().into_any())
    } else {
        in_detail(ctx, &session, &chosen, &mut form)
    };
    let supposed = query(hypotheses::kept(&form));
    let status = if form.errors().is_empty() { 200 } else { 422 };
    let title = ctx.t("comparison-title");
    let table = if chosen.is_empty() {
        view! { <p class="notice">{ctx.t("comparison-empty")}</p> }.into_any()
    } else {
        matrix(ctx, &chosen)
    };
    let body = view! {
        {error_summary(ctx, &form)}
        {notes_list(ctx, &session.notes)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("comparison-lede")}</p>
        {too_many.then(|| view! { <div class="notice notice-warning" role="status"><p>{ctx.t_with("comparison-too-many", &[("most", MOST.into())])}</p></div> })}
        {brief}
        {table}
        {detail}
        {chooser(ctx, &session, &chosen)}
        <p><a href=Address::Result.with_query(ctx.locale, &kept)>{ctx.t("see-result")}</a></p>
    }
    .into_any();
    Page::new(title, ctx.t("comparison-lede"), body)
        .under(crumbs(ctx, &session))
        .keeping(joined(&joined(&kept, &chosen_query), &supposed))
        .status(status)
        .with_scripts(if form.errors().is_empty() && asked.is_empty() { &[] } else { &[Script::Live] })
}

/// The schemes asked for in brief, with the form of what the visitor supposes, and in detail.
fn in_detail(ctx: &Ctx, session: &Session, chosen: &[&SchemeAssessment], form: &mut Form) -> (AnyView, AnyView) {
    let library = ctx.library();
    let met = session.met(library);
    let fiches = chosen.iter().map(|assessed| &library.schemes[assessed.scheme]).enumerate();
    let prospects: Vec<Prospect<'_>> = fiches.map(|(position, fiche)| Prospect::of(ctx, fiche, &met, form, position)).collect();
    let mut carried = session.hidden(&library.rules, None);
    carried.extend(prospects.iter().map(|prospect| ("scheme".to_owned(), prospect.fiche.id.clone())));
    let brief = view! {
        {region("comparison-live", view! { {detail::brief(ctx, chosen, &prospects, &met)}{hypotheses::told(ctx, form)} }.into_any())}
        {hypotheses::view(ctx, &prospects, form, &carried)}
    };
    (brief.into_any(), detail::detail(ctx, chosen, &prospects))
}

/// The heading of each scheme: its name and its verdict.
fn heads(ctx: &Ctx, chosen: &[&SchemeAssessment]) -> AnyView {
    let rules = &ctx.library().rules;
    chosen
        .iter()
        .map(|assessed| {
            let scheme = &rules.schemes[assessed.scheme];
            let href = ctx.href(&Address::Fiche(FicheKind::Scheme, scheme.id.clone()));
            view! { <th scope="col"><a href=href>{scheme.name.get(ctx.locale).to_owned()}</a>{verdict_badge(ctx, assessed.verdict)}</th> }
        })
        .collect_view()
        .into_any()
}

fn matrix(ctx: &Ctx, chosen: &[&SchemeAssessment]) -> AnyView {
    let rules = &ctx.library().rules;
    let head = heads(ctx, chosen);
    let columns: Vec<Vec<(QuestionIx, Outcome, Level)>> = chosen.iter().map(|assessed| cells(ctx, assessed)).collect();
    let questions = (0u16..).map(QuestionIx).take(rules.questions.len());
    let rows = questions
        .filter(|ix| columns.iter().any(|cells| cells.iter().any(|(question, ..)| question == ix)))
        .map(|ix| {
            let cells = columns.iter().map(|cells| view! { <td>{cell(ctx, cells, ix)}</td> }).collect_view();
            view! { <tr><th scope="row">{rules.question(ix).short.get(ctx.locale).to_owned()}</th>{cells}</tr> }.into_any()
        })
        .collect_view();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=ctx.t("comparison-title")>
            <table class="matrix">
                <caption>{ctx.t("comparison-caption")}</caption>
                <thead><tr><th scope="col">{ctx.t("comparison-criterion")}</th>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// What each question comes to for a scheme, criterion by criterion.
fn cells(ctx: &Ctx, assessed: &SchemeAssessment) -> Vec<(QuestionIx, Outcome, Level)> {
    let scheme = &ctx.library().rules.schemes[assessed.scheme];
    let mut cells = Vec::new();
    for node in trace(&scheme.criteria, &assessed.outcomes) {
        let (outcome, level) = (node.outcome, node.criterion.level);
        node.criterion.for_each_test(&mut |test| cells.push((test.question, outcome, level)));
    }
    cells
}

/// The worst outcome of the criteria that use the question, told by shape and word.
fn cell(ctx: &Ctx, cells: &[(QuestionIx, Outcome, Level)], ix: QuestionIx) -> AnyView {
    let order = |outcome: Outcome| match outcome {
        Outcome::Evaluated(Truth::Unmet) => 0,
        Outcome::Evaluated(Truth::Unknown) => 1,
        Outcome::Evaluated(Truth::Met) => 2,
        Outcome::NotApplicable => 3,
    };
    let Some((_, outcome, level)) =
        cells.iter().filter(|(question, ..)| *question == ix).min_by_key(|(_, outcome, level)| (order(*outcome), *level))
    else {
        return view! { <span class="matrix-none"><span class="visually-hidden">{ctx.t("comparison-none")}</span></span> }
            .into_any();
    };
    let id = outcome.id().replace('_', "-");
    let weak = matches!(level, Level::Strong | Level::Advisory)
        .then(|| view! { <span class="matrix-level">{ctx.t("comparison-advice")}</span> });
    view! {
        <span class=format!("outcome outcome-{id}")><span class="outcome-shape" aria-hidden="true"></span>{ctx.t(&format!("outcome-{id}"))}</span>
        {weak}
    }
    .into_any()
}

/// Which schemes to compare.
fn chooser(ctx: &Ctx, session: &Session, chosen: &[&SchemeAssessment]) -> AnyView {
    let rules = &ctx.library().rules;
    let hidden = session
        .hidden(rules, None)
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    let boxes = rules
        .schemes
        .iter()
        .enumerate()
        .map(|(position, scheme)| {
            let checked = chosen.iter().any(|assessed| assessed.scheme == position);
            let id = format!("compare-{}", scheme.id);
            view! {
                <label class="choice" for=id>
                    <input type="checkbox" id=id.clone() name="scheme" value=scheme.id.clone() checked=checked />
                    <span class="choice-label">{scheme.name.get(ctx.locale).to_owned()}</span>
                </label>
            }
        })
        .collect_view();
    view! {
        <details class="compare-chooser">
            <summary>{ctx.t("comparison-choose")}</summary>
            <form method="get" action=ctx.href(&Address::Comparison)>
                {hidden}
                <p class="help">{ctx.t_with("comparison-hint", &[("most", MOST.into())])}</p>
                <fieldset><legend>{ctx.t("comparison-which")}</legend><div class="choices">{boxes}</div></fieldset>
                <button class="button button-secondary" type="submit">{ctx.t("comparison-submit")}</button>
            </form>
        </details>
    }
    .into_any()
}
