//! `search/`: what the search is told beside the fiches. Read last, because it refers to all of them.

mod answers;
mod golden;
mod phrases;
mod synonyms;

use super::Document;
use super::fault::nearest;
use super::node::Node;
use super::reader::Doc;
use super::written::Written;
use crate::model::library::FicheKind;
use crate::model::{FicheRef, Library, Locale, SearchData};

/// The files of the folder.
const FILES: &str = "answers.yaml, golden.toml, synonyms.yaml";

/// What can be referred to.
pub(super) struct Known<'k> {
    pub library: &'k Library,
    pub written: &'k Written,
}

/// Reads one file of the folder into `data`. Gives the node and the identifier of each curated answer.
pub(super) fn read<'a>(
    doc: &Doc<'a>,
    document: &'a Document<'_>,
    known: &Known<'_>,
    data: &mut SearchData,
) -> Vec<(&'a Node, String)> {
    let root = &document.root;
    match document.file.rsplit('/').next() {
        Some("synonyms.yaml") => data.synonyms = synonyms::synonyms(doc, root),
        Some("golden.toml") => data.golden = golden::golden(doc, root, known),
        Some("answers.yaml") => {
            let read = answers::answers(doc, root, known);
            let places = read.iter().map(|(node, answer)| (*node, answer.id.clone())).collect();
            data.answers = read.into_iter().map(|(_, answer)| answer).collect();
            return places;
        }
        _ => doc.error(root, format!("ce fichier n'est pas lu : les fichiers de search/ sont {FILES}")),
    }
    Vec::new()
}

impl Known<'_> {
    /// Reads `scheme/pecan-dtx`; a fiche that does not exist is a fault.
    fn fiche<'a>(&self, doc: &Doc<'a>, node: &'a Node) -> Option<FicheRef> {
        let text = doc.text(node)?;
        let Some(fiche) = FicheRef::parse(&text) else {
            let kinds = FicheKind::ALL.map(FicheKind::id).join(", ");
            let message = format!("« {text} » n'est pas une fiche ; écrire nature/identifiant (natures : {kinds})");
            doc.error(node, message);
            return None;
        };
        if !self.exists(&fiche) {
            let hint = self
                .meant(&fiche)
                .map_or_else(|| "corriger ou retirer".to_owned(), |meant| format!("vouliez-vous écrire « {meant} » ?"));
            doc.error(node, format!("la fiche « {fiche} » n'existe pas ; {hint}"));
            return None;
        }
        Some(fiche)
    }

    /// Whether the fiche is there, or is written where it cannot be read, which is told already.
    fn exists(&self, fiche: &FicheRef) -> bool {
        if fiche.kind == FicheKind::Term {
            return self.library.term(&fiche.id).is_some() || self.written.in_list("glossary", &fiche.id);
        }
        match self.library.name(&fiche.id, Locale::Fr) {
            Some((kind, _)) => kind == fiche.kind,
            None => self.written.in_file(&fiche.id),
        }
    }

    /// The fiche that bears this identifier, else the one that looks like it.
    fn meant(&self, fiche: &FicheRef) -> Option<String> {
        let all: Vec<FicheRef> = fiches(self.library).collect();
        if let Some(same) = all.iter().find(|other| other.id == fiche.id) {
            return Some(same.to_string());
        }
        let all: Vec<String> = all.iter().map(ToString::to_string).collect();
        nearest(&fiche.to_string(), all.iter().map(String::as_str)).map(str::to_owned)
    }
}

/// Every fiche and term.
fn fiches(library: &Library) -> impl Iterator<Item = FicheRef> {
    let rules = &library.rules;
    let ids: [(FicheKind, Vec<&String>); 6] = [
        (FicheKind::Scheme, rules.schemes.iter().map(|scheme| &scheme.id).collect()),
        (FicheKind::Prerequisite, rules.prerequisites.iter().map(|prerequisite| &prerequisite.id).collect()),
        (FicheKind::Call, rules.calls.iter().map(|call| &call.id).collect()),
        (FicheKind::Actor, library.actors.iter().map(|actor| &actor.id).collect()),
        (FicheKind::Guide, library.guides.iter().map(|guide| &guide.id).collect()),
        (FicheKind::Term, library.glossary.iter().map(|term| &term.id).collect()),
    ];
    ids.into_iter().flat_map(|(kind, ids)| ids.into_iter().map(move |id| FicheRef { kind, id: id.clone() }))
}
