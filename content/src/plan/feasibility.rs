//! From dates to a plan: deadlines, slack, and what cannot be.

use chrono::NaiveDate;

use super::deadline::nearest_deadline;
use super::network::Network;
use super::schedule::{Dates, latest};
use super::{Anchor, Coverage, Due, Plan, Planned, Wish};
use crate::Library;
use crate::model::StepKey;
use crate::model::step::Known;

/// Why a plan cannot be kept, and the step that breaks it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Break<'a> {
    /// A step ends after its deadline.
    TooLate {
        /// The step.
        step: StepKey,
        /// When it ends.
        planned: NaiveDate,
        /// When it had to.
        due: Due<'a>,
    },
    /// To reach the target, a step should have begun already.
    BegunBeforeToday {
        /// The step that would be the first.
        step: StepKey,
        /// When it should have begun.
        start: NaiveDate,
    },
    /// A step was moved so late that the target is missed.
    TargetMissed {
        /// The step.
        step: StepKey,
        /// When the goal is reached then.
        reached: NaiveDate,
        /// The target.
        target: NaiveDate,
    },
    /// A step was moved to a day on which another one it waits for is not over.
    BeforeItsTurn {
        /// The step.
        step: StepKey,
        /// The day that was asked for.
        wanted: NaiveDate,
        /// The step it waits for.
        waits_for: StepKey,
        /// When that one ends.
        until: NaiveDate,
    },
    /// The answer to a request for further documents comes too late, and the application is lost.
    AnswerTooLate {
        /// The step whose clock is stopped.
        step: StepKey,
        /// Days that the answer takes.
        days: u16,
        /// How long is allowed.
        allowed: &'a Known,
    },
}

impl Break<'_> {
    /// The step that breaks the plan.
    pub const fn step(&self) -> &StepKey {
        match self {
            Self::TooLate { step, .. }
            | Self::BegunBeforeToday { step, .. }
            | Self::TargetMissed { step, .. }
            | Self::BeforeItsTurn { step, .. }
            | Self::AnswerTooLate { step, .. } => step,
        }
    }
}

pub(super) fn finish<'a>(library: &'a Library, network: &Network<'a>, dates: &Dates, wish: &Wish, today: NaiveDate) -> Plan<'a> {
    let shown = &dates.shown;
    let due: Vec<Option<Due<'a>>> = network.nodes.iter().map(|node| nearest_deadline(network, wish, shown, node)).collect();
    let reached = shown[network.goal].end;
    let kept = if let Anchor::Target(target) = wish.anchor { target.max(reached) } else { reached };
    let limits: Vec<(usize, NaiveDate)> =
        due.iter().enumerate().filter_map(|(position, due)| due.as_ref().map(|due| (position, due.date))).collect();
    let late = latest(network, kept, &limits);
    let late = late.unwrap_or_else(|| vec![None; network.nodes.len()]);
    let mut steps: Vec<Planned<'a>> = Vec::new();
    for (position, node) in network.nodes.iter().enumerate() {
        let latest_end = late[position].map(|stay| stay.end);
        steps.push(Planned {
            key: node.key.clone(),
            step: node.step,
            length: node.length,
            basis: node.basis,
            start: shown[position].start,
            end: shown[position].end,
            latest_end,
            slack: latest_end.map(|latest| (latest - dates.earliest[position].end).num_days()),
            critical: dates.critical[position],
            due: due[position].clone(),
            after: node.after.iter().map(|before| network.nodes[*before].key.clone()).collect(),
        });
    }
    // Stable: among equals, the order of the network puts each after those it waits for.
    steps.sort_by_key(|step| (step.start, step.end));
    let start = steps.iter().map(|step| step.start).min().unwrap_or(reached);
    let mut plan =
        Plan { steps, goal: network.nodes[network.goal].key.clone(), start, reached, breaks: Vec::new(), coverage: Vec::new() };
    plan.breaks = breaks(&plan, wish, today);
    plan.coverage = wish.schemes.iter().map(|scheme| coverage(library, &plan, wish, scheme)).collect();
    plan
}

fn coverage(library: &Library, plan: &Plan<'_>, wish: &Wish, scheme: &str) -> Coverage {
    let procedure = library.procedures.get(scheme);
    let end = |key: StepKey| plan.step(&key).map(|step| step.end).or_else(|| wish.done_on(&key));
    Coverage {
        scheme: scheme.to_owned(),
        from: procedure.and_then(|procedure| end(procedure.goal_key())),
        until: procedure.and_then(|procedure| procedure.coverage.as_ref()).and_then(|step| end(StepKey::new(scheme, step))),
    }
}

fn breaks<'a>(plan: &Plan<'a>, wish: &Wish, today: NaiveDate) -> Vec<Break<'a>> {
    let mut breaks = Vec::new();
    if let Anchor::Target(target) = wish.anchor {
        if let Some(first) = plan.steps.iter().find(|step| step.start < today) {
            breaks.push(Break::BegunBeforeToday { step: first.key.clone(), start: first.start });
        }
        if plan.reached > target {
            // Nothing else can delay the goal: every other step is as late as the target allows.
            let moved = plan.steps.iter().rev().find(|step| step.critical_to(plan) && wish.not_before.contains_key(&step.key));
            let step = moved.map_or_else(|| plan.goal.clone(), |step| step.key.clone());
            breaks.push(Break::TargetMissed { step, reached: plan.reached, target });
        }
    }
    for step in &plan.steps {
        breaks.extend(waits(plan, step, wish));
        breaks.extend(lost(step));
        if let Some(due) = step.due.as_ref().filter(|due| due.date < step.end) {
            breaks.push(Break::TooLate { step: step.key.clone(), planned: step.end, due: due.clone() });
        }
    }
    breaks
}

impl Planned<'_> {
    /// Whether the goal of `plan` would be reached earlier without this step.
    fn critical_to(&self, plan: &Plan<'_>) -> bool {
        self.latest_end.is_some_and(|latest| latest <= self.end) || self.key == plan.goal
    }
}

/// A step that was moved to before its turn.
fn waits<'a>(plan: &Plan<'a>, step: &Planned<'a>, wish: &Wish) -> Option<Break<'a>> {
    let wanted = *wish.not_before.get(&step.key)?;
    let before = step.after.iter().filter_map(|key| plan.step(key)).max_by_key(|before| before.end)?;
    (wanted < before.end).then(|| Break::BeforeItsTurn {
        step: step.key.clone(),
        wanted,
        waits_for: before.key.clone(),
        until: before.end,
    })
}

/// A request for further documents that is answered too late.
fn lost<'a>(step: &Planned<'a>) -> Option<Break<'a>> {
    let allowed = step.step.clock_stop.as_ref()?.reply.as_ref()?;
    let end = step.start.checked_add_days(chrono::Days::new(step.length.stopped.into()))?;
    (allowed.span.after(step.start)? < end).then(|| Break::AnswerTooLate {
        step: step.key.clone(),
        days: step.length.stopped,
        allowed,
    })
}
