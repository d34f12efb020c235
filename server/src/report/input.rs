//! A dossier as it is sent: answers, and possibly a date and a language.

use app::wording::{t, t_with};
use chrono::NaiveDate;
use content::Locale;
use serde_json::{Map, Value as Json};
use utoipa::ToSchema;

use super::ids;

/// The member that holds the answers when there is more than answers.
const ANSWERS: &str = "answers";

/// A dossier as it is sent. An object without the member `answers` is taken for the answers themselves.
#[derive(Clone, Debug, Default, PartialEq, ToSchema)]
pub struct Input {
    /// Question and answer: an option, a list of options, yes or no, a number, or `"unknown"`.
    #[schema(value_type = Object)]
    pub answers: Map<String, Json>,
    /// The date to assess for; today in Paris when absent.
    #[schema(example = "2026-11-30")]
    pub date: Option<NaiveDate>,
    /// The language of the wording; French when absent.
    #[schema(value_type = Option<ids::LanguageId>)]
    pub lang: Option<Locale>,
}

/// Why a dossier cannot be read. Answers that are wrong are no errors: they become notes.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InputError {
    /// Not JSON, or not UTF-8.
    #[error("not JSON, line {line}, column {column}")]
    Json {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// JSON, but not an object.
    #[error("not an object")]
    NotAnObject,
    /// `answers` is not an object.
    #[error("`answers` is not an object")]
    AnswersNotAnObject,
    /// `date` is not a day.
    #[error("`date` is not a day")]
    Date,
    /// `lang` is not a language of the desk.
    #[error("`lang` is not a language")]
    Lang,
    /// A member beside `answers` that nobody knows.
    #[error("unknown member")]
    UnknownMember {
        /// Its name, shortened.
        name: String,
    },
}

impl Input {
    /// Reads a dossier.
    ///
    /// # Errors
    ///
    /// When it is not JSON, not an object, or when what stands beside the answers is wrong.
    pub fn parse(bytes: &[u8]) -> Result<Self, InputError> {
        let json: Json = serde_json::from_slice(bytes)
            .map_err(|error| InputError::Json { line: error.line(), column: error.column().max(1) })?;
        let Json::Object(object) = json else {
            return Err(InputError::NotAnObject);
        };
        if !object.contains_key(ANSWERS) {
            return Ok(Self { answers: object, ..Self::default() });
        }
        let mut input = Self::default();
        for (name, value) in object {
            input.read(&name, value)?;
        }
        Ok(input)
    }

    fn read(&mut self, name: &str, value: Json) -> Result<(), InputError> {
        match (name, value) {
            (ANSWERS, Json::Object(answers)) => self.answers = answers,
            (ANSWERS, _) => return Err(InputError::AnswersNotAnObject),
            ("date" | "lang", Json::Null) => {}
            ("date", value) => {
                let date = value.as_str().and_then(day);
                self.date = Some(date.ok_or(InputError::Date)?);
            }
            ("lang", value) => {
                let lang = value.as_str().and_then(Locale::from_tag);
                self.lang = Some(lang.ok_or(InputError::Lang)?);
            }
            _ => {
                let name = name.chars().take(40).collect();
                return Err(InputError::UnknownMember { name });
            }
        }
        Ok(())
    }
}

impl InputError {
    /// The member that is wrong, if it is one.
    pub fn member(&self) -> Option<&str> {
        match self {
            Self::Json { .. } | Self::NotAnObject => None,
            Self::AnswersNotAnObject => Some(ANSWERS),
            Self::Date => Some("date"),
            Self::Lang => Some("lang"),
            Self::UnknownMember { name } => Some(name),
        }
    }

    /// The kind of error, for programs.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Json { .. } => "not_json",
            Self::NotAnObject | Self::AnswersNotAnObject => "not_an_object",
            Self::Date => "not_a_day",
            Self::Lang => "unknown_language",
            Self::UnknownMember { .. } => "unknown_member",
        }
    }

    /// What is wrong and what to write instead, in one sentence.
    pub fn words(&self, locale: Locale) -> String {
        match self {
            Self::Json { line, column } => {
                let place = [("line", (*line).into()), ("column", (*column).into())];
                t_with(locale, "input-not-json", &place)
            }
            Self::NotAnObject => t(locale, "input-not-an-object"),
            Self::AnswersNotAnObject => t(locale, "input-answers-not-an-object"),
            Self::Date => t(locale, "input-not-a-day"),
            Self::Lang => t(locale, "input-unknown-language"),
            Self::UnknownMember { name } => t_with(locale, "input-unknown-member", &[("name", name.as_str().into())]),
        }
    }
}

/// Reads a day written as `2026-11-30`.
pub fn day(text: &str) -> Option<NaiveDate> {
    // chrono also takes `2026-1-5` and years of five digits.
    let has_shape = text.len() == 10 && text.starts_with(|first: char| first.is_ascii_digit());
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| has_shape)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Input, InputError> {
        Input::parse(text.as_bytes())
    }

    #[test]
    fn bare_answers_and_wrapped_answers_are_the_same_dossier() {
        let bare = parse(r#"{"trl": 7}"#).expect("a dossier");
        assert_eq!(parse(r#"{"answers": {"trl": 7}}"#), Ok(bare.clone()));
        let dated = parse(r#"{"lang": "en", "date": "2027-01-31", "answers": {"trl": 7}}"#).expect("a dossier");
        assert_eq!(dated.answers, bare.answers);
        assert_eq!(dated.date, NaiveDate::from_ymd_opt(2027, 1, 31));
        assert_eq!(dated.lang, Some(Locale::En));
    }

    #[test]
    fn what_is_not_a_dossier_is_refused_with_its_place() {
        assert_eq!(parse("{\n\"a\": }"), Err(InputError::Json { line: 2, column: 6 }));
        assert!(matches!(Input::parse(b"{\"a\": \"\xff\"}"), Err(InputError::Json { .. })));
        for text in ["[]", "null", "7", "\"a\""] {
            assert_eq!(parse(text), Err(InputError::NotAnObject), "{text}");
        }
        assert_eq!(parse(r#"{"answers": []}"#), Err(InputError::AnswersNotAnObject));
        assert_eq!(parse(r#"{"answers": {}, "date": "hier"}"#), Err(InputError::Date));
        assert_eq!(parse(r#"{"answers": {}, "date": 2026}"#), Err(InputError::Date));
        assert_eq!(parse(r#"{"answers": {}, "lang": "de"}"#), Err(InputError::Lang));
        let name = "datte".to_owned();
        assert_eq!(parse(r#"{"answers": {}, "datte": 1}"#), Err(InputError::UnknownMember { name }));
    }

    #[test]
    fn only_full_and_real_days_are_days() {
        assert_eq!(day("2028-02-29"), NaiveDate::from_ymd_opt(2028, 2, 29));
        for text in ["2026-02-29", "2026-1-5", "2026-13-01", "+2026-01-1", "-026-01-01", "2026-01-01T", "", "aujourd'hui"] {
            assert_eq!(day(text), None, "{text}");
        }
    }

    #[test]
    fn every_error_has_words_in_both_languages() {
        let errors = [
            InputError::Json { line: 1, column: 2 },
            InputError::NotAnObject,
            InputError::AnswersNotAnObject,
            InputError::Date,
            InputError::Lang,
            InputError::UnknownMember { name: "x".to_owned() },
        ];
        for locale in Locale::ALL {
            for error in &errors {
                let words = error.words(locale);
                assert!(!words.contains('⟦') && !words.contains('$'), "{words}");
            }
        }
    }
}
