//! `actors/*.yaml`.

use super::node::Node;
use super::parts::{fact, facts, passage, summary};
use super::reader::Doc;
use crate::model::Actor;

pub(super) fn actor<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Actor> {
    doc.block(node, |block| {
        let (id, name, kind) = (block.text("id"), block.translated("name"), block.text("kind"));
        let role = block.required("role", summary);
        let for_startups = block.required("for_startups", passage);
        let url = block.required("url", fact);
        let contacts = facts(block, "contacts");
        let handles = block.texts("handles");
        Some(Actor { id: id?, name: name?, kind: kind?, role: role?, for_startups: for_startups?, url: url?, contacts, handles })
    })
}
