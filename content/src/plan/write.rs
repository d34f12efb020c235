//! A wish as the parameters of an address: what [`read`](super::read) reads, in one spelling.

use super::{Anchor, Field, TARGET, Wish, time_name};

/// The parameters of `wish` under the name `label`, which may be empty. They always say the date, so that they mean the same on
/// every day; what is done is not a part of them.
pub fn write(wish: &Wish, label: &str) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut add = |field: Field, value: String| pairs.push((field.id().to_owned(), value));
    for scheme in &wish.schemes {
        add(Field::Scheme, scheme.clone());
    }
    if let Anchor::Target(_) = wish.anchor {
        add(Field::Anchor, TARGET.to_owned());
    }
    add(Field::On, wish.anchor.date().to_string());
    if let Some(goal) = &wish.goal {
        add(Field::Goal, goal.clone());
    }
    add(Field::Pace, wish.pace.id().to_owned());
    for prerequisite in &wish.met {
        add(Field::Met, prerequisite.clone());
    }
    pairs.extend(wish.own.iter().map(|(key, amount)| (time_name(key), amount.to_string())));
    let moves = wish.not_before.iter().map(|(key, date)| (Field::Moves, key, date.to_string()));
    let stops = wish.stops.iter().map(|(key, days)| (Field::Stops, key, days.to_string()));
    for (field, key, value) in moves.chain(stops) {
        pairs.push((field.id().to_owned(), key.to_string()));
        pairs.push((field.second().to_owned(), value));
    }
    if !label.is_empty() {
        pairs.push((Field::Label.id().to_owned(), label.to_owned()));
    }
    pairs
}
