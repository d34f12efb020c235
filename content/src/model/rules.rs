//! The part of the library that the engine evaluates, in the browser as on the server.

use std::collections::HashMap;

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
    /// Calls.
    pub calls: Vec<CallRules>,
    /// Routing advice.
    pub routing: Vec<RoutingRule>,
    /// What is derived from the above when the library is built.
    #[serde(skip)]
    pub(crate) compiled: Compiled,
    #[serde(skip)]
    by_id: HashMap<String, QuestionIx>,
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
        self.by_id = (0u16..).zip(&self.questions).map(|(position, question)| (question.id.clone(), QuestionIx(position))).collect();
    }

    /// The position of the question `id`.
    pub fn question_ix(&self, id: &str) -> Option<QuestionIx> {
        self.by_id.get(id).copied()
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
