//! Answers in JSON: `{"ce_marking": "obtenu", "payer_target": ["esms"], "is_software": true, "trl": 7, "md_class": "unknown"}`.

use serde_json::{Map, Value as Json, json};

use super::{Answers, Note, Value, in_range, parse_value, shortened, value_texts};
use crate::model::{Kind, QuestionIx, Rules};

impl Answers {
    /// Reads the answers of a JSON object. What is not an answer is told, never refused.
    pub fn from_json(rules: &Rules, object: &Map<String, Json>) -> (Self, Vec<Note>) {
        let mut pairs = Vec::new();
        let mut answers = Self::new();
        let mut notes = Vec::new();
        for (name, value) in object {
            match (rules.question_ix(name), value) {
                (None, _) => notes.push(Note::UnknownQuestion { name: shortened(name) }),
                (Some(_), Json::Null) => {}
                (Some(ix), value) => match read(rules, ix, value) {
                    Ok(Read::Value(value)) => answers.set(ix, value),
                    Ok(Read::Several(texts)) => pairs.extend(texts.into_iter().map(|text| (name.clone(), text))),
                    Err(note) => notes.push(note),
                },
            }
        }
        let (several, more) = Self::from_pairs(rules, pairs);
        for (ix, value) in several.iter() {
            answers.set(ix, value.clone());
        }
        notes.extend(more);
        (answers, notes)
    }

    /// Writes the answers as a JSON object.
    pub fn to_json(&self, rules: &Rules) -> Map<String, Json> {
        self.iter().map(|(ix, value)| (rules.question(ix).id.clone(), value_to_json(rules, ix, value))).collect()
    }
}

/// Writes one value as JSON.
pub fn value_to_json(rules: &Rules, ix: QuestionIx, value: &Value) -> Json {
    match value {
        Value::Flag(flag) => json!(flag),
        #[expect(clippy::cast_possible_truncation, reason = "only whole numbers below 2^53 are written as integers")]
        Value::Number(number) if number.fract() == 0.0 && number.abs() < 9e15 => json!(*number as i64),
        Value::Number(number) => json!(number),
        Value::Choices(_) => json!(value_texts(rules.question(ix), value)),
        other => json!(value_texts(rules.question(ix), other).first()),
    }
}

enum Read {
    Value(Value),
    Several(Vec<String>),
}

fn read(rules: &Rules, ix: QuestionIx, value: &Json) -> Result<Read, Note> {
    let refuse = || Note::UnknownValue { question: ix, value: shortened(&value.to_string()) };
    match (&rules.question(ix).kind, value) {
        (Kind::YesNo, Json::Bool(flag)) => Ok(Read::Value(Value::Flag(*flag))),
        (Kind::Number { min, max, .. }, Json::Number(number)) => {
            in_range(ix, number.as_f64().ok_or_else(refuse)?, &number.to_string(), *min, *max).map(Read::Value)
        }
        (Kind::Choices { .. }, Json::Array(items)) => {
            let texts = items.iter().map(|item| item.as_str().map(str::to_owned)).collect::<Option<Vec<_>>>();
            texts.map(Read::Several).ok_or_else(refuse)
        }
        (Kind::Choices { .. }, Json::String(text)) => Ok(Read::Several(vec![text.clone()])),
        (_, Json::String(text)) => parse_value(rules, ix, text).map(Read::Value),
        _ => Err(refuse()),
    }
}
