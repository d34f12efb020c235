//! A wish read from the parameters of an address, and what cannot be read in it.

use chrono::NaiveDate;

use super::{Anchor, Fault, Pace, Wish};
use crate::Library;
use crate::model::StepKey;

/// A parameter of an address, or a group of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// The schemes, in their order.
    Scheme,
    /// The scheme that the target is about.
    Goal,
    /// Whether the date is the first day or the target.
    Anchor,
    /// That date.
    On,
    /// Which durations are counted.
    Pace,
    /// Prerequisites that are met.
    Met,
    /// Durations of the company, one parameter for each step: `time.pecan-dtx.dossier`.
    Times,
    /// Steps that are moved, each followed by its date.
    Moves,
    /// Steps with a request for further documents, each followed by the days of the answer.
    Stops,
    /// A name for the plan, so that two of them can stand in one calendar.
    Label,
}

impl Field {
    /// All of them, in the order of the form.
    pub const ALL: [Self; 10] = [
        Self::Scheme,
        Self::Anchor,
        Self::On,
        Self::Goal,
        Self::Pace,
        Self::Met,
        Self::Times,
        Self::Moves,
        Self::Stops,
        Self::Label,
    ];

    /// The name of the parameter, and the identifier of the field or of its group in the page.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Scheme => "scheme",
            Self::Goal => "goal",
            Self::Anchor => "anchor",
            Self::On => "on",
            Self::Pace => "pace",
            Self::Met => "met",
            Self::Times => "time",
            Self::Moves => "move",
            Self::Stops => "stop",
            Self::Label => "label",
        }
    }

    /// The parameter that holds the value of a parameter with two parts.
    pub const fn second(self) -> &'static str {
        match self {
            Self::Moves => "move_to",
            Self::Stops => "stop_days",
            _ => "",
        }
    }

    /// Whether the parameter `name` belongs to this field.
    pub fn has(self, name: &str) -> bool {
        let of_step = self == Self::Times && name.strip_prefix("time.").is_some();
        name == self.id() || (!self.second().is_empty() && name == self.second()) || of_step
    }
}

/// The value of [`Field::Anchor`] for a target; anything else is a first day.
pub const TARGET: &str = "target";

/// What cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// A text that is not a day.
    NotADay(String),
    /// A text that is not a whole number from 0 on.
    NotANumber(StepKey, String),
    /// A step without a value, or a value without a step.
    Half,
    /// A step that is not in the library.
    UnknownStep(String),
}

/// The name of the parameter with the company's own duration of a step.
pub fn time_name(key: &StepKey) -> String {
    format!("{}.{key}", Field::Times.id())
}

/// Reads a wish from decoded parameters. Without a date, the plan begins today.
///
/// # Errors
/// Everything that cannot be read, in the order of the form.
pub fn read(library: &Library, pairs: &[(String, String)], today: NaiveDate) -> Result<Wish, Vec<(Field, Why)>> {
    let mut faults = Vec::new();
    let all = |field: Field| pairs.iter().filter(move |(name, _)| name == field.id()).map(|(_, value)| value.trim());
    let one = |field: Field| all(field).find(|value| !value.is_empty()).unwrap_or_default();
    let on = match one(Field::On) {
        "" => Some(today),
        text => day(text).or_else(|| {
            faults.push((Field::On, Why::NotADay(text.to_owned())));
            None
        }),
    };
    let on = on.unwrap_or(today);
    let anchor = if one(Field::Anchor) == TARGET { Anchor::Target(on) } else { Anchor::Start(on) };
    let mut wish = Wish::new(all(Field::Scheme).filter(|id| !id.is_empty()), anchor);
    wish.goal =
        Some(one(Field::Goal)).filter(|goal| !goal.is_empty() && wish.schemes.iter().any(|id| id == goal)).map(str::to_owned);
    wish.pace = Pace::ALL.into_iter().find(|pace| pace.id() == one(Field::Pace)).unwrap_or_default();
    wish.met = all(Field::Met).filter(|id| library.prerequisite(id).is_some()).map(str::to_owned).collect();
    for (name, value) in pairs {
        // Steps that are in the library no more are left out: the address may be old.
        let key = name.strip_prefix("time.").and_then(StepKey::parse).filter(|key| library.step(key).is_some());
        let Some(key) = key.filter(|_| !value.trim().is_empty()) else { continue };
        match value.trim().parse() {
            Ok(amount) => wish.own.extend([(key, amount)]),
            Err(_) => faults.push((Field::Times, Why::NotANumber(key, value.trim().to_owned()))),
        }
    }
    for (key, text) in two_parts(library, pairs, Field::Moves, &mut faults) {
        match day(&text) {
            Some(date) => wish.not_before.extend([(key, date)]),
            None => faults.push((Field::Moves, Why::NotADay(text))),
        }
    }
    for (key, text) in two_parts(library, pairs, Field::Stops, &mut faults) {
        match text.parse() {
            Ok(days) => wish.stops.extend([(key, days)]),
            Err(_) => faults.push((Field::Stops, Why::NotANumber(key, text))),
        }
    }
    if faults.is_empty() { Ok(wish) } else { Err(faults) }
}

/// A day as written by browsers: `2027-01-04`.
pub fn day(text: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()
}

/// The steps and values of a parameter with two parts: the first step with the first value, and so on.
fn two_parts(
    library: &Library,
    pairs: &[(String, String)],
    field: Field,
    faults: &mut Vec<(Field, Why)>,
) -> Vec<(StepKey, String)> {
    let values = |wanted: &'static str| pairs.iter().filter(move |(name, _)| name == wanted).map(|(_, value)| value.trim());
    let (mut steps, mut seconds) = (values(field.id()), values(field.second()));
    let mut read = Vec::new();
    loop {
        match (steps.next(), seconds.next()) {
            (None, None) => return read,
            (None | Some(""), None | Some("")) => {}
            (Some(step), Some(second)) if !step.is_empty() && !second.is_empty() => {
                match StepKey::parse(step).filter(|key| library.step(key).is_some()) {
                    Some(key) => read.push((key, second.to_owned())),
                    None => faults.push((field, Why::UnknownStep(step.to_owned()))),
                }
            }
            _ => faults.push((field, Why::Half)),
        }
    }
}

impl Fault {
    /// The field of the form that the fault is about, for a wish that was read from one.
    pub fn field(&self, wish: &Wish) -> Field {
        match self {
            Self::NoScheme
            | Self::UnknownScheme(_)
            | Self::Twice(_)
            | Self::TooManySchemes
            | Self::NotNext { .. }
            | Self::Circle(_)
            | Self::NothingLeft => Field::Scheme,
            Self::GoalElsewhere(_) => Field::Goal,
            Self::DateTooFar { date, .. } if *date != wish.anchor.date() => Field::Moves,
            Self::DateTooFar { .. } | Self::TargetInThePast(_) | Self::OutOfCalendar => Field::On,
            Self::TooLong(key) if wish.own.contains_key(key) => Field::Times,
            Self::NoDuration(_) => Field::Times,
            Self::TooLong(_) | Self::NoClockStop(_) => Field::Stops,
        }
    }
}
