//! One question a page: the next one that can still change a verdict, or the one asked for again.

use content::explain::{Goal, open_questions, questions, schemes_using};
use content::model::{Kind, QuestionIx};
use leptos::prelude::*;

use super::{Session, field, tied};
use crate::components::notes_list;
use crate::links::{Address, joined, query};
use crate::page::{Ctx, Page};

/// The next question, or the end of the questionnaire.
pub fn page(ctx: &Ctx) -> Page {
    let session = Session::of(ctx);
    let rules = &ctx.library().rules;
    let everything = ctx.parameter("action").as_deref() == Some("everything");
    let goal = if everything { Goal::Everything } else { Goal::Schemes };
    let open: Vec<_> =
        open_questions(rules, &session.assessment, goal).into_iter().filter(|(ix, _)| !session.skipped.contains(ix)).collect();
    let named = |parameter: &str| ctx.parameter(parameter).and_then(|id| rules.question_ix(&id));
    // Sent without an answer: the same question again, with what to do.
    let unanswered = named("asked").filter(|ix| session.answers.given(*ix).is_none() && !session.skipped.contains(ix));
    let asked_again = unanswered.or_else(|| named("question"));
    match asked_again.or_else(|| questions::best(rules, &open)) {
        Some(question) => ask(
            ctx,
            &session,
            question,
            &Asking {
                left: open.len(),
                goal,
                again: unanswered.is_none() && asked_again.is_some(),
                unanswered: unanswered.is_some(),
            },
        ),
        None => settled(ctx, &session, goal),
    }
}

/// How a question comes to be asked.
struct Asking {
    left: usize,
    goal: Goal,
    again: bool,
    unanswered: bool,
}

fn ask(ctx: &Ctx, session: &Session, ix: QuestionIx, asking: &Asking) -> Page {
    let &Asking { left, goal, again, unanswered } = asking;
    let rules = &ctx.library().rules;
    let question = rules.question(ix);
    let label = question.label.get(ctx.locale).to_owned();
    let from_recap = ctx.parameter("from").as_deref() == Some("recap");
    let action = if from_recap { Address::Recap } else { Address::Diagnostic };
    let hidden = session
        .hidden(rules, Some(ix))
        .into_iter()
        .chain((goal == Goal::Everything).then(|| ("action".to_owned(), "everything".to_owned())))
        .chain(std::iter::once(("asked".to_owned(), question.id.clone())))
        .map(|(name, value)| view! { <input type="hidden" name=name value=value /> })
        .collect_view();
    let error = unanswered.then(|| {
        view! {
            <div class="error-summary" role="alert">
                <p>{ctx.t("no-answer-error")}</p>
                <p><a href=format!("#{}", field::first_control(question))>{ctx.t("no-answer-link")}</a></p>
            </div>
        }
    });
    let several = matches!(question.kind, Kind::Choices { .. }).then(|| view! { <p class="meta">{ctx.t("several-answers")}</p> });
    let example = question.example.as_ref().map(|example| {
        view! {
            <details class="example">
                <summary>{ctx.t("example")}</summary>
                <p>{example.get(ctx.locale).to_owned()}</p>
            </details>
        }
    });
    let submit = ctx.t(if from_recap { "save-answer" } else { "continue" });
    let body = view! {
        {notes_list(ctx, &session.notes)}
        {error}
        <article class="question">
            {progress(ctx, session, ix, left, again)}
            <form class="question-form" method="get" action=ctx.href(&action)>
                {hidden}
                <fieldset>
                    <legend id="question-legend"><h1>{label.clone()}</h1></legend>
                    <p class="help" id="question-help">{question.help.get(ctx.locale).to_owned()}</p>
                    {example}
                    {several}
                    {field::full(ctx, question, session.answers.given(ix))}
                </fieldset>
                <div class="form-actions">
                    <button class="button" type="submit">{submit}</button>
                    <button class="button button-quiet" type="submit" name=question.id.clone() value="unknown" formnovalidate>
                        {ctx.t("unknown-answer")}
                    </button>
                    <button class="button button-quiet" type="submit" name="skip" value=question.id.clone() formnovalidate>{ctx.t("skip")}</button>
                </div>
            </form>
            {why(ctx, session, ix)}
            {ways(ctx, session, ix, goal)}
            {tied(ctx, session)}
        </article>
    }
    .into_any();
    let section = rules.sections[usize::from(question.section)].title.get(ctx.locale).to_owned();
    Page::new(label, ctx.t_with("question-description", &[("section", section.into())]), body).keeping(ctx.query.clone())
}

fn progress(ctx: &Ctx, session: &Session, ix: QuestionIx, left: usize, again: bool) -> AnyView {
    let rules = &ctx.library().rules;
    let section = rules.sections[usize::from(rules.question(ix).section)].title.get(ctx.locale).to_owned();
    let answered = session.answers.len();
    let words = if again {
        ctx.t("question-again")
    } else {
        ctx.t_with("questions-left", &[("answered", answered.into()), ("left", left.into())])
    };
    view! {
        <div class="progress">
            <p class="meta">{section}</p>
            <progress max=(answered + left).to_string() value=answered.to_string() aria-label=ctx.t("progress")></progress>
            <p class="meta">{words}</p>
        </div>
    }
    .into_any()
}

/// Why the question is asked: the schemes that depend on it, those still to be settled first.
fn why(ctx: &Ctx, session: &Session, ix: QuestionIx) -> AnyView {
    let rules = &ctx.library().rules;
    let open = |scheme: &usize| !session.assessment.schemes[*scheme].verdict.is_settled();
    let all = schemes_using(rules, ix);
    let (open, settled): (Vec<usize>, Vec<usize>) = all.into_iter().partition(open);
    let names = |schemes: &[usize]| {
        schemes
            .iter()
            .map(|scheme| {
                let scheme = &rules.schemes[*scheme];
                let href = ctx.href(&Address::Fiche(content::model::library::FicheKind::Scheme, scheme.id.clone()));
                view! { <li><a href=href>{scheme.name.get(ctx.locale).to_owned()}</a></li> }
            })
            .collect_view()
    };
    let list = if open.is_empty() { names(&settled) } else { names(&open) };
    let words = match (open.is_empty(), settled.is_empty()) {
        (true, true) => ctx.t("why-asked-calls"),
        (true, false) => ctx.t("why-asked-settled"),
        _ => ctx.t_with("why-asked-open", &[("count", open.len().into())]),
    };
    view! {
        <details class="why">
            <summary>{ctx.t("why-asked")}</summary>
            <p>{words}</p>
            <ul>{list}</ul>
        </details>
    }
    .into_any()
}

/// Back, recap, all on one page, verdicts so far.
fn ways(ctx: &Ctx, session: &Session, ix: QuestionIx, goal: Goal) -> AnyView {
    let rules = &ctx.library().rules;
    let kept = session.query(rules);
    let asked = questions::walk(rules, &session.answers, session.date, goal);
    let position = asked.iter().position(|question| *question == ix).unwrap_or(asked.len());
    let before = asked[..position].iter().rev().find(|question| session.answers.given(**question).is_some());
    let back = before.map(|question| {
        let href = session.edit(ctx, *question, "");
        view! { <li><a href=href rel="prev">{ctx.t("previous-question")}</a></li> }
    });
    let link = |address: Address, key: &str| view! { <li><a href=address.with_query(ctx.locale, &kept)>{ctx.t(key)}</a></li> };
    let started = (!session.answers.is_empty()).then(|| {
        view! { {link(Address::Recap, "see-recap")} {link(Address::Result, "see-result-so-far")} }
    });
    view! {
        <nav class="question-ways" aria-label=ctx.t("diagnostic-ways")>
            <ul>{back}{started}{link(Address::Questionnaire, "see-questionnaire")}</ul>
        </nav>
    }
    .into_any()
}

/// Nothing left to ask: verdicts, or more questions for calls and prerequisites.
fn settled(ctx: &Ctx, session: &Session, goal: Goal) -> Page {
    let rules = &ctx.library().rules;
    let kept = session.query(rules);
    let more = open_questions(rules, &session.assessment, Goal::Everything)
        .into_iter()
        .filter(|(ix, _)| !session.skipped.contains(ix))
        .count();
    let undetermined = session.assessment.count(content::Verdict::Undetermined);
    let text = if undetermined == 0 {
        ctx.t_with("settled-text", &[("count", session.answers.len().into())])
    } else {
        ctx.t_with("settled-unknown-text", &[("count", undetermined.into())])
    };
    let refine = (goal == Goal::Schemes && more > 0).then(|| {
        let query = joined(&kept, &query([("action", "everything")]));
        view! {
            <p>{ctx.t_with("refine-text", &[("count", more.into())])}</p>
            <p><a class="button button-secondary" href=Address::Diagnostic.with_query(ctx.locale, &query)>{ctx.t("refine")}</a></p>
        }
    });
    let title = ctx.t("settled-title");
    let body = view! {
        {notes_list(ctx, &session.notes)}
        <h1>{title.clone()}</h1>
        <p class="lede">{text}</p>
        {tied(ctx, session)}
        <p><a class="button" href=Address::Result.with_query(ctx.locale, &kept)>{ctx.t("see-result")}</a></p>
        {refine}
        <p><a href=Address::Recap.with_query(ctx.locale, &kept)>{ctx.t("see-recap")}</a></p>
    }
    .into_any();
    Page::new(title, ctx.t("diagnostic-description"), body).keeping(ctx.query.clone())
}
