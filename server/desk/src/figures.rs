//! Figures of the desk: how many cases came, how soon they were answered, and what those who asked thought of it. Shares and
//! percentiles, no averages: one case that waits for months would hide a hundred that did not.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use sea_orm::{ColumnTrait as _, EntityTrait as _, JoinType, QueryFilter as _, QuerySelect as _, RelationDef};

use crate::desk::Desk;
use crate::desks::Topic;
use crate::entities::{case, feedback};
use crate::error::DeskError;
use crate::feedback::Useful;
use crate::moment::Moment;
use crate::policy::{self, Scope};
use crate::visitor::Visitor;

/// Business days within which answers are counted.
pub const WITHIN: [i64; 3] = [3, 5, 9];

/// Figures of cases received in a period.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// All of them.
    pub all: Line,
    /// By topic, those without a case left out.
    pub topics: Vec<(Topic, Line)>,
    /// What those who asked thought.
    pub opinions: Opinions,
}

/// Figures of some cases.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Cases received.
    pub received: u64,
    /// Those that were reopened.
    pub reopened: u64,
    /// Those that were answered, by the business days it took.
    pub answered_in: BTreeMap<i64, u64>,
}

/// What those who asked thought of the answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opinions {
    /// How many found the answer useful, useful in part, or not.
    pub useful: BTreeMap<&'static str, u64>,
    /// How many know how to go on.
    pub proceeds: u64,
    /// How many said what they think.
    pub given: u64,
}

impl Line {
    /// Cases that were answered.
    pub fn answered(&self) -> u64 {
        self.answered_in.values().sum()
    }

    /// Cases that were answered within `days` business days.
    pub fn answered_within(&self, days: i64) -> u64 {
        self.answered_in.range(..=days).map(|(_, cases)| cases).sum()
    }

    /// The business days that `percent` of the answers did not exceed; nothing without an answer.
    pub fn percentile(&self, percent: u64) -> Option<i64> {
        let rank = (self.answered() * percent).div_ceil(100).max(1);
        let mut so_far = 0;
        self.answered_in.iter().find_map(|(days, cases)| {
            so_far += cases;
            (so_far >= rank).then_some(*days)
        })
    }

    fn add(&mut self, answered_in: Option<i64>, reopened: u64, cases: u64) {
        self.received += cases;
        self.reopened += reopened;
        if let Some(days) = answered_in {
            *self.answered_in.entry(days).or_default() += cases;
        }
    }
}

impl Desk {
    /// Figures of the cases that the visitor's desks received from the day `from` to the day `until`, both included.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who answer no cases.
    pub async fn figures(&self, visitor: &Visitor, from: NaiveDate, until: NaiveDate) -> Result<Figures, DeskError> {
        let scope = policy::scope(visitor).ok_or(DeskError::NotFound)?;
        let end = until.succ_opt().map_or(Moment(i64::MAX), Moment::beginning);
        let of_period = || {
            // Both values, so that an index that begins with this column is used.
            let cases = case::Entity::find().filter(case::Column::Open.is_in([true, false]));
            let cases =
                cases.filter(case::Column::ReceivedAt.gte(Moment::beginning(from))).filter(case::Column::ReceivedAt.lt(end));
            // A duplicate is counted where it goes on.
            let cases = cases.filter(case::Column::MergedInto.is_null());
            match scope {
                Scope::Everything => cases,
                Scope::Desks(desks) => cases.filter(case::Column::Desk.is_in(desks)),
            }
        };
        let rows = of_period()
            .select_only()
            .columns([case::Column::Topic, case::Column::AnsweredIn, case::Column::Reopened])
            .column_as(case::Column::Id.count(), "cases")
            .group_by(case::Column::Topic)
            .group_by(case::Column::AnsweredIn)
            .group_by(case::Column::Reopened)
            .into_tuple::<(String, Option<i64>, i64, i64)>()
            .all(self.storage.read())
            .await?;
        let mut figures = Figures::default();
        let mut topics: BTreeMap<String, Line> = BTreeMap::new();
        for (topic, answered_in, reopened, cases) in rows {
            let cases = u64::try_from(cases).unwrap_or_default();
            let reopened = if reopened > 0 { cases } else { 0 };
            figures.all.add(answered_in, reopened, cases);
            topics.entry(topic).or_default().add(answered_in, reopened, cases);
        }
        let known = Topic::ALL.iter().filter_map(|topic| Some((*topic, topics.remove(topic.key())?)));
        figures.topics = known.collect();
        let opinion: RelationDef =
            case::Entity::belongs_to(feedback::Entity).from(case::Column::Id).to(feedback::Column::Case).into();
        let rows = of_period()
            .join(JoinType::InnerJoin, opinion)
            .select_only()
            .columns([feedback::Column::Useful])
            .column(feedback::Column::Proceeds)
            .column_as(feedback::Column::Case.count(), "cases")
            .group_by(feedback::Column::Useful)
            .group_by(feedback::Column::Proceeds)
            .into_tuple::<(String, bool, i64)>()
            .all(self.storage.read())
            .await?;
        for (useful, proceeds, cases) in rows {
            let cases = u64::try_from(cases).unwrap_or_default();
            figures.opinions.given += cases;
            figures.opinions.proceeds += if proceeds { cases } else { 0 };
            if let Some(useful) = Useful::from_key(&useful) {
                *figures.opinions.useful.entry(useful.key()).or_default() += cases;
            }
        }
        Ok(figures)
    }
}

#[cfg(test)]
mod tests;
