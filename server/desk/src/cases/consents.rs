//! To which partner desks a company agrees that its case goes.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::desks::{self, FRONT};

/// The partner desks that may see a case, each agreed to by itself. The front desk, which receives it, needs none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Consents(BTreeSet<String>);

impl Consents {
    /// Those to the desks `ids`.
    pub fn to<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        Self(ids.into_iter().map(str::to_owned).collect())
    }

    /// Those to every partner there is.
    pub fn to_all() -> Self {
        Self::to(desks::partners().map(|station| station.id))
    }

    /// As [`Self::kept`] wrote them.
    pub fn read(kept: &str) -> Self {
        Self::to(kept.split_whitespace())
    }

    /// As the table keeps them.
    pub fn kept(&self) -> String {
        self.0.iter().map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// Whether the desk may see the case.
    pub fn allow(&self, desk: &str) -> bool {
        desk == FRONT || self.0.contains(desk)
    }

    /// Whether no partner may.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The desks, in the order of their identifiers.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    /// Says whether `desk` may see it; tells whether that is new.
    pub fn say(&mut self, desk: &str, may: bool) -> bool {
        if may { self.0.insert(desk.to_owned()) } else { self.0.remove(desk) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consents_are_kept_one_by_one_and_the_front_desk_needs_none() {
        let mut consents = Consents::read("has ans");
        assert_eq!(consents.kept(), "ans has");
        assert!(consents.say("has", false) && !consents.say("has", false) && consents.say("cnam", true));
        assert_eq!(Consents::read(&consents.kept()), consents);
        assert!(consents.allow(FRONT) && consents.allow("cnam") && !consents.allow("has"));
        assert!(!Consents::to_all().iter().any(|desk| desk == FRONT), "only partners are agreed to");
    }
}
