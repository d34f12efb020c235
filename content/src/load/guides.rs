//! `guides/*.fr.md` and `guides/*.en.md`: markdown with a YAML head.

use super::node::Node;
use super::parts::sources;
use super::reader::Doc;
use crate::model::guide::GuideText;

/// One language of a guide with its head.
pub(super) struct Read {
    pub order: u32,
    pub checked: chrono::NaiveDate,
    pub text: GuideText,
    pub sources: Vec<String>,
    pub related: Vec<String>,
}

/// Splits a markdown file into its YAML head and its body.
pub(super) fn split(text: &str) -> Option<(&str, &str)> {
    text.strip_prefix("---\n")?.split_once("\n---\n")
}

pub(super) fn guide<'a>(doc: &Doc<'a>, head: &'a Node, body: &str) -> Option<Read> {
    doc.block(head, |block| {
        let (title, summary) = (block.text("title"), block.text("summary"));
        let order = block.required("order", super::reader::Doc::number);
        let checked = block.required("checked", Doc::date);
        let related = block.texts("related");
        let sources = sources(block);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a position in a short list")]
        let order = order? as u32;
        let text = GuideText { title: title?, summary: summary?, body: body.trim().to_owned() };
        Some(Read { order, checked: checked?, text, sources: sources?, related })
    })
}
