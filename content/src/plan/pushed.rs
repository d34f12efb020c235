//! What is late pushes what waits for it: where the steps of a plan come to stand on the day it is.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Plan;
use crate::model::StepKey;

/// Where a step comes to stand that cannot stay where it was planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pushed {
    /// The first day: never before the planned one.
    pub start: NaiveDate,
    /// The last day: never before the planned one.
    pub end: NaiveDate,
}

impl Plan<'_> {
    /// The steps that cannot stay where they were planned: what is not done is not over before `today`, and what waits for it does
    /// not begin before. What has time enough in between stays; what is done is no part of the plan.
    pub fn pushed(&self, today: NaiveDate) -> BTreeMap<StepKey, Pushed> {
        let mut pushed: BTreeMap<StepKey, Pushed> = BTreeMap::new();
        // Each step comes after those it waits for.
        for step in &self.steps {
            let ready = step.after.iter().filter_map(|before| pushed.get(before)).map(|before| before.end).max();
            let start = ready.map_or(step.start, |ready| ready.max(step.start));
            // Beyond the calendar it keeps its end, or has none later than its beginning.
            let end = if start == step.start { Some(step.end) } else { step.length.after(start) };
            let end = end.unwrap_or(start).max(step.end).max(today);
            let start = if step.start == step.end && step.length.span.is_none() { end } else { start };
            if (start, end) != (step.start, step.end) {
                pushed.insert(step.key.clone(), Pushed { start, end });
            }
        }
        pushed
    }
}
