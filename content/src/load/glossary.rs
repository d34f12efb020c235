//! `glossary/*.yaml`.

use super::node::Node;
use super::parts::sources;
use super::reader::Doc;
use crate::model::Term;

pub(super) fn terms<'a>(doc: &Doc<'a>, node: &'a Node) -> Vec<(&'a Node, Term)> {
    doc.block(node, |block| Some(block.list("terms", |doc, node| Some((node, term(doc, node)?))))).unwrap_or_default()
}

fn term<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Term> {
    doc.block(node, |block| {
        let (id, term) = (block.text("id"), block.translated("term"));
        let expansion = block.optional_wording("expansion");
        let definition = block.translated("definition");
        let (synonyms, see) = (block.texts("synonyms"), block.texts("see"));
        let sources = sources(block);
        Some(Term { id: id?, term: term?, expansion, definition: definition?, synonyms, see, sources: sources? })
    })
}
