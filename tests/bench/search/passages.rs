//! Passages of about a hundred words, as many as wanted, made from the sheets of a collection: the same at each run, no two alike.
//!
//! Sheets are cut into passages. When there are not enough, further ones are made of windows of one sheet, so that words keep
//! their frequencies and the company they keep: words of one subject stand together, and come back in a passage as often as in
//! the originals. A further title is the first half of the title of the sheet with the second half of another.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use search::document::{Document, Section};

/// Words of a passage.
const WORDS: usize = 100;
/// Windows in a further passage.
const WINDOWS: usize = 4;
/// Any number, always the same.
const SEED: u64 = 20_261_123;

/// `count` passages of `sheets`, each a document of one section; fewer only when the sheets have next to no words.
pub fn of_sheets(sheets: &[Document], count: usize) -> Vec<Document> {
    let sheets: Vec<Sheet> = sheets.iter().map(Sheet::of).filter(|sheet| !sheet.words.is_empty()).collect();
    let mut random = Random(SEED);
    let mut cut: Vec<(usize, usize, usize)> =
        (0..sheets.len()).flat_map(|sheet| sheets[sheet].cuts().map(move |(from, to)| (sheet, from, to))).collect();
    for last in (1..cut.len()).rev() {
        cut.swap(last, random.below(last + 1));
    }
    let mut made = Made::default();
    for (sheet, from, to) in &cut {
        if made.passages.len() < count {
            let sheet = &sheets[*sheet];
            made.add(&sheet.document.id, sheet.document.title.clone(), sheet.words[*from..*to].join(" "));
        }
    }
    // Sheets are so poor that further passages would all be alike: give up rather than look for ever.
    let mut tries = 0;
    while made.passages.len() < count && tries < 10 * count && !cut.is_empty() {
        tries += 1;
        // Through the passages, so that a long sheet is taken as often as its length deserves.
        let [sheet, other] = [(); 2].map(|()| &sheets[cut[random.below(cut.len())].0]);
        let body = sheet.windows(&mut random);
        made.add(&sheet.document.id, mixed(&sheet.document.title, &other.document.title), body);
    }
    made.passages
}

/// A sheet and its words.
struct Sheet<'a> {
    document: &'a Document,
    words: Vec<&'a str>,
}

impl<'a> Sheet<'a> {
    fn of(document: &'a Document) -> Self {
        let words = document.sections.iter().flat_map(|section| section.body.split_whitespace()).collect();
        Self { document, words }
    }

    /// The first word of each passage and the word after its last.
    fn cuts(&self) -> impl Iterator<Item = (usize, usize)> + use<> {
        let words = self.words.len();
        let pieces = ((words + WORDS / 2) / WORDS).max(1);
        (0..pieces).map(move |piece| (piece * words / pieces, (piece + 1) * words / pieces))
    }

    /// Windows from anywhere in the sheet, one after the other.
    fn windows(&self, random: &mut Random) -> String {
        let length = (WORDS / WINDOWS).min(self.words.len());
        let mut words = Vec::with_capacity(WORDS);
        for _ in 0..WINDOWS {
            let from = random.below(self.words.len() - length + 1);
            words.extend_from_slice(&self.words[from..from + length]);
        }
        words.join(" ")
    }
}

/// The first half of the words of `one`, then the second half of those of `two`.
fn mixed(one: &str, two: &str) -> String {
    let [one, two]: [Vec<&str>; 2] = [one, two].map(|title| title.split_whitespace().collect());
    [&one[..one.len().div_ceil(2)], &two[two.len().div_ceil(2)..]].concat().join(" ")
}

/// The passages made so far.
#[derive(Default)]
struct Made {
    passages: Vec<Document>,
    seen: HashSet<u64>,
}

impl Made {
    fn add(&mut self, sheet: &str, title: String, body: String) {
        let mut hash = DefaultHasher::new();
        body.hash(&mut hash);
        if !self.seen.insert(hash.finish()) {
            return;
        }
        self.passages.push(Document {
            kind: content::model::library::FicheKind::Guide,
            id: format!("{sheet}-{}", self.passages.len()),
            title,
            aliases: Vec::new(),
            detail: None,
            theme: None,
            sections: vec![Section { body, ..Section::default() }],
        });
    }
}

/// The generator `SplitMix64` (Steele, Lea and Flood, 2014).
struct Random(u64);

impl Random {
    /// A number below `bound`, which is not 0.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let product = u128::from(mixed ^ (mixed >> 31)) * bound as u128;
        usize::try_from(product >> 64).unwrap_or_default()
    }
}
