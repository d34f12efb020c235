//! A roadmap that a company keeps: what it wished for, what is done, its own dates; and how all of that stands on a day.
//!
//! Rules change while a roadmap is kept. What the library does not know any more is told as [`Gone`] and left out of the plan; it
//! stays where it is kept.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{Anchor, Fault, Field, Plan, Planned, Wish, plan, read, years_around};
use crate::Library;
use crate::model::{Step, StepKey};

/// Parameters of an address, decoded.
pub type Pairs = Vec<(String, String)>;

/// A roadmap as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The wish, as [`super::write`] writes it.
    pub pairs: Pairs,
    /// What the company said of steps.
    pub steps: BTreeMap<StepKey, Progress>,
    /// Dates that belong to no scheme, soonest first.
    pub own: Vec<OwnDate>,
}

/// What a company said of a step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// The day on which it was over.
    pub done_on: Option<NaiveDate>,
    /// A day before which it does not begin.
    pub not_before: Option<NaiveDate>,
}

/// A date of the company itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDate {
    /// A name that stays when label and day change.
    pub name: String,
    /// What happens.
    pub label: String,
    /// When.
    pub day: NaiveDate,
}

/// What a kept roadmap speaks of and the library does not know any more.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gone {
    /// A scheme of the sequence.
    Scheme(String),
    /// A step that was ticked, dated or changed.
    Step(StepKey),
}

/// How a kept roadmap stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<'l> {
    /// The wish, with what is done.
    pub wish: Wish,
    /// What is left to do; [`Fault::NothingLeft`] once the goal is reached.
    pub plan: Result<Plan<'l>, Fault>,
    /// What the library does not know any more, each once.
    pub gone: Vec<Gone>,
    /// The day it was asked for.
    pub today: NaiveDate,
}

/// Parameters of a wish: those that the library knows, and those that speak of what is gone, in their order. A step and its value
/// stay together.
pub fn split(library: &Library, pairs: &[(String, String)]) -> (Pairs, Pairs) {
    let (mut known, mut gone) = (Vec::new(), Vec::new());
    let mut last_is_gone = false;
    for pair in pairs {
        let (name, value) = pair;
        let is_value = [Field::Moves, Field::Stops].iter().any(|field| field.second() == name);
        let is_gone = if is_value { last_is_gone } else { names_gone(library, name, value).is_some() };
        last_is_gone = is_gone;
        if is_gone { &mut gone } else { &mut known }.push(pair.clone());
    }
    (known, gone)
}

/// What a parameter names that the library does not know.
fn names_gone(library: &Library, name: &str, value: &str) -> Option<Gone> {
    if name == Field::Scheme.id() {
        let is_known = library.scheme(value).is_some() && library.procedures.contains_key(value);
        return (!is_known).then(|| Gone::Scheme(value.to_owned()));
    }
    let of_step = name == Field::Moves.id() || name == Field::Stops.id();
    let key = if of_step { Some(value) } else { name.strip_prefix("time.") };
    key.and_then(StepKey::parse).filter(|key| library.step(key).is_none()).map(Gone::Step)
}

/// How the roadmap `kept` stands on the day `today`.
pub fn standing<'l>(library: &'l Library, kept: &Kept, today: NaiveDate) -> Standing<'l> {
    let (known, unknown) = split(library, &kept.pairs);
    let mut gone: Vec<Gone> = unknown.iter().filter_map(|(name, value)| names_gone(library, name, value)).collect();
    // What was written by `write` and is known can be read.
    let mut wish = read(library, &known, today).unwrap_or_else(|_| Wish::new([] as [&str; 0], Anchor::Start(today)));
    let (first, last) = years_around(today);
    let told = |day: &NaiveDate| first <= *day && *day <= last;
    for (key, progress) in &kept.steps {
        if library.step(key).is_none() {
            gone.push(Gone::Step(key.clone()));
            continue;
        }
        if let Some(day) = progress.done_on {
            // So long ago that no plan speaks of it: it is done, whenever that was.
            wish.done.insert(key.clone(), Some(day).filter(told));
        }
        if let Some(day) = progress.not_before {
            wish.not_before.insert(key.clone(), day);
        }
    }
    wish.not_before.retain(|_, day| told(day));
    gone.sort();
    gone.dedup();
    let plan = plan(library, &wish, as_of(&wish, today));
    Standing { wish, plan, gone, today }
}

/// The day for which a kept wish is laid out: a target that is over is late, not senseless.
fn as_of(wish: &Wish, today: NaiveDate) -> NaiveDate {
    match wish.anchor {
        Anchor::Target(date) => date.min(today),
        Anchor::Start(_) => today,
    }
}

impl<'l> Standing<'l> {
    /// Whether the goal is reached.
    pub fn is_reached(&self) -> bool {
        self.plan == Err(Fault::NothingLeft)
    }

    /// The steps that are left, in the order of the plan.
    pub fn steps(&self) -> &[Planned<'l>] {
        self.plan.as_ref().map_or(&[], |plan| &plan.steps)
    }

    /// The steps that wait for no other one, in the order of the plan: what is to be done, or awaited, now.
    pub fn next(&self) -> impl Iterator<Item = &Planned<'l>> {
        self.steps().iter().filter(|step| step.after.is_empty())
    }

    /// The steps that should be over.
    pub fn late(&self) -> impl Iterator<Item = &Planned<'l>> {
        self.steps().iter().filter(|step| step.is_late(self.today))
    }

    /// When the goal is reached if everything that is late is over today; nothing when nothing is late.
    pub fn forecast(&self, library: &Library) -> Option<NaiveDate> {
        let mut now = self.clone();
        // Each round does at least one step, and ends those that wait for nothing.
        for _ in 0..self.steps().len() {
            let late: Vec<StepKey> = now.late().map(|step| step.key.clone()).collect();
            if late.is_empty() {
                break;
            }
            now.wish.done.extend(late.into_iter().map(|key| (key, Some(self.today))));
            now.plan = plan(library, &now.wish, as_of(&now.wish, self.today));
        }
        let reached = match &now.plan {
            Ok(plan) => plan.reached,
            Err(Fault::NothingLeft) => self.today,
            Err(_) => return None,
        };
        self.late().next().is_some().then_some(reached)
    }
}

impl Planned<'_> {
    /// Whether it should be over on the day `today`: it ends, or had to, on a day before.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.last_day() < today
    }

    /// By when it is to be over: the day on which it ends, or its deadline where that falls before.
    pub fn last_day(&self) -> NaiveDate {
        self.due.as_ref().map_or(self.end, |due| due.date.min(self.end))
    }
}

/// What happens on a day of a kept roadmap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happening<'a> {
    /// A step that is not done ends.
    Step(&'a StepKey, &'a Step),
    /// The last day on which a step that is not done may end.
    Deadline(&'a StepKey, &'a Step),
    /// A date of the company itself.
    Own(&'a OwnDate),
}

/// A day of a kept roadmap.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Milestone<'a> {
    /// What happens.
    pub what: Happening<'a>,
    /// When.
    pub day: NaiveDate,
}

impl Milestone<'_> {
    /// A name that stays when the day changes.
    pub fn name(&self) -> String {
        match self.what {
            Happening::Step(key, _) => format!("step {key}"),
            Happening::Deadline(key, _) => format!("due {key}"),
            Happening::Own(own) => format!("own {}", own.name),
        }
    }
}

/// The days of a kept roadmap, soonest first: ends and deadlines of the steps that are not done, and the company's own dates.
pub fn milestones<'a>(standing: &'a Standing<'_>, kept: &'a Kept) -> Vec<Milestone<'a>> {
    let ends = standing.steps().iter().map(|step| Milestone { what: Happening::Step(&step.key, step.step), day: step.end });
    let dues = standing.steps().iter().filter_map(|step| {
        step.due.as_ref().map(|due| Milestone { what: Happening::Deadline(&step.key, step.step), day: due.date })
    });
    let own = kept.own.iter().map(|own| Milestone { what: Happening::Own(own), day: own.day });
    let mut all: Vec<Milestone<'a>> = ends.chain(dues).chain(own).collect();
    all.sort_by(|one, two| one.day.cmp(&two.day).then_with(|| one.name().cmp(&two.name())));
    all
}
