//! Answers: what a founder said, question by question.
//!
//! An answer that is missing and an answer "I don't know" are both unknown to the criteria; the second is remembered, so
//! that the question is not asked again.

use serde::{Deserialize, Serialize};

use crate::model::{Kind, Question, QuestionIx, Rules};

#[cfg(feature = "load")]
pub mod json;
pub mod query;

/// The value of an answer. Options are positions or bit sets over the question's options.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Value {
    /// "I don't know", said explicitly.
    Unknown,
    /// One option.
    Choice(u8),
    /// A set of options, never empty.
    Choices(u32),
    /// Yes or no.
    Flag(bool),
    /// A finite number in the question's unit.
    Number(f64),
    /// A text, trimmed, never empty.
    Text(String),
}

/// Something to tell the visitor about the answers that were given. Nothing is dropped in silence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// No question has this name: an old or mistyped address.
    UnknownQuestion {
        /// The name, shortened.
        name: String,
    },
    /// The question has no such option, or the value is of the wrong kind.
    UnknownValue {
        /// The question.
        question: QuestionIx,
        /// The value, shortened.
        value: String,
    },
    /// The number lies outside the sensible bounds.
    OutOfRange {
        /// The question.
        question: QuestionIx,
        /// The value, shortened.
        value: String,
    },
    /// A question that takes one answer got several; the first was kept.
    Repeated {
        /// The question.
        question: QuestionIx,
    },
    /// An option that goes alone was given with others; the others were kept.
    NotAlone {
        /// The question.
        question: QuestionIx,
    },
    /// Two answers cannot be true together.
    Contradiction {
        /// Position in [`Rules::contradictions`].
        contradiction: u16,
    },
    /// The answer was deduced from others by a decision table.
    Derived {
        /// The question.
        question: QuestionIx,
        /// Position in [`Rules::prerequisites`] of the table's owner.
        prerequisite: u16,
    },
}

impl Note {
    /// The identifier used in the API and for the wording.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::UnknownQuestion { .. } => "unknown_question",
            Self::UnknownValue { .. } => "unknown_value",
            Self::OutOfRange { .. } => "out_of_range",
            Self::Repeated { .. } => "repeated",
            Self::NotAlone { .. } => "not_alone",
            Self::Contradiction { .. } => "contradiction",
            Self::Derived { .. } => "derived",
        }
    }
}

/// The answers to a questionnaire.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    values: Vec<Option<Value>>,
}

impl Answers {
    /// No answer yet.
    pub const fn new() -> Self {
        Self { values: Vec::new() }
    }

    /// The answer as given, "I don't know" included.
    pub fn given(&self, question: QuestionIx) -> Option<&Value> {
        self.values.get(usize::from(question.0)).and_then(Option::as_ref)
    }

    /// The answer that criteria can use; `None` when it is missing or unknown.
    pub fn known(&self, question: QuestionIx) -> Option<&Value> {
        self.given(question).filter(|value| !matches!(value, Value::Unknown))
    }

    /// Records an answer, replacing an earlier one.
    pub fn set(&mut self, question: QuestionIx, value: Value) {
        let position = usize::from(question.0);
        if self.values.len() <= position {
            self.values.resize(position + 1, None);
        }
        self.values[position] = Some(value);
    }

    /// Forgets an answer.
    pub fn clear(&mut self, question: QuestionIx) {
        if let Some(value) = self.values.get_mut(usize::from(question.0)) {
            *value = None;
        }
        // Nothing is kept behind the last answer, so that equal answers compare equal.
        while self.values.last().is_some_and(Option::is_none) {
            self.values.pop();
        }
    }

    /// The answers given, in the order of the questionnaire.
    pub fn iter(&self) -> impl Iterator<Item = (QuestionIx, &Value)> {
        (0u16..).zip(&self.values).filter_map(|(position, value)| Some((QuestionIx(position), value.as_ref()?)))
    }

    /// How many questions were answered, "I don't know" included.
    pub fn len(&self) -> usize {
        self.iter().count()
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

/// Reads one text as the answer to `question`.
///
/// # Errors
/// A [`Note`] when the text is not an answer to this question.
pub fn parse_value(rules: &Rules, ix: QuestionIx, text: &str) -> Result<Value, Note> {
    let question = rules.question(ix);
    let refuse = || Note::UnknownValue { question: ix, value: shortened(text) };
    if text == UNKNOWN {
        return Ok(Value::Unknown);
    }
    match &question.kind {
        Kind::Choice(options) => {
            let position = question.option(text).ok_or_else(refuse)?;
            let unknown = options[usize::from(position)].unknown;
            Ok(if unknown { Value::Unknown } else { Value::Choice(position) })
        }
        Kind::Choices { .. } => question.option(text).map(|position| Value::Choices(1 << position)).ok_or_else(refuse),
        Kind::YesNo => match text {
            "oui" | "yes" | "true" => Ok(Value::Flag(true)),
            "non" | "no" | "false" => Ok(Value::Flag(false)),
            _ => Err(refuse()),
        },
        Kind::Number { min, max, .. } => {
            let number = decimal(text.trim()).ok_or_else(refuse)?;
            in_range(ix, number, text, *min, *max)
        }
        Kind::Text => {
            let text = text.trim();
            if text.is_empty() || text.chars().count() > MOST_TEXT { Err(refuse()) } else { Ok(Value::Text(text.to_owned())) }
        }
    }
}

/// How "I don't know" is written in addresses and in JSON, for every kind of question.
pub const UNKNOWN: &str = "unknown";

/// Longest free text accepted as an answer, in characters.
const MOST_TEXT: usize = 100;

fn in_range(question: QuestionIx, number: f64, text: &str, min: Option<f64>, max: Option<f64>) -> Result<Value, Note> {
    let value = || shortened(text);
    if !number.is_finite() {
        return Err(Note::UnknownValue { question, value: value() });
    }
    if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
        return Err(Note::OutOfRange { question, value: value() });
    }
    Ok(Value::Number(number))
}

/// Reads a plain decimal number with a point or a comma: `12`, `-3`, `2,5`. Exact to fifteen digits.
///
/// Smaller in the browser than the parser of the standard library, and stricter: no exponent, no `inf`, no `nan`.
fn decimal(text: &str) -> Option<f64> {
    const MOST_DIGITS: usize = 15;
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |digits| (true, digits));
    let mut mantissa = 0.0;
    let mut scale = 1.0;
    let mut fraction = false;
    let mut count = 0;
    for byte in digits.bytes() {
        match byte {
            b'0'..=b'9' => {
                count += 1;
                mantissa = mantissa * 10.0 + f64::from(byte - b'0');
                scale *= if fraction { 10.0 } else { 1.0 };
            }
            b'.' | b',' if !fraction && count > 0 => fraction = true,
            _ => return None,
        }
    }
    let number = mantissa / scale;
    (1..=MOST_DIGITS).contains(&count).then_some(if negative { -number } else { number })
}

/// Adds one option to the answers of a question that takes several, telling when an exclusive one had to give way.
fn merge_choices(question: &Question, ix: QuestionIx, bits: u32) -> (u32, Option<Note>) {
    let Kind::Choices { exclusive, .. } = question.kind else { return (bits, None) };
    let alone = bits & exclusive;
    if alone == 0 || bits.is_power_of_two() {
        return (bits, None);
    }
    let others = bits & !exclusive;
    let kept = if others == 0 { 1 << bits.trailing_zeros() } else { others };
    (kept, Some(Note::NotAlone { question: ix }))
}

/// At most forty characters of what a visitor sent, for messages.
fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let mut short: String = text.chars().filter(|character| !character.is_control()).take(MOST).collect();
    if text.chars().count() > MOST {
        short.push('…');
    }
    short
}

/// The text of a value, one entry for each option of a set.
pub fn value_texts(question: &Question, value: &Value) -> Vec<String> {
    let options = question.kind.options();
    let id = |position: usize| options.get(position).map_or_else(String::new, |option| option.id.clone());
    match value {
        Value::Unknown => vec![UNKNOWN.to_owned()],
        Value::Choice(position) => vec![id(usize::from(*position))],
        Value::Choices(bits) => (0..options.len()).filter(|position| bits >> position & 1 == 1).map(id).collect(),
        Value::Flag(flag) => vec![if *flag { "oui" } else { "non" }.to_owned()],
        Value::Number(number) => vec![number.to_string()],
        Value::Text(text) => vec![text.clone()],
    }
}
