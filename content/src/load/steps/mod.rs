//! `steps/*.yaml`: what has to be done for a fiche. Read after the fiches, because durations are those of their facts.

mod duration;
mod graph;
mod statement;

use super::criteria::condition;
use super::fault::nearest;
use super::node::{Kind, Node};
use super::reader::{Block, Doc};
use super::written::Written;
use super::{Document, Reader, named_as_its_fiche};
use crate::model::step::{ClockStop, Deadline, Doer, Side};
use crate::model::{Library, Locale, Procedure, Step, StepKey, library::FicheKind};

use graph::{Links, check};

/// What steps may refer to.
struct Known<'k> {
    library: &'k Library,
    written: &'k Written,
}

impl<'a> Reader<'a> {
    /// Reads the folder; fiches and vocabulary are there already.
    pub(super) fn steps(&mut self, documents: impl Iterator<Item = &'a Document<'a>>) {
        let mut links = Links::default();
        let known = Known { library: &self.library, written: self.written };
        let read: Vec<_> = documents
            .filter_map(|document| {
                let doc = self.doc(document);
                let procedure = procedure(&doc, &document.root, &known, &mut links)?;
                named_as_its_fiche(&doc, document, &procedure.fiche);
                Some((procedure.fiche.clone(), procedure))
            })
            .collect();
        self.library.procedures = read.into_iter().collect();
        self.faults.borrow_mut().extend(check(&self.library, &links, self.files));
    }
}

/// The fiche whose steps are being read.
struct Reading<'r, 'k> {
    known: &'r Known<'k>,
    fiche: String,
    links: &'r mut Links,
}

/// Reads the steps of a fiche; remembers in `links` what refers to which step, to be checked once all are read.
fn procedure<'a>(doc: &Doc<'a>, node: &'a Node, known: &Known<'_>, links: &mut Links) -> Option<Procedure> {
    doc.block(node, |block| {
        let fiche = block.required("id", |doc, node| fiche(doc, node, known));
        let (goal, coverage) = (block.get("goal"), block.get("coverage"));
        let met_when = block.optional("met_when", |doc, node| condition(doc, node, &known.library.rules));
        let list = block.get("steps");
        let fiche = fiche?;
        let mut reading = Reading { known, fiche: fiche.clone(), links };
        if let Some(list) = list {
            reading.write_down(doc, list);
        }
        let steps = block.required("steps", |doc, node| Some(doc.items(node, |doc, node| reading.step(doc, node))))?;
        if goal.is_none() {
            doc.error(node, "la clé « goal » manque dans ce bloc : y écrire l'étape qui aboutit, telle que la décision");
        }
        let goal = reading.own_step(doc, goal?)?;
        reading.links.goal(doc.file, list.unwrap_or(node), &fiche, &goal);
        let coverage = coverage.and_then(|node| reading.own_step(doc, node));
        Some(Procedure { fiche, goal, coverage, met_when, steps })
    })
}

/// Reads the name of a scheme or of a prerequisite.
fn fiche<'a>(doc: &Doc<'a>, node: &'a Node, known: &Known<'_>) -> Option<String> {
    let id = doc.text(node)?;
    let found = known.library.name(&id, Locale::Fr).map(|(kind, _)| kind);
    match found {
        Some(FicheKind::Scheme | FicheKind::Prerequisite) => Some(id),
        None if known.written.in_file(&id) => None,
        _ => {
            let rules = &known.library.rules;
            let all = rules.schemes.iter().map(|scheme| &scheme.id).chain(rules.prerequisites.iter().map(|fiche| &fiche.id));
            let hint = nearest(&id, all.map(String::as_str))
                .map_or_else(|| "corriger ou retirer".to_owned(), |near| format!("vouliez-vous écrire « {near} » ?"));
            doc.error(node, format!("« {id} » n'est ni une voie ni un prérequis ; {hint}"));
            None
        }
    }
}

impl Reading<'_, '_> {
    /// Remembers the identifiers of the list, readable or not, and tells those that are there twice.
    fn write_down<'a>(&mut self, doc: &Doc<'a>, list: &'a Node) {
        let Kind::List(items) = &list.kind else { return };
        for item in items {
            let Kind::Map(entries) = &item.kind else { continue };
            let id = entries.iter().find(|(key, _)| key.scalar().as_deref() == Some("id")).map(|(_, id)| id);
            let Some((node, id)) = id.and_then(|node| Some((node, node.scalar()?))) else { continue };
            if !self.links.written(StepKey::new(&self.fiche, &id)) {
                doc.error(node, format!("l'étape « {id} » existe déjà dans ce fichier : en choisir un autre nom"));
            }
        }
    }

    fn step<'a>(&mut self, doc: &Doc<'a>, node: &'a Node) -> Option<Step> {
        doc.block(node, |block| {
            let id = block.required("id", |doc, node| {
                let id = doc.text(node)?;
                if id.contains('.') {
                    doc.error(node, format!("« {id} » contient un point, qui sépare la fiche de l'étape : le retirer"));
                    return None;
                }
                Some(id)
            });
            let label = block.translated("label");
            let doer = block.required("actor", |doc, node| self.doer(doc, node));
            let produces = block.get("produces").and_then(|_| block.translated("produces"));
            let duration = duration::duration(self, block);
            let clock_stop = block.optional("clock_stop", |doc, node| self.clock_stop(doc, node));
            let after = block.list("after", |doc, node| Some((node, self.key(doc, node)?)));
            let unless_after = block.list("unless_after", |doc, node| fiche(doc, node, self.known));
            let deadlines = block.list("deadlines", |doc, node| self.deadline(doc, node));
            let provenance = statement::of_step(self, block, duration.as_ref());
            let id = id?;
            let key = StepKey::new(&self.fiche, &id);
            for (node, before) in &after {
                self.links.after(doc.file, node, &key, before);
            }
            for (node, deadline) in &deadlines {
                self.links.named(doc.file, node, &deadline.from);
            }
            Some(Step {
                id,
                label: label?,
                doer: doer?,
                produces,
                duration: duration?,
                clock_stop,
                deadlines: deadlines.into_iter().map(|(_, deadline)| deadline).collect(),
                after: after.into_iter().map(|(_, before)| before).collect(),
                unless_after,
                provenance: provenance?,
            })
        })
    }

    fn doer<'a>(&self, doc: &Doc<'a>, node: &'a Node) -> Option<Doer> {
        let id = doc.text(node)?;
        let library = self.known.library;
        if library.actor(&id).is_some() || (library.name(&id, Locale::Fr).is_none() && self.known.written.in_file(&id)) {
            return Some(Doer::Body(id));
        }
        let words = library.vocabulary.get(Doer::GROUP);
        if words.is_some_and(|words| words.contains_key(&id)) {
            return Some(if id == Doer::COMPANY { Doer::Company } else { Doer::Other(id) });
        }
        let others = words.into_iter().flat_map(|words| words.keys());
        let all = library.actors.iter().map(|actor| &actor.id).chain(others);
        let hint = nearest(&id, all.map(String::as_str)).map_or_else(
            || format!("écrire l'identifiant d'une fiche de actors/, ou un mot du groupe « {} » de vocabulary/", Doer::GROUP),
            |near| format!("vouliez-vous écrire « {near} » ?"),
        );
        doc.error(node, format!("« {id} » n'est pas un acteur ; {hint}"));
        None
    }

    /// Reads the name of a step, `depot` or `pecan-dtx.depot`.
    fn key<'a>(&self, doc: &Doc<'a>, node: &'a Node) -> Option<StepKey> {
        let text = doc.text(node)?;
        let key = if text.contains('.') { StepKey::parse(&text) } else { Some(StepKey::new(&self.fiche, &text)) };
        if key.is_none() {
            doc.error(node, format!("« {text} » n'est pas une étape ; écrire « étape », ou « fiche.étape »"));
        }
        key
    }

    /// Reads the name of a step of this fiche.
    fn own_step<'a>(&mut self, doc: &Doc<'a>, node: &'a Node) -> Option<String> {
        let key = self.key(doc, node)?;
        if key.fiche != self.fiche {
            doc.error(node, format!("« {key} » est une étape d'une autre fiche ; écrire une étape de « {} »", self.fiche));
            return None;
        }
        self.links.named(doc.file, node, &key);
        Some(key.step)
    }

    fn clock_stop<'a>(&self, doc: &Doc<'a>, node: &'a Node) -> Option<ClockStop> {
        doc.block(node, |block| {
            let label = block.translated("label");
            let reply = block.optional("reply", |doc, node| duration::known(self, doc, block, node));
            let adds = block.optional("adds", |doc, node| duration::known(self, doc, block, node));
            let provenance = statement::of_block(self, block, reply.as_ref());
            Some(ClockStop { label: label?, reply, adds, provenance: provenance? })
        })
    }

    fn deadline<'a>(&self, doc: &Doc<'a>, node: &'a Node) -> Option<(&'a Node, Deadline)> {
        doc.block(node, |block: &Block<'a>| {
            let from_node = block.get("from");
            let from = block.required("from", |doc, node| self.key(doc, node));
            let (within, before) = (block.get("within"), block.get("before"));
            let (side, length) = match (within, before) {
                (Some(within), None) => (Side::After, within),
                (None, Some(before)) => (Side::Before, before),
                _ => {
                    doc.error(node, "une échéance s'écrit avec « within » (au plus tard après) ou « before » (au moins avant)");
                    return None;
                }
            };
            let known = duration::known(self, doc, block, length)?;
            Some((from_node?, Deadline { from: from?, side, known }))
        })
    }
}
