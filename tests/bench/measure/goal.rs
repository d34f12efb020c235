//! A figure beside its goal.

use std::fmt;

use serde::Serialize;

/// A figure beside its goal.
#[derive(Debug, Serialize)]
pub struct Goal {
    /// What was measured, with its unit.
    pub what: String,
    /// What came out.
    pub figure: f64,
    /// What it should be at most.
    pub at_most: f64,
}

impl fmt::Display for Goal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { what, figure, at_most } = self;
        let held = if figure <= at_most { "held" } else { "MISSED" };
        write!(f, "{what:<64} {figure:>9.1}  goal ≤ {at_most:<6} {held}")
    }
}
