//! What stands around the verdicts: the next question, the date, prerequisites, calls, how to keep the page.

use content::Verdict;
use content::assess::{CallAssessment, PrerequisiteAssessment, PrerequisiteState};
use content::explain::changes::call_changes;
use content::explain::{Goal, next_question as next, open_questions};
use content::model::CallState;
use content::model::library::FicheKind;
use desk::desks::Topic;
use leptos::prelude::*;

use super::Session;
use crate::components::criteria::answer_words;
use crate::components::{call_state_badge, prerequisite_badge, verdict_badge};
use crate::links::{Address, joined, query};
use crate::page::Ctx;
use crate::pages::cases::ask_href;
use crate::pages::diagnostic::Tie;
use crate::wording::day;

/// What to answer next, and how many questions are left.
pub fn next_question(ctx: &Ctx, session: &Session) -> AnyView {
    let rules = &ctx.library().rules;
    let kept = session.query(rules);
    let Some(question) = next(rules, &session.assessment, Goal::Schemes) else {
        let more = open_questions(rules, &session.assessment, Goal::Everything).len();
        let refine = (more > 0 && !session.answers.is_empty()).then(|| {
            let query = joined(&kept, &query([("action", "everything")]));
            let words = ctx.t_with("refine-text", &[("count", more.into())]);
            view! { <p class="next-question">{words}" "<a href=Address::Diagnostic.with_query(ctx.locale, &query)>{ctx.t("refine")}</a></p> }
        });
        return refine.into_any();
    };
    let left = open_questions(rules, &session.assessment, Goal::Schemes).len();
    let label = rules.question(question).label.get(ctx.locale).to_owned();
    view! {
        <p class="next-question">
            {ctx.t_with("result-next", &[("left", left.into())])}
            " "
            <a href=Address::Diagnostic.with_query(ctx.locale, &kept)>{label}</a>
        </p>
    }
    .into_any()
}

/// The same answers on another date.
pub fn as_of_form(ctx: &Ctx, session: &Session) -> AnyView {
    let rules = &ctx.library().rules;
    let hidden = session
        .answers
        .to_pairs(rules)
        .into_iter()
        .chain(session.tie.into_iter().flat_map(Tie::pairs))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    let refused = session.date_refused.then(|| view! { <p class="field-error" id="date-error">{ctx.t("date-refused")}</p> });
    let elsewhere = (session.date != ctx.today).then(|| view! { <p class="notice">{ctx.t("date-notice")}</p> });
    view! {
        <form class="as-of-form" method="get" action=ctx.href(&Address::Result)>
            {hidden}
            <label for="date">{ctx.t("as-of-label")}</label>
            <input type="date" id="date" name="date" min="2000-01-01" max="2100-12-31" value=session.date.to_string()
                aria-invalid=session.date_refused.then_some("true") aria-describedby=session.date_refused.then_some("date-error") />
            <button class="button button-quiet" type="submit">{ctx.t("as-of-submit")}</button>
            {refused}
        </form>
        {elsewhere}
    }
    .into_any()
}

/// Prerequisites that apply, with their state; the others are counted.
pub fn prerequisites(ctx: &Ctx, session: &Session) -> AnyView {
    let mut shown: Vec<&PrerequisiteAssessment> = session
        .assessment
        .prerequisites
        .iter()
        .filter(|assessed| {
            !matches!(
                assessed.state,
                PrerequisiteState::NotApplicable | PrerequisiteState::NotInForce | PrerequisiteState::Undetermined
            )
        })
        .collect();
    shown.sort_by_key(|assessed| (assessed.state, !assessed.strongly));
    let undetermined =
        session.assessment.prerequisites.iter().filter(|assessed| assessed.state == PrerequisiteState::Undetermined).count();
    let rows = shown.iter().map(|assessed| prerequisite(ctx, assessed)).collect_view();
    let rest = (undetermined > 0)
        .then(|| view! { <p class="meta">{ctx.t_with("prerequisites-undetermined", &[("count", undetermined.into())])}</p> });
    view! {
        <section class="result-prerequisites" aria-labelledby="prerequisites">
            <h2 id="prerequisites">{ctx.t_with("prerequisites-title", &[("count", shown.len().into())])}</h2>
            <p class="help">{ctx.t("prerequisites-text")}</p>
            <ul class="prerequisite-list">{rows}</ul>
            {rest}
        </section>
    }
    .into_any()
}

fn prerequisite(ctx: &Ctx, assessed: &PrerequisiteAssessment) -> AnyView {
    let rules = &ctx.library().rules.prerequisites[assessed.prerequisite];
    let href = ctx.href(&Address::Fiche(FicheKind::Prerequisite, rules.id.clone()));
    let outputs = assessed.decision.map(|row| {
        let words: Vec<String> = rules.decision_table[row]
            .outputs
            .iter()
            .map(|output| format!("{}{}{}", output.label.get(ctx.locale), ctx.t("colon"), output.wording.get(ctx.locale)))
            .collect();
        (!words.is_empty()).then(|| view! { <span class="meta">{words.join(" ; ")}</span> })
    });
    let strongly = assessed.strongly.then(|| view! { <span class="meta">{ctx.t("applies-strongly")}</span> });
    view! {
        <li>
            {prerequisite_badge(ctx, assessed.state)}
            <a href=href>{rules.name.get(ctx.locale).to_owned()}</a>
            {strongly}
            {outputs}
        </li>
    }
    .into_any()
}

/// Calls that one can still file for and that fit or nearly fit, open first.
pub fn calls(ctx: &Ctx, session: &Session) -> AnyView {
    let rules = &ctx.library().rules;
    let mut shown: Vec<&CallAssessment> = session
        .assessment
        .calls
        .iter()
        .filter(|assessed| !matches!(assessed.state, CallState::Closed | CallState::Running))
        .filter(|assessed| assessed.fit != Verdict::Closed)
        .collect();
    shown.sort_by_key(|assessed| (assessed.state, assessed.fit, rules.calls[assessed.call].next_date(session.date)));
    let others = session.assessment.calls.len() - shown.len();
    let items = shown.iter().map(|assessed| call(ctx, session, assessed)).collect_view();
    view! {
        <section class="result-calls" aria-labelledby="calls">
            <h2 id="calls">{ctx.t_with("calls-title", &[("count", shown.len().into())])}</h2>
            <p class="help">{ctx.t("calls-text")}</p>
            <ul class="call-list">{items}</ul>
            <p class="meta">{ctx.t_with("calls-others", &[("count", others.into())])}" "<a href=ctx.href(&Address::Calls)>{ctx.t("calls-all")}</a></p>
        </section>
    }
    .into_any()
}

fn call(ctx: &Ctx, session: &Session, assessed: &CallAssessment) -> AnyView {
    let rules = &ctx.library().rules;
    let call = &rules.calls[assessed.call];
    let href = ctx.href(&Address::Fiche(FicheKind::Call, call.id.clone()));
    let date = call.next_date(session.date).map(|date| {
        let key = if assessed.state == CallState::Open { "call-closes" } else { "call-next" };
        let days = usize::try_from((date - session.date).num_days()).unwrap_or(0);
        ctx.t_with(key, &[("date", day(ctx.locale, date).into()), ("days", days.into())])
    });
    let near = call_changes(rules, assessed.call, &session.assessment.answers, session.date).into_iter().next().map(|set| {
        let words: Vec<String> = set
            .changes
            .iter()
            .map(|change| {
                let question = rules.question(change.question);
                format!("{}{}{}", question.short.get(ctx.locale), ctx.t("colon"), answer_words(ctx, question, &change.to[0]))
            })
            .collect();
        view! { <span class="meta">{ctx.t_with("call-near-miss", &[("changes", words.join(" ; ").into())])}</span> }
    });
    view! {
        <li>
            {call_state_badge(ctx, assessed.state)}
            <a href=href>{call.name.get(ctx.locale).to_owned()}</a>
            {date.map(|date| view! { <span class="meta">{date}</span> })}
            <span class="meta">{ctx.t("call-fit")}{verdict_badge(ctx, assessed.fit)}</span>
            {near}
        </li>
    }
    .into_any()
}

/// How to keep, change, compare and print the verdicts.
pub fn keep(ctx: &Ctx, session: &Session) -> AnyView {
    let kept = session.query(&ctx.library().rules);
    // Whoever gets the address has no business with the dossier.
    let href = Address::Result.with_query(ctx.locale, &session.query_untied(&ctx.library().rules));
    let shown = format!("{}{href}", ctx.site.origin);
    let link = |address: Address, key: &str| view! { <li><a href=address.with_query(ctx.locale, &kept)>{ctx.t(key)}</a></li> };
    view! {
        <section class="share" aria-labelledby="share">
            <h2 id="share">{ctx.t("share-title")}</h2>
            <p>{ctx.t("share-text")}</p>
            <p><label for="share-address">{ctx.t("share-label")}</label><input id="share-address" type="text" readonly value=shown /></p>
            <ul>
                {link(Address::Recap, "see-recap")}
                {link(Address::Comparison, "see-comparison")}
                {link(Address::Snapshot, "see-snapshot")}
                {link(Address::Questionnaire, "see-questionnaire")}
            </ul>
            <p>
                <a href=ask_href(ctx, Topic::Orientation.key(), &href) rel="nofollow">{ctx.t("ask-about-result")}</a>
                " · "
                <a href=ask_href(ctx, Topic::Result.key(), &href) rel="nofollow">{ctx.t("report-result")}</a>
            </p>
            <p class="meta">{ctx.t("print-hint")}</p>
        </section>
    }
    .into_any()
}
