//! What a fiche says already: its facts by key, and its passages by name, so that nothing has to be written twice.

use super::Reading;
use super::duration::hint;
use crate::load::node::Node;
use crate::load::parts::provenance;
use crate::load::reader::{Block, Doc, instead};
use crate::model::step::{Duration, Known};
use crate::model::{Fact, Library, Provenance};

/// Where a step comes from: the three keys, else the passage or fact that `said` names, else the fact of its duration.
pub(super) fn of_step(reading: &Reading<'_, '_>, block: &Block<'_>, duration: Option<&Duration>) -> Option<Provenance> {
    let known = match duration {
        Some(Duration::Known { bounds, .. }) => bounds.known(),
        // A duration that cannot be read is told already.
        None if block.get("said").is_none() && block.get("sources").is_none() => return None,
        _ => None,
    };
    of_block(reading, block, known)
}

/// The same for any block, with the length it tells.
pub(super) fn of_block(reading: &Reading<'_, '_>, block: &Block<'_>, known: Option<&Known>) -> Option<Provenance> {
    if let Some(node) = block.get("said") {
        return said(reading, &block.doc, node);
    }
    match known {
        Some(known) if block.get("sources").is_none() => Some(known.provenance.clone()),
        _ => provenance(block),
    }
}

/// The fact named `key` or `fiche.key`.
pub(super) fn fact<'r>(reading: &'r Reading<'_, '_>, doc: &Doc<'_>, node: &Node) -> Option<&'r Fact> {
    let Some(text) = node.scalar() else {
        doc.error(node, format!("la clé d'un fait ou un nombre est attendu ici, il y a {}", node.noun()));
        return None;
    };
    let (fiche, key) = text.split_once('.').unwrap_or((&reading.fiche, &text));
    let facts = timed_facts(reading.known.library, fiche);
    if facts.is_empty() && reading.known.library.name(fiche, crate::Locale::Fr).is_none() {
        if !reading.known.written.in_file(fiche) {
            doc.error(node, format!("la fiche « {fiche} » n'existe pas ; corriger ou retirer"));
        }
        return None;
    }
    let found = facts.iter().find(|fact| fact.key == key).copied();
    if found.is_none() {
        let message = format!("« {key} » n'est pas un fait de « delays », « duration » ou « facts » ; {}", hint(key, &facts));
        doc.error(node, message);
    }
    found
}

/// The facts of a fiche that may tell a duration.
fn timed_facts<'l>(library: &'l Library, fiche: &str) -> Vec<&'l Fact> {
    let scheme = library.scheme(fiche).into_iter().flat_map(|scheme| scheme.delays.iter().chain(&scheme.duration));
    scheme.chain(library.prerequisite(fiche).into_iter().flat_map(|fiche| &fiche.facts)).collect()
}

/// The provenance of a passage or of a fact of the fiche.
fn said<'a>(reading: &Reading<'_, '_>, doc: &Doc<'a>, node: &'a Node) -> Option<Provenance> {
    let text = doc.text(node)?;
    let statements = statements(reading.known.library, &reading.fiche);
    let found = statements.iter().find(|(name, _)| *name == text).map(|(_, provenance)| (*provenance).clone());
    if found.is_none() {
        let names: Vec<&str> = statements.iter().map(|(name, _)| name.as_str()).collect();
        doc.error(node, format!("« said: {text} » ne désigne rien de la fiche ; {}", instead(&text, &names)));
    }
    found
}

/// What a fiche says, by name.
fn statements<'l>(library: &'l Library, fiche: &str) -> Vec<(String, &'l Provenance)> {
    let mut all: Vec<(String, &Provenance)> = Vec::new();
    if let Some(scheme) = library.scheme(fiche) {
        let passages =
            [("summary", &scheme.summary), ("clinical_study", &scheme.clinical_study), ("how_to_apply", &scheme.how_to_apply)];
        all.extend(passages.map(|(name, passage)| (name.to_owned(), &passage.provenance)));
        all.push(("relations".to_owned(), &scheme.relations.provenance));
        all.push(("ce_requirement".to_owned(), &scheme.ce_requirement.provenance));
        all.extend(scheme.obligations.first().map(|passage| ("obligations".to_owned(), &passage.provenance)));
        for (list, facts) in [("evaluators", &scheme.evaluators), ("delays", &scheme.delays), ("duration", &scheme.duration)] {
            all.extend(facts.iter().map(|fact| (format!("{list}.{}", fact.key), &fact.provenance)));
        }
        let criteria = library.rules.scheme(fiche).into_iter().flat_map(|rules| &rules.criteria);
        all.extend(criteria.filter_map(|one| Some((format!("criteria.{}", one.id), one.provenance.as_ref()?))));
    }
    if let Some(prerequisite) = library.prerequisite(fiche) {
        all.push(("summary".to_owned(), &prerequisite.summary.provenance));
        all.extend(prerequisite.steps.first().map(|passage| ("steps".to_owned(), &passage.provenance)));
        all.extend(prerequisite.facts.iter().map(|fact| (format!("facts.{}", fact.key), &fact.provenance)));
    }
    all
}
