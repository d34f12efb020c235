//! `questions/*.yaml`: sections, questions, contradictions.

use super::criteria::test;
use super::node::{Kind as NodeKind, Node};
use super::reader::{Block, Doc, instead};
use crate::model::question::Changeable;
use crate::model::{Choice, Contradiction, Kind, Moves, Question, Rules, Section};

/// Most options a question may have: they are kept as bits of 32.
const MOST_OPTIONS: usize = 32;

/// A section and its questions.
pub(super) struct Read<'a> {
    pub order: f64,
    pub section: Section,
    pub questions: Vec<(&'a Node, Question)>,
}

pub(super) fn section<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Read<'a>> {
    doc.block(node, |block| {
        let (id, title, intro) = (block.text("section"), block.translated("title"), block.translated("intro"));
        let order = block.required("order", super::reader::Doc::number);
        let questions = block.list("questions", |doc, node| Some((node, question(doc, node)?)));
        Some(Read { order: order?, section: Section { id: id?, title: title?, intro: intro? }, questions })
    })
}

fn question<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Question> {
    doc.block(node, |block| {
        let id = block.text("id");
        let (label, short, help) = (block.translated("label"), block.translated("short"), block.translated("help"));
        let example = block.optional_wording("example");
        let informative = block.optional_wording("informative");
        let kind = kind(block);
        let changeable = match (&kind, block.get("changeable")) {
            (Some(kind), Some(node)) => changeable(doc, node, kind),
            _ => None,
        };
        Some(Question {
            id: id?,
            section: 0,
            label: label?,
            short: short?,
            help: help?,
            example,
            kind: kind?,
            changeable,
            informative,
        })
    })
}

fn kind(block: &Block<'_>) -> Option<Kind> {
    const KINDS: [(&str, u8); 5] = [("choice", 0), ("choices", 1), ("yes_no", 2), ("number", 3), ("text", 4)];
    let options = block.list("options", option);
    let exclusive = block.get("exclusive");
    let unit = block.optional_wording("unit");
    let min = block.optional("min", super::reader::Doc::number);
    let max = block.optional("max", super::reader::Doc::number);
    for (position, option) in options.iter().enumerate() {
        if options[..position].iter().any(|other| other.id == option.id) {
            block
                .doc
                .error(block.node, format!("l'option « {} » existe deux fois dans cette question : en renommer une", option.id));
        }
    }
    let kind = block.required("type", |doc, node| doc.word(node, &KINDS))?;
    if kind < 2 && !(2..=MOST_OPTIONS).contains(&options.len()) {
        block.doc.error(block.node, format!("un choix a de 2 à {MOST_OPTIONS} options, celui-ci en a {}", options.len()));
        return None;
    }
    Some(match kind {
        0 => Kind::Choice(options),
        1 => {
            let exclusive = exclusive.map_or(0, |node| bits(&block.doc, node, &options));
            Kind::Choices { options, exclusive }
        }
        2 => Kind::YesNo,
        3 => Kind::Number { unit: block.required("unit", |_, _| unit)?, min, max },
        _ => Kind::Text,
    })
}

fn option<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Choice> {
    doc.block(node, |block| {
        let (id, label, hint) = (block.text("id"), block.translated("label"), block.optional_wording("hint"));
        let unknown = block.optional("unknown", super::reader::Doc::flag).unwrap_or(false);
        Some(Choice { id: id?, label: label?, hint, unknown })
    })
}

fn position<'a>(doc: &Doc<'a>, node: &'a Node, options: &[Choice]) -> Option<u8> {
    let id = doc.text(node)?;
    let found = options.iter().position(|option| option.id == id);
    if found.is_none() {
        let known: Vec<&str> = options.iter().map(|option| option.id.as_str()).collect();
        doc.error(node, format!("la question n'a pas d'option « {id} » ; {}", instead(&id, &known)));
    }
    found.and_then(|position| u8::try_from(position).ok())
}

fn bits<'a>(doc: &Doc<'a>, node: &'a Node, options: &[Choice]) -> u32 {
    doc.items(node, |doc, node| position(doc, node, options)).into_iter().fold(0, |bits, position| bits | 1 << position)
}

fn changeable<'a>(doc: &Doc<'a>, node: &'a Node, kind: &Kind) -> Option<Changeable> {
    doc.block(node, |block| {
        let moves = moves(block, kind);
        let how = block.translated("how");
        let lead_time = block.optional_wording("lead_time");
        let sources = block.texts("sources");
        if lead_time.is_some() && sources.is_empty() {
            doc.error(block.node, "un délai usuel a besoin de sa source : ajouter « sources »");
        }
        Some(Changeable { moves: moves?, how: how?, lead_time, sources })
    })
}

fn moves<'a>(block: &Block<'a>, kind: &Kind) -> Option<Moves> {
    let doc = &block.doc;
    let (steps, to) = (block.get("steps"), block.get("to"));
    let (add, remove) = (block.get("add"), block.get("remove"));
    let direction = block.optional("direction", Doc::text);
    let moves = match (kind, steps, to) {
        (Kind::Choice(options), Some(steps), None) => {
            Some(Moves::Forward(doc.items(steps, |doc, node| position(doc, node, options))))
        }
        (Kind::Choice(options), None, Some(to)) => Some(Moves::To(bits(doc, to, options))),
        (Kind::YesNo, None, Some(to)) => match &to.kind {
            NodeKind::List(items) if !items.is_empty() => {
                let flags: Vec<bool> = items.iter().filter_map(|item| doc.flag(item)).collect();
                Some(Moves::Flag { yes: flags.contains(&true), no: flags.contains(&false) })
            }
            _ => None,
        },
        (Kind::Choices { options, .. }, None, None) if add.or(remove).is_some() => {
            let set = |node: Option<&'a Node>| node.map_or(0, |node| bits(doc, node, options));
            Some(Moves::Edit { add: set(add), remove: set(remove) })
        }
        (Kind::Number { .. }, None, None) => match direction.as_deref() {
            Some("up") => Some(Moves::Number { up: true, down: false }),
            Some("down") => Some(Moves::Number { up: false, down: true }),
            Some("any") => Some(Moves::Number { up: true, down: true }),
            _ => None,
        },
        _ => None,
    };
    if moves.is_none() {
        let expected = match kind {
            Kind::Choice(_) => "« steps » (options dans l'ordre) ou « to » (options)",
            Kind::Choices { .. } => "« add » ou « remove » (options)",
            Kind::YesNo => "« to: [true] », « to: [false] » ou « to: [true, false] »",
            Kind::Number { .. } => "« direction: up », « down » ou « any »",
            Kind::Text => "rien : un texte libre ne se change pas",
        };
        doc.error(block.node, format!("pour ce type de question, « changeable » demande {expected}"));
    }
    moves
}

pub(super) fn contradictions<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Vec<Contradiction> {
    let read = |doc: &Doc<'a>, node: &'a Node| {
        doc.block(node, |block| {
            let (id, message) = (block.text("id"), block.translated("message"));
            let when = block.list("when", |doc, node| doc.block(node, |block| test(block, rules)));
            Some(Contradiction { id: id?, when, message: message? })
        })
    };
    doc.block(node, |block| Some(block.list("contradictions", read))).unwrap_or_default()
}
