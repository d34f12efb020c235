//! Elision: the article or conjunction that loses its vowel before another.

/// Folded words that are elided in French.
const ELIDED: [&str; 14] = ["l", "d", "qu", "c", "n", "s", "j", "m", "t", "jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu"];

/// Whether a folded word before an apostrophe is only an elided one.
pub(super) fn is_elided(folded: &str) -> bool {
    ELIDED.contains(&folded)
}

/// Whether a character is one of the apostrophes that people type.
pub(super) const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | 'ʼ' | '‘' | '´' | '`' | '＇')
}
