//! Identifiers that are written somewhere, even where their block cannot be read: what refers to them is no second fault.

use std::collections::HashSet;

use super::node::{Kind, Node};
use super::{Document, File};

/// Folders with one file for each fiche.
const FICHES: [&str; 5] = ["schemes", "prerequisites", "calls", "actors", "guides"];

/// Identifiers by folder.
pub(super) struct Written {
    ids: HashSet<(String, String)>,
    unreadable: HashSet<String>,
}

impl Written {
    pub fn of(files: &[File], documents: &[Document<'_>]) -> Self {
        let mut written = Self { ids: HashSet::new(), unreadable: HashSet::new() };
        for (path, _) in files {
            let (folder, name) = path.split_once('/').unwrap_or(("", path));
            if FICHES.contains(&folder) {
                // Fiches and guides are named as their files.
                let stem = name.split('.').next().unwrap_or_default();
                written.ids.insert((folder.to_owned(), stem.to_owned()));
                continue;
            }
            match documents.iter().find(|document| document.file == path) {
                Some(document) => collect(&document.root, &mut |id| {
                    written.ids.insert((folder.to_owned(), id));
                }),
                None => {
                    written.unreadable.insert(folder.to_owned());
                }
            }
        }
        written
    }

    /// Whether `id` is written in a list of `folder`, or may be, in a file that is not even YAML.
    pub fn in_list(&self, folder: &str, id: &str) -> bool {
        self.unreadable.contains(folder) || self.ids.contains(&(folder.to_owned(), id.to_owned()))
    }

    /// Whether a file holds the fiche or the guide `id`.
    pub fn in_file(&self, id: &str) -> bool {
        FICHES.into_iter().any(|folder| self.ids.contains(&(folder.to_owned(), id.to_owned())))
    }
}

fn collect(node: &Node, found: &mut impl FnMut(String)) {
    match &node.kind {
        Kind::List(items) => items.iter().for_each(|item| collect(item, found)),
        Kind::Map(entries) => {
            for (name, value) in entries {
                match value.scalar() {
                    Some(id) if matches!(&name.kind, Kind::Text(key) if key == "id") => found(id),
                    _ => collect(value, found),
                }
            }
        }
        _ => {}
    }
}
