//! The part of the library that the engine evaluates, in the browser as on the server.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{CallRules, Contradiction, PrerequisiteRules, Question, QuestionIx, RoutingRule, SchemeRules, Section};
use crate::assess::compiled::Compiled;

/// Questions, criteria and advice.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Rules {
    /// Version of the library: a hash of its files.
    pub version: String,
    /// The date at which the library speaks.
    #[serde(with = "super::date")]
    pub date: NaiveDate,
    /// Sections of the questionnaire, in order.
    pub sections: Vec<Section>,
    /// Questions, in order.
    pub questions: Vec<Question>,
    /// Answers that cannot be true together.
    pub contradictions: Vec<Contradiction>,
    /// Schemes, in the order of the pages.
    pub schemes: Vec<SchemeRules>,
    /// Prerequisites.
    pub prerequisites: Vec<PrerequisiteRules>,
    /// Calls; the browser does without.
    #[serde(skip)]
    pub calls: Vec<CallRules>,
    /// Routing advice; the browser does without.
    #[serde(skip)]
    pub routing: Vec<RoutingRule>,
    /// What is derived from the above when the library is built.
    #[serde(skip)]
    pub(crate) compiled: Compiled,
    #[serde(skip)]
    by_id: Vec<(String, QuestionIx)>,
}

impl Rules {
    /// Builds what evaluation needs beside the data. Called once, after loading or decoding.
    #[must_use]
    pub fn prepared(mut self) -> Self {
        self.index();
        self.compiled = Compiled::of(&self);
        self
    }

    /// Builds the look-up of questions by name, needed while the rest is still being read.
    pub(crate) fn index(&mut self) {
        // A sorted list: a hash map would cost the browser several kilobytes of wasm.
        self.by_id =
            (0u16..).zip(&self.questions).map(|(position, question)| (question.id.clone(), QuestionIx(position))).collect();
        self.by_id.sort_unstable();
    }

    /// The ways in which each scheme and each call opens and closes.
    pub const fn compiled(&self) -> &Compiled {
        &self.compiled
    }

    /// The position of the question `id`.
    pub fn question_ix(&self, id: &str) -> Option<QuestionIx> {
        let position = self.by_id.binary_search_by(|(known, _)| known.as_str().cmp(id)).ok()?;
        Some(self.by_id[position].1)
    }

    /// The question at `ix`.
    pub fn question(&self, ix: QuestionIx) -> &Question {
        &self.questions[usize::from(ix.0)]
    }

    /// The scheme `id`.
    pub fn scheme(&self, id: &str) -> Option<&SchemeRules> {
        self.schemes.iter().find(|scheme| scheme.id == id)
    }

    /// The prerequisite `id`.
    pub fn prerequisite(&self, id: &str) -> Option<&PrerequisiteRules> {
        self.prerequisites.iter().find(|prerequisite| prerequisite.id == id)
    }

    /// The call `id`.
    pub fn call(&self, id: &str) -> Option<&CallRules> {
        self.calls.iter().find(|call| call.id == id)
    }
}
