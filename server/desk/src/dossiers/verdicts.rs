//! The verdicts of an assessment as a dossier keeps them: with the state of every criterion, so that two can be compared.

use std::collections::BTreeMap;

use content::assess::{Outcome, SchemeAssessment};
use content::{Assessment, Rules, Verdict};
use serde::{Deserialize, Serialize};

/// The verdict of every scheme, by identifier.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Verdicts(pub BTreeMap<String, SchemeVerdict>);

/// The verdict of a scheme, and its criteria by what they came to. Members of groups are criteria like the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SchemeVerdict {
    /// What the desk said.
    pub verdict: Verdict,
    /// Criteria met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub met: Vec<String>,
    /// Criteria not met.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unmet: Vec<String>,
    /// Criteria not known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unknown: Vec<String>,
    /// Criteria that did not concern the product on that day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub not_applicable: Vec<String>,
}

impl Verdicts {
    /// The verdicts of `assessment`, which was made with `rules`.
    pub fn of(rules: &Rules, assessment: &Assessment) -> Self {
        let entry = |assessed: &SchemeAssessment| (rules.schemes[assessed.scheme].id.clone(), SchemeVerdict::of(rules, assessed));
        Self(assessment.schemes.iter().map(entry).collect())
    }

    /// How many schemes had this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.0.values().filter(|scheme| scheme.verdict == verdict).count()
    }
}

impl SchemeVerdict {
    fn of(rules: &Rules, assessed: &SchemeAssessment) -> Self {
        let mut scheme = Self { verdict: assessed.verdict, met: vec![], unmet: vec![], unknown: vec![], not_applicable: vec![] };
        let mut nodes = content::explain::trace(&rules.schemes[assessed.scheme].criteria, &assessed.outcomes);
        while !nodes.is_empty() {
            let mut members = Vec::new();
            for node in nodes {
                scheme.list_of(node.outcome).push(node.criterion.id.clone());
                members.extend(node.members);
            }
            nodes = members;
        }
        scheme
    }

    const fn list_of(&mut self, outcome: Outcome) -> &mut Vec<String> {
        use content::Truth::{Met, Unknown, Unmet};
        match outcome {
            Outcome::Evaluated(Met) => &mut self.met,
            Outcome::Evaluated(Unmet) => &mut self.unmet,
            Outcome::Evaluated(Unknown) => &mut self.unknown,
            Outcome::NotApplicable => &mut self.not_applicable,
        }
    }

    /// What every criterion came to, by identifier.
    pub fn criteria(&self) -> BTreeMap<&str, Outcome> {
        use content::Truth::{Met, Unknown, Unmet};
        let lists = [
            (&self.met, Outcome::Evaluated(Met)),
            (&self.unmet, Outcome::Evaluated(Unmet)),
            (&self.unknown, Outcome::Evaluated(Unknown)),
            (&self.not_applicable, Outcome::NotApplicable),
        ];
        lists.into_iter().flat_map(|(ids, outcome)| ids.iter().map(move |id| (id.as_str(), outcome))).collect()
    }
}
