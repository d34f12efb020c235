//! What is wrong in a content file, where, and what to write instead.

use std::fmt;

/// How grave a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The content is refused.
    Error,
    /// The content is accepted, and somebody should look.
    Warning,
}

/// One fault. Messages are in French, the language of the editors.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Path below `content/`.
    pub file: String,
    /// Line, from 1; 0 when the fault concerns the file as a whole.
    pub line: u64,
    /// Column, from 1; 0 when the fault concerns the file as a whole.
    pub column: u64,
    /// How grave.
    pub severity: Severity,
    /// What is wrong and what to write instead.
    pub message: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.severity {
            Severity::Error => "erreur",
            Severity::Warning => "avertissement",
        };
        write!(formatter, "{}:{}:{}: {kind} : {}", self.file, self.line.max(1), self.column.max(1), self.message)
    }
}

/// The known word nearest to a mistyped one, if any is near.
pub(super) fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = (word.chars().count() / 3).max(1);
    known.into_iter().map(|candidate| (distance(word, candidate), candidate)).filter(|(d, _)| *d <= most).min().map(|(_, c)| c)
}

/// Levenshtein distance.
fn distance(one: &str, two: &str) -> usize {
    let two: Vec<char> = two.chars().collect();
    let mut row: Vec<usize> = (0..=two.len()).collect();
    for (i, a) in one.chars().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in two.iter().enumerate() {
            let cost = diagonal + usize::from(a != *b);
            diagonal = row[j + 1];
            row[j + 1] = cost.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[two.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_near_word_is_proposed_and_a_far_one_is_not() {
        assert_eq!(nearest("blockng", ["blocking", "strong"]), Some("blocking"));
        assert_eq!(nearest("xyz", ["blocking", "strong"]), None);
    }
}
