//! The text of a canned answer, and what its placeholders stand for.

use content::Locale;

use crate::cases::texts::BODY;
use crate::typed::{TextFault, lines};
use crate::visitor::roles;

roles! {
    /// What is different in every case. Its name is French, as the desk's working language is.
    Placeholder {
        /// Number of the case.
        Number = "numero",
        /// Subject of the case.
        Subject = "objet",
        /// Who asked.
        Asker = "nom",
        /// The company.
        Company = "structure",
        /// The product of the dossier that goes with the case.
        Product = "produit",
        /// What it is for.
        Indication = "indication",
        /// Who answers.
        Advisor = "conseiller",
        /// The desk that answers.
        Desk = "guichet",
    }
}

/// What stands for the placeholders in one case; what is missing or empty is left to be written by hand.
#[derive(Clone, Debug, Default)]
pub struct Filling<'a>(pub Vec<(Placeholder, &'a str)>);

/// A text whose placeholders are all known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(String);

/// Why a text is no template.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TemplateFault {
    /// It is empty or too long.
    #[error(transparent)]
    Text(#[from] TextFault),
    /// This stands between braces and is no placeholder.
    #[error("{{{0}}} is no placeholder")]
    Unknown(String),
}

impl Template {
    /// Reads a text of at most [`BODY`] characters in which placeholders stand between braces: `{numero}`.
    ///
    /// # Errors
    /// When it is empty, too long, or something else stands between braces.
    pub fn parse(text: &str) -> Result<Self, TemplateFault> {
        let text = lines(text, BODY)?;
        let unknown = parts(&text).find_map(|part| match part {
            Part::Braces(name) if Placeholder::from_key(name).is_none() => Some(name.to_owned()),
            _ => None,
        });
        unknown.map_or(Ok(Self(text)), |name| Err(TemplateFault::Unknown(name)))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text for one case. Where nothing is known, words between brackets say what to write, and [`is_unfilled`] finds them.
    pub fn fill(&self, locale: Locale, filling: &Filling<'_>) -> String {
        let mut filled = String::with_capacity(self.0.len());
        for part in parts(&self.0) {
            match part {
                Part::Text(text) => filled.push_str(text),
                Part::Braces(name) => {
                    let known = filling.0.iter().find(|(placeholder, text)| placeholder.key() == name && !text.is_empty());
                    match known {
                        Some((_, text)) => filled.push_str(text),
                        None => filled.extend([to_write(locale), name, "]"]),
                    }
                }
            }
        }
        filled
    }
}

/// What stands where nothing is known.
const fn to_write(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "[à compléter : ",
        Locale::En => "[to be written: ",
    }
}

/// Whether something is still to be written by hand in a text that came from a template.
pub fn is_unfilled(text: &str) -> bool {
    let marks = [Locale::Fr, Locale::En].map(to_write);
    let mut left = marks.iter().flat_map(|mark| text.split(mark).skip(1)).filter_map(|after| after.split(']').next());
    left.any(|name| Placeholder::from_key(name).is_some())
}

enum Part<'a> {
    Text(&'a str),
    /// What stands between `{` and `}`, on one line and without spaces.
    Braces(&'a str),
}

/// The text cut at its braces. A brace that encloses no single word is text.
fn parts(text: &str) -> impl Iterator<Item = Part<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        if let Some(name) = word_in_braces(rest) {
            rest = &rest[name.len() + 2..];
            return Some(Part::Braces(name));
        }
        let begin = rest.char_indices().skip(1).find(|(place, _)| word_in_braces(&rest[*place..]).is_some());
        let (before, after) = rest.split_at(begin.map_or(rest.len(), |(place, _)| place));
        rest = after;
        Some(Part::Text(before))
    })
}

fn word_in_braces(text: &str) -> Option<&str> {
    let (name, _) = text.strip_prefix('{')?.split_once('}')?;
    (!name.is_empty() && name.chars().all(char::is_alphanumeric)).then_some(name)
}
