//! The dates of the steps: as early as possible, and as late as the goal allows.

use chrono::NaiveDate;

use super::deadline::put_off;
use super::network::Network;
use super::{Anchor, Fault, Wish};

/// The first and the last day of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stay {
    pub start: NaiveDate,
    pub end: NaiveDate,
}

/// The dates of every step of a network, by position.
#[derive(Debug)]
pub(super) struct Dates {
    /// As early as possible from the first day of the plan.
    pub earliest: Vec<Stay>,
    /// What is shown.
    pub shown: Vec<Stay>,
    /// For each step whether it is on the critical path.
    pub critical: Vec<bool>,
}

pub(super) fn schedule(network: &Network<'_>, wish: &Wish) -> Result<Dates, Fault> {
    let moved: Vec<Option<NaiveDate>> = network.nodes.iter().map(|node| wish.not_before.get(&node.key).copied()).collect();
    let (first_day, late) = match wish.anchor {
        Anchor::Start(date) => (date, None),
        Anchor::Target(date) => {
            let late = latest(network, date, &[]).ok_or(Fault::OutOfCalendar)?;
            let first = late.iter().flatten().map(|stay| stay.start).min().unwrap_or(date);
            (first, Some(late))
        }
    };
    let early = earliest(network, first_day, &moved).ok_or(Fault::OutOfCalendar)?;
    let critical = critical(network, &early);
    let mut shown = match late {
        None => early.clone(),
        Some(late) => {
            let not_before: Vec<Option<NaiveDate>> =
                late.iter().zip(&moved).map(|(late, moved)| late.map(|stay| stay.start).max(*moved)).collect();
            earliest(network, first_day, &not_before).ok_or(Fault::OutOfCalendar)?
        }
    };
    put_off(network, wish, &mut shown);
    Ok(Dates { earliest: early, shown, critical })
}

/// Each step as soon as those before it are over, not before its own day; the first ones on `first_day`, unless they run
/// already.
fn earliest(network: &Network<'_>, first_day: NaiveDate, not_before: &[Option<NaiveDate>]) -> Option<Vec<Stay>> {
    let mut stays: Vec<Stay> = Vec::with_capacity(network.nodes.len());
    for (node, own) in network.nodes.iter().zip(not_before) {
        let ready = node.after.iter().map(|before| stays[*before].end).max().or(node.since).unwrap_or(first_day);
        let start = own.map_or(ready, |own| own.max(ready));
        stays.push(Stay { start, end: node.length.after(start)? });
    }
    Some(stays)
}

/// Each step as late as the goal, reached on `reached`, allows; nothing for steps that the goal does not wait for, unless
/// one of the `limits` (position, last day) binds them or one that waits for them. `None` beyond the calendar.
pub(super) fn latest(network: &Network<'_>, reached: NaiveDate, limits: &[(usize, NaiveDate)]) -> Option<Vec<Option<Stay>>> {
    let mut ends: Vec<Option<NaiveDate>> = vec![None; network.nodes.len()];
    let sooner = |end: &mut Option<NaiveDate>, day: NaiveDate| *end = Some(end.map_or(day, |end| end.min(day)));
    ends[network.goal] = Some(reached);
    for (position, day) in limits {
        sooner(&mut ends[*position], *day);
    }
    let mut stays = vec![None; network.nodes.len()];
    for (position, node) in network.nodes.iter().enumerate().rev() {
        let Some(end) = ends[position] else { continue };
        let start = node.length.before(end)?;
        stays[position] = Some(Stay { start, end });
        for before in &node.after {
            sooner(&mut ends[*before], start);
        }
    }
    Some(stays)
}

/// The steps that decide when the goal is reached: back from it, those on whose last day the next one begins.
fn critical(network: &Network<'_>, early: &[Stay]) -> Vec<bool> {
    let mut critical = vec![false; network.nodes.len()];
    critical[network.goal] = true;
    for (position, node) in network.nodes.iter().enumerate().rev() {
        if critical[position] {
            for before in node.after.iter().filter(|before| early[**before].end == early[position].start) {
                critical[*before] = true;
            }
        }
    }
    critical
}
