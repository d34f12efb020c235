//! Which steps are part of a plan, and which waits for which.

use std::collections::{BTreeMap, VecDeque};

use chrono::NaiveDate;

use super::{Basis, Fault, Length, Pace, Wish, default_span};
use crate::Library;
use crate::model::step::{Bounds, Doer, Duration, Known, TimeUnit};
use crate::model::{Step, StepKey};

/// A step of the plan without its dates.
#[derive(Debug)]
pub(super) struct Node<'a> {
    pub key: StepKey,
    pub step: &'a Step,
    pub length: Length,
    pub basis: Basis<'a>,
    /// Positions of the steps just before it, all of them smaller than its own.
    pub after: Vec<usize>,
    /// For a step of somebody else that waits for nothing any more: the day since when it runs, if it is known.
    pub since: Option<NaiveDate>,
}

/// The steps, each after those it waits for.
#[derive(Debug)]
pub(super) struct Network<'a> {
    pub nodes: Vec<Node<'a>>,
    /// The position of the goal.
    pub goal: usize,
}

/// Gathers the steps that are not done.
pub(super) fn network<'a>(library: &'a Library, wish: &Wish) -> Result<Network<'a>, Fault> {
    let links = links(library, wish);
    let order = in_order(&links)?;
    let place: BTreeMap<&StepKey, usize> = order.iter().enumerate().map(|(position, key)| (*key, position)).collect();
    let goal_scheme = wish.goal_scheme().ok_or(Fault::NoScheme)?;
    let goal = library.procedures.get(goal_scheme).ok_or_else(|| Fault::UnknownScheme(goal_scheme.to_owned()))?.goal_key();
    let goal = *place.get(&goal).ok_or(Fault::NothingLeft)?;
    let mut nodes = Vec::new();
    for key in &order {
        let Some(step) = library.step(key) else { continue };
        let (length, basis) = length(wish, key, step)?;
        let after: Vec<usize> = links[*key].iter().map(|before| place[before]).collect();
        let running = after.is_empty() && step.doer != Doer::Company;
        let since = step.after.iter().filter_map(|before| wish.done_on(before)).max().filter(|_| running);
        nodes.push(Node { key: (*key).clone(), step, length, basis, after, since });
    }
    Ok(Network { nodes, goal })
}

/// Every step of the schemes, every step of a prerequisite they wait for, and what each waits for.
fn links(library: &Library, wish: &Wish) -> BTreeMap<StepKey, Vec<StepKey>> {
    let mut links: BTreeMap<StepKey, Vec<StepKey>> = BTreeMap::new();
    let schemes = wish.schemes.iter().filter_map(|id| library.procedures.get(id));
    let mut todo: VecDeque<StepKey> = schemes
        .flat_map(|procedure| procedure.steps.iter().map(|step| StepKey::new(&procedure.fiche, &step.id)))
        .filter(|key| !is_over(library, wish, key))
        .collect();
    while let Some(key) = todo.pop_front() {
        if links.contains_key(&key) {
            continue;
        }
        let Some(step) = library.step(&key) else { continue };
        let counts = |before: &&StepKey| {
            let here = before.fiche == key.fiche || library.scheme(&before.fiche).is_none();
            (here || wish.precedes(&before.fiche, &key.fiche)) && !is_over(library, wish, before)
        };
        let after: Vec<StepKey> = step.after.iter().filter(counts).cloned().collect();
        todo.extend(after.iter().cloned());
        links.insert(key, after);
    }
    for pair in wish.schemes.windows(2) {
        follow(library, wish, &mut links, &pair[0], &pair[1]);
    }
    links
}

/// Whether the step `key` does not have to be done any more, or at all.
fn is_over(library: &Library, wish: &Wish, key: &StepKey) -> bool {
    let replaced = |step: &Step| step.unless_after.iter().any(|scheme| wish.precedes(scheme, &key.fiche));
    wish.is_done(key) || library.step(key).is_none_or(replaced)
}

/// Where the steps of a scheme do not say which step of the one before they wait for, all of them wait for its goal.
fn follow(library: &Library, wish: &Wish, links: &mut BTreeMap<StepKey, Vec<StepKey>>, before: &str, scheme: &str) {
    let said = |step: &Step| step.after.iter().any(|key| key.fiche == before);
    let (Some(first), Some(next)) = (library.procedures.get(before), library.procedures.get(scheme)) else { return };
    let goal = first.goal_key();
    if next.steps.iter().any(said) || is_over(library, wish, &goal) {
        return;
    }
    for (_, after) in links.iter_mut().filter(|(key, _)| key.fiche == scheme) {
        if !after.iter().any(|key| key.fiche == scheme) {
            after.push(goal.clone());
        }
    }
}

/// The steps in an order in which each comes after those it waits for; among equals, by name.
fn in_order(links: &BTreeMap<StepKey, Vec<StepKey>>) -> Result<Vec<&StepKey>, Fault> {
    let mut order: Vec<&StepKey> = Vec::new();
    let mut left: Vec<(&StepKey, &Vec<StepKey>)> = links.iter().collect();
    while !left.is_empty() {
        let ready = |(_, after): &(&StepKey, &Vec<StepKey>)| after.iter().all(|key| order.contains(&key));
        let (next, later): (Vec<_>, Vec<_>) = left.into_iter().partition(ready);
        if let (true, Some((stuck, _))) = (next.is_empty(), later.first()) {
            return Err(Fault::Circle((*stuck).clone()));
        }
        order.extend(next.into_iter().map(|(key, _)| key));
        left = later;
    }
    Ok(order)
}

fn length<'a>(wish: &Wish, key: &StepKey, step: &'a Step) -> Result<(Length, Basis<'a>), Fault> {
    let (mut span, mut basis) = match &step.duration {
        Duration::Moment => (None, Basis::Moment),
        Duration::Own(unit) => (Some(default_span(*unit)), Basis::Neutral),
        Duration::Known { kind, bounds, instead } => {
            let other = instead.iter().find(|instead| wish.precedes(&instead.after, &key.fiche));
            let known = at_pace(other.map_or(bounds.as_ref(), |instead| &instead.bounds), wish.pace);
            (known.map(|known| known.span), known.map_or(Basis::Neutral, |known| Basis::Known(*kind, known)))
        }
    };
    if let Some(amount) = wish.own.get(key) {
        let own = span.as_mut().ok_or_else(|| Fault::NoDuration(key.clone()))?;
        if *amount > own.unit.most() {
            return Err(Fault::TooLong(key.clone()));
        }
        own.amount = *amount;
        basis = Basis::Own;
    }
    let mut length = Length { span, ..Length::default() };
    if let Some(days) = wish.stops.get(key) {
        let request = step.clock_stop.as_ref().ok_or_else(|| Fault::NoClockStop(key.clone()))?;
        if *days > TimeUnit::Days.most() {
            return Err(Fault::TooLong(key.clone()));
        }
        length.stopped = *days;
        length.added = request.adds.as_ref().map(|known| known.span);
    }
    Ok((length, basis))
}

fn at_pace(bounds: &Bounds, pace: Pace) -> Option<&Known> {
    let (min, usual, max) = (bounds.min.as_ref(), bounds.usual.as_ref(), bounds.max.as_ref());
    match pace {
        Pace::Min => min.or(usual).or(max),
        Pace::Usual => usual.or(max).or(min),
        Pace::Max => bounds.known(),
    }
}
