//! Suggestions while typing: names that hold every word typed so far.

use std::cmp::Reverse;

use content::model::library::FicheKind;

use crate::analysis::{Analyser, compounds};
use crate::document::Document;

/// Characters of the text that are read.
const READ: usize = 100;

/// A fiche proposed while typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it is.
    pub kind: FicheKind,
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub label: String,
    /// The other name that was recognised, or what the letters stand for.
    pub detail: Option<String>,
}

/// The names of the fiches, cut into words.
#[derive(Debug, Default)]
pub(crate) struct Suggestions {
    names: Vec<Name>,
}

#[derive(Debug)]
struct Name {
    document: u32,
    /// `None` for the title, else which alias.
    alias: Option<usize>,
    words: Vec<String>,
}

impl Suggestions {
    /// The names of `documents`.
    pub fn of(documents: &[Document]) -> Self {
        let mut names = Vec::new();
        for (number, document) in (0u32..).zip(documents) {
            let aliases = document.aliases.iter().enumerate().map(|(at, alias)| (Some(at), alias));
            for (alias, name) in [(None, &document.title)].into_iter().chain(aliases) {
                names.push(Name { document: number, alias, words: words(name) });
            }
        }
        Self { names }
    }

    /// The best `limit` fiches for what was typed; the last word may be unfinished, and so may the others.
    pub fn of_text(&self, text: &str, analyser: Analyser, documents: &[Document], limit: usize) -> Vec<Suggestion> {
        let typed = typed(text, analyser);
        if typed.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Worth, &Name)> =
            self.names.iter().filter_map(|name| Some((worth(name, &typed, &documents[name.document as usize])?, name))).collect();
        found.sort_by_key(|(worth, name)| (Reverse(*worth), name.document, name.alias));
        let mut shown = Vec::new();
        found.retain(|(_, name)| {
            let new = !shown.contains(&name.document);
            shown.push(name.document);
            new
        });
        found.into_iter().take(limit).map(|(_, name)| suggestion(name, &typed, &documents[name.document as usize])).collect()
    }
}

/// What makes a name better, most important first.
type Worth = (bool, bool, bool, u8, bool, Reverse<usize>);

/// Whether every typed word begins one of `words`.
fn begins_all(words: &[String], typed: &[String]) -> bool {
    typed.iter().all(|typed| words.iter().any(|word| word.starts_with(typed.as_str())))
}

/// How well `name` answers what was typed; `None` when a typed word begins none of its words.
fn worth(name: &Name, typed: &[String], document: &Document) -> Option<Worth> {
    if !begins_all(&name.words, typed) {
        return None;
    }
    let all = typed.iter().all(|word| name.words.contains(word));
    let whole = all && name.words.len() == typed.len();
    let first = name.words.first().is_some_and(|known| known.starts_with(typed[0].as_str()));
    let prior = match document.kind {
        FicheKind::Scheme | FicheKind::Prerequisite | FicheKind::Call => 2,
        FicheKind::Actor | FicheKind::Guide => 1,
        FicheKind::Term => 0,
    };
    Some((whole, all, first, prior, name.alias.is_none(), Reverse(name.words.len())))
}

fn suggestion(name: &Name, typed: &[String], document: &Document) -> Suggestion {
    // The alias is told only when the title alone would not say why the fiche is proposed.
    let told = begins_all(&words(&document.title), typed);
    let alias = name.alias.filter(|_| !told).map(|at| document.aliases[at].clone());
    Suggestion {
        kind: document.kind,
        id: document.id.clone(),
        label: document.title.clone(),
        detail: alias.or_else(|| document.detail.clone()),
    }
}

/// The folded words of a name, compounds also as one word.
fn words(name: &str) -> Vec<String> {
    compounds(name)
        .into_iter()
        .flat_map(|compound| {
            let joined = compound.joined();
            compound.parts.into_iter().map(|part| part.folded).chain(joined).collect::<Vec<_>>()
        })
        .collect()
}

/// The words typed. Stop words do not count, unless it is the last one, which may be the beginning of another word.
fn typed(text: &str, analyser: Analyser) -> Vec<String> {
    let text: String = text.chars().take(READ).collect();
    let mut typed: Vec<String> =
        compounds(&text).into_iter().flat_map(|compound| compound.parts).map(|part| part.folded).collect();
    let Some(last) = typed.pop() else { return Vec::new() };
    typed.retain(|word| !analyser.is_stop_word(word));
    typed.push(last);
    typed
}
