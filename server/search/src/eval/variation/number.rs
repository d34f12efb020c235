//! Singular and plural. What may be a verb by its ending, or is a name by its capital, is left alone.

use content::Locale;

use super::Word;
use crate::eval::random::Random;

/// Letters from which a word is changed.
const LONG: usize = 4;

/// French words that end like a plural, or like a noun, and are none.
const FRENCH_FIXED: [&str; 18] = [
    "cours",
    "parcours",
    "recours",
    "concours",
    "secours",
    "toujours",
    "plusieurs",
    "divers",
    "temps",
    "corps",
    "taux",
    "travaux",
    "faire",
    "mieux",
    "quel",
    "quelle",
    "comment",
    "combien",
];
/// Endings of French words that are invariable, or that may be verbs.
const FRENCH_ENDINGS: [&str; 13] = ["is", "us", "as", "os", "ss", "ès", "x", "z", "er", "ir", "dre", "ttre", "ent"];
/// Endings of English words that are invariable, or that may be verbs and adverbs.
const ENGLISH_ENDINGS: [&str; 6] = ["ss", "us", "is", "ed", "ing", "ly"];

/// `text` with one word in the other number.
pub(super) fn other_number(text: &str, locale: Locale, words: &[Word<'_>]) -> Option<String> {
    let name = |word: &Word<'_>| word.from > 0 && word.text.starts_with(char::is_uppercase);
    let long = words.iter().filter(|word| word.text.chars().count() >= LONG && !name(word));
    let changes: Vec<_> = long.filter_map(|word| Some((*word, other(word.text, locale)?))).collect();
    let (word, other) = Random::of_text(text).pick(&changes)?;
    Some(word.replaced(text, other))
}

fn other(word: &str, locale: Locale) -> Option<String> {
    match locale {
        Locale::Fr => french(word),
        Locale::En => english(word),
    }
}

fn french(word: &str) -> Option<String> {
    if FRENCH_FIXED.contains(&word.to_lowercase().as_str()) {
        return None;
    }
    if let Some(stem) = word.strip_suffix("eaux") {
        return Some(format!("{stem}eau"));
    }
    if let Some(stem) = word.strip_suffix("aux") {
        return Some(format!("{stem}al"));
    }
    let noun = word.ends_with("ment") || word.ends_with("ier");
    if !noun && FRENCH_ENDINGS.iter().any(|ending| word.ends_with(ending)) {
        return None;
    }
    if let Some(stem) = word.strip_suffix("al") {
        return Some(format!("{stem}aux"));
    }
    if word.ends_with("eau") || word.ends_with("eu") {
        return Some(format!("{word}x"));
    }
    Some(word.strip_suffix('s').map_or_else(|| format!("{word}s"), str::to_owned))
}

fn english(word: &str) -> Option<String> {
    if ENGLISH_ENDINGS.iter().any(|ending| word.ends_with(ending)) {
        return None;
    }
    if let Some(stem) = word.strip_suffix("ies") {
        return Some(format!("{stem}y"));
    }
    if let Some(stem) = word.strip_suffix('s') {
        return Some(stem.to_owned());
    }
    match word.strip_suffix('y') {
        Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => Some(format!("{stem}ies")),
        _ if word.ends_with('x') || word.ends_with("ch") || word.ends_with("sh") => Some(format!("{word}es")),
        _ => Some(format!("{word}s")),
    }
}
