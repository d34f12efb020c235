//! Pieces that every kind of fiche shares: provenance, prose, facts.

use super::node::{Kind, Node};
use super::reader::{Block, Doc};
use crate::model::{Certainty, Fact, FactValue, Passage, Period, Provenance};

const CERTAINTIES: [(&str, Certainty); 3] =
    [("retrieved", Certainty::Retrieved), ("mixed", Certainty::Mixed), ("recalled", Certainty::Recalled)];

pub(super) fn certainty(block: &Block<'_>) -> Option<Certainty> {
    block.required("status", |doc, node| doc.word(node, &CERTAINTIES))
}

/// Reads `sources`, `status` and `as_of` of a block. A statement without a source is a fault.
pub(super) fn provenance(block: &Block<'_>) -> Option<Provenance> {
    let sources = sources(block);
    let certainty = certainty(block);
    let as_of = block.required("as_of", Doc::as_of);
    Some(Provenance { sources: sources?, certainty: certainty?, as_of: as_of? })
}

/// Reads `sources`, which must not be empty.
pub(super) fn sources(block: &Block<'_>) -> Option<Vec<String>> {
    let sources = block.texts("sources");
    if sources.is_empty() {
        block.doc.error(block.node, "aucune source : ajouter « sources: [identifiant] » (voir content/sources/)");
        return None;
    }
    Some(sources)
}

pub(super) fn passage<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Passage> {
    doc.block(node, |block| {
        let text = block.wording("text");
        let provenance = provenance(block);
        Some(Passage { text: text?, provenance: provenance? })
    })
}

/// A passage that must exist in English too: what a fiche is, in two sentences.
pub(super) fn summary<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Passage> {
    doc.block(node, |block| {
        let text = block.translated("text");
        let provenance = provenance(block);
        Some(Passage { text: text?, provenance: provenance? })
    })
}

pub(super) fn fact<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Fact> {
    doc.block(node, |block| {
        let key = block.text("key");
        let label = block.translated("label");
        let value = block.get("value").map_or(Some(FactValue::Unknown), |node| fact_value(doc, node));
        let unit = block.optional_wording("unit");
        let note = block.optional_wording("note");
        let provenance = provenance(block);
        Some(Fact { key: key?, label: label?, value: value?, unit, note, provenance: provenance? })
    })
}

fn fact_value<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<FactValue> {
    Some(match &node.kind {
        Kind::Null => FactValue::Unknown,
        Kind::Flag(flag) => FactValue::Flag(*flag),
        Kind::Number(number) => FactValue::Number(*number),
        _ => FactValue::Text(doc.wording(node)?),
    })
}

pub(super) fn facts(block: &Block<'_>, key: &'static str) -> Vec<Fact> {
    block.list(key, fact)
}

pub(super) fn passages(block: &Block<'_>, key: &'static str) -> Vec<Passage> {
    block.list(key, passage)
}

pub(super) fn period<'a>(block: &Block<'a>) -> Period {
    let read = |doc: &Doc<'a>, node| {
        doc.block(node, |block| {
            let from = block.optional("from", Doc::date);
            let until = block.optional("until", Doc::date);
            if from.zip(until).is_some_and(|(from, until)| until < from) {
                doc.error(node, "la période se termine avant de commencer");
            }
            Some(Period { from, until })
        })
    };
    block.optional("in_force", read).unwrap_or_default()
}
