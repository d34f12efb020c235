//! Forms: what was typed, what is wrong with it, and one way to show both again.
//!
//! A form is a struct with a `parse` that takes a [`Form`] and gives either itself or the same [`Form`] with its errors, to be
//! shown again with status 422. Nothing typed is lost, passwords aside.

use std::str::FromStr;
use std::sync::{Arc, Mutex};

use desk::typed::TextFault;

use crate::wording::Value;

/// Stands for the whole form where a field is named: what is wrong is not with one of them.
pub const WHOLE: &str = "main";

/// Why a field is refused; the words are those of `wrong-<code>` in `locales/`.
#[derive(Clone, Debug)]
pub struct Wrong {
    /// The code.
    pub code: &'static str,
    /// What its words mention.
    pub values: Vec<(&'static str, Value)>,
}

impl Wrong {
    /// A reason without values.
    pub const fn new(code: &'static str) -> Self {
        Self { code, values: Vec::new() }
    }

    /// The same, mentioning a value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }
}

/// What was typed into a form, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Form {
    fields: Vec<(String, String)>,
    errors: Vec<(&'static str, Wrong)>,
    labels: Labels,
}

/// What the fields of a form are called on the page. Fields tell as they are drawn; the summary of errors, which stands above
/// them, asks when the page is written.
#[derive(Clone, Debug, Default)]
pub struct Labels(Arc<Mutex<Vec<(&'static str, String)>>>);

impl Labels {
    /// The label of a field that was drawn.
    pub fn of(&self, name: &str) -> Option<String> {
        let labels = self.0.lock().ok()?;
        labels.iter().find(|(known, _)| *known == name).map(|(_, label)| label.clone())
    }
}

impl Form {
    /// A form filled in with `fields`.
    pub fn of(fields: Vec<(String, String)>) -> Self {
        Self { fields, ..Self::default() }
    }

    /// The labels of its fields, as far as they are drawn.
    pub fn labels(&self) -> Labels {
        self.labels.clone()
    }

    /// Tells what a field is called.
    pub fn called(&self, name: &'static str, label: &str) {
        if let Ok(mut labels) = self.labels.0.lock() {
            labels.push((name, label.to_owned()));
        }
    }

    /// What stands in a field, as typed; empty when nothing does.
    pub fn raw(&self, name: &str) -> &str {
        self.fields.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// All values of a field that may have several.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> + 'a {
        self.fields.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// What stands in a field, without spaces around and with the line ends of Unix.
    pub fn text(&self, name: &str) -> String {
        self.raw(name).trim().replace("\r\n", "\n")
    }

    /// The text of a field that must be filled in with at most `most` characters; what is wrong is noted.
    pub fn required(&mut self, name: &'static str, most: usize) -> String {
        let text = self.optional(name, most);
        if text.is_empty() {
            self.refuse(name, Wrong::new("missing"));
        }
        text
    }

    /// The text of a field that may be empty.
    pub fn optional(&mut self, name: &'static str, most: usize) -> String {
        let text = self.text(name);
        let length = text.chars().count();
        if length > most {
            self.refuse(name, Wrong::new("too-long").with("most", most).with("length", length));
        }
        text
    }

    /// The text of a field as the type it must be; what is wrong is noted.
    pub fn typed<T: FromStr<Err = TextFault>>(&mut self, name: &'static str) -> Option<T> {
        match self.raw(name).parse() {
            Ok(typed) => Some(typed),
            Err(TextFault::Empty) => {
                self.refuse(name, Wrong::new("missing"));
                None
            }
            Err(TextFault::TooLong { most }) => {
                let length = self.text(name).chars().count();
                self.refuse(name, Wrong::new("too-long").with("most", most).with("length", length));
                None
            }
        }
    }

    /// Everything that stands in it, to be kept for later.
    pub fn fields(&self) -> &[(String, String)] {
        &self.fields
    }

    /// Puts `value` into a field, such as a proposal to start from.
    pub fn fill(&mut self, name: &str, value: impl Into<String>) {
        self.fields.retain(|(known, _)| known != name);
        self.fields.push((name.to_owned(), value.into()));
    }

    /// Notes what is wrong with a field.
    pub fn refuse(&mut self, name: &'static str, wrong: Wrong) {
        self.errors.push((name, wrong));
    }

    /// The first thing wrong with a field.
    pub fn wrong(&self, name: &str) -> Option<&Wrong> {
        self.errors.iter().find(|(known, _)| *known == name).map(|(_, wrong)| wrong)
    }

    /// Everything wrong, in the order of the checks.
    pub fn errors(&self) -> &[(&'static str, Wrong)] {
        &self.errors
    }

    /// `whole` when nothing is wrong, else the form to show again.
    ///
    /// # Errors
    /// When something is wrong.
    pub fn check<T>(self, whole: T) -> Result<T, Self> {
        if self.errors.is_empty() { Ok(whole) } else { Err(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(text: &str) -> Form {
        Form::of(vec![("subject".to_owned(), text.to_owned())])
    }

    #[test]
    fn what_is_missing_or_too_long_is_told_and_kept() {
        let mut empty = form("  ");
        assert_eq!(empty.required("subject", 5), "");
        assert_eq!(empty.wrong("subject").map(|wrong| wrong.code), Some("missing"));
        let mut long = form("ééééééé");
        long.required("subject", 5);
        assert_eq!(long.wrong("subject").map(|wrong| wrong.code), Some("too-long"));
        assert_eq!(long.check(()).map_err(|form| form.raw("subject").to_owned()), Err("ééééééé".to_owned()));
    }

    #[test]
    fn a_field_drawn_after_the_summary_is_still_called_by_its_label_there() {
        let form = form("");
        let labels = form.labels();
        assert_eq!(labels.of("subject"), None);
        form.clone().called("subject", "Votre question");
        assert_eq!(labels.of("subject").as_deref(), Some("Votre question"));
    }

    #[test]
    fn line_ends_of_browsers_become_those_of_unix() {
        assert_eq!(form(" a\r\nb \r\n").text("subject"), "a\nb");
    }
}
