//! Words by which the staff finds a case: folded, each once, so that the same search serves both databases.

use std::collections::BTreeSet;

use unicode_normalization::UnicodeNormalization as _;

/// Different words kept of a case; what is written later than that is not found.
const MOST_KEPT: usize = 2_000;
/// Characters kept of a word: longer ones are no words, and PostgreSQL keeps none above 2,046 bytes.
const LONGEST: usize = 64;
/// Words looked for at a time.
const MOST_ASKED: usize = 8;
/// Letters looked for of a word: there is no index of longer beginnings (`migrations`, 16).
const ASKED: usize = 16;

/// The words of `text` in lower case, without accents and ligatures.
fn words(text: &str) -> Vec<String> {
    let mut folded = String::with_capacity(text.len());
    for character in text.nfkd().flat_map(char::to_lowercase) {
        match character {
            'œ' => folded.push_str("oe"),
            'æ' => folded.push_str("ae"),
            accent if is_accent(accent) => {}
            letter if letter.is_alphanumeric() => folded.push(letter),
            _ => folded.push(' '),
        }
    }
    folded.split_whitespace().map(|word| word.chars().take(LONGEST).collect()).collect()
}

/// Combining diacritical marks, which the decomposition leaves behind each letter.
const fn is_accent(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// `kept` with the words of `text` added, as the table keeps them: ` ans certificat `.
pub(crate) fn with(kept: &str, text: &str) -> String {
    let mut all: BTreeSet<String> = kept.split_whitespace().map(str::to_owned).collect();
    for word in words(text) {
        if all.len() == MOST_KEPT {
            break;
        }
        all.insert(word);
    }
    let mut line = String::from(" ");
    for word in all {
        line.push_str(&word);
        line.push(' ');
    }
    line
}

/// The words of `text`, of which a case must have all: words that begin so.
pub(super) fn asked(text: &str) -> Vec<String> {
    words(text).into_iter().take(MOST_ASKED).map(|word| word.chars().take(ASKED).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_kept_once_in_order_without_case_accents_and_ligatures() {
        assert_eq!(with(" ans ", "L’ANS : certificat, CERTIFICAT et cœur d'été"), " ans certificat coeur d et ete l ");
        assert_eq!(with("", " … "), " ");
    }

    #[test]
    fn a_text_is_looked_for_by_its_words_and_never_by_signs() {
        assert_eq!(asked("Télésurv* \"100' §dns"), ["telesurv", "100", "dns"]);
        assert_eq!(asked("a b c d e f g h i j").len(), MOST_ASKED);
        assert_eq!(asked(&"é".repeat(3_000)), ["e".repeat(ASKED)]);
    }

    #[test]
    fn there_is_a_limit_to_the_words_kept() {
        let many: Vec<String> = (0..MOST_KEPT + 10).map(|word| format!("mot{word}")).collect();
        assert_eq!(with("", &many.join(" ")).split_whitespace().count(), MOST_KEPT);
    }
}
