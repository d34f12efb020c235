//! Criteria: `question` with `is`, `in`, `not_in`, `any_of`, `none_of`, `at_least`, `at_most`, `above`, `below`; or `all`,
//! `any`, `not` of others.

use super::node::{Kind as NodeKind, Node};
use super::parts;
use super::reader::{Block, Doc, instead};
use crate::answers::Value;
use crate::model::{Constraint, Criterion, Interval, Kind, Level, Period, QuestionIx, Rule, Rules, Test, Text};

const LEVELS: [(&str, Level); 4] = [
    ("blocking", Level::Blocking),
    ("prerequisite", Level::Prerequisite),
    ("strong", Level::Strong),
    ("advisory", Level::Advisory),
];

/// Reads the criteria of a fiche; identifiers must be unique among them, members included.
pub(super) fn criteria(block: &Block<'_>, key: &'static str, rules: &Rules) -> Vec<Criterion> {
    let criteria = block.list(key, |doc, node| criterion(doc, node, rules, None));
    let mut seen = Vec::new();
    for criterion in &criteria {
        note_duplicates(criterion, &mut seen, block);
    }
    criteria
}

fn note_duplicates(criterion: &Criterion, seen: &mut Vec<String>, block: &Block<'_>) {
    if seen.contains(&criterion.id) {
        block
            .doc
            .error(block.node, format!("le critère « {} » existe deux fois dans cette fiche : en renommer un", criterion.id));
    }
    seen.push(criterion.id.clone());
    criterion.members().iter().for_each(|member| note_duplicates(member, seen, block));
}

fn criterion<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules, inherited: Option<Level>) -> Option<Criterion> {
    doc.block(node, |block| {
        let id = block.text("id");
        let label = block.translated("label");
        let level = match (block.get("level"), inherited) {
            (Some(node), _) => doc.word(node, &LEVELS),
            (None, Some(level)) => Some(level),
            (None, None) => block.required("level", |doc, node| doc.word(node, &LEVELS)),
        };
        let group = ["all", "any", "not"].into_iter().find_map(|key| block.get(key).map(|node| (key, node)));
        let (rule, provenance) = match group {
            Some((key, members)) => {
                let read = |doc: &Doc<'a>, node| criterion(doc, node, rules, level);
                let rule = match key {
                    "all" => Some(Rule::All(doc.items(members, read))),
                    "any" => Some(Rule::Any(doc.items(members, read))),
                    _ => read(doc, members).map(|member| Rule::Not(Box::new(member))),
                };
                let own = block.get("sources").is_some().then(|| parts::provenance(block)).flatten();
                (rule, own)
            }
            None => (test(block, rules).map(Rule::Test), Some(parts::provenance(block)?)),
        };
        let applies_if = block.get("only_if").and_then(|node| condition(doc, node, rules)).map(Box::new);
        let note = block.optional_wording("note");
        let in_force = parts::period(block);
        Some(Criterion { id: id?, label: label?, level: level?, rule: rule?, applies_if, note, provenance, in_force })
    })
}

/// Reads a condition without words: a list of tests that must all hold, or one of `all`, `any`, `not`.
pub(super) fn condition<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Option<Criterion> {
    let rule = match &node.kind {
        NodeKind::List(_) => Rule::All(doc.items(node, |doc, node| condition(doc, node, rules))),
        _ => doc.block(node, |block| {
            let group = ["all", "any", "not"].into_iter().find_map(|key| block.get(key).map(|node| (key, node)));
            match group {
                Some(("all", members)) => Some(Rule::All(doc.items(members, |doc, node| condition(doc, node, rules)))),
                Some(("any", members)) => Some(Rule::Any(doc.items(members, |doc, node| condition(doc, node, rules)))),
                Some((_, member)) => condition(doc, member, rules).map(|member| Rule::Not(Box::new(member))),
                None => test(block, rules).map(Rule::Test),
            }
        })?,
    };
    Some(Criterion {
        id: String::new(),
        label: Text::default(),
        level: Level::Blocking,
        rule,
        applies_if: None,
        note: None,
        provenance: None,
        in_force: Period::default(),
    })
}

/// Reads the test of a block.
pub(super) fn test(block: &Block<'_>, rules: &Rules) -> Option<Test> {
    let question = block.required("question", |doc, node| question_ix(doc, node, rules));
    let operators = ["is", "in", "not_in", "any_of", "none_of", "at_least", "at_most", "above", "below"];
    let given: Vec<_> = operators.into_iter().filter_map(|key| block.get(key).map(|node| (key, node))).collect();
    let [(operator, node)] = given.as_slice() else {
        block.doc.error(block.node, format!("un test et un seul est attendu : {}", operators.join(", ")));
        return None;
    };
    let question = question?;
    constraint(&block.doc, operator, node, rules, question).map(|constraint| Test { question, constraint })
}

pub(super) fn question_ix<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Option<QuestionIx> {
    let id = doc.text(node)?;
    let found = rules.question_ix(&id);
    if found.is_none() {
        let known: Vec<&str> = rules.questions.iter().map(|question| question.id.as_str()).collect();
        doc.error(node, format!("{MISSING_QUESTION}{id} » n'existe pas ; {}", instead(&id, &known)));
    }
    found
}

const MISSING_QUESTION: &str = "la question « ";

/// The question that a message of [`question_ix`] is about.
pub(super) fn missing_question(message: &str) -> Option<&str> {
    message.strip_prefix(MISSING_QUESTION)?.split_once(" » n'existe pas ;").map(|(id, _)| id)
}

fn constraint<'a>(doc: &Doc<'a>, operator: &str, node: &'a Node, rules: &Rules, ix: QuestionIx) -> Option<Constraint> {
    let kind = &rules.question(ix).kind;
    let bits = || options(doc, node, rules, ix);
    let bound = |included| doc.number(node).map(|number| (number, included));
    let constraint = match (kind, operator) {
        (Kind::Choice(_), "is" | "in") => Constraint::Choice(bits()?),
        (Kind::Choice(_), "not_in") => Constraint::Choice(kind.domain() & !bits()?),
        (Kind::Choices { .. }, "any_of") => Constraint::AnyOf(bits()?),
        (Kind::Choices { .. }, "none_of") => Constraint::NoneOf(bits()?),
        (Kind::YesNo, "is") => Constraint::Flag(doc.flag(node)?),
        (Kind::Number { .. }, "at_least") => Constraint::Number(Interval { low: Some(bound(true)?), high: None }),
        (Kind::Number { .. }, "above") => Constraint::Number(Interval { low: Some(bound(false)?), high: None }),
        (Kind::Number { .. }, "at_most") => Constraint::Number(Interval { low: None, high: Some(bound(true)?) }),
        (Kind::Number { .. }, "below") => Constraint::Number(Interval { low: None, high: Some(bound(false)?) }),
        (Kind::Text, "in" | "not_in") => Constraint::Text { values: doc.items(node, Doc::text), negated: operator == "not_in" },
        _ => {
            let allowed = match kind {
                Kind::Choice(_) => "is, in ou not_in",
                Kind::Choices { .. } => "any_of ou none_of",
                Kind::YesNo => "is (true ou false)",
                Kind::Number { .. } => "at_least, at_most, above ou below",
                Kind::Text => "in ou not_in",
            };
            let id = &rules.question(ix).id;
            doc.error(node, format!("« {operator} » ne convient pas à la question « {id} » ; écrire {allowed}"));
            return None;
        }
    };
    Some(constraint)
}

/// Reads one option or a list of options as a bit set.
pub(super) fn options<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules, ix: QuestionIx) -> Option<u32> {
    let question = rules.question(ix);
    let one = |doc: &Doc<'a>, node: &'a Node| {
        let id = doc.text(node)?;
        let found = question.option(&id);
        if found.is_none() {
            let known: Vec<&str> = question.kind.options().iter().map(|option| option.id.as_str()).collect();
            doc.error(node, format!("la question « {} » n'a pas d'option « {id} » ; {}", question.id, instead(&id, &known)));
        }
        found
    };
    let positions = match &node.kind {
        NodeKind::List(_) => doc.items(node, one),
        _ => one(doc, node).into_iter().collect(),
    };
    let bits = positions.iter().fold(0u32, |bits, position| bits | 1 << position);
    if node.is_empty_list() {
        doc.error(node, "au moins une option valable est attendue");
    }
    (bits != 0).then_some(bits)
}

/// Reads an answer, as in a situation or in a decision table.
pub(super) fn answer<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules, ix: QuestionIx) -> Option<Value> {
    match (&rules.question(ix).kind, &node.kind) {
        (_, NodeKind::Text(text)) if text == crate::answers::UNKNOWN => Some(Value::Unknown),
        (Kind::Choice(choices), _) => {
            let position = options(doc, node, rules, ix)?.trailing_zeros();
            let unknown = choices.get(position as usize).is_some_and(|choice| choice.unknown);
            if unknown { Some(Value::Unknown) } else { u8::try_from(position).ok().map(Value::Choice) }
        }
        (Kind::Choices { exclusive, .. }, _) => {
            let bits = options(doc, node, rules, ix)?;
            if bits & exclusive != 0 && bits.count_ones() > 1 {
                doc.error(node, "une option qui exclut les autres est donnée avec d'autres : garder l'une ou les autres");
            }
            Some(Value::Choices(bits))
        }
        (Kind::YesNo, _) => doc.flag(node).map(Value::Flag),
        (Kind::Number { min, max, .. }, _) => {
            let number = doc.number(node)?;
            if min.is_some_and(|min| number < min) || max.is_some_and(|max| number > max) {
                let bound = |bound: &Option<f64>| bound.map_or_else(|| "sans limite".to_owned(), |bound| bound.to_string());
                doc.error(node, format!("{number} sort des bornes de la question ({} à {})", bound(min), bound(max)));
            }
            Some(Value::Number(number))
        }
        (Kind::Text, _) => doc.text(node).map(Value::Text),
    }
}
