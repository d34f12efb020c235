//! French stems: a light stemmer that works on folded words.
//!
//! After Savoy's idea (A stemming procedure and stopword list for general French corpora, 1999): undo plural, then one derivational
//! suffix, then the last vowel. Published stemmers look for accents (`-é`, `-ité`), which a folded word no longer has.

/// Words of three letters and less are acronyms or have no ending worth undoing.
const SHORTEST: usize = 4;

/// Suffix, what replaces it, and how many letters must stay before it. The first that fits is undone; longer ones come first.
const SUFFIXES: [(&str, &str, usize); 38] = [
    ("issements", "i", 4),
    ("issement", "i", 4),
    ("ifications", "ifi", 3),
    ("ification", "ifi", 3),
    ("ifiante", "ifi", 3),
    ("ifiant", "ifi", 3),
    ("ificat", "ifi", 3),
    ("atrice", "", 4),
    ("ateur", "", 4),
    ("ation", "", 4),
    ("trice", "t", 4),
    ("euse", "", 4),
    ("ement", "", 4),
    ("ances", "", 4),
    ("ance", "", 4),
    ("ence", "", 5),
    ("ante", "", 4),
    ("ente", "", 5),
    ("able", "", 4),
    ("ible", "", 4),
    ("iques", "", 5),
    ("ique", "", 5),
    ("ive", "", 4),
    ("ant", "", 4),
    ("eur", "", 5),
    ("eux", "", 4),
    ("ees", "", 3),
    ("ent", "", 5),
    ("ait", "", 4),
    ("if", "", 5),
    ("ee", "", 3),
    ("er", "", 3),
    ("ez", "", 4),
    ("ir", "", 4),
    ("es", "", 3),
    ("e", "", 3),
    ("i", "", 3),
    ("s", "", 3),
];

/// The stem of a folded word; a word with digits is left alone.
pub(super) fn stem(folded: &str) -> String {
    if folded.len() < SHORTEST || !folded.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return folded.to_owned();
    }
    let mut stem = singular(folded);
    if let Some((suffix, by, _)) =
        SUFFIXES.iter().find(|(suffix, _, keep)| stem.strip_suffix(suffix).is_some_and(|rest| rest.len() >= *keep))
    {
        stem.truncate(stem.len() - suffix.len());
        stem.push_str(by);
    }
    for ending in ["e", "i"] {
        if stem.len() > SHORTEST && stem.ends_with(ending) {
            stem.pop();
        }
    }
    undouble(&mut stem);
    stem
}

/// The word without its plural.
fn singular(folded: &str) -> String {
    if let Some(rest) = folded.strip_suffix("eaux").filter(|rest| rest.len() >= 2) {
        return format!("{rest}eau");
    }
    if let Some(rest) = folded.strip_suffix("aux").filter(|rest| rest.len() >= 3) {
        return format!("{rest}al");
    }
    if folded.ends_with("oux") || folded.ends_with('s') && !folded.ends_with("ss") {
        return folded[..folded.len() - 1].to_owned();
    }
    folded.to_owned()
}

/// `personnel` and `personne`, `surveill` and `surveil` meet.
fn undouble(stem: &mut String) {
    let mut letters = stem.bytes().rev();
    if let (Some(last), Some(before)) = (letters.next(), letters.next())
        && last == before
        && stem.len() > SHORTEST
    {
        stem.pop();
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::stem;

    fn stems(words: &str) -> BTreeSet<String> {
        words.split(' ').map(stem).collect()
    }

    #[test]
    fn forms_of_one_word_meet() {
        for words in [
            "remboursement remboursements remboursable rembourse remboursee rembourser rembourses",
            "hebergement hebergeur hebergeurs heberger heberges",
            "certification certificat certificats certifie certifies certifier certif",
            "evaluation evaluations evaluer evalue evaluees evaluateur",
            "telesurveillance telesurveiller telesurveilles",
            "innovation innovant innovante innovants",
            "medical medicaux medicale medicales",
            "hopital hopitaux",
            "reseau reseaux",
            "clinique cliniques",
            "numerique numeriques",
        ] {
            assert_eq!(stems(words).len(), 1, "{:?}", stems(words));
        }
    }

    #[test]
    fn words_that_only_look_alike_stay_apart() {
        for words in [
            "marque marquage",
            "acte acteur action",
            "port porteur portail",
            "application appliquer",
            "cert certif",
            "ans an",
            "hds hd",
        ] {
            assert_eq!(stems(words).len(), words.split(' ').count(), "{:?}", stems(words));
        }
    }

    #[test]
    fn a_word_with_a_digit_or_a_foreign_letter_is_left_alone() {
        assert_eq!((stem("nis2"), stem("m365s"), stem("приказы")), ("nis2".to_owned(), "m365s".to_owned(), "приказы".to_owned()));
    }
}
