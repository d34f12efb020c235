//! `prerequisites/*.yaml`.

use super::criteria::{answer, condition, criteria};
use super::node::{Kind, Node};
use super::parts::{facts, passages, period, summary};
use super::reader::Doc;
use crate::model::prerequisite::Output;
use crate::model::{DecisionRow, Prerequisite, PrerequisiteRules, Rules};

/// A prerequisite and its place among the others.
pub(super) struct Read {
    pub order: f64,
    pub rules: PrerequisiteRules,
    pub fiche: Prerequisite,
}

pub(super) fn prerequisite<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Option<Read> {
    doc.block(node, |block| {
        let id = block.text("id");
        let order = block.required("order", super::reader::Doc::number);
        let name = block.translated("name");
        let status = block.text("status");
        let category = block.text("category");
        let in_force = period(block);
        let applies_when = block.optional("applies_when", |doc, node| condition(doc, node, rules));
        let applies_strongly_when = block.optional("applies_strongly_when", |doc, node| condition(doc, node, rules));
        let conditions = criteria(block, "conditions", rules);
        let decision_table = block.list("decision_table", |doc, node| row(doc, node, rules));
        let needed_for = block.texts("needed_for");
        let summary = block.required("summary", summary);
        let fact_list = facts(block, "facts");
        let steps = passages(block, "steps");
        let authority = block.texts("authority");
        let pitfalls = passages(block, "pitfalls");
        let legal_references = block.texts("legal_references");
        let id = id?;
        Some(Read {
            order: order?,
            rules: PrerequisiteRules {
                id: id.clone(),
                name: name?,
                status: status?,
                category: category?,
                in_force,
                applies_when,
                applies_strongly_when,
                conditions,
                decision_table,
                needed_for,
            },
            fiche: Prerequisite { id, summary: summary?, facts: fact_list, steps, authority, pitfalls, legal_references },
        })
    })
}

fn row<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Option<DecisionRow> {
    doc.block(node, |block| {
        let when = block.required("if", |doc, node| condition(doc, node, rules));
        let answers = block.get("answers").map(|node| answers(doc, node, rules)).unwrap_or_default();
        let outputs = block.list("outputs", |doc, node| {
            doc.block(node, |block| {
                let (key, label) = (block.text("key"), block.translated("label"));
                let (value, wording) = (block.text("value"), block.translated("wording"));
                Some(Output { key: key?, label: label?, value: value?, wording: wording? })
            })
        });
        Some(DecisionRow { when: when?, answers, outputs })
    })
}

/// Reads a block of answers: question, value.
pub(super) fn answers<'a>(
    doc: &Doc<'a>,
    node: &'a Node,
    rules: &Rules,
) -> Vec<(crate::model::QuestionIx, crate::answers::Value)> {
    let Kind::Map(entries) = &node.kind else {
        doc.error(node, format!("un bloc « question: réponse » est attendu ici, il y a {}", node.noun()));
        return Vec::new();
    };
    entries
        .iter()
        .filter_map(|(name, value)| {
            let question = super::criteria::question_ix(doc, name, rules)?;
            Some((question, answer(doc, value, rules, question)?))
        })
        .collect()
}
