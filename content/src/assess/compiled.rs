//! Verdicts that are exact over every way of answering the open questions.
//!
//! Kleene's logic alone can say "unknown" of a condition that no answer can meet any more, for instance when two criteria ask
//! different things of one question. So the blocking criteria of a scheme are turned once, when the library is prepared, into
//! their alternatives (a disjunctive normal form): each [`Cube`] lists what each question must be for the scheme to open, and
//! each cube of the negation what closes it. A scheme is closed when no opening cube is left, open when no closing cube is,
//! undetermined otherwise. The same cubes give the smallest changes and the questions that still matter.

use chrono::{Days, NaiveDate};

use super::Verdict;
use super::evaluate::satisfies;
use crate::answers::{Answers, Value};
use crate::explain::moves;
use crate::model::{Constraint, Criterion, Interval, Kind, Level, QuestionIx, Rule, Rules};

/// Largest set of changes that is proposed.
pub const MOST_CHANGES: usize = 4;

/// What one question must be. Never unsatisfiable within a [`Cube`].
#[derive(Clone, Debug, PartialEq)]
pub enum Demand {
    /// The option is one of these.
    Choice(u32),
    /// One of each set, and none of the refused.
    Choices {
        /// Each set must be met by at least one option.
        wanted: Vec<u32>,
        /// Options that must be absent.
        refused: u32,
    },
    /// Yes or no.
    Flag(bool),
    /// Within an interval.
    Number(Interval),
    /// One of the first, when given, and none of the second.
    Text {
        /// Accepted texts; any when absent.
        accepted: Option<Vec<String>>,
        /// Refused texts.
        refused: Vec<String>,
    },
}

impl Demand {
    fn of(constraint: &Constraint) -> Self {
        match constraint {
            Constraint::Choice(allowed) => Self::Choice(*allowed),
            Constraint::AnyOf(wanted) => Self::Choices { wanted: vec![*wanted], refused: 0 },
            Constraint::NoneOf(refused) => Self::Choices { wanted: Vec::new(), refused: *refused },
            Constraint::Flag(flag) => Self::Flag(*flag),
            Constraint::Number(interval) => Self::Number(*interval),
            Constraint::Text { values, negated: false } => Self::Text { accepted: Some(values.clone()), refused: Vec::new() },
            Constraint::Text { values, negated: true } => Self::Text { accepted: None, refused: values.clone() },
        }
    }

    /// Whether a known answer meets the demand.
    pub fn accepts(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Choices { wanted, refused }, Value::Choices(options)) => {
                options & refused == 0 && wanted.iter().all(|set| set & options != 0)
            }
            (Self::Choice(allowed), value) => satisfies(&Constraint::Choice(*allowed), value),
            (Self::Flag(flag), value) => satisfies(&Constraint::Flag(*flag), value),
            (Self::Number(interval), value) => satisfies(&Constraint::Number(*interval), value),
            (Self::Text { accepted, refused }, Value::Text(text)) => {
                accepted.as_ref().is_none_or(|accepted| accepted.contains(text)) && !refused.contains(text)
            }
            _ => false,
        }
    }

    /// Both demands at once; `None` when no answer can meet both.
    pub(crate) fn and(&self, other: &Self, kind: &Kind) -> Option<Self> {
        let both = match (self, other) {
            (Self::Choice(one), Self::Choice(two)) => Self::Choice(one & two),
            (Self::Choices { wanted, refused }, Self::Choices { wanted: more, refused: also }) => {
                let mut wanted = wanted.clone();
                wanted.extend(more.iter().filter(|set| !wanted.contains(set)).copied().collect::<Vec<_>>());
                Self::Choices { wanted, refused: refused | also }
            }
            (Self::Flag(one), Self::Flag(two)) => return (one == two).then_some(Self::Flag(*one)),
            (Self::Number(one), Self::Number(two)) => Self::Number(intersection(one, two)),
            (Self::Text { accepted, refused }, Self::Text { accepted: more, refused: also }) => {
                let accepted = match (accepted, more) {
                    (Some(one), Some(two)) => Some(one.iter().filter(|text| two.contains(text)).cloned().collect()),
                    (one, two) => one.clone().or_else(|| two.clone()),
                };
                Self::Text { accepted, refused: refused.iter().chain(also).cloned().collect() }
            }
            _ => return None,
        };
        both.is_possible(kind).then_some(both)
    }

    /// Whether some answer meets the demand.
    fn is_possible(&self, kind: &Kind) -> bool {
        match self {
            Self::Choice(allowed) => allowed & kind.domain() != 0,
            Self::Choices { wanted, refused } => {
                // Either options that go together, or a single one that goes alone.
                let exclusive = if let Kind::Choices { exclusive, .. } = kind { *exclusive } else { 0 };
                let free = kind.domain() & !refused;
                let together = free & !exclusive;
                let alone = wanted.iter().fold(free & exclusive, |left, set| left & set);
                alone != 0 || (together != 0 && wanted.iter().all(|set| set & together != 0))
            }
            Self::Flag(_) => true,
            Self::Number(interval) => match intersection(interval, &bounds(kind)) {
                Interval { low: Some((low, low_in)), high: Some((high, high_in)) } => {
                    low < high || (low_in && high_in && low <= high)
                }
                _ => true,
            },
            Self::Text { accepted, refused } => {
                accepted.as_ref().is_none_or(|accepted| accepted.iter().any(|text| !refused.contains(text)))
            }
        }
    }

    /// The ways to meet `self` without meeting `other`.
    pub(crate) fn without(&self, other: &Self, kind: &Kind) -> Vec<Self> {
        let opposites = match other {
            Self::Choice(allowed) => vec![Self::Choice(kind.domain() & !allowed)],
            Self::Choices { wanted, refused } => {
                let missing = wanted.iter().map(|set| Self::Choices { wanted: Vec::new(), refused: *set });
                let unwelcome = (*refused != 0).then(|| Self::Choices { wanted: vec![*refused], refused: 0 });
                missing.chain(unwelcome).collect()
            }
            Self::Flag(flag) => vec![Self::Flag(!flag)],
            Self::Number(Interval { low, high }) => {
                let below = low.map(|(bound, included)| Interval { low: None, high: Some((bound, !included)) });
                let above = high.map(|(bound, included)| Interval { low: Some((bound, !included)), high: None });
                below.into_iter().chain(above).map(Self::Number).collect()
            }
            Self::Text { accepted, refused } => {
                let missing = accepted.iter().map(|texts| Self::Text { accepted: None, refused: texts.clone() });
                let unwelcome =
                    (!refused.is_empty()).then(|| Self::Text { accepted: Some(refused.clone()), refused: Vec::new() });
                missing.chain(unwelcome).collect()
            }
        };
        opposites.iter().filter_map(|opposite| self.and(opposite, kind)).collect()
    }

    /// Whether whatever meets `self` meets `other` too.
    pub fn implies(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Choice(one), Self::Choice(two)) => one & !two == 0,
            (Self::Choices { wanted, refused }, Self::Choices { wanted: other_wanted, refused: other_refused }) => {
                other_refused & !refused == 0
                    && other_wanted.iter().all(|set| wanted.iter().any(|mine| (mine & !refused) & !set == 0))
            }
            (Self::Number(one), Self::Number(two)) => intersection(one, two) == *one,
            _ => self == other,
        }
    }
}

/// The sensible values of a number.
pub(crate) fn bounds(kind: &Kind) -> Interval {
    let included = |bound: Option<f64>| bound.map(|bound| (bound, true));
    if let Kind::Number { min, max, .. } = kind {
        Interval { low: included(*min), high: included(*max) }
    } else {
        Interval { low: None, high: None }
    }
}

pub(crate) fn intersection(one: &Interval, two: &Interval) -> Interval {
    let tighter = |a: Option<(f64, bool)>, b: Option<(f64, bool)>, beyond: fn(f64, f64) -> bool| match (a, b) {
        (Some(a), Some(b)) if beyond(a.0, b.0) => Some(a),
        (Some(a), Some(b)) if beyond(b.0, a.0) => Some(b),
        (Some(a), Some(b)) => Some((a.0, a.1 && b.1)),
        (a, b) => a.or(b),
    };
    Interval { low: tighter(one.low, two.low, |a, b| a > b), high: tighter(one.high, two.high, |a, b| a < b) }
}

/// One way to make a condition hold: what each of some questions must be, sorted by question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cube(Vec<(QuestionIx, Demand)>);

impl Cube {
    /// The demands, in the order of the questionnaire.
    pub fn demands(&self) -> &[(QuestionIx, Demand)] {
        &self.0
    }

    /// Whether the known answers leave this way open.
    pub fn is_open_to(&self, answers: &Answers) -> bool {
        self.conflicts(answers).next().is_none()
    }

    /// The demands that a known answer contradicts.
    pub fn conflicts<'a>(&'a self, answers: &'a Answers) -> impl Iterator<Item = &'a (QuestionIx, Demand)> {
        self.0.iter().filter(|(question, demand)| answers.known(*question).is_some_and(|value| !demand.accepts(value)))
    }

    fn and(&self, other: &Self, rules: &Rules) -> Option<Self> {
        let mut both = self.0.clone();
        for (question, demand) in &other.0 {
            match both.binary_search_by_key(question, |(question, _)| *question) {
                Ok(position) => both[position].1 = both[position].1.and(demand, &rules.question(*question).kind)?,
                Err(position) => both.insert(position, (*question, demand.clone())),
            }
        }
        Some(Self(both))
    }

    /// Whether every way to meet `self` also meets `other`, so that `self` adds nothing beside it.
    fn implies(&self, other: &Self) -> bool {
        other
            .0
            .iter()
            .all(|(question, demand)| self.0.iter().any(|(mine, stricter)| mine == question && stricter.implies(demand)))
    }
}

fn and(one: &[Cube], two: &[Cube], rules: &Rules) -> Vec<Cube> {
    simplified(one.iter().flat_map(|left| two.iter().filter_map(|right| left.and(right, rules))).collect())
}

fn simplified(cubes: Vec<Cube>) -> Vec<Cube> {
    let mut kept: Vec<Cube> = Vec::with_capacity(cubes.len());
    for cube in cubes {
        if !kept.iter().any(|other| cube.implies(other)) {
            kept.retain(|other| !other.implies(&cube));
            kept.push(cube);
        }
    }
    kept
}

/// The ways to make `criterion` hold on `date`, or not hold when `wanted` is false.
fn ways(criterion: &Criterion, wanted: bool, date: NaiveDate, rules: &Rules) -> Vec<Cube> {
    if !criterion.in_force.contains(date) {
        return if wanted { vec![Cube::default()] } else { Vec::new() };
    }
    let rule = rule_ways(&criterion.rule, wanted, date, rules);
    let Some(guard) = &criterion.applies_if else { return rule };
    let guard = ways(guard, !wanted, date, rules);
    if wanted { simplified(guard.into_iter().chain(rule).collect()) } else { and(&guard, &rule, rules) }
}

fn rule_ways(rule: &Rule, wanted: bool, date: NaiveDate, rules: &Rules) -> Vec<Cube> {
    let members = |members: &[Criterion], conjunction: bool| {
        let each = members.iter().map(|member| ways(member, wanted, date, rules));
        if conjunction {
            each.fold(vec![Cube::default()], |all, member| and(&all, &member, rules))
        } else {
            simplified(each.flatten().collect())
        }
    };
    match rule {
        Rule::Test(test) => {
            let kind = &rules.question(test.question).kind;
            let constraint = if wanted { test.constraint.clone() } else { negation(&test.constraint, kind) };
            let demand = Demand::of(&constraint);
            if demand.is_possible(kind) { vec![Cube(vec![(test.question, demand)])] } else { Vec::new() }
        }
        Rule::All(criteria) => members(criteria, wanted),
        Rule::Any(criteria) => members(criteria, !wanted),
        Rule::Not(criterion) => ways(criterion, !wanted, date, rules),
    }
}

/// The opposite of a constraint. Intervals of tests have one bound, so their opposite is an interval too.
fn negation(constraint: &Constraint, kind: &Kind) -> Constraint {
    match constraint {
        Constraint::Choice(allowed) => Constraint::Choice(kind.domain() & !allowed),
        Constraint::AnyOf(wanted) => Constraint::NoneOf(*wanted),
        Constraint::NoneOf(refused) => Constraint::AnyOf(*refused),
        Constraint::Flag(flag) => Constraint::Flag(!flag),
        Constraint::Number(Interval { low, high }) => {
            let flip = |bound: Option<(f64, bool)>| bound.map(|(number, included)| (number, !included));
            Constraint::Number(Interval { low: flip(*high), high: flip(*low) })
        }
        Constraint::Text { values, negated } => Constraint::Text { values: values.clone(), negated: !negated },
    }
}

/// The opening and the closing cubes of a set of blocking criteria, over one period without change.
#[derive(Clone, Debug)]
struct Edition {
    from: Option<NaiveDate>,
    opening: Vec<Cube>,
    closing: Vec<Cube>,
}

/// A scheme or a call, ready to be decided on any date.
#[derive(Clone, Debug, Default)]
pub struct Formula(Vec<Edition>);

impl Formula {
    fn of(criteria: &[Criterion], rules: &Rules) -> Self {
        let blocking: Vec<&Criterion> = criteria.iter().filter(|criterion| criterion.level == Level::Blocking).collect();
        let mut changes: Vec<NaiveDate> = Vec::new();
        for criterion in &blocking {
            changes_of(criterion, &mut changes);
        }
        changes.sort_unstable();
        changes.dedup();
        let dates = std::iter::once(None).chain(changes.into_iter().map(Some));
        Self(
            dates
                .map(|from| {
                    let date = from.unwrap_or(NaiveDate::MIN);
                    let each = |wanted| blocking.iter().map(move |criterion| ways(criterion, wanted, date, rules));
                    Edition {
                        from,
                        opening: each(true).fold(vec![Cube::default()], |all, more| and(&all, &more, rules)),
                        closing: simplified(each(false).flatten().collect()),
                    }
                })
                .collect(),
        )
    }

    fn edition(&self, date: NaiveDate) -> Option<&Edition> {
        self.0.iter().rev().find(|edition| edition.from.is_none_or(|from| from <= date))
    }

    /// The ways to open on `date`.
    pub fn opening(&self, date: NaiveDate) -> &[Cube] {
        self.edition(date).map_or(&[], |edition| &edition.opening)
    }

    /// The ways to close on `date`.
    pub fn closing(&self, date: NaiveDate) -> &[Cube] {
        self.edition(date).map_or(&[], |edition| &edition.closing)
    }

    /// The verdict; `ready` tells whether every prerequisite criterion is known to be met.
    pub(super) fn verdict(&self, rules: &Rules, answers: &Answers, date: NaiveDate, ready: bool) -> Verdict {
        if self.opening(date).iter().any(|cube| cube.is_open_to(answers)) {
            let may_close = self.closing(date).iter().any(|cube| cube.is_open_to(answers));
            return match (may_close, ready) {
                (true, _) => Verdict::Undetermined,
                (false, true) => Verdict::Open,
                (false, false) => Verdict::OpenWithPrerequisites,
            };
        }
        let within_reach = |cube: &Cube| {
            let mut count = 0;
            cube.conflicts(answers).all(|(question, demand)| {
                count += 1;
                count <= MOST_CHANGES && moves::can_move(rules.question(*question), answers.known(*question), demand)
            })
        };
        if self.opening(date).iter().any(within_reach) { Verdict::Reachable } else { Verdict::Closed }
    }
}

fn changes_of(criterion: &Criterion, dates: &mut Vec<NaiveDate>) {
    dates.extend(criterion.in_force.from);
    dates.extend(criterion.in_force.until.and_then(|until| until.checked_add_days(Days::new(1))));
    criterion.members().iter().for_each(|member| changes_of(member, dates));
    if let Some(guard) = &criterion.applies_if {
        changes_of(guard, dates);
    }
}

/// Every scheme and every call, in the order of the rules.
#[derive(Clone, Debug, Default)]
pub struct Compiled {
    /// Schemes.
    pub schemes: Vec<Formula>,
    /// Calls.
    pub calls: Vec<Formula>,
}

impl Compiled {
    pub(crate) fn of(rules: &Rules) -> Self {
        Self {
            schemes: rules.schemes.iter().map(|scheme| Formula::of(&scheme.criteria, rules)).collect(),
            calls: rules.calls.iter().map(|call| Formula::of(&call.eligibility, rules)).collect(),
        }
    }
}
