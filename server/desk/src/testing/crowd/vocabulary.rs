//! Words for texts that nobody reads: as in any language, a few are in most texts and most are in a few (Zipf).

use content::chance::Chance;

/// Different words.
const WORDS: u64 = 20_000;
/// How words are spelled: two to four of these.
const SYLLABLES: [&str; 40] = [
    "ba", "ce", "di", "fo", "gu", "la", "me", "ni", "po", "ru", "sa", "te", "vi", "zo", "bra", "cle", "dri", "flo", "gra", "ple",
    "tri", "vre", "chan", "pen", "tin", "mon", "lou", "ral", "sel", "vin", "cor", "dur", "fal", "ger", "hal", "jon", "ker",
    "lim", "nor", "pur",
];

/// The word of a rank, the most frequent one being 0.
pub fn word(rank: u64) -> String {
    let syllables = SYLLABLES.len() as u64;
    let mut rest = rank + syllables;
    let mut word = String::new();
    while rest > 0 {
        word.push_str(SYLLABLES[usize::try_from(rest % syllables).unwrap_or_default()]);
        rest /= syllables;
    }
    word
}

/// A text of so many words.
pub fn text(chance: &mut Chance, words: usize) -> String {
    (0..words).map(|_| word(rank(chance))).collect::<Vec<_>>().join(" ")
}

/// A rank by chance, each as likely as it is high: one word in ten is among the first three.
#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a number below 20,000")]
fn rank(chance: &mut Chance) -> u64 {
    let share = chance.below(1 << 20) as f64 / f64::from(1 << 20);
    (WORDS as f64).powf(share) as u64 - 1
}
