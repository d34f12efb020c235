//! Which answers can become which: the moves that a company can make, and the answer to aim at.

use crate::answers::Value;
use crate::assess::compiled::{Demand, bounds, intersection};
use crate::model::{Interval, Kind, Moves, Question};

/// Whether the company itself can turn `current` into an answer that meets `demand`.
pub fn can_move(question: &Question, current: Option<&Value>, demand: &Demand) -> bool {
    company_target(question, current, demand).is_some()
}

/// The answer to aim at, and every other single answer that would do as well.
///
/// The first is one that the company can reach when there is one; among those, the nearest.
pub fn targets(question: &Question, current: Option<&Value>, demand: &Demand) -> Vec<Value> {
    let mut targets: Vec<Value> = company_target(question, current, demand).into_iter().collect();
    let mut add = |value: Value| {
        if !targets.contains(&value) {
            targets.push(value);
        }
    };
    match demand {
        Demand::Choice(allowed) => positions(allowed & question.kind.domain()).for_each(|option| add(Value::Choice(option))),
        Demand::Flag(flag) => add(Value::Flag(*flag)),
        Demand::Number(interval) => add(Value::Number(nearest(interval, current, question))),
        Demand::Choices { wanted, refused } => edits(question, current, wanted, *refused).into_iter().for_each(add),
        Demand::Text { accepted, .. } => accepted.iter().flatten().for_each(|text| add(Value::Text(text.clone()))),
    }
    targets
}

fn company_target(question: &Question, current: Option<&Value>, demand: &Demand) -> Option<Value> {
    let moves = &question.changeable.as_ref()?.moves;
    match (moves, demand) {
        (Moves::Forward(steps), Demand::Choice(allowed)) => {
            let Some(Value::Choice(now)) = current else { return None };
            let position = steps.iter().position(|step| step == now)?;
            steps[position + 1..].iter().find(|step| allowed >> **step & 1 == 1).map(|step| Value::Choice(*step))
        }
        (Moves::To(options), Demand::Choice(allowed)) => {
            positions(options & allowed & question.kind.domain()).next().map(Value::Choice)
        }
        (Moves::Flag { yes, no }, Demand::Flag(wanted)) => (if *wanted { *yes } else { *no }).then_some(Value::Flag(*wanted)),
        (Moves::Edit { add, remove }, Demand::Choices { wanted, refused }) => {
            let Some(Value::Choices(now)) = current else { return None };
            company_edit(question, *now, (*add, *remove), wanted, *refused).map(Value::Choices)
        }
        (Moves::Number { up, down }, Demand::Number(interval)) => {
            let Some(Value::Number(now)) = current else { return None };
            let target = nearest(interval, current, question);
            let possible = interval.contains(target) && ((target > *now && *up) || (target < *now && *down));
            possible.then_some(Value::Number(target))
        }
        _ => None,
    }
}

/// What a question that takes several answers leaves to choose from: options that go together, options that go alone.
fn free(question: &Question, refused: u32) -> (u32, u32) {
    let exclusive = if let Kind::Choices { exclusive, .. } = question.kind { exclusive } else { 0 };
    let free = question.kind.domain() & !refused;
    (free & !exclusive, free & exclusive)
}

/// The sets of options that meet the demand: the present ones that may stay, with what is missing; else one that goes alone.
fn edits(question: &Question, current: Option<&Value>, wanted: &[u32], refused: u32) -> Vec<Value> {
    let now = if let Some(Value::Choices(now)) = current { *now } else { 0 };
    let (together, alone) = free(question, refused);
    let kept = now & together;
    let missing: Vec<u32> = wanted.iter().filter(|set| *set & kept == 0).copied().collect();
    let sets: Vec<u32> = match missing.as_slice() {
        [] if kept != 0 => vec![kept],
        [set] => positions(set & together).map(|option| kept | 1 << option).collect(),
        sets => completed(kept, sets, together).into_iter().filter(|set| *set != 0).collect(),
    };
    let sets = if sets.is_empty() { positions(all_of(wanted, alone)).map(|option| 1 << option).collect() } else { sets };
    // Withdrawing every option of a question that has no "none of these" leaves nothing to say but another option.
    let sets = if sets.is_empty() { vec![lowest(together)] } else { sets };
    sets.into_iter().map(Value::Choices).collect()
}

/// The options that the company can come to: it adds some, withdraws some; one that goes alone gives way by itself, and is
/// what remains when everything else is withdrawn.
fn company_edit(question: &Question, now: u32, (add, remove): (u32, u32), wanted: &[u32], refused: u32) -> Option<u32> {
    let (together, alone) = free(question, refused);
    let exclusive = if let Kind::Choices { exclusive, .. } = question.kind { exclusive } else { 0 };
    let stuck = now & !exclusive & !remove;
    let kept = now & together;
    let missing: Vec<u32> = wanted.iter().filter(|set| *set & kept == 0).copied().collect();
    let edited = if stuck & refused == 0 { completed(kept, &missing, together & add) } else { None };
    let lone = if stuck == 0 { lowest(all_of(wanted, alone)) } else { 0 };
    let instead = if edited == Some(0) { lowest(together & add) } else { 0 };
    [edited.unwrap_or(0), lone, instead].into_iter().find(|set| *set != 0)
}

/// `kept` with one option of `possible` for each set that is missing.
fn completed(kept: u32, missing: &[u32], possible: u32) -> Option<u32> {
    missing.iter().try_fold(kept, |kept, set| {
        let choice = set & possible;
        (choice != 0).then(|| if choice & kept == 0 { kept | lowest(choice) } else { kept })
    })
}

/// The options of `possible` that are in every wanted set.
fn all_of(wanted: &[u32], possible: u32) -> u32 {
    wanted.iter().fold(possible, |left, set| left & set)
}

const fn lowest(bits: u32) -> u32 {
    bits & bits.wrapping_neg()
}

fn positions(bits: u32) -> impl Iterator<Item = u8> {
    (0u8..32).filter(move |position| bits >> position & 1 == 1)
}

/// The number within `interval` that is nearest to the present answer: a bound, or one beyond an excluded bound.
fn nearest(interval: &Interval, current: Option<&Value>, question: &Question) -> f64 {
    let now = if let Some(Value::Number(now)) = current { Some(*now) } else { None };
    let interval = &intersection(interval, &bounds(&question.kind));
    let inside = |(bound, included): (f64, bool), step: f64| if included { bound } else { bound + step };
    let least = if let Kind::Number { min: Some(min), .. } = question.kind { min } else { 0.0 };
    let low = interval.low.map(|bound| inside(bound, 1.0));
    let high = interval.high.map(|bound| inside(bound, -1.0));
    let target = match (now, low, high) {
        (Some(now), _, Some(high)) if now > high => high,
        (_, Some(low), _) => low,
        (_, None, Some(high)) => high,
        (now, None, None) => now.unwrap_or(least),
    };
    if interval.contains(target) { target } else { midpoint(interval) }
}

/// A number within an interval whose bounds are less than one apart.
fn midpoint(interval: &Interval) -> f64 {
    match (interval.low, interval.high) {
        (Some((low, _)), Some((high, _))) => f64::midpoint(low, high),
        (Some((low, _)), None) => low + 1.0,
        (None, Some((high, _))) => high - 1.0,
        (None, None) => 0.0,
    }
}
