//! The decision table of a prerequisite: the first row whose conditions hold wins.

use content::model::{PrerequisiteRules, QuestionIx};
use leptos::prelude::*;

use crate::components::criteria::answer_words;
use crate::components::{Sections, rule_words, table as rows_table};
use crate::page::Ctx;

/// The table, one column for each conclusion; nothing when there is none.
pub(super) fn table(ctx: &Ctx, sections: &mut Sections<'_>, prerequisite: &PrerequisiteRules) {
    let rows = &prerequisite.decision_table;
    if rows.is_empty() {
        return;
    }
    let rules = &ctx.library().rules;
    let mut questions: Vec<QuestionIx> = rows.iter().flat_map(|row| &row.answers).map(|(question, _)| *question).collect();
    questions.sort_unstable();
    questions.dedup();
    let mut outputs: Vec<(&str, &str)> = Vec::new();
    for output in rows.iter().flat_map(|row| &row.outputs) {
        if !outputs.iter().any(|(key, _)| *key == output.key) {
            outputs.push((&output.key, output.label.get(ctx.locale)));
        }
    }
    let mut columns = vec![ctx.t("decision-if")];
    columns.extend(questions.iter().map(|question| rules.question(*question).short.get(ctx.locale).to_owned()));
    columns.extend(outputs.iter().map(|(_, label)| (*label).to_owned()));
    let rows = rows
        .iter()
        .map(|row| {
            let answers = questions.iter().map(|question| {
                let answer = row.answers.iter().find(|(asked, _)| asked == question);
                answer.map_or_else(String::new, |(_, value)| answer_words(ctx, rules.question(*question), value))
            });
            let conclusions = outputs.iter().map(|(key, _)| {
                let output = row.outputs.iter().find(|output| output.key == *key);
                output.map_or_else(String::new, |output| output.wording.get(ctx.locale).to_owned())
            });
            let cells = answers.chain(conclusions).map(IntoAny::into_any).collect();
            (rule_words(ctx, &row.when).into_any(), cells)
        })
        .collect();
    let body = view! { <p>{ctx.t("decision-first-row")}</p>{rows_table(&ctx.t("decision-caption"), &columns, rows)} };
    sections.section("decision", body.into_any());
}
