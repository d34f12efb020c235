//! Cutting text into words and compounds.

use unicode_normalization::char::is_combining_mark;

use super::elision::{is_apostrophe, is_elided};
use super::fold::fold;

/// Longest word kept, in bytes once folded: longer ones are addresses, keys or noise.
const LONGEST: usize = 40;
/// Parts of a compound beyond which it is no longer one word.
const MOST_PARTS: usize = 6;

/// A piece of a word: letters only, or digits only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Part {
    /// Without case and accents.
    pub folded: String,
    /// First byte in the text.
    pub from: usize,
    /// Byte after the last one.
    pub to: usize,
    /// First letter of the elided word before it: `j` for `j’ai`.
    pub elided: Option<char>,
}

impl Part {
    /// Whether it is a number.
    pub fn is_number(&self) -> bool {
        self.folded.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether it is a letter alone, which means something only together with its neighbours.
    pub fn is_letter(&self) -> bool {
        self.folded.len() == 1 && self.folded.bytes().all(|byte| byte.is_ascii_alphabetic())
    }
}

/// A word, with its parts where hyphens, apostrophes or digits divide it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Compound {
    /// Never empty.
    pub parts: Vec<Part>,
}

impl Compound {
    /// The parts written as one word; `None` when there is only one, or when they are too many for a word.
    pub fn joined(&self) -> Option<String> {
        let joined: String = match self.parts.len() {
            2..=MOST_PARTS => self.parts.iter().map(|part| part.folded.as_str()).collect(),
            _ => return None,
        };
        (joined.len() <= LONGEST).then_some(joined)
    }

    /// The bytes it covers.
    pub fn span(&self) -> (usize, usize) {
        (self.parts.first().map_or(0, |part| part.from), self.parts.last().map_or(0, |part| part.to))
    }
}

/// The words of `text`, in order.
pub(crate) fn compounds(text: &str) -> Vec<Compound> {
    let mut cutter = Cutter { text, done: Vec::new(), compound: Compound::default(), part: None, elided: None };
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        if is_word(character) {
            cutter.word(at, character);
            continue;
        }
        let joins = cutter.part.is_some() && characters.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        cutter.end_part(at);
        if is_possessive(&text[at..], character) {
            characters.next();
            cutter.end_compound();
        } else if !joins || !is_joiner(character) {
            cutter.end_compound();
        } else if is_apostrophe(character) && matches!(cutter.compound.parts.as_slice(), [only] if is_elided(&only.folded)) {
            cutter.elided = cutter.compound.parts.drain(..).next().and_then(|part| part.folded.chars().next());
        }
    }
    cutter.end_part(text.len());
    cutter.end_compound();
    cutter.done
}

struct Cutter<'a> {
    text: &'a str,
    done: Vec<Compound>,
    compound: Compound,
    /// Where the part began, and whether it is made of digits.
    part: Option<(usize, bool)>,
    /// First letter of the elided word just read.
    elided: Option<char>,
}

impl Cutter<'_> {
    fn word(&mut self, at: usize, character: char) {
        let digit = character.is_numeric();
        match self.part {
            None => self.part = Some((at, digit)),
            Some((_, digits)) if digits != digit && character.is_alphanumeric() => {
                self.end_part(at);
                self.part = Some((at, digit));
            }
            Some(_) => {}
        }
    }

    fn end_part(&mut self, to: usize) {
        let Some((from, _)) = self.part.take() else { return };
        let folded = fold(&self.text[from..to]);
        if !folded.is_empty() && folded.len() <= LONGEST {
            self.compound.parts.push(Part { folded, from, to, elided: self.elided.take() });
        }
    }

    fn end_compound(&mut self) {
        let compound = std::mem::take(&mut self.compound);
        self.elided = None;
        if !compound.parts.is_empty() {
            self.done.push(compound);
        }
    }
}

fn is_word(character: char) -> bool {
    // Soft hyphens and zero-width joiners are invisible: the word goes on.
    character.is_alphanumeric()
        || is_combining_mark(character)
        || matches!(character, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{feff}')
}

/// Whether `rest` begins with the English possessive, as in `company’s`.
fn is_possessive(rest: &str, apostrophe: char) -> bool {
    let mut after = rest.chars().skip(1);
    is_apostrophe(apostrophe) && matches!(after.next(), Some('s' | 'S')) && !after.next().is_some_and(is_word)
}

fn is_joiner(character: char) -> bool {
    is_apostrophe(character) || matches!(character, '-' | '‐' | '‑' | '_' | '&' | '·')
}
