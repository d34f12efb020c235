//! Suggestions while typing: names that hold every word typed so far.

use std::cmp::Reverse;

use content::model::library::FicheKind;
use content::model::{CuratedAnswer, FicheRef, Locale};

use crate::analysis::{Analyser, compounds};
use crate::document::Document;

/// Characters of the text that are read.
const READ: usize = 100;

/// What a suggestion leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A fiche.
    Fiche(FicheRef),
    /// The results of a query that has a curated answer, by its identifier.
    Answer(String),
}

/// What is proposed while typing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// What it leads to.
    pub target: Target,
    /// Title of the fiche, or question of the answer.
    pub label: String,
    /// The other name that was recognised, or what the letters stand for.
    pub detail: Option<String>,
}

/// The names of the fiches, cut into words.
#[derive(Debug, Default)]
pub(crate) struct Suggestions {
    names: Vec<Name>,
    answers: Vec<Answer>,
}

#[derive(Debug)]
struct Name {
    of: Of,
    words: Vec<String>,
}

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    /// A fiche; its title, or one of its aliases.
    Fiche { document: u32, alias: Option<usize> },
    /// A curated answer.
    Answer(usize),
}

impl Of {
    /// The same thing under any of its names.
    const fn thing(self) -> Self {
        match self {
            Self::Fiche { document, .. } => Self::Fiche { document, alias: None },
            Self::Answer(_) => self,
        }
    }
}

/// A curated answer as it is proposed.
#[derive(Debug)]
struct Answer {
    id: String,
    question: String,
}

impl Suggestions {
    /// The names of `documents`.
    pub fn of(documents: &[Document]) -> Self {
        let mut names = Vec::new();
        for (number, document) in (0u32..).zip(documents) {
            let aliases = document.aliases.iter().enumerate().map(|(at, alias)| (Some(at), alias));
            for (alias, name) in [(None, &document.title)].into_iter().chain(aliases) {
                names.push(Name { of: Of::Fiche { document: number, alias }, words: words(name) });
            }
        }
        Self { names, answers: Vec::new() }
    }

    /// Also proposes curated answers, by their question and by what is asked.
    pub fn propose(&mut self, answers: &[CuratedAnswer], locale: Locale) {
        for answer in answers {
            let question = answer.question.get(locale).to_owned();
            for name in [&question].into_iter().chain(&answer.asked) {
                self.names.push(Name { of: Of::Answer(self.answers.len()), words: words(name) });
            }
            self.answers.push(Answer { id: answer.id.clone(), question });
        }
    }

    /// The best `limit` fiches for what was typed; the last word may be unfinished, and so may the others.
    pub fn of_text(&self, text: &str, analyser: Analyser, documents: &[Document], limit: usize) -> Vec<Suggestion> {
        let typed = typed(text, analyser);
        if typed.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Worth, &Name)> =
            self.names.iter().filter_map(|name| Some((worth(name, &typed, documents)?, name))).collect();
        found.sort_by_key(|(worth, name)| (Reverse(*worth), name.of));
        let mut shown = Vec::new();
        found.retain(|(_, name)| {
            let new = !shown.contains(&name.of.thing());
            shown.push(name.of.thing());
            new
        });
        found.into_iter().take(limit).map(|(_, name)| self.suggestion(name, &typed, documents)).collect()
    }

    fn suggestion(&self, name: &Name, typed: &[String], documents: &[Document]) -> Suggestion {
        match name.of {
            Of::Fiche { document, alias } => of_fiche(&documents[document as usize], alias, typed),
            Of::Answer(at) => {
                let Answer { id, question } = &self.answers[at];
                Suggestion { target: Target::Answer(id.clone()), label: question.clone(), detail: None }
            }
        }
    }
}

/// What makes a name better, most important first.
type Worth = (bool, bool, bool, u8, bool, Reverse<usize>);

/// Whether every typed word begins one of `words`.
fn begins_all(words: &[String], typed: &[String]) -> bool {
    typed.iter().all(|typed| words.iter().any(|word| word.starts_with(typed.as_str())))
}

/// How well `name` answers what was typed; `None` when a typed word begins none of its words.
fn worth(name: &Name, typed: &[String], documents: &[Document]) -> Option<Worth> {
    if !begins_all(&name.words, typed) {
        return None;
    }
    let all = typed.iter().all(|word| name.words.contains(word));
    let whole = all && name.words.len() == typed.len();
    let first = name.words.first().is_some_and(|known| known.starts_with(typed[0].as_str()));
    let (prior, title) = match name.of {
        Of::Fiche { document, alias } => (prior(documents[document as usize].kind), alias.is_none()),
        Of::Answer(_) => (1, false),
    };
    Some((whole, all, first, prior, title, Reverse(name.words.len())))
}

const fn prior(kind: FicheKind) -> u8 {
    match kind {
        FicheKind::Scheme | FicheKind::Prerequisite | FicheKind::Call => 2,
        FicheKind::Actor | FicheKind::Guide => 1,
        FicheKind::Term => 0,
    }
}

fn of_fiche(document: &Document, alias: Option<usize>, typed: &[String]) -> Suggestion {
    // The alias is told only when the title alone would not say why the fiche is proposed.
    let told = begins_all(&words(&document.title), typed);
    let alias = alias.filter(|_| !told).map(|at| document.aliases[at].clone());
    Suggestion {
        target: Target::Fiche(FicheRef { kind: document.kind, id: document.id.clone() }),
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
