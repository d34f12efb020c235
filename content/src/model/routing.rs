//! Routing advice: which schemes to look at first, which to set aside, and why.

use serde::{Deserialize, Serialize};

use super::{Criterion, Provenance, QuestionIx, Text};

/// A piece of advice that orders and explains; it never changes a verdict.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RoutingRule {
    /// Identifier.
    pub id: String,
    /// The situation, in words.
    pub label: Text,
    /// When it holds.
    pub when: Criterion,
    /// Schemes to look at first.
    pub recommend: Vec<String>,
    /// Schemes to set aside.
    pub set_aside: Vec<String>,
    /// Prerequisites to look at.
    pub prerequisites: Vec<String>,
    /// Calls to look at.
    pub calls: Vec<String>,
    /// Questions to ask first.
    pub ask_next: Vec<QuestionIx>,
    /// Remark, such as "advice rather than law".
    pub note: Option<Text>,
    /// Where it comes from.
    pub provenance: Provenance,
}
