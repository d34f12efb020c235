//! Which answers can become which: the moves that a company can make, and the answer to aim at.

use crate::answers::Value;
use crate::assess::compiled::Demand;
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
        Demand::Choices { wanted, refused } => {
            let (kept, missing) = shortfall(current, wanted, *refused);
            match missing.as_slice() {
                [set] => positions(set & !refused).for_each(|option| add(edited(question, kept, 1 << option))),
                sets => {
                    let more = sets.iter().fold(0, |more, set| more | lowest(set & !refused));
                    add(edited(question, kept, more | if kept | more == 0 { fallback(question, *refused) } else { 0 }));
                }
            }
        }
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
        (Moves::To(options), Demand::Choice(allowed)) => positions(options & allowed).next().map(Value::Choice),
        (Moves::Flag { yes, no }, Demand::Flag(wanted)) => (if *wanted { *yes } else { *no }).then_some(Value::Flag(*wanted)),
        (Moves::Edit { add, remove }, Demand::Choices { wanted, refused }) => {
            let Some(Value::Choices(now)) = current else { return None };
            if now & refused & !remove != 0 {
                return None;
            }
            let (kept, missing) = shortfall(current, wanted, *refused);
            let more = missing.iter().try_fold(0, |more, set| {
                let possible = set & add & !refused;
                (possible != 0).then(|| more | if possible & more == 0 { lowest(possible) } else { 0 })
            })?;
            let more = more | if kept | more == 0 { fallback(question, *refused) } else { 0 };
            (kept | more != 0).then(|| edited(question, kept, more))
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

/// What is kept of the present options, and the wanted sets that none of them meets.
fn shortfall(current: Option<&Value>, wanted: &[u32], refused: u32) -> (u32, Vec<u32>) {
    let now = if let Some(Value::Choices(now)) = current { *now } else { 0 };
    let kept = now & !refused;
    (kept, wanted.iter().filter(|set| *set & kept == 0).copied().collect())
}

/// `kept` with `more`; options that go alone give way to the others.
fn edited(question: &Question, kept: u32, more: u32) -> Value {
    let exclusive = if let Kind::Choices { exclusive, .. } = question.kind { exclusive } else { 0 };
    let all = kept | more;
    let kept_exclusive = if more & exclusive != 0 || all & !exclusive == 0 { all } else { all & !exclusive };
    Value::Choices(if more & exclusive != 0 { more } else { kept_exclusive })
}

/// "None of these", when withdrawing the last option leaves nothing.
fn fallback(question: &Question, refused: u32) -> u32 {
    let exclusive = if let Kind::Choices { exclusive, .. } = question.kind { exclusive } else { 0 };
    let free = question.kind.domain() & !refused;
    if exclusive & free == 0 { lowest(free) } else { lowest(exclusive & free) }
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
