//! What was answered, and what the desk said of it on a day, with a version of the library.

use chrono::NaiveDate;
use content::{Answers, Rules, assess};
use sea_orm::DbErr;

use super::Verdicts;
use crate::entities::dossier_version::Model;

/// Answers with their verdicts. Its parts belong together: it is made by assessing, or read as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    answers: String,
    verdicts: Verdicts,
    assessed_on: NaiveDate,
    library: String,
}

impl Snapshot {
    /// Assesses `answers` for the day `date`.
    pub fn of(rules: &Rules, answers: &Answers, date: NaiveDate) -> Self {
        let assessment = assess(rules, answers, date);
        Self {
            answers: answers.to_query(rules),
            verdicts: Verdicts::of(rules, &assessment),
            assessed_on: date,
            library: rules.version.clone(),
        }
    }

    pub(crate) fn read(row: &Model) -> Result<Self, DbErr> {
        let refuse = |error: String| DbErr::Json(format!("version {} of dossier {}: {error}", row.number, row.dossier));
        Ok(Self {
            answers: row.answers.clone(),
            verdicts: serde_json::from_str(&row.verdicts).map_err(|error| refuse(error.to_string()))?,
            assessed_on: row.assessed_on.parse().map_err(|error: chrono::ParseError| refuse(error.to_string()))?,
            library: row.library.clone(),
        })
    }

    /// The answers as a query, in the order of the questionnaire.
    pub fn answers(&self) -> &str {
        &self.answers
    }

    /// The verdicts.
    pub const fn verdicts(&self) -> &Verdicts {
        &self.verdicts
    }

    /// The day the verdicts are for.
    pub const fn assessed_on(&self) -> NaiveDate {
        self.assessed_on
    }

    /// Version of the library.
    pub fn library(&self) -> &str {
        &self.library
    }

    /// Whether the same was answered and the desk said the same for the same reasons, on whatever day.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (&self.answers, &self.verdicts, &self.library) == (&other.answers, &other.verdicts, &other.library)
    }
}
