//! Answers that a dossier keeps, in words. Questions may have gone since: what was answered is shown all the same.

use content::Answers;
use content::answers::query::parse_pairs;
use leptos::prelude::*;

use crate::components::criteria::answer_words;
use crate::components::table;
use crate::page::Ctx;

/// The values of an answer in words, as they stand in a query; "not answered" when there are none.
pub fn values_words(ctx: &Ctx, question: &str, values: &[String]) -> String {
    if values.is_empty() {
        return ctx.t("not-answered");
    }
    let rules = &ctx.library().rules;
    let pairs = values.iter().map(|value| (question.to_owned(), value.clone()));
    let (answers, notes) = Answers::from_pairs(rules, pairs);
    let known = rules.question_ix(question).and_then(|ix| Some((ix, answers.given(ix)?)));
    match known {
        Some((ix, value)) if notes.is_empty() => answer_words(ctx, rules.question(ix), value),
        _ => values.join(" ; "),
    }
}

/// A question in a few words; its identifier when it has gone.
pub fn question_words(ctx: &Ctx, question: &str) -> String {
    let rules = &ctx.library().rules;
    match rules.question_ix(question) {
        Some(ix) => rules.question(ix).short.get(ctx.locale).to_owned(),
        None => ctx.t_with("question-gone", &[("question", question.into())]),
    }
}

/// All answers of a query.
pub fn answers_table(ctx: &Ctx, query: &str) -> AnyView {
    let mut questions: Vec<(String, Vec<String>)> = Vec::new();
    for (question, value) in parse_pairs(query) {
        match questions.iter_mut().find(|(known, _)| *known == question) {
            Some((_, values)) => values.push(value),
            None => questions.push((question, vec![value])),
        }
    }
    if questions.is_empty() {
        return view! { <p>{ctx.t("recap-empty")}</p> }.into_any();
    }
    let rows = questions.iter().map(|(question, values)| {
        let words = values_words(ctx, question, values);
        (question_words(ctx, question).into_any(), vec![words.into_any()])
    });
    let columns = [ctx.t("recap-question"), ctx.t("recap-answer")];
    table(&ctx.t_with("dossier-answers", &[("count", questions.len().into())]), &columns, rows.collect())
}
