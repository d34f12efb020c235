//! Curated answers: the queries that they answer.

use std::collections::{BTreeSet, HashMap};

use content::model::CuratedAnswer;

use crate::analysis::Analyser;

/// Answers by what is asked.
#[derive(Debug, Default)]
pub(crate) struct Curated(HashMap<BTreeSet<String>, String>);

impl Curated {
    /// The answers of a library.
    pub fn of(answers: &[CuratedAnswer], analyser: Analyser) -> Self {
        let asked = |answer: &CuratedAnswer| -> Vec<String> {
            [answer.question.fr.clone()]
                .into_iter()
                .chain(answer.question.en.clone())
                .chain(answer.asked.iter().cloned())
                .collect()
        };
        let keys =
            answers.iter().flat_map(|answer| asked(answer).into_iter().map(|text| (key(&text, analyser), answer.id.clone())));
        Self(keys.filter(|(key, _)| !key.is_empty()).collect())
    }

    /// The identifier of the answer to `text`, whatever the order of its words.
    pub fn answer(&self, text: &str, analyser: Analyser) -> Option<String> {
        self.0.get(&key(text, analyser)).cloned()
    }
}

fn key(text: &str, analyser: Analyser) -> BTreeSet<String> {
    analyser.tokens(text).into_iter().map(|token| token.term).collect()
}
