//! `vocabulary/*.yaml`: wording of identifiers, by group.

use std::collections::BTreeMap;

use super::node::{Kind, Node};
use super::reader::Doc;
use crate::model::Text;

pub(super) fn vocabulary<'a>(doc: &Doc<'a>, node: &'a Node, to: &mut BTreeMap<String, BTreeMap<String, Text>>) {
    for (group, words) in entries(doc, node) {
        for (id, wording) in entries(doc, words) {
            if let (Some(group), Some(id), Some(wording)) = (group.scalar(), id.scalar(), doc.wording(wording)) {
                to.entry(group).or_default().insert(id, wording);
            }
        }
    }
}

fn entries<'a>(doc: &Doc<'a>, node: &'a Node) -> impl Iterator<Item = (&'a Node, &'a Node)> {
    let entries: &[(Node, Node)] = if let Kind::Map(entries) = &node.kind {
        entries
    } else {
        doc.error(node, format!("un bloc de clés est attendu ici, il y a {}", node.noun()));
        &[]
    };
    entries.iter().map(|(key, value)| (key, value))
}
