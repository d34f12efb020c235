//! `search/synonyms.yaml`: words that mean the same, or that imply others.

use super::phrases::{Met, count, filled, phrase};
use crate::load::node::{Kind, Node};
use crate::load::reader::{Block, Doc};
use crate::model::Synonyms;

pub(super) fn synonyms<'a>(doc: &Doc<'a>, root: &'a Node) -> Vec<Synonyms> {
    let mut two_way = Met::default();
    doc.block(root, |block| Some(block.list("synonyms", |doc, node| entry(doc, node, &mut two_way)))).unwrap_or_default()
}

fn entry<'a>(doc: &Doc<'a>, node: &'a Node, two_way: &mut Met) -> Option<Synonyms> {
    doc.block(node, |block| {
        // For editors only.
        block.optional("note", Doc::text);
        let mut here = Met::default();
        match (block.get("both"), block.get("from"), block.get("to")) {
            (Some(both), None, None) => both_ways(doc, both, &mut here, two_way).map(Synonyms::BothWays),
            (None, Some(_), Some(_)) => {
                let (from, to) = (side(block, "from", &mut here), side(block, "to", &mut here));
                Some(Synonyms::OneWay { from: from?, to: to? })
            }
            _ => {
                doc.error(
                    node,
                    "une entrée s'écrit avec « both » seul (dans les deux sens), ou avec « from » et « to » (dans un seul)",
                );
                None
            }
        }
    })
}

fn both_ways<'a>(doc: &Doc<'a>, node: &'a Node, here: &mut Met, two_way: &mut Met) -> Option<Vec<String>> {
    if matches!(node.kind, Kind::List(_)) && count(node) < 2 {
        doc.error(node, "« both » demande au moins deux expressions : en ajouter une, ou retirer l'entrée");
        return None;
    }
    let mut merged = false;
    Some(doc.items(node, |doc, node| {
        let text = new_phrase(doc, node, here)?;
        if let Some(line) = two_way.again(&text, node).filter(|_| !merged) {
            merged = true;
            doc.error(node, format!("« {text} » est déjà dans l'entrée « both » de la ligne {line} : réunir les deux entrées"));
        }
        Some(text)
    }))
}

fn side(block: &Block<'_>, key: &'static str, here: &mut Met) -> Option<Vec<String>> {
    let node = filled(block, key, &format!("« {key} » est vide : y écrire au moins une expression"))?;
    Some(block.doc.items(node, |doc, node| new_phrase(doc, node, here)))
}

/// Reads a phrase that the entry does not hold yet.
fn new_phrase<'a>(doc: &Doc<'a>, node: &'a Node, here: &mut Met) -> Option<String> {
    let text = phrase(doc, node)?;
    if here.again(&text, node).is_some() {
        doc.error(
            node,
            format!("« {text} » figure deux fois dans cette entrée, à la casse et aux accents près : en retirer une"),
        );
        return None;
    }
    Some(text)
}
