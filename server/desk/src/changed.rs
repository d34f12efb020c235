//! Who changed something last, which two people may change at a time.

use crate::moment::Moment;

/// Who changed something last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// How often it was changed: what to hand back with the next change.
    pub revision: i64,
    /// How the person was called.
    pub by: String,
    /// When.
    pub at: Moment,
}
