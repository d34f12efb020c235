//! An acronym written out, or an expression shortened to its acronym.

use content::Locale;

use super::Expansion;
use crate::analysis::{Analyser, Part, compounds, fold};

/// Letters up to which an acronym is only recognised as it is written: `ce` and `ia` mean other things as well.
const SHORT: usize = 2;
/// A longer acronym that is also a word.
const WORD: &str = "mes";

/// `text` with its first acronym written out; failing that, with its longest expression shortened.
pub(super) fn exchanged(text: &str, locale: Locale, expansions: &[Expansion]) -> Option<String> {
    let asked = parts(text);
    let of_locale = || expansions.iter().filter(|expansion| expansion.locale == locale);
    let written_out = of_locale().filter_map(|expansion| {
        let (from, to) = span(&asked, &parts(&expansion.short))?;
        let as_written = text[from..to] == expansion.short || !needs_its_case(&expansion.short, locale);
        as_written.then_some((from, to, &expansion.long))
    });
    let shortened = of_locale().filter_map(|expansion| {
        let (from, to) = span(&asked, &parts(&expansion.long))?;
        Some((from, to, &expansion.short))
    });
    let first = written_out.min_by_key(|(from, ..)| *from);
    let (from, to, by) = first.or_else(|| shortened.max_by_key(|(from, to, _)| to - from))?;
    Some(format!("{}{by}{}", &text[..from], &text[to..]))
}

fn needs_its_case(short: &str, locale: Locale) -> bool {
    let folded = fold(short);
    folded.len() <= SHORT || folded == WORD || Analyser::new(locale).is_stop_word(&folded)
}

fn parts(text: &str) -> Vec<Part> {
    compounds(text).into_iter().flat_map(|compound| compound.parts).collect()
}

/// The bytes of the text of `asked` where the words of `looked_for` stand one after the other.
fn span(asked: &[Part], looked_for: &[Part]) -> Option<(usize, usize)> {
    let last = looked_for.len().checked_sub(1)?;
    let same = |window: &&[Part]| window.iter().zip(looked_for).all(|(one, two)| one.folded == two.folded);
    let window = asked.windows(looked_for.len()).find(same)?;
    Some((window[0].from, window[last].to))
}
