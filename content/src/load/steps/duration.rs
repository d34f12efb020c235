//! Durations of steps: a fact of a fiche, named by its key, or a number that no fiche holds, with its source.

use super::Reading;
use super::statement;
use crate::load::node::{Kind, Node};
use crate::load::parts::provenance;
use crate::load::reader::{Block, Doc, instead};
use crate::model::step::{Bounds, DelayKind, Duration, Instead, Known, Span, TimeUnit};
use crate::model::{Fact, FactValue};

/// What `kind` may say.
#[derive(Clone, Copy)]
enum DurationKind {
    Known(DelayKind),
    Own,
}

const KINDS: [(&str, DurationKind); 3] = [
    ("statutory", DurationKind::Known(DelayKind::Statutory)),
    ("usual", DurationKind::Known(DelayKind::Usual)),
    ("own", DurationKind::Own),
];

const UNITS: [(&str, TimeUnit); 3] = [
    (TimeUnit::Days.id(), TimeUnit::Days),
    (TimeUnit::BusinessDays.id(), TimeUnit::BusinessDays),
    (TimeUnit::Months.id(), TimeUnit::Months),
];

/// Reads `duration`; a step without one is a moment.
pub(super) fn duration(reading: &Reading<'_, '_>, block: &Block<'_>) -> Option<Duration> {
    let Some(node) = block.get("duration") else { return Some(Duration::Moment) };
    block.doc.block(node, |block| {
        let kind = block.required("kind", |doc, node| doc.word(node, &KINDS));
        if kind.is_none() {
            // Which keys may follow is not known then: one mistake, one message.
            for key in ["unit", "min", "usual", "max", "instead", "note", "sources", "status", "as_of"] {
                block.get(key);
            }
        }
        match kind? {
            DurationKind::Own => Some(Duration::Own(block.required("unit", |doc, node| doc.word(node, &UNITS))?)),
            DurationKind::Known(kind) => {
                let instead = block.list("instead", |doc, node| {
                    doc.block(node, |block| {
                        let after = block.required("after", |doc, node| super::fiche(doc, node, reading.known));
                        let bounds = bounds(reading, block);
                        Some(Instead { after: after?, bounds: bounds? })
                    })
                });
                Some(Duration::Known { kind, bounds: Box::new(bounds(reading, block)?), instead })
            }
        }
    })
}

fn bounds(reading: &Reading<'_, '_>, block: &Block<'_>) -> Option<Bounds> {
    let [min, usual, max] = ["min", "usual", "max"].map(|key| {
        let node = block.get(key);
        (node.is_some(), node.and_then(|node| known(reading, &block.doc, block, node)))
    });
    if !(min.0 || usual.0 || max.0) {
        block.doc.error(block.node, "aucune durée : écrire « min », « usual » ou « max », ou « kind: own » si nul ne la connaît");
        return None;
    }
    let bounds = Bounds { min: min.1, usual: usual.1, max: max.1 };
    (bounds.min.is_some() || bounds.usual.is_some() || bounds.max.is_some()).then_some(bounds)
}

/// Reads a length: the key of a fact, or a number whose unit and source are in `block`.
pub(super) fn known<'a>(reading: &Reading<'_, '_>, doc: &Doc<'a>, block: &Block<'a>, node: &'a Node) -> Option<Known> {
    let Kind::Number(number) = node.kind else { return of_fact(reading, doc, node) };
    let unit = block.required("unit", |doc, node| doc.word(node, &UNITS));
    let note = block.optional_wording("note");
    let provenance = provenance(block);
    let unit = unit?;
    let Some(amount) = whole(number).filter(|amount| *amount <= unit.most()) else {
        doc.error(node, format!("une durée est un nombre entier, de 0 à {}", unit.most()));
        return None;
    };
    Some(Known { span: Span { amount, unit }, note, provenance: provenance? })
}

fn of_fact<'a>(reading: &Reading<'_, '_>, doc: &Doc<'a>, node: &'a Node) -> Option<Known> {
    let fact = statement::fact(reading, doc, node)?;
    let Some(span) = span(fact) else {
        let message = format!(
            "le fait « {} » n'a pas de durée chiffrée en jours, mois ou années : écrire « kind: own » si nul ne la connaît",
            fact.key
        );
        doc.error(node, message);
        return None;
    };
    Some(Known { span, note: fact.note.clone(), provenance: fact.provenance.clone() })
}

/// The length that a fact tells.
fn span(fact: &Fact) -> Option<Span> {
    let FactValue::Number(number) = fact.value else { return None };
    let amount = whole(number)?;
    let (times, unit) = match fact.unit.as_ref()?.fr.as_str() {
        "jour" | "jours" => (1, TimeUnit::Days),
        "jours ouvrés" => (1, TimeUnit::BusinessDays),
        "mois" => (1, TimeUnit::Months),
        "an" | "ans" => (12, TimeUnit::Months),
        _ => return None,
    };
    let amount = amount.checked_mul(times).filter(|amount| *amount <= unit.most())?;
    Some(Span { amount, unit })
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and in the range just before")]
fn whole(number: f64) -> Option<u16> {
    (number.fract() == 0.0 && (0.0..=f64::from(u16::MAX)).contains(&number)).then_some(number as u16)
}

/// What to write instead of an unknown key of a fact.
pub(super) fn hint(key: &str, facts: &[&Fact]) -> String {
    let keys: Vec<&str> = facts.iter().map(|fact| fact.key.as_str()).collect();
    if keys.is_empty() { "cette fiche n'en a aucun".to_owned() } else { instead(key, &keys) }
}
