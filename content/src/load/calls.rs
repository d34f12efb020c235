//! `calls/*.yaml`.

use super::criteria::criteria;
use super::node::Node;
use super::parts::{facts, passage, passages, provenance, summary};
use super::reader::Doc;
use crate::agenda::slug;
use crate::model::{AsOf, Call, CallChange, CallEvent, CallRules, Rules, Window};

const STATUSES: [(&str, &str); 8] = [
    ("ouvert", "ouvert"),
    ("ouvert_a_confirmer", "ouvert_a_confirmer"),
    ("permanent", "permanent"),
    ("en_cours", "en_cours"),
    ("a_venir", "a_venir"),
    ("a_venir_a_confirmer", "a_venir_a_confirmer"),
    ("clos", "clos"),
    ("a_verifier", "a_verifier"),
];

pub(super) fn call<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Option<(CallRules, Call)> {
    doc.block(node, |block| {
        let id = block.text("id");
        let name = block.translated("name");
        let family = block.text("family");
        let status = block.required("status", |doc, node| doc.word(node, &STATUSES));
        let windows = block.list("windows", |doc, node| window(doc, node).map(|window| (node, window)));
        told_apart(doc, &windows);
        let windows = windows.into_iter().map(|(_, window)| window).collect();
        let eligibility = criteria(block, "eligibility", rules);
        let summary = block.required("summary", summary);
        let operator = block.texts("operator");
        let programme = block.optional("programme", Doc::text);
        let budget = facts(block, "budget");
        let aid = facts(block, "aid");
        let how_to_apply = block.required("how_to_apply", passage);
        let results = facts(block, "results");
        let pitfalls = passages(block, "pitfalls");
        let mut history = block.list("history", event);
        history.sort_by_key(|event| event.date.first_day());
        let id = id?;
        Some((
            CallRules { id: id.clone(), name: name?, family: family?, status: status?.to_owned(), windows, eligibility },
            Call {
                id,
                summary: summary?,
                operator,
                programme,
                budget,
                aid,
                how_to_apply: how_to_apply?,
                results,
                pitfalls,
                history,
            },
        ))
    })
}

fn window<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Window> {
    const KINDS: [(&str, bool); 2] = [("filing", true), ("event", false)];
    doc.block(node, |block| {
        let label = block.wording("label");
        let filing = block.required("kind", |doc, node| doc.word(node, &KINDS));
        let (opens, closes) = (block.optional("opens", Doc::as_of), block.optional("closes", Doc::as_of));
        let first = opens.as_ref().and_then(AsOf::first_day);
        let last = closes.as_ref().and_then(AsOf::last_day);
        if let (Some(first), Some(last)) = (first, last)
            && last < first
        {
            let message = format!("la fenêtre se ferme le {last}, avant de s'ouvrir le {first} : corriger l'une des deux dates");
            doc.error(block.get("closes").unwrap_or(node), message);
        }
        let note = block.optional_wording("note");
        let provenance = Some(provenance(block)?);
        Some(Window { label: label?, filing: filing?, opens, closes, note, provenance })
    })
}

/// Calendars know a period by its label: two of the same name would be one.
fn told_apart<'a>(doc: &Doc<'a>, windows: &[(&'a Node, Window)]) {
    for (position, (node, window)) in windows.iter().enumerate() {
        if windows[..position].iter().any(|(_, before)| slug(&before.label.fr) == slug(&window.label.fr)) {
            doc.error(
                node,
                format!("deux fenêtres s'appellent « {} » : les distinguer, par exemple par leur année", window.label.fr),
            );
        }
    }
}

fn event<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<CallEvent> {
    doc.block(node, |block| {
        let changes = CallChange::ALL.map(|change| (change.id(), change));
        let change = block.required("change", |doc, node| doc.word(node, &changes));
        let date = block.required("date", Doc::as_of);
        let text = block.wording("text");
        let provenance = provenance(block);
        Some(CallEvent { change: change?, date: date?, text: text?, provenance: provenance? })
    })
}
