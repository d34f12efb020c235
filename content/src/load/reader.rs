//! Reading a tree of nodes into types, telling every fault instead of stopping at the first.

use std::cell::RefCell;

use chrono::NaiveDate;

use super::fault::{Fault, Severity, nearest};
use super::node::{Kind, Node};
use crate::model::text::typographic;
use crate::model::{AsOf, Text};

/// A file being read, and the faults found so far.
#[derive(Clone, Copy)]
pub(super) struct Doc<'a> {
    pub file: &'a str,
    pub faults: &'a RefCell<Vec<Fault>>,
}

impl<'a> Doc<'a> {
    pub fn fault_at(&self, line: u64, column: u64, severity: Severity, message: impl Into<String>) {
        let fault = Fault { file: self.file.to_owned(), line, column, severity, message: message.into() };
        self.faults.borrow_mut().push(fault);
    }

    pub fn error(&self, node: &Node, message: impl Into<String>) {
        self.fault_at(node.line, node.column, Severity::Error, message);
    }

    /// Reads a block of keys; keys that `read` did not ask for are faults.
    pub fn block<T>(&self, node: &'a Node, read: impl FnOnce(&Block<'a>) -> Option<T>) -> Option<T> {
        let Kind::Map(entries) = &node.kind else {
            self.error(node, format!("un bloc de clés est attendu ici, il y a {}", node.noun()));
            return None;
        };
        let block = Block { doc: *self, node, entries, asked: RefCell::default() };
        let value = read(&block);
        block.refuse_unknown_keys();
        value
    }

    /// Reads each item of a list.
    pub fn items<T>(&self, node: &'a Node, mut read: impl FnMut(&Self, &'a Node) -> Option<T>) -> Vec<T> {
        match &node.kind {
            Kind::List(items) => items.iter().filter_map(|item| read(self, item)).collect(),
            Kind::Null => Vec::new(),
            _ => {
                self.error(node, format!("une liste est attendue ici, il y a {}", node.noun()));
                Vec::new()
            }
        }
    }

    pub fn text(&self, node: &'a Node) -> Option<String> {
        if let Some(text) = node.scalar().filter(|text| !text.trim().is_empty()) {
            Some(text)
        } else {
            self.error(node, format!("un texte est attendu ici, il y a {}", node.noun()));
            None
        }
    }

    /// Reads `{ fr: …, en: … }`, or one text that is the same in both languages.
    pub fn wording(&self, node: &'a Node) -> Option<Text> {
        match &node.kind {
            Kind::Map(_) => self.block(node, |block| {
                let fr = block.text("fr").map(|fr| typographic(&fr));
                let en = block.optional("en", Doc::text);
                Some(Text { fr: fr?, en })
            }),
            _ => self.text(node).map(Text::same),
        }
    }

    pub fn date(&self, node: &'a Node) -> Option<NaiveDate> {
        let text = self.text(node)?;
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        if date.is_none() {
            self.error(node, format!("« {text} » n'est pas une date ; écrire AAAA-MM-JJ, par exemple 2026-08-20"));
        }
        date
    }

    pub fn as_of(&self, node: &'a Node) -> Option<AsOf> {
        let text = self.text(node)?;
        let as_of = AsOf::parse(&text);
        if as_of.is_none() {
            self.error(node, format!("« {text} » n'est pas une date ; écrire AAAA, AAAA-MM ou AAAA-MM-JJ"));
        }
        as_of
    }

    pub fn number(&self, node: &Node) -> Option<f64> {
        if let Kind::Number(number) = node.kind
            && number.is_finite()
        {
            Some(number)
        } else {
            self.error(node, format!("un nombre est attendu ici, il y a {}", node.noun()));
            None
        }
    }

    pub fn flag(&self, node: &Node) -> Option<bool> {
        if let Kind::Flag(flag) = node.kind {
            Some(flag)
        } else {
            self.error(node, format!("true ou false est attendu ici, il y a {}", node.noun()));
            None
        }
    }

    /// Reads one word of a closed list.
    pub fn word<T: Copy>(&self, node: &'a Node, known: &[(&str, T)]) -> Option<T> {
        let text = self.text(node)?;
        let found = known.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = known.iter().map(|(word, _)| *word).collect();
            self.error(node, format!("« {text} » n'est pas admis ici ; {}", instead(&text, &words)));
        }
        found
    }
}

/// A block of keys being read.
pub(super) struct Block<'a> {
    pub doc: Doc<'a>,
    pub node: &'a Node,
    entries: &'a [(Node, Node)],
    asked: RefCell<Vec<&'static str>>,
}

impl<'a> Block<'a> {
    /// The node under `key`, if it is there and not empty.
    pub fn get(&self, key: &'static str) -> Option<&'a Node> {
        self.asked.borrow_mut().push(key);
        self.entries
            .iter()
            .find(|(name, _)| matches!(&name.kind, Kind::Text(text) if text == key))
            .map(|(_, node)| node)
            .filter(|node| !matches!(node.kind, Kind::Null))
    }

    pub fn required<T>(&self, key: &'static str, read: impl FnOnce(&Doc<'a>, &'a Node) -> Option<T>) -> Option<T> {
        let Some(node) = self.get(key) else {
            self.doc.error(self.node, format!("la clé « {key} » manque dans ce bloc"));
            return None;
        };
        read(&self.doc, node)
    }

    pub fn optional<T>(&self, key: &'static str, read: impl FnOnce(&Doc<'a>, &'a Node) -> Option<T>) -> Option<T> {
        self.get(key).and_then(|node| read(&self.doc, node))
    }

    pub fn text(&self, key: &'static str) -> Option<String> {
        self.required(key, Doc::text)
    }

    pub fn wording(&self, key: &'static str) -> Option<Text> {
        self.required(key, Doc::wording)
    }

    /// A wording that must exist in English too.
    pub fn translated(&self, key: &'static str) -> Option<Text> {
        let node = self.get(key);
        let text = self.wording(key)?;
        if let (None, Some(node)) = (&text.en, node) {
            self.doc.error(node, format!("la traduction anglaise de « {key} » manque : ajouter la clé « en »"));
        }
        Some(text)
    }

    pub fn optional_wording(&self, key: &'static str) -> Option<Text> {
        self.optional(key, Doc::wording)
    }

    pub fn list<T>(&self, key: &'static str, read: impl FnMut(&Doc<'a>, &'a Node) -> Option<T>) -> Vec<T> {
        self.get(key).map(|node| self.doc.items(node, read)).unwrap_or_default()
    }

    pub fn texts(&self, key: &'static str) -> Vec<String> {
        self.list(key, Doc::text)
    }

    fn refuse_unknown_keys(&self) {
        let asked = self.asked.borrow();
        for (name, _) in self.entries {
            let text = name.scalar().unwrap_or_default();
            if !asked.iter().any(|key| *key == text) {
                self.doc.error(name, format!("clé inconnue « {text} » ; {}", instead(&text, &asked)));
            }
        }
    }
}

/// "did you mean", or the whole list.
pub(super) fn instead(word: &str, known: &[&str]) -> String {
    nearest(word, known.iter().copied()).map_or_else(
        || {
            const MOST: usize = 24;
            let mut known = known.to_vec();
            known.sort_unstable();
            known.dedup();
            let rest = if known.len() > MOST { ", …" } else { "" };
            known.truncate(MOST);
            format!("écrire l'un de : {}{rest}", known.join(", "))
        },
        |near| format!("vouliez-vous écrire « {near} » ?"),
    )
}
