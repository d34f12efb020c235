//! Criteria: testable conditions with their wording and their source.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Provenance, QuestionIx, Text};

/// An interval of numbers; each bound may be absent, included or excluded.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Lower bound and whether it is included.
    pub low: Option<(f64, bool)>,
    /// Upper bound and whether it is included.
    pub high: Option<(f64, bool)>,
}

impl Interval {
    /// Whether `number` lies within.
    pub fn contains(&self, number: f64) -> bool {
        let above = self.low.is_none_or(|(bound, included)| number > bound || (included && number >= bound));
        let below = self.high.is_none_or(|(bound, included)| number < bound || (included && number <= bound));
        above && below
    }
}

/// What an answer must be. Options are bit sets over the question's options.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Constraint {
    /// The option chosen is one of these (`is`, `in`).
    Choice(u32),
    /// At least one of these options is among the answers (`any_of`).
    AnyOf(u32),
    /// None of these options is among the answers (`none_of`).
    NoneOf(u32),
    /// Yes or no (`is`).
    Flag(bool),
    /// The number lies within (`at_least`, `at_most`, `above`, `below`).
    Number(Interval),
    /// The text is one of these, or none of them when `negated` (`in`, `not_in`).
    Text {
        /// The texts compared with.
        values: Vec<String>,
        /// Whether the text must be none of them.
        negated: bool,
    },
}

/// A constraint on one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Test {
    /// The question.
    pub question: QuestionIx,
    /// What its answer must be.
    pub constraint: Constraint,
}

/// A condition: a test, or a combination of other criteria.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Rule {
    /// A constraint on one question.
    Test(Test),
    /// All must hold.
    All(Vec<Criterion>),
    /// At least one must hold.
    Any(Vec<Criterion>),
    /// Must not hold.
    Not(Box<Criterion>),
}

/// What an unmet criterion does to the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Level {
    /// Closes the scheme.
    Blocking,
    /// Compulsory, filled by a step of the company's own: delays the filing, never closes.
    Prerequisite,
    /// Strongly expected: a warning.
    Strong,
    /// Advice.
    Advisory,
}

impl Level {
    /// The identifier used in the files and in the API.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Blocking => "blocking",
            Self::Prerequisite => "prerequisite",
            Self::Strong => "strong",
            Self::Advisory => "advisory",
        }
    }
}

/// A period in which something is in force; both days included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// First day; always in force before when absent.
    #[serde(with = "super::date::optional")]
    pub from: Option<NaiveDate>,
    /// Last day; without end when absent.
    #[serde(with = "super::date::optional")]
    pub until: Option<NaiveDate>,
}

impl Period {
    /// Whether `date` lies within.
    pub fn contains(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// One testable condition with its wording, its weight and its source.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// Identifier, unique within its scheme.
    pub id: String,
    /// The condition in words.
    pub label: Text,
    /// What happens when it is not met.
    pub level: Level,
    /// The condition.
    pub rule: Rule,
    /// When this does not hold, the criterion is skipped, that is counted as met.
    pub applies_if: Option<Box<Criterion>>,
    /// Remark, such as practice beyond the text.
    pub note: Option<Text>,
    /// Where it comes from; absent on groups, whose members carry it.
    pub provenance: Option<Provenance>,
    /// When it is in force.
    pub in_force: Period,
}

impl Criterion {
    /// Calls `visit` on every test below, guards included.
    pub fn for_each_test<'a>(&'a self, visit: &mut impl FnMut(&'a Test)) {
        if let Some(guard) = &self.applies_if {
            guard.for_each_test(visit);
        }
        match &self.rule {
            Rule::Test(test) => visit(test),
            Rule::All(members) | Rule::Any(members) => members.iter().for_each(|member| member.for_each_test(visit)),
            Rule::Not(member) => member.for_each_test(visit),
        }
    }

    /// The members of a group; empty for a test.
    pub fn members(&self) -> &[Self] {
        match &self.rule {
            Rule::Test(_) => &[],
            Rule::All(members) | Rule::Any(members) => members,
            Rule::Not(member) => std::slice::from_ref(member),
        }
    }
}
