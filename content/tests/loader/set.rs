//! A small valid set of content files, to be broken in one place.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use content::load::{Fault, File, Loaded, Severity, load};

use crate::valid::files;

/// Content files by path.
pub struct Set(BTreeMap<String, Vec<u8>>);

impl Set {
    /// The set without a fault.
    pub fn valid() -> Self {
        Self(files().into())
    }

    /// The set with one text of one file replaced; the text must be there.
    pub fn replacing(mut self, path: &str, from: &str, to: &str) -> Self {
        let text = self.text(path);
        assert!(text.contains(from), "{path} does not hold {from}");
        self.0.insert(path.to_owned(), text.replacen(from, to, 1).into_bytes());
        self
    }

    /// The set with a file added or replaced.
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.0.insert(path.to_owned(), bytes.into());
        self
    }

    /// The set without a file.
    pub fn without(mut self, path: &str) -> Self {
        self.0.remove(path).expect("the file is there");
        self
    }

    fn text(&self, path: &str) -> String {
        String::from_utf8(self.0[path].clone()).expect("the file is text")
    }

    pub fn load(&self) -> Result<Loaded, Vec<Fault>> {
        let files: Vec<File> = self.0.iter().map(|(path, bytes)| (path.clone(), bytes.clone())).collect();
        load(&files, NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date"))
    }

    /// The errors of a set that must be refused, as they are printed.
    pub fn errors(&self) -> Vec<String> {
        let faults = self.load().expect_err("the set must be refused");
        let errors = faults.iter().filter(|fault| fault.severity == Severity::Error);
        errors.map(ToString::to_string).collect()
    }

    /// Asserts that the set has one error, at the place of `marker` in `path`, which says every one of `words`.
    #[track_caller]
    pub fn refused(&self, path: &str, marker: &str, words: &[&str]) {
        let text = self.text(path);
        let start = text.find(marker).unwrap_or_else(|| panic!("{path} does not hold {marker}"));
        let line = text[..start].matches('\n').count() + 1;
        let column = text[..start].chars().rev().take_while(|character| *character != '\n').count() + 1;
        self.refused_at(path, line, column, words);
    }

    /// Asserts that the set has one error, at this place, which says every one of `words`.
    #[track_caller]
    pub fn refused_at(&self, path: &str, line: usize, column: usize, words: &[&str]) {
        let errors = self.errors();
        let [error] = errors.as_slice() else { panic!("one error was expected:\n{}", errors.join("\n")) };
        let place = format!("{path}:{line}:{column}: erreur : ");
        assert!(error.starts_with(&place), "expected at {place}\n{error}");
        for word in words {
            assert!(error.contains(word), "{error}\ndoes not say {word}");
        }
    }
}

#[test]
fn the_valid_set_has_no_fault() {
    let loaded = Set::valid().load().unwrap_or_else(|faults| panic!("{faults:#?}"));
    assert!(loaded.warnings.is_empty(), "{:#?}", loaded.warnings);
    assert_eq!(loaded.library.schemes.len(), 2);
}
