//! A TOML document as the tree that YAML gives, so that the same reader tells its faults.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::node::{Kind, Node};

/// Where a document is broken, and what the parser says.
pub(super) struct Broken {
    pub line: u64,
    pub column: u64,
    pub said: String,
}

/// Reads `text` up to its first fault.
pub(super) fn tree(text: &str) -> Result<Node, Broken> {
    match DeTable::parse(text) {
        Ok(table) => Ok(Tree(text).node(table.span(), DeValue::Table(table.into_inner()))),
        Err(broken) => {
            let (line, column) = Tree(text).place(broken.span().map_or(0, |span| span.start));
            Err(Broken { line, column, said: broken.message().lines().next().unwrap_or_default().to_owned() })
        }
    }
}

struct Tree<'a>(&'a str);

impl Tree<'_> {
    /// Line and column of a byte, from 1.
    fn place(&self, byte: usize) -> (u64, u64) {
        let before = self.0.get(..byte).unwrap_or(self.0);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        (before.matches('\n').count() as u64 + 1, before[start..].chars().count() as u64 + 1)
    }

    fn node(&self, span: Range<usize>, value: DeValue<'_>) -> Node {
        let (line, column) = self.place(span.start);
        Node { line, column, kind: self.kind(value) }
    }

    fn entry(&self, key: Spanned<DeString<'_>>, value: Spanned<DeValue<'_>>) -> (Node, Node) {
        let (line, column) = self.place(key.span().start);
        let key = Node { line, column, kind: Kind::Text(key.into_inner().into_owned()) };
        (key, self.node(value.span(), value.into_inner()))
    }

    fn kind(&self, value: DeValue<'_>) -> Kind {
        match value {
            DeValue::String(text) => Kind::Text(text.into_owned()),
            DeValue::Integer(number) => i64::from_str_radix(number.as_str(), number.radix()).map_or(Kind::Null, whole),
            DeValue::Float(number) => number.as_str().parse().map_or(Kind::Null, Kind::Number),
            DeValue::Boolean(flag) => Kind::Flag(flag),
            DeValue::Datetime(date) => Kind::Text(date.to_string()),
            DeValue::Array(items) => {
                Kind::List(items.into_iter().map(|item| self.node(item.span(), item.into_inner())).collect())
            }
            DeValue::Table(table) => {
                // The parser sorts keys by name; editors read them in the order of the file.
                let mut entries: Vec<_> = table.into_iter().collect();
                entries.sort_by_key(|(key, _)| key.span().start);
                Kind::Map(entries.into_iter().map(|(key, value)| self.entry(key, value)).collect())
            }
        }
    }
}

#[expect(clippy::cast_precision_loss, reason = "figures of the library are far below 2^53")]
fn whole(number: i64) -> Kind {
    Kind::Number(number as f64)
}
