//! Exact names: a query that is nothing but the name of a fiche.

use std::collections::HashMap;

use crate::analysis::compounds;
use crate::document::Document;

/// The fiches of each name.
#[derive(Debug, Default)]
pub(crate) struct Names(HashMap<String, Vec<u32>>);

impl Names {
    /// The names of `documents`: title, title without its complement, aliases.
    pub fn of(documents: &[Document]) -> Self {
        let mut names: HashMap<String, Vec<u32>> = HashMap::new();
        for (number, document) in (0u32..).zip(documents) {
            let title = document.title.as_str();
            let short = title.split([':', '(', '–']).next().unwrap_or(title);
            let quoted = title.split(['«', '»']).nth(1).unwrap_or(title);
            for name in [title, short, quoted].into_iter().chain(document.aliases.iter().map(String::as_str)) {
                let fiches = names.entry(key(name)).or_default();
                if fiches.last() != Some(&number) {
                    fiches.push(number);
                }
            }
        }
        names.remove("");
        Self(names)
    }

    /// The fiches called `text`.
    pub fn called(&self, text: &str) -> &[u32] {
        self.0.get(&key(text)).map_or(&[], Vec::as_slice)
    }
}

/// A name without case, accents, spaces, hyphens and elided articles. Stop words stay: `MES` is a name.
fn key(name: &str) -> String {
    compounds(name).into_iter().flat_map(|compound| compound.parts).map(|part| part.folded).collect()
}
