//! Situations: real-life cases with the verdicts they must give.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Text;
use crate::{Answers, Verdict};

/// A case that a non-developer can read and add to; run as a test.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Situation {
    /// Identifier.
    pub id: String,
    /// The case in one sentence.
    pub label: Text,
    /// The date it is assessed for; the library's own date when absent.
    pub date: Option<NaiveDate>,
    /// What the company says.
    pub answers: Answers,
    /// Scheme and the verdicts that are acceptable for it.
    pub expected: Vec<(String, Vec<Verdict>)>,
}
