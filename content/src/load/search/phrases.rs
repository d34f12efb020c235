//! What people type: read, and compared without case, accents and punctuation.

use std::collections::HashMap;

use crate::load::node::{Kind, Node};
use crate::load::reader::{Block, Doc};
use crate::load::sort_key;

/// Longest phrase, in characters.
const LONGEST: usize = 100;

/// Reads a phrase that can be typed.
pub(super) fn phrase<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<String> {
    let text = doc.text(node)?;
    let length = text.chars().count();
    if !text.chars().any(char::is_alphanumeric) {
        doc.error(node, format!("« {text} » n'a ni lettre ni chiffre : écrire ce que les gens tapent"));
        return None;
    }
    if length > LONGEST {
        doc.error(node, format!("cette expression a {length} caractères, le maximum est {LONGEST} : l'abréger"));
        return None;
    }
    Some(text)
}

/// The text without case, accents and punctuation.
pub(super) fn folded(text: &str) -> String {
    let plain = sort_key(text);
    let words: Vec<&str> = plain.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// Phrases met so far, with the line of each.
#[derive(Default)]
pub(super) struct Met(HashMap<String, u64>);

impl Met {
    /// Remembers a phrase; gives the line of an earlier one that reads the same.
    pub fn again(&mut self, text: &str, node: &Node) -> Option<u64> {
        let key = folded(text);
        let before = self.0.get(&key).copied();
        if before.is_none() {
            self.0.insert(key, node.line);
        }
        before
    }
}

/// Reads the list under `key`, which must be there and not be empty: `missing` says what to write.
pub(super) fn filled<'a>(block: &Block<'a>, key: &'static str, missing: &str) -> Option<&'a Node> {
    match block.get(key) {
        Some(node) if !node.is_empty_list() => Some(node),
        Some(node) => {
            block.doc.error(node, missing);
            None
        }
        None => {
            block.doc.error(block.node, missing);
            None
        }
    }
}

/// The nodes of a list; none when it is something else, which the reader of the list tells.
pub(super) fn count(node: &Node) -> usize {
    if let Kind::List(items) = &node.kind { items.len() } else { 0 }
}
