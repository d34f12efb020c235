//! One slip of the finger. The first letter is left alone: people hardly ever miss it (Yannakoudakis and Fawthrop 1983).

use super::Word;
use crate::analysis::fold;
use crate::eval::random::Random;

/// Letters from which a word is mistyped.
const LONG: usize = 6;
/// The rows of a French keyboard, as on most computers in France.
const ROWS: [&str; 3] = ["azertyuiop", "qsdfghjklm", "wxcvbn"];

/// What a finger does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Slip {
    Swap,
    Drop,
    Double,
    Neighbour,
}

/// `text` with one of its long words mistyped.
pub(super) fn mistyped(text: &str, words: &[Word<'_>]) -> Option<String> {
    let mut random = Random::of_text(text);
    let long: Vec<_> = words.iter().filter(|word| word.text.chars().count() >= LONG).collect();
    let word = random.pick(&long)?;
    let letters: Vec<char> = word.text.chars().collect();
    let at = 1 + random.below(letters.len() - 1);
    let mut slips = [Slip::Swap, Slip::Drop, Slip::Double, Slip::Neighbour];
    random.shuffle(&mut slips);
    let slipped = slips.iter().filter_map(|slip| slip.done(&letters, at, &mut random));
    let known = fold(word.text);
    let found = slipped.into_iter().find(|slipped| fold(slipped) != known)?;
    Some(word.replaced(text, &found))
}

impl Slip {
    fn done(self, letters: &[char], at: usize, random: &mut Random) -> Option<String> {
        let mut letters = letters.to_vec();
        match self {
            Self::Swap if at + 1 < letters.len() => letters.swap(at, at + 1),
            Self::Swap => return None,
            Self::Drop => {
                letters.remove(at);
            }
            Self::Double => letters.insert(at, letters[at]),
            Self::Neighbour => letters[at] = *random.pick(&neighbours(letters[at]))?,
        }
        Some(letters.into_iter().collect())
    }
}

/// The keys on both sides of that of `letter`.
fn neighbours(letter: char) -> Vec<char> {
    let folded = fold(&letter.to_string());
    let row = ROWS.iter().find_map(|row| Some((row, row.find(&folded)?)));
    let beside = row.map(|(row, at)| [at.checked_sub(1), Some(at + 1)].map(|at| row.chars().nth(at?)));
    beside.into_iter().flatten().flatten().collect()
}
