//! Wording in the two languages.

use serde::{Deserialize, Serialize};

/// A language of the desk. French is authoritative, English complete.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// French.
    Fr,
    /// English.
    En,
}

impl Locale {
    /// Both, French first.
    pub const ALL: [Self; 2] = [Self::Fr, Self::En];

    /// The BCP 47 tag, also the first segment of every address.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// Reads a tag; anything else is `None`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// The other language.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Fr => Self::En,
            Self::En => Self::Fr,
        }
    }
}

/// A wording, French and English side by side so that the two cannot drift.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// The French wording.
    pub fr: String,
    /// The English wording; `None` where the page falls back to French and says so.
    pub en: Option<String>,
}

impl Text {
    /// A wording that is the same in both languages: a proper name, an address.
    pub fn same(text: impl Into<String>) -> Self {
        let fr = text.into();
        Self { en: Some(fr.clone()), fr }
    }

    /// The wording in `locale`, French where English is missing.
    pub fn get(&self, locale: Locale) -> &str {
        match (locale, &self.en) {
            (Locale::En, Some(en)) => en,
            _ => &self.fr,
        }
    }

    /// Whether `locale` has to fall back to French here.
    pub const fn falls_back(&self, locale: Locale) -> bool {
        matches!(locale, Locale::En) && self.en.is_none()
    }

    /// The same wording with one language only, for the browser.
    #[must_use]
    pub fn only(&self, locale: Locale) -> Self {
        Self { fr: self.get(locale).to_owned(), en: None }
    }
}

/// French punctuation kept with its word: a no-break space before `: ; ? ! » € %` and after `«`; a straight apostrophe between
/// letters becomes `’`.
pub fn typographic(text: &str) -> String {
    const PAIRS: [(&str, &str); 8] = [
        (" :", "\u{a0}:"),
        (" ;", "\u{202f};"),
        (" ?", "\u{202f}?"),
        (" !", "\u{202f}!"),
        ("« ", "«\u{a0}"),
        (" »", "\u{a0}»"),
        (" €", "\u{a0}€"),
        (" %", "\u{a0}%"),
    ];
    let kept = PAIRS
        .iter()
        .fold(text.to_owned(), |text, (plain, kept)| if text.contains(plain) { text.replace(plain, kept) } else { text });
    if kept.contains('\'') { with_apostrophes(&kept) } else { kept }
}

fn with_apostrophes(text: &str) -> String {
    let mut written = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        let between = written.ends_with(char::is_alphanumeric) && characters.peek().is_some_and(|next| opens(*next));
        written.push(if character == '\'' && between { '’' } else { character });
    }
    written
}

/// Whether a word, or one between marks, begins here.
fn opens(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '«' | '“' | '*' | '[')
}

#[cfg(test)]
mod tests {
    use super::typographic;

    #[test]
    fn punctuation_stays_with_its_word() {
        assert_eq!(typographic("« Oui » : quand ?"), "«\u{a0}Oui\u{a0}»\u{a0}: quand\u{202f}?");
        assert_eq!(typographic("https://a.fr"), "https://a.fr");
    }

    #[test]
    fn apostrophes_are_curved_and_quotes_are_not() {
        assert_eq!(typographic("L'avis d'« Oui », l'**autre**"), "L’avis d’«\u{a0}Oui\u{a0}», l’**autre**");
        assert_eq!(typographic("taper 'oui' ou l' "), "taper 'oui' ou l' ");
    }
}
