//! `routing/*.yaml`: advice that orders and explains.

use super::criteria::{condition, question_ix};
use super::node::Node;
use super::parts::provenance;
use super::reader::Doc;
use crate::model::{RoutingRule, Rules};

pub(super) fn routing<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Vec<RoutingRule> {
    doc.block(node, |block| Some(block.list("rules", |doc, node| rule(doc, node, rules)))).unwrap_or_default()
}

fn rule<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Option<RoutingRule> {
    doc.block(node, |block| {
        let (id, label) = (block.text("id"), block.translated("label"));
        let when = block.required("when", |doc, node| condition(doc, node, rules));
        let (recommend, set_aside) = (block.texts("recommend"), block.texts("set_aside"));
        let (prerequisites, calls) = (block.texts("prerequisites"), block.texts("calls"));
        let ask_next = block.list("ask_next", |doc, node| question_ix(doc, node, rules));
        let note = block.optional_wording("note");
        let provenance = provenance(block);
        Some(RoutingRule {
            id: id?,
            label: label?,
            when: when?,
            recommend,
            set_aside,
            prerequisites,
            calls,
            ask_next,
            note,
            provenance: provenance?,
        })
    })
}
