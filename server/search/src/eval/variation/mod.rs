//! The same query, typed in another way. What is made depends on the text only, so that figures compare.

mod acronym;
mod number;
mod order;
mod typo;

use content::{Library, Locale};

use crate::analysis::{Analyser, compounds, fold};

/// A way of typing a query differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Variation {
    /// Without accents.
    NoAccents,
    /// One slip of the finger in one long word.
    Typo,
    /// A word in the plural instead of the singular, or the reverse.
    Number,
    /// An acronym written out, or the reverse.
    Acronym,
    /// The words in another order.
    Order,
}

/// An acronym, and what its letters stand for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expansion {
    /// The language of both.
    pub locale: Locale,
    /// The acronym.
    pub short: String,
    /// What it stands for.
    pub long: String,
}

impl Expansion {
    /// What the glossary of `library` tells, in both languages.
    pub fn all(library: &Library) -> Vec<Self> {
        let of_term = |term: &content::model::Term| {
            let expansion = term.expansion.clone()?;
            Some(Locale::ALL.map(|locale| Self {
                locale,
                short: term.term.get(locale).to_owned(),
                long: expansion.get(locale).to_owned(),
            }))
        };
        library.glossary.iter().filter_map(of_term).flatten().collect()
    }
}

impl Variation {
    /// All variations.
    pub const ALL: [Self; 5] = [Self::NoAccents, Self::Typo, Self::Number, Self::Acronym, Self::Order];

    /// Its name in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NoAccents => "no_accents",
            Self::Typo => "typo",
            Self::Number => "number",
            Self::Acronym => "acronym",
            Self::Order => "order",
        }
    }

    /// `text` varied; `None` when it offers nothing to vary.
    pub fn of(self, text: &str, locale: Locale, expansions: &[Expansion]) -> Option<String> {
        let varied = match self {
            Self::NoAccents => Some(without_accents(text)),
            Self::Typo => typo::mistyped(text, &words(text, locale, expansions)),
            Self::Number => number::other_number(text, locale, &words(text, locale, expansions)),
            Self::Acronym => acronym::exchanged(text, locale, expansions),
            Self::Order => order::reordered(text),
        };
        varied.filter(|varied| varied != text)
    }
}

fn without_accents(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    text.nfd().filter(|character| !unicode_normalization::char::is_combining_mark(*character)).collect()
}

/// A plain word of a query: letters only, no acronym, no part of a compound, not too common to be searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Word<'a> {
    text: &'a str,
    from: usize,
}

impl Word<'_> {
    /// `query` with this word replaced.
    fn replaced(self, query: &str, by: &str) -> String {
        format!("{}{by}{}", &query[..self.from], &query[self.from + self.text.len()..])
    }
}

fn words<'a>(text: &'a str, locale: Locale, expansions: &[Expansion]) -> Vec<Word<'a>> {
    let analyser = Analyser::new(locale);
    let mut words = Vec::new();
    for compound in compounds(text) {
        let [part] = compound.parts.as_slice() else { continue };
        let word = &text[part.from..part.to];
        let plain = word.chars().all(char::is_alphabetic) && !word.chars().skip(1).any(char::is_uppercase);
        let short = expansions.iter().any(|expansion| fold(&expansion.short) == part.folded);
        if plain && !short && !analyser.is_stop_word(&part.folded) {
            words.push(Word { text: word, from: part.from });
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expansions() -> Vec<Expansion> {
        let pair = |short: &str, long: &str| Expansion { locale: Locale::Fr, short: short.to_owned(), long: long.to_owned() };
        vec![
            pair("HDS", "Hébergement de données de santé"),
            pair("MES", "Mon espace santé"),
            pair("IA", "Intelligence artificielle"),
            pair("MSSanté", "Messagerie sécurisée de santé"),
        ]
    }

    fn varied(variation: Variation, text: &str) -> Option<String> {
        let varied = variation.of(text, Locale::Fr, &expansions());
        assert_eq!(varied, variation.of(text, Locale::Fr, &expansions()), "the same again");
        varied
    }

    #[test]
    fn accents_are_dropped_and_nothing_else() {
        assert_eq!(varied(Variation::NoAccents, "Où héberger ça ?").as_deref(), Some("Ou heberger ca ?"));
        assert_eq!(varied(Variation::NoAccents, "marquage CE"), None);
    }

    #[test]
    fn one_long_word_is_mistyped_by_one_slip_but_not_in_its_first_letter() {
        let text = "remboursement de mon appli pour hôpitaux";
        let typo = varied(Variation::Typo, text).unwrap();
        let changed: Vec<_> = text.split(' ').zip(typo.split(' ')).filter(|(before, after)| before != after).collect();
        let [(before, after)] = changed[..] else { panic!("{typo}") };
        assert!(before.len() >= 6 && before.chars().next() == after.chars().next(), "{typo}");
        assert!(before.chars().count().abs_diff(after.chars().count()) <= 1, "{typo}");
    }

    #[test]
    fn acronyms_and_identifiers_are_never_mistyped_nor_put_in_the_plural() {
        for text in ["MSSanté", "mssante", "LATM NOMDEMARQUE", "R. 162-113", "2017/745", "télé-surveillance", "hds 2026"] {
            assert_eq!(varied(Variation::Typo, text), None, "{text}");
            assert_eq!(varied(Variation::Number, text), None, "{text}");
        }
    }

    #[test]
    fn every_slip_is_made_and_makes_another_word() {
        let texts: Vec<String> = (0..200).map(|number| format!("remboursement {number}")).collect();
        let words: Vec<String> = texts.iter().map(|text| varied(Variation::Typo, text).unwrap()).collect();
        let lengths =
            [12, 13, 14].map(|length| words.iter().filter(|word| word.split(' ').next().unwrap().len() == length).count());
        assert!(lengths.iter().all(|count| *count > 20), "{lengths:?}");
        assert!(words.iter().all(|word| !word.starts_with("remboursement ")));
    }

    #[test]
    fn a_noun_changes_number_and_a_verb_does_not() {
        for (text, expected) in [
            ("essai clinique", &["essais clinique", "essai cliniques"][..]),
            ("hôpital", &["hôpitaux"]),
            ("les hôpitaux", &["les hôpital"]),
            ("réseaux", &["réseau"]),
            ("lieu", &["lieux"]),
            ("remboursements", &["remboursement"]),
            ("obtenir", &[]),
            ("parcours", &[]),
            ("vendre en Allemagne", &[]),
        ] {
            let varied = varied(Variation::Number, text);
            assert_eq!(varied.is_some(), !expected.is_empty(), "{text}");
            assert!(varied.is_none_or(|varied| expected.contains(&varied.as_str())), "{text}");
        }
        let english = |text| Variation::Number.of(text, Locale::En, &[]);
        assert_eq!(english("company").as_deref(), Some("companies"));
        assert_eq!(english("studies").as_deref(), Some("study"));
        assert_eq!(english("funding"), None);
    }

    #[test]
    fn an_acronym_is_written_out_and_an_expression_is_shortened() {
        let varied = |text| varied(Variation::Acronym, text);
        assert_eq!(varied("certificat hds").as_deref(), Some("certificat Hébergement de données de santé"));
        assert_eq!(varied("l’hebergement de donnees de sante en 2026").as_deref(), Some("l’HDS en 2026"));
        assert_eq!(varied("IA de triage").as_deref(), Some("Intelligence artificielle de triage"));
        assert_eq!(varied("mes données"), None, "a word that the acronym looks like");
        assert_eq!(Variation::Acronym.of("hds", Locale::En, &expansions()), None, "another language");
    }

    #[test]
    fn words_change_places_but_numbers_and_letters_keep_theirs() {
        let order = |text| varied(Variation::Order, text);
        assert_eq!(order("essai clinique").as_deref(), Some("clinique essai"));
        assert_eq!(order("article 51 expérimentation").as_deref(), Some("expérimentation article 51"));
        assert_eq!(order("concours i lab").as_deref(), Some("i lab concours"));
        for text in ["nis 2", "i lab", "pecan", "", "article R. 162-113", "pecan ?"] {
            assert_eq!(order(text), None, "{text}");
        }
        let long = order("comment obtenir un remboursement rapide").unwrap();
        let sorted = |text: &str| {
            let mut words: Vec<_> = text.split(' ').map(str::to_owned).collect();
            words.sort();
            words
        };
        assert_eq!(sorted(&long), sorted("comment obtenir un remboursement rapide"));
    }
}
