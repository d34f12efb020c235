//! What was answered, and what the desk said of it on a day, with a version of the library.

use chrono::NaiveDate;
use content::{Answers, Rules, assess};
use sea_orm::DbErr;

use super::Verdicts;
use crate::entities::dossier_version::Model;

/// The parameter of an address that chooses the day.
pub const DAY: &str = "date";

/// Answers with their verdicts. Its parts belong together: it is made by assessing, or read as it was kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot {
    answers: String,
    verdicts: Verdicts,
    assessed_on: NaiveDate,
    day_chosen: bool,
    library: String,
}

impl Snapshot {
    /// Assesses `answers` for the day `date`, on which one does so.
    pub fn of(rules: &Rules, answers: &Answers, date: NaiveDate) -> Self {
        Self::for_day(rules, answers, None, date)
    }

    /// Assesses `answers` on the day `today`, for the day that was `chosen`, which stays with them; today itself is none.
    pub fn for_day(rules: &Rules, answers: &Answers, chosen: Option<NaiveDate>, today: NaiveDate) -> Self {
        let date = chosen.unwrap_or(today);
        let assessment = assess(rules, answers, date);
        Self {
            answers: answers.to_query(rules),
            verdicts: Verdicts::of(rules, &assessment),
            assessed_on: date,
            day_chosen: date != today,
            library: rules.version.clone(),
        }
    }

    /// What `rules` say of the same answers on the day `today`: for that day, or for the one that was chosen.
    #[must_use]
    pub fn again(&self, rules: &Rules, today: NaiveDate) -> Self {
        let (answers, _) = Answers::from_query(rules, &self.answers);
        Self::for_day(rules, &answers, self.chosen(), today)
    }

    pub(crate) fn read(row: &Model) -> Result<Self, DbErr> {
        let refuse = |error: String| DbErr::Json(format!("version {} of dossier {}: {error}", row.number, row.dossier));
        Ok(Self {
            answers: row.answers.clone(),
            verdicts: serde_json::from_str(&row.verdicts).map_err(|error| refuse(error.to_string()))?,
            assessed_on: row.assessed_on.parse().map_err(|error: chrono::ParseError| refuse(error.to_string()))?,
            day_chosen: row.day_chosen,
            library: row.library.clone(),
        })
    }

    /// The answers as a query, in the order of the questionnaire.
    pub fn answers(&self) -> &str {
        &self.answers
    }

    /// The answers, and the day that was chosen, as the pages of the diagnostic read them.
    pub fn query(&self) -> String {
        let Some(day) = self.chosen() else { return self.answers.clone() };
        let between = if self.answers.is_empty() { "" } else { "&" };
        format!("{}{between}{DAY}={day}", self.answers)
    }

    /// The verdicts.
    pub const fn verdicts(&self) -> &Verdicts {
        &self.verdicts
    }

    /// The day the verdicts are for.
    pub const fn assessed_on(&self) -> NaiveDate {
        self.assessed_on
    }

    /// The day the verdicts are for, when it was chosen: another one than that on which one assessed.
    pub fn chosen(&self) -> Option<NaiveDate> {
        self.day_chosen.then_some(self.assessed_on)
    }

    /// Version of the library.
    pub fn library(&self) -> &str {
        &self.library
    }

    /// Whether the same was answered for the same day, if one was chosen, and the desk said the same for the same reasons, on
    /// whatever day.
    pub fn says_the_same(&self, other: &Self) -> bool {
        (&self.answers, &self.verdicts, &self.library, self.chosen())
            == (&other.answers, &other.verdicts, &other.library, other.chosen())
    }
}
