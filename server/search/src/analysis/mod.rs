//! Analysis: from text to the terms that are compared.
//!
//! Words are cut (`words`), elided articles dropped (`elision`), case and accents folded (`fold`), stop words dropped
//! (`stop_words`), and what is left stemmed (`french`, `english`). Folding comes first, so that a missing accent changes nothing.

mod elision;
mod english;
mod fold;
mod french;
mod stop_words;
mod words;

use content::Locale;

pub use fold::fold;
pub(crate) use stop_words::is_grammar;
pub(crate) use words::{Compound, Part, compounds};

/// A term and the bytes of the text that it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The term: the stem of a word.
    pub term: String,
    /// The word, folded and not stemmed.
    pub form: String,
    /// First byte in the text.
    pub from: usize,
    /// Byte after the last one.
    pub to: usize,
    /// Rank of the word in the text, from 0; a compound shares the rank of its first part.
    pub position: usize,
}

/// The analysis of one language.
#[derive(Clone, Copy, Debug)]
pub struct Analyser {
    locale: Locale,
}

impl Analyser {
    /// The analysis of `locale`.
    pub const fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// The terms of `text`. A compound gives its parts and the whole: `télé-surveillance` gives `tele`, `surveillance` and
    /// `telesurveillance`, each stemmed, so that every way of writing it meets.
    pub fn tokens(self, text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        let mut position = 0;
        for compound in compounds(text) {
            let first = position;
            for part in &compound.parts {
                if !part.is_letter() && !self.is_stop_word(&part.folded) {
                    let (term, form) = (self.stem(&part.folded), part.folded.clone());
                    tokens.push(Token { term, form, from: part.from, to: part.to, position });
                }
                position += 1;
            }
            if let Some(joined) = compound.joined() {
                let (from, to) = compound.span();
                tokens.push(Token { term: self.stem(&joined), form: joined, from, to, position: first });
            }
        }
        tokens
    }

    /// The stem of a folded word.
    pub(crate) fn stem(self, folded: &str) -> String {
        match self.locale {
            Locale::Fr => french::stem(folded),
            Locale::En => english::stem(folded),
        }
    }

    /// Whether a folded word is too common to be searched for.
    pub(crate) fn is_stop_word(self, folded: &str) -> bool {
        stop_words::contains(self.locale, folded)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(locale: Locale, text: &str) -> Vec<String> {
        Analyser::new(locale).tokens(text).into_iter().map(|token| token.term).collect()
    }

    #[test]
    fn accents_case_and_form_change_nothing() {
        let expected = terms(Locale::Fr, "hébergement des données de santé");
        for text in [
            "HEBERGEMENT DES DONNEES DE SANTE",
            "he\u{301}bergement donne\u{301}es sante\u{301}",
            "hé\u{ad}bergement données santé",
        ] {
            assert_eq!(terms(Locale::Fr, text), expected, "{text}");
        }
    }

    #[test]
    fn elided_articles_are_dropped_with_either_apostrophe() {
        let expected = terms(Locale::Fr, "hopital");
        for text in ["l'hôpital", "L’hôpital", "d'hôpital", "qu’hôpital", "jusqu'hôpital", "lorsqu’hopital"] {
            assert_eq!(terms(Locale::Fr, text), expected, "{text}");
        }
    }

    #[test]
    fn a_compound_meets_its_plain_spelling() {
        for (compound, plain) in [
            ("télé-surveillance", "télésurveillance"),
            ("e-santé", "esante"),
            ("i-Lab", "ilab"),
            ("G_NIUS", "gnius"),
            ("R&D", "rd"),
            ("NIS2", "nis2"),
            ("MR-001", "mr001"),
        ] {
            assert!(terms(Locale::Fr, compound).contains(&terms(Locale::Fr, plain).pop().unwrap()), "{compound}");
        }
        assert!(terms(Locale::Fr, "NIS2").contains(&"nis".to_owned()), "letters and digits also part");
    }

    #[test]
    fn acronyms_that_look_like_words_are_kept() {
        for acronym in ["CE", "IA", "UE", "DM", "SA", "AI", "EU", "MES"] {
            assert_eq!(terms(Locale::Fr, acronym), [acronym.to_lowercase()]);
        }
    }

    #[test]
    fn a_term_tells_the_bytes_it_stands_for() {
        let text = "Œuvre : l’Évaluation";
        let tokens = Analyser::new(Locale::Fr).tokens(text);
        assert_eq!(tokens.iter().map(|token| &text[token.from..token.to]).collect::<Vec<_>>(), ["Œuvre", "Évaluation"]);
        assert!(tokens[0].term.starts_with("oeuvr"));
    }

    #[test]
    fn english_is_stemmed_as_english() {
        assert_eq!(terms(Locale::En, "the reimbursements"), terms(Locale::En, "reimbursement"));
        assert_eq!(terms(Locale::En, "company’s filings"), terms(Locale::En, "companies filing"));
    }
}
