//! `sources/*.yaml`: lists of documents.

use super::node::Node;
use super::parts::certainty;
use super::reader::{Doc, instead};
use crate::model::{Source, SourceKind};

pub(super) fn sources<'a>(doc: &Doc<'a>, node: &'a Node) -> Vec<(&'a Node, Source)> {
    doc.block(node, |block| Some(block.list("sources", |doc, node| Some((node, source(doc, node)?))))).unwrap_or_default()
}

fn source<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Source> {
    doc.block(node, |block| {
        let (id, title) = (block.text("id"), block.text("title"));
        let url = block.optional("url", |doc, node| {
            let url = doc.text(node)?;
            if !url.starts_with("https://") && !url.starts_with("http://") {
                doc.error(node, format!("« {url} » n'est pas une adresse : écrire https://…"));
            }
            Some(url)
        });
        let kind = block.required("kind", |doc, node| {
            let text = doc.text(node)?;
            let kind = SourceKind::parse(&text);
            if kind.is_none() {
                doc.error(node, format!("« {text} » n'est pas un type de source ; {}", instead(&text, &SourceKind::ALL)));
            }
            kind
        });
        let certainty = certainty(block);
        let as_of = block.required("as_of", Doc::as_of);
        let note = block.optional_wording("note");
        let in_force_since = block.optional("in_force_since", Doc::as_of);
        Some(Source { id: id?, title: title?, url, kind: kind?, certainty: certainty?, as_of: as_of?, note, in_force_since })
    })
}
