//! Parameters of the API's addresses, read into types that cannot be wrong. Every wrong one is told at once.

use std::convert::Infallible;
use std::str::FromStr as _;

use app::wording::{Value, t, t_with};
use axum::extract::FromRequestParts;
use axum::http::Uri;
use axum::http::request::Parts;
use chrono::NaiveDate;
use content::Locale;
use content::answers::query::parse_pairs;

use crate::http::problem::{FieldError, Problem};
use crate::report::input;

/// Longest text searched for, in characters.
const LONGEST_TEXT: usize = 200;

/// The language asked for with `lang`; French when it is missing or unknown.
pub(in crate::http) fn locale_of(uri: &Uri) -> Locale {
    let pairs = parse_pairs(uri.query().unwrap_or_default());
    let tag = pairs.iter().find(|(name, _)| name == "lang").map(|(_, tag)| tag.as_str());
    tag.and_then(Locale::from_tag).unwrap_or(Locale::Fr)
}

/// The parameters of a request. Reading one that is wrong gives its default; [`Parameters::checked`] then refuses the whole.
#[derive(Debug)]
pub(super) struct Parameters {
    pairs: Vec<(String, String)>,
    locale: Locale,
    errors: Vec<FieldError>,
}

impl<S: Sync> FromRequestParts<S> for Parameters {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::new(&parts.uri))
    }
}

impl Parameters {
    fn new(uri: &Uri) -> Self {
        Self { pairs: parse_pairs(uri.query().unwrap_or_default()), locale: locale_of(uri), errors: Vec::new() }
    }

    /// `lang`.
    pub fn locale(&mut self) -> Locale {
        if self.first("lang").is_some_and(|tag| Locale::from_tag(&tag).is_none()) {
            self.refuse("lang", "unknown_language", "parameter-language", &[]);
        }
        self.locale
    }

    /// `date`, as `2026-11-30`.
    pub fn date(&mut self) -> Option<NaiveDate> {
        let text = self.first("date")?;
        let day = input::day(&text);
        if day.is_none() {
            self.refuse("date", "not_a_day", "parameter-day", &[]);
        }
        day
    }

    /// `page`, from 1.
    pub fn page(&mut self) -> usize {
        let Some(text) = self.first("page") else {
            return 1;
        };
        match u32::from_str(&text) {
            Ok(page) if page > 0 => page as usize,
            _ => {
                self.refuse("page", "not_a_page", "parameter-page", &[]);
                1
            }
        }
    }

    /// `q`: what to look for; empty when missing.
    pub fn text(&mut self) -> String {
        let text = self.first("q").unwrap_or_default();
        if text.chars().count() > LONGEST_TEXT {
            self.refuse("q", "too_long", "parameter-long", &[("most", LONGEST_TEXT.into())]);
        }
        text
    }

    /// `true` or `false`; false when missing.
    pub fn flag(&mut self, name: &'static str) -> bool {
        let id = |flag: bool| if flag { "true" } else { "false" };
        self.choices(name, &[true, false], id).contains(&true)
    }

    /// A parameter that may be repeated, each time with one of `values`, known by `id`.
    pub fn choices<'v, T: Copy>(&mut self, name: &'static str, values: &[T], id: impl Fn(T) -> &'v str) -> Vec<T> {
        let asked = self.pairs.iter().filter(|(known, text)| known == name && !text.is_empty());
        let found: Vec<_> = asked.map(|(_, text)| values.iter().copied().find(|value| id(*value) == text)).collect();
        if found.iter().any(Option::is_none) {
            let ids: Vec<_> = values.iter().map(|value| id(*value)).collect();
            self.refuse(name, "unknown_value", "parameter-choice", &[("values", ids.join(", ").into())]);
        }
        found.into_iter().flatten().collect()
    }

    /// # Errors
    ///
    /// 422 when a parameter that was read is wrong.
    pub fn checked(self) -> Result<(), Problem> {
        if self.errors.is_empty() {
            return Ok(());
        }
        Err(Problem::unprocessable(t(self.locale, "problem-parameters"), self.errors))
    }

    /// All of them, decoded, in their order.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    fn first(&self, name: &str) -> Option<String> {
        let pair = self.pairs.iter().find(|(known, text)| known == name && !text.is_empty());
        pair.map(|(_, text)| text.clone())
    }

    fn refuse(&mut self, field: &str, code: &str, key: &str, values: &[(&'static str, Value)]) {
        self.errors.push(FieldError::new(field, code, t_with(self.locale, key, values)));
    }
}

#[cfg(test)]
mod tests {
    use content::model::CallState;

    use super::*;

    fn parameters(query: &str) -> Parameters {
        Parameters::new(&format!("/api/v1/calls?{query}").parse().expect("an address"))
    }

    fn codes(parameters: Parameters) -> Vec<(String, String)> {
        let errors = parameters.checked().expect_err("wrong parameters").errors;
        errors.into_iter().map(|error| (error.field, error.code)).collect()
    }

    #[test]
    fn missing_parameters_have_defaults() {
        let mut parameters = parameters("lang=&date=&page=");
        assert_eq!(parameters.locale(), Locale::Fr);
        assert_eq!(parameters.date(), None);
        assert_eq!(parameters.page(), 1);
        assert_eq!(parameters.text(), "");
        assert_eq!(parameters.choices("state", &CallState::ALL, CallState::id), []);
        assert!(!parameters.flag("exact"));
        assert_eq!(parameters.checked(), Ok(()));
    }

    #[test]
    fn a_parameter_may_be_repeated() {
        let mut parameters = parameters("state=open&state=upcoming");
        let states = parameters.choices("state", &CallState::ALL, CallState::id);
        assert_eq!(states, [CallState::Open, CallState::Upcoming]);
    }

    #[test]
    fn every_wrong_parameter_is_told_at_once() {
        let mut parameters = parameters("lang=de&date=hier&page=0&state=ouvert&exact=1");
        parameters.locale();
        parameters.date();
        parameters.page();
        parameters.choices("state", &CallState::ALL, CallState::id);
        parameters.flag("exact");
        let pair = |field: &str, code: &str| (field.to_owned(), code.to_owned());
        assert_eq!(
            codes(parameters),
            [
                pair("lang", "unknown_language"),
                pair("date", "not_a_day"),
                pair("page", "not_a_page"),
                pair("state", "unknown_value"),
                pair("exact", "unknown_value")
            ]
        );
    }
}
