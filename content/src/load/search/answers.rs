//! `search/answers.yaml`: answers written for frequent queries.

use super::Known;
use super::phrases::{Met, filled, phrase};
use crate::load::node::Node;
use crate::load::parts::{certainty, sources};
use crate::load::reader::{Block, Doc};
use crate::model::{AsOf, CuratedAnswer, Provenance};

pub(super) fn answers<'a>(doc: &Doc<'a>, root: &'a Node, known: &Known<'_>) -> Vec<(&'a Node, CuratedAnswer)> {
    let mut met = Met::default();
    let mut read = |doc: &Doc<'a>, node: &'a Node| Some((node, answer(doc, node, known, &mut met)?));
    doc.block(root, |block| Some(block.list("answers", &mut read))).unwrap_or_default()
}

fn answer<'a>(doc: &Doc<'a>, node: &'a Node, known: &Known<'_>, met: &mut Met) -> Option<CuratedAnswer> {
    doc.block(node, |block| {
        let id = block.text("id");
        let asked = asked(block, met);
        let (question, answer) = (block.translated("question"), block.translated("answer"));
        let fiches = filled(block, "fiches", "aucune fiche : ajouter « fiches: [nature/identifiant] », la principale en premier")
            .map(|node| doc.items(node, |doc, node| known.fiche(doc, node)));
        let provenance = provenance(block);
        Some(CuratedAnswer {
            id: id?,
            asked: asked?,
            question: question?,
            answer: answer?,
            fiches: fiches?,
            provenance: provenance?,
        })
    })
}

fn asked(block: &Block<'_>, met: &mut Met) -> Option<Vec<String>> {
    let node = filled(block, "asked", "aucune recherche : ajouter « asked: [ce que les gens tapent] »")?;
    Some(block.doc.items(node, |doc, node| {
        let text = phrase(doc, node)?;
        if let Some(line) = met.again(&text, node) {
            let message =
                format!("« {text} » a déjà sa réponse à la ligne {line}, à la casse et aux accents près : en retirer une");
            doc.error(node, message);
        }
        Some(text)
    }))
}

/// The answer speaks at the day on which somebody compared it with its fiches.
fn provenance(block: &Block<'_>) -> Option<Provenance> {
    let (sources, certainty) = (sources(block), certainty(block));
    let checked = block.required("checked", Doc::date);
    Some(Provenance { sources: sources?, certainty: certainty?, as_of: AsOf::parse(&checked?.to_string())? })
}
