//! Extracts: the piece of a section that shows best why it matches.

use std::collections::HashSet;

use crate::analysis::Analyser;
use crate::identifiers;

/// Length of an extract, in bytes: about two lines.
const LENGTH: usize = 220;
/// How far before the first marked word an extract may begin, to begin with its sentence.
const SENTENCE: usize = 90;
/// How far before the first marked word it begins otherwise.
const BEFORE: usize = 40;

/// A piece of an extract.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Extract {
    /// Plain text.
    pub text: String,
    /// Whether it is one of the words that were asked for.
    pub marked: bool,
}

/// The extract of `text` for the terms asked for; its beginning when none stands in it.
pub(crate) fn extract(text: &str, analyser: Analyser, asked: &HashSet<&str>) -> Vec<Extract> {
    let marks = marks(text, analyser, asked);
    let (from, to) = window(text, &marks);
    let mut pieces = Vec::new();
    let mut push = |text: &str, marked| {
        if !text.is_empty() {
            pieces.push(Extract { text: text.to_owned(), marked });
        }
    };
    if from > 0 {
        push("… ", false);
    }
    let mut at = from;
    for mark in marks.iter().filter(|mark| from <= mark.from && mark.to <= to) {
        push(&text[at..mark.from], false);
        push(&text[mark.from..mark.to], true);
        at = mark.to;
    }
    push(text[at..to].trim_end(), false);
    if to < text.trim_end().len() {
        push(" …", false);
    }
    pieces
}

/// Bytes to mark, and the term they stand for.
struct Mark {
    from: usize,
    to: usize,
    term: String,
}

/// What to mark, in order, without overlap.
fn marks(text: &str, analyser: Analyser, asked: &HashSet<&str>) -> Vec<Mark> {
    let words = analyser.tokens(text).into_iter().map(|token| Mark { from: token.from, to: token.to, term: token.term });
    let articles = identifiers::find(text).into_iter().map(|found| Mark { from: found.from, to: found.to, term: found.normal });
    let mut found: Vec<Mark> = words.chain(articles).filter(|mark| asked.contains(mark.term.as_str())).collect();
    found.sort_by_key(|mark| (mark.from, std::cmp::Reverse(mark.to)));
    let mut end = 0;
    found.retain(|mark| {
        let apart = mark.from >= end;
        if apart {
            end = mark.to;
        }
        apart
    });
    found
}

/// The bytes that show the most different terms, then the most marks.
fn window(text: &str, marks: &[Mark]) -> (usize, usize) {
    let worth = |first: usize| {
        let inside = marks[first..].iter().take_while(|mark| mark.to <= marks[first].from + LENGTH - BEFORE);
        let terms: HashSet<&str> = inside.clone().map(|mark| mark.term.as_str()).collect();
        (terms.len(), inside.count())
    };
    // The first of the best: `max_by_key` keeps the last, so look from the end.
    let Some(first) = (0..marks.len()).rev().max_by_key(|first| worth(*first)) else { return (0, cut(text, LENGTH)) };
    let from = beginning(text, marks[first].from);
    let to = cut(text, from + LENGTH).max(marks[first].to);
    (from, to)
}

/// Where an extract that shows the byte `mark` begins: with its sentence when near, else with a word.
fn beginning(text: &str, mark: usize) -> usize {
    if mark <= SENTENCE {
        return 0;
    }
    let near = floor(text, mark - SENTENCE);
    let sentence = text[near..mark]
        .rmatch_indices([' ', '\n'])
        .map(|(at, _)| near + at)
        .find(|at| text[..*at].ends_with(['.', '!', '?', ':', ';']));
    let word = || {
        let near = floor(text, mark - BEFORE);
        text[near..mark].find(char::is_whitespace).map(|at| near + at)
    };
    let Some(space) = sentence.or_else(word) else { return mark };
    text.len() - text[space..].trim_start().len()
}

/// The end of the last whole word before the byte `at`.
fn cut(text: &str, at: usize) -> usize {
    if at >= text.len() {
        return text.len();
    }
    let at = floor(text, at);
    text[..at].rfind(char::is_whitespace).filter(|space| *space + LENGTH / 2 > at).unwrap_or(at)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use content::Locale;

    fn shown(text: &str, asked: &str) -> String {
        let analyser = Analyser::new(Locale::Fr);
        let (tokens, identifiers) = (analyser.tokens(asked), identifiers::find(asked));
        let terms: HashSet<&str> = if identifiers.is_empty() {
            tokens.iter().map(|token| token.term.as_str()).collect()
        } else {
            identifiers.iter().map(|found| found.normal.as_str()).collect()
        };
        let pieces = extract(text, analyser, &terms);
        pieces.iter().map(|piece| if piece.marked { format!("[{}]", piece.text) } else { piece.text.clone() }).collect()
    }

    #[test]
    fn words_are_marked_whatever_their_ending_and_accents() {
        assert_eq!(shown("Les Hébergeurs d’hôpitaux.", "hebergement hopital"), "Les [Hébergeurs] d’[hôpitaux].");
        assert_eq!(shown("Voir R. 162-113, puis R. 162-114.", "r162-113"), "Voir [R. 162-113], puis R. 162-114.");
        assert_eq!(shown("La télé-surveillance", "telesurveillance"), "La [télé-surveillance]");
    }

    #[test]
    fn the_extract_shows_where_most_words_stand_together() {
        let text = format!(
            "Le délai. {} Le délai de la décision est de 60 jours. {}",
            "Rien à voir ici. ".repeat(30),
            "Suite du texte. ".repeat(30)
        );
        let shown = shown(&text, "délai décision");
        assert!(shown.starts_with("… Le [délai] de la [décision] est") && shown.ends_with(" …"), "{shown}");
    }

    #[test]
    fn a_text_without_the_words_shows_its_beginning() {
        assert_eq!(shown("Un début.", "autre"), "Un début.");
        assert_eq!(shown("", "autre"), "");
        assert!(shown(&"é".repeat(500), "autre").len() < 300);
    }
}
