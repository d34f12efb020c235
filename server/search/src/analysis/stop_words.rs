//! Words too common to be searched for.
//!
//! Short on purpose: published lists eat what people look for here (CE, IA, UE, DM, SA, SI, MES, AI, EU).

use content::Locale;

use super::words::Part;

/// Folded, sorted: looked up by bisection.
const FRENCH: [&str; 104] = [
    "a",
    "afin",
    "alors",
    "au",
    "aussi",
    "aux",
    "avec",
    "avez",
    "avoir",
    "avons",
    "car",
    "cela",
    "celle",
    "celles",
    "celui",
    "ces",
    "cet",
    "cette",
    "ceux",
    "chez",
    "combien",
    "comme",
    "comment",
    "dans",
    "de",
    "depuis",
    "des",
    "dois",
    "doit",
    "doivent",
    "donc",
    "dont",
    "du",
    "elle",
    "elles",
    "en",
    "est",
    "et",
    "etaient",
    "etait",
    "etant",
    "etes",
    "etre",
    "eux",
    "fais",
    "faut",
    "il",
    "ils",
    "je",
    "la",
    "le",
    "les",
    "leur",
    "leurs",
    "lui",
    "ma",
    "mais",
    "me",
    "moi",
    "mon",
    "ne",
    "nos",
    "notre",
    "nous",
    "on",
    "ont",
    "ou",
    "par",
    "pas",
    "peut",
    "peuvent",
    "peux",
    "plus",
    "pour",
    "pourquoi",
    "puis",
    "qu",
    "quand",
    "que",
    "quel",
    "quelle",
    "quelles",
    "quels",
    "qui",
    "quoi",
    "se",
    "sera",
    "ses",
    "son",
    "sont",
    "souhaite",
    "souhaiterais",
    "suis",
    "sur",
    "tu",
    "un",
    "une",
    "veut",
    "veux",
    "vos",
    "votre",
    "voudrais",
    "vous",
    "y",
];

/// Folded, sorted. `us` and `who` are left out: they are places and bodies as well.
const ENGLISH: [&str; 58] = [
    "a", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did", "do", "does", "for", "from", "had",
    "has", "have", "how", "i", "if", "in", "into", "is", "it", "its", "my", "of", "on", "or", "our", "shall", "should", "so",
    "such", "that", "the", "their", "then", "there", "these", "they", "this", "those", "to", "was", "we", "were", "what", "when",
    "which", "will", "with", "would", "you", "your",
];

/// Whether `folded` is a stop word of `locale`.
pub(super) fn contains(locale: Locale, folded: &str) -> bool {
    let list: &[&str] = match locale {
        Locale::Fr => &FRENCH,
        Locale::En => &ENGLISH,
    };
    list.binary_search(&folded).is_ok()
}

/// Whether the word at `index` is the pronoun of `est-ce que` or `ce qui`, and not the CE marking.
fn is_pronoun_ce(parts: &[&Part], index: usize) -> bool {
    let word = |index: usize| parts.get(index).map_or("", |part| part.folded.as_str());
    word(index) == "ce" && (index > 0 && word(index - 1) == "est" || matches!(word(index + 1), "que" | "qui" | "qu" | "dont"))
}

/// Whether the word at `index` is a word of grammar there, although it is an acronym elsewhere: `est-ce que` and not the CE
/// marking, `ai-je` or `j’ai` and not artificial intelligence.
pub(crate) fn is_grammar(parts: &[&Part], index: usize) -> bool {
    let je = |index: Option<&&Part>| index.is_some_and(|part| part.folded == "je");
    let auxiliary = || {
        parts[index].folded == "ai"
            && (parts[index].elided == Some('j')
                || je(parts.get(index + 1))
                || index.checked_sub(1).is_some_and(|before| je(parts.get(before))))
    };
    is_pronoun_ce(parts, index) || auxiliary()
}

#[cfg(test)]
mod tests {
    use super::{ENGLISH, FRENCH, contains};
    use content::Locale;

    #[test]
    fn the_lists_are_sorted_for_bisection() {
        assert!(FRENCH.is_sorted() && ENGLISH.is_sorted());
    }

    #[test]
    fn no_acronym_of_the_field_is_a_stop_word() {
        for acronym in ["ce", "ia", "ue", "dm", "sa", "si", "mes", "ai", "eu", "ars", "has", "ans", "dns", "sad", "ins"] {
            assert!(!contains(Locale::Fr, acronym), "{acronym}");
        }
    }
}
