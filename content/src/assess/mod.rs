//! Assessment: answers and a date in, verdicts with reasons out.
//!
//! Criteria are evaluated in three-valued logic (Kleene). The verdict of a scheme is exact over all the ways in which the
//! open questions could still be answered: see [`compiled`].

pub(crate) mod advice;
pub mod compiled;
mod derive;
mod evaluate;
mod truth;

use chrono::NaiveDate;

use crate::answers::{Answers, Note};
use crate::model::{CallState, Level, Rules};

pub use derive::derive;
pub use evaluate::{criterion_truth, outcomes, test_truth};
pub use truth::{Outcome, Truth};

/// What the desk says of a scheme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Every condition that the desk can decide is met.
    Open,
    /// The right route, but a prerequisite is still missing or not known to be met: it cannot be filed yet.
    OpenWithPrerequisites,
    /// Closed today, but by facts that the company itself can change.
    Reachable,
    /// The open questions can still decide either way.
    Undetermined,
    /// Closed.
    Closed,
}

impl Verdict {
    /// All verdicts, in the order of the pages.
    pub const ALL: [Self; 5] = [Self::Open, Self::OpenWithPrerequisites, Self::Reachable, Self::Undetermined, Self::Closed];

    /// The identifier used in the API, in situations and in styles.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OpenWithPrerequisites => "open_with_prerequisites",
            Self::Reachable => "reachable",
            Self::Undetermined => "undetermined",
            Self::Closed => "closed",
        }
    }

    /// Whether no answer to an open question can change it between open and closed.
    pub const fn is_settled(self) -> bool {
        !matches!(self, Self::Undetermined)
    }

    /// Whether the route is the right one, with or without prerequisites to fill.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::OpenWithPrerequisites)
    }
}

/// The assessment of one scheme.
#[derive(Clone, Debug, PartialEq)]
pub struct SchemeAssessment {
    /// Position in [`Rules::schemes`].
    pub scheme: usize,
    /// What the desk says.
    pub verdict: Verdict,
    /// One outcome for each criterion, members of groups included, in reading order.
    pub outcomes: Vec<Outcome>,
    /// Criteria met, among those at the top level.
    pub met: u16,
    /// Criteria not met, among those at the top level.
    pub unmet: u16,
    /// Criteria not known, among those at the top level.
    pub unknown: u16,
    /// Criteria that only an authority decides.
    pub authority: u16,
}

/// Whether a prerequisite concerns the company, and how far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrerequisiteState {
    /// It applies and its condition is not met.
    Missing,
    /// It applies; the desk cannot tell whether it is done.
    ToCheck,
    /// It is not known whether it applies.
    Undetermined,
    /// It applies and its condition is met.
    Done,
    /// It does not apply.
    NotApplicable,
    /// It is not yet, or no longer, in force on the date.
    NotInForce,
}

impl PrerequisiteState {
    /// The identifier used in the API and in styles.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::ToCheck => "to_check",
            Self::Undetermined => "undetermined",
            Self::Done => "done",
            Self::NotApplicable => "not_applicable",
            Self::NotInForce => "not_in_force",
        }
    }
}

/// The assessment of one prerequisite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PrerequisiteAssessment {
    /// Position in [`Rules::prerequisites`].
    pub prerequisite: usize,
    /// How far it is.
    pub state: PrerequisiteState,
    /// Whether it concerns this company above all.
    pub strongly: bool,
    /// The row of its decision table that holds.
    pub decision: Option<usize>,
}

/// The assessment of one call.
#[derive(Clone, Debug, PartialEq)]
pub struct CallAssessment {
    /// Position in [`Rules::calls`].
    pub call: usize,
    /// Whether one can file on the date.
    pub state: CallState,
    /// Whether the company may apply: open, reachable ("you would qualify if…"), undetermined or closed.
    pub fit: Verdict,
    /// One outcome for each criterion, members of groups included, in reading order.
    pub outcomes: Vec<Outcome>,
}

/// The assessment of a dossier against the whole library.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The date it is valid for.
    pub date: NaiveDate,
    /// The answers used, those deduced by decision tables included.
    pub answers: Answers,
    /// Schemes, in the order of the library.
    pub schemes: Vec<SchemeAssessment>,
    /// Prerequisites, in the order of the library.
    pub prerequisites: Vec<PrerequisiteAssessment>,
    /// Calls, in the order of the library.
    pub calls: Vec<CallAssessment>,
    /// Positions in [`Rules::routing`] of the advice that holds.
    pub advice: Vec<usize>,
    /// What to tell about the answers: contradictions, deductions.
    pub notes: Vec<Note>,
}

impl Assessment {
    /// The assessment of the scheme `id`.
    pub fn scheme(&self, rules: &Rules, id: &str) -> Option<&SchemeAssessment> {
        self.schemes.iter().find(|assessed| rules.schemes[assessed.scheme].id == id)
    }

    /// How many schemes have this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.schemes.iter().filter(|assessed| assessed.verdict == verdict).count()
    }
}

/// Assesses `answers` against every scheme, prerequisite and call, as the rules stand on `date`.
pub fn assess(rules: &Rules, answers: &Answers, date: NaiveDate) -> Assessment {
    let (answers, mut notes) = derive(rules, answers);
    notes.extend(contradictions(rules, &answers));
    let schemes = (0..rules.schemes.len()).map(|scheme| assess_scheme(rules, scheme, &answers, date)).collect();
    let prerequisites =
        (0..rules.prerequisites.len()).map(|position| assess_prerequisite(rules, position, &answers, date)).collect();
    let calls = (0..rules.calls.len()).map(|call| assess_call(rules, call, &answers, date)).collect();
    let advice = advice::advice(rules, &answers, date);
    Assessment { date, answers, schemes, prerequisites, calls, advice, notes }
}

fn assess_scheme(rules: &Rules, position: usize, answers: &Answers, date: NaiveDate) -> SchemeAssessment {
    let scheme = &rules.schemes[position];
    let mut counts = [0u16; 3];
    let mut ready = true;
    let outcomes = outcomes(&scheme.criteria, answers, date, |criterion, outcome| {
        counts[outcome.truth() as usize] += 1;
        ready &= criterion.level != Level::Prerequisite || outcome.truth() == Truth::Met;
    });
    let verdict = if scheme.in_force.contains(date) {
        rules.compiled.schemes[position].verdict(rules, answers, date, ready)
    } else {
        Verdict::Closed
    };
    let [met, unmet, unknown] = counts;
    SchemeAssessment { scheme: position, verdict, outcomes, met, unmet, unknown, authority: scheme.authority_criteria }
}

fn assess_call(rules: &Rules, position: usize, answers: &Answers, date: NaiveDate) -> CallAssessment {
    let call = &rules.calls[position];
    let mut ready = true;
    let outcomes = outcomes(&call.eligibility, answers, date, |criterion, outcome| {
        ready &= criterion.level != Level::Prerequisite || outcome.truth() == Truth::Met;
    });
    let fit = rules.compiled.calls[position].verdict(rules, answers, date, ready);
    CallAssessment { call: position, state: call.state(date), fit, outcomes }
}

fn assess_prerequisite(rules: &Rules, position: usize, answers: &Answers, date: NaiveDate) -> PrerequisiteAssessment {
    let prerequisite = &rules.prerequisites[position];
    let truth = |criterion| criterion_truth(criterion, answers, date);
    let applies = prerequisite.applies_when.as_ref().map_or(Truth::Met, truth);
    let strongly = prerequisite.applies_strongly_when.as_ref().is_some_and(|rule| truth(rule) == Truth::Met);
    let done = Truth::all(prerequisite.conditions.iter().map(truth));
    let state = match (applies, done) {
        _ if !prerequisite.in_force.contains(date) => PrerequisiteState::NotInForce,
        (Truth::Unmet, _) => PrerequisiteState::NotApplicable,
        (Truth::Unknown, _) => PrerequisiteState::Undetermined,
        (Truth::Met, _) if prerequisite.conditions.is_empty() => PrerequisiteState::ToCheck,
        (Truth::Met, Truth::Met) => PrerequisiteState::Done,
        (Truth::Met, Truth::Unmet) => PrerequisiteState::Missing,
        (Truth::Met, Truth::Unknown) => PrerequisiteState::ToCheck,
    };
    let decision = (applies == Truth::Met).then(|| derive::winning_row(prerequisite, answers, date)).flatten();
    PrerequisiteAssessment { prerequisite: position, state, strongly, decision }
}

fn contradictions<'a>(rules: &'a Rules, answers: &'a Answers) -> impl Iterator<Item = Note> + 'a {
    let holds = |tests: &[crate::model::Test]| tests.iter().all(|test| test_truth(test, answers) == Truth::Met);
    (0u16..)
        .zip(&rules.contradictions)
        .filter(move |(_, contradiction)| holds(&contradiction.when))
        .map(|(contradiction, _)| Note::Contradiction { contradiction })
}
