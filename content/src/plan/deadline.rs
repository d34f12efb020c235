//! The last days on which steps may end.

use super::network::{Network, Node};
use super::schedule::Stay;
use super::{Due, Wish};
use crate::model::step::{Deadline, Duration, Side};

/// The deadline of `node` that falls first.
pub(super) fn nearest_deadline<'a>(network: &Network<'a>, wish: &Wish, shown: &[Stay], node: &Node<'a>) -> Option<Due<'a>> {
    let day = |deadline: &'a Deadline| {
        let planned = network.nodes.iter().position(|other| other.key == deadline.from);
        let from = planned.map(|from| shown[from].end).or_else(|| wish.done_on(&deadline.from))?;
        let date = match deadline.side {
            Side::After => deadline.known.span.after(from)?,
            Side::Before => deadline.known.span.before(from)?,
        };
        Some(Due { date, from: deadline.from.clone(), known: &deadline.known })
    };
    node.step.deadlines.iter().filter_map(day).min_by_key(|due| due.date)
}

/// Puts what is only due before something ends, such as a renewal, on its last day: nothing is gained by doing it sooner.
pub(super) fn put_off(network: &Network<'_>, wish: &Wish, stays: &mut [Stay]) {
    for (position, node) in network.nodes.iter().enumerate() {
        let awaited = network.nodes.iter().any(|other| other.after.contains(&position));
        let closing = node.step.deadlines.iter().any(|deadline| deadline.side == Side::Before);
        if node.step.duration != Duration::Moment || !closing || awaited {
            continue;
        }
        if let Some(due) = nearest_deadline(network, wish, stays, node) {
            let day = stays[position].end.max(due.date);
            stays[position] = Stay { start: day, end: day };
        }
    }
}
