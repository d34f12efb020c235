//! Facts and prose of the fiches, each with where it comes from.

use content::model::{Fact, FactValue, Passage};
use serde::Serialize;
use serde_json::{Value as Json, json};
use utoipa::ToSchema;

use super::{Citation, Scope};

/// One figure or short statement.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct FactReport {
    /// Identifier within its list.
    pub key: String,
    /// What the value is.
    pub label: String,
    /// A number, yes or no, or words; null when it is not known.
    pub value: Json,
    /// Unit of the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// What to know about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it comes from.
    #[serde(flatten)]
    pub citation: Citation,
}

/// A piece of prose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct PassageReport {
    /// The words.
    pub text: String,
    /// Where they come from.
    #[serde(flatten)]
    pub citation: Citation,
}

impl FactReport {
    /// The report of one fact.
    pub fn new(scope: &Scope<'_>, fact: &Fact) -> Self {
        let value = match &fact.value {
            FactValue::Unknown => Json::Null,
            FactValue::Number(number) => json!(number),
            FactValue::Flag(flag) => json!(flag),
            FactValue::Text(text) => json!(text.get(scope.locale)),
        };
        Self {
            key: fact.key.clone(),
            label: scope.text(&fact.label),
            value,
            unit: fact.unit.as_ref().map(|unit| scope.text(unit)),
            note: fact.note.as_ref().map(|note| scope.text(note)),
            citation: Citation::new(scope, Some(&fact.provenance)),
        }
    }

    /// The reports of a list of facts.
    pub fn list(scope: &Scope<'_>, facts: &[Fact]) -> Vec<Self> {
        facts.iter().map(|fact| Self::new(scope, fact)).collect()
    }
}

impl PassageReport {
    /// The report of one passage.
    pub fn new(scope: &Scope<'_>, passage: &Passage) -> Self {
        Self { text: scope.text(&passage.text), citation: Citation::new(scope, Some(&passage.provenance)) }
    }

    /// The reports of a list of passages.
    pub fn list(scope: &Scope<'_>, passages: &[Passage]) -> Vec<Self> {
        passages.iter().map(|passage| Self::new(scope, passage)).collect()
    }
}
