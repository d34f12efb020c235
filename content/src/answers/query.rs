//! Answers in the query of an address: `?ce_marking=obtenu&payer_target=assurance_maladie&payer_target=esms`.

use super::{Answers, Note, Value, merge_choices, parse_value, shortened, value_texts};
use crate::model::{Kind, QuestionIx, Rules};

/// Parameters of the pages that are not answers.
const RESERVED: [&str; 18] = [
    "date", "q", "page", "kind", "state", "theme", "exact", "operator", "action", "question", "asked", "skip", "from", "scheme",
    "dossier", "version", "start", "stay",
];
/// Parameters of the pages that are about one of several schemes: `price-2`.
const RESERVED_FOR_SCHEMES: [&str; 4] = ["tariff", "price", "rhythm", "lasts"];

/// Whether `name` is a parameter of the pages and no answer.
pub fn is_reserved(name: &str) -> bool {
    let of_scheme = name.split_once('-').is_some_and(|(name, scheme)| {
        RESERVED_FOR_SCHEMES.contains(&name) && scheme.len() == 1 && scheme.bytes().all(|byte| byte.is_ascii_digit())
    });
    of_scheme || RESERVED.contains(&name)
}

impl Answers {
    /// Reads the answers in a query. Parameters that are no answers are told, never refused.
    pub fn from_query(rules: &Rules, query: &str) -> (Self, Vec<Note>) {
        Self::from_pairs(rules, parse_pairs(query))
    }

    /// Reads the answers among decoded parameters, in their order. Empty values are questions left open.
    pub fn from_pairs(rules: &Rules, pairs: impl IntoIterator<Item = (String, String)>) -> (Self, Vec<Note>) {
        let mut answers = Self::new();
        let mut notes = Vec::new();
        for (name, text) in pairs {
            if is_reserved(&name) || text.is_empty() {
                continue;
            }
            let Some(ix) = rules.question_ix(&name) else {
                push_once(&mut notes, Note::UnknownQuestion { name: shortened(&name) });
                continue;
            };
            match parse_value(rules, ix, &text) {
                Ok(value) => answers.merge(rules, ix, value, &mut notes),
                Err(note) => push_once(&mut notes, note),
            }
        }
        (answers, notes)
    }

    fn merge(&mut self, rules: &Rules, ix: QuestionIx, value: Value, notes: &mut Vec<Note>) {
        let question = rules.question(ix);
        match (self.given(ix), value) {
            (None, value) => self.set(ix, value),
            (Some(Value::Choices(before)), Value::Choices(more)) => {
                let (bits, note) = merge_choices(question, ix, before | more);
                self.set(ix, Value::Choices(bits));
                if let Some(note) = note {
                    push_once(notes, note);
                }
            }
            // "I don't know" beside real options says less than they do.
            (Some(Value::Unknown), value) if matches!(question.kind, Kind::Choices { .. }) => self.set(ix, value),
            (Some(_), Value::Unknown) if matches!(question.kind, Kind::Choices { .. }) => {}
            (Some(before), value) if *before == value => {}
            _ => push_once(notes, Note::Repeated { question: ix }),
        }
    }

    /// Writes the answers as a query, in the order of the questionnaire; empty when there are none.
    pub fn to_query(&self, rules: &Rules) -> String {
        let mut query = String::new();
        for (ix, value) in self.iter() {
            let question = rules.question(ix);
            for text in value_texts(question, value) {
                if !query.is_empty() {
                    query.push('&');
                }
                query.push_str(&question.id);
                query.push('=');
                encode(&text, &mut query);
            }
        }
        query
    }

    /// The answers as name and value pairs, for hidden form fields.
    pub fn to_pairs(&self, rules: &Rules) -> Vec<(String, String)> {
        self.iter()
            .flat_map(|(ix, value)| {
                let question = rules.question(ix);
                value_texts(question, value).into_iter().map(|text| (question.id.clone(), text))
            })
            .collect()
    }
}

fn push_once(notes: &mut Vec<Note>, note: Note) {
    if !notes.contains(&note) {
        notes.push(note);
    }
}

/// Decodes `application/x-www-form-urlencoded`; broken escapes and bytes that are not UTF-8 are replaced, never refused.
pub fn parse_pairs(query: &str) -> Vec<(String, String)> {
    query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            pair.split_once('=').map_or_else(|| (decode(pair), String::new()), |(name, value)| (decode(name), decode(value)))
        })
        .collect()
}

fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut position = 0;
    while let Some(&byte) = bytes.get(position) {
        let escaped = (byte == b'%').then(|| hex_pair(bytes.get(position + 1..position + 3)?)).flatten();
        position += if escaped.is_some() { 3 } else { 1 };
        decoded.push(escaped.unwrap_or(if byte == b'+' { b' ' } else { byte }));
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

fn hex_pair(pair: &[u8]) -> Option<u8> {
    u8::from_str_radix(std::str::from_utf8(pair).ok().filter(|text| text.bytes().all(|byte| byte.is_ascii_hexdigit()))?, 16).ok()
}

/// Appends `text`, percent-encoded but for unreserved characters.
pub fn encode(text: &str, to: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            to.push(char::from(byte));
        } else {
            to.push('%');
            to.push(char::from(HEX[usize::from(byte >> 4)]));
            to.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
}
