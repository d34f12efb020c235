//! `search/golden.toml`: the queries that the search is measured with.

use std::collections::HashMap;

use super::Known;
use super::phrases::phrase;
use crate::load::node::{Kind, Node};
use crate::load::reader::{Block, Doc};
use crate::model::search::{QueryTrait, Reached, Role};
use crate::model::{FicheRef, Golden, GoldenQuery, Locale};

pub(super) fn golden<'a>(doc: &Doc<'a>, root: &'a Node, known: &Known<'_>) -> Golden {
    let mut met = HashMap::new();
    doc.block(root, |block| {
        let reached = block.optional("reached", reached);
        let queries = block.list("query", |doc, node| query(doc, node, known, &mut met));
        Some(Golden { reached, queries })
    })
    .unwrap_or_default()
}

fn reached<'a>(doc: &Doc<'a>, node: &'a Node) -> Option<Reached> {
    doc.block(node, |block| {
        let ndcg = block.required("ndcg", |doc, node| {
            let ndcg = doc.number(node)?;
            if !(0.0..=1.0).contains(&ndcg) {
                doc.error(node, format!("« ndcg » vaut {ndcg} : écrire un nombre de 0 à 1"));
            }
            Some(ndcg)
        });
        let measured = block.required("measured", Doc::date);
        Some(Reached { ndcg: ndcg?, measured: measured? })
    })
}

fn query<'a>(doc: &Doc<'a>, node: &'a Node, known: &Known<'_>, met: &mut HashMap<(String, Locale), u64>) -> Option<GoldenQuery> {
    doc.block(node, |block| {
        let text = block.required("text", phrase);
        let locale = match block.get("lang") {
            Some(node) => doc.word(node, &Locale::ALL.map(|locale| (locale.tag(), locale))),
            None => Some(Locale::Fr),
        };
        let role = block.required("role", |doc, node| doc.word(node, &Role::ALL.map(|role| (role.id(), role))));
        let peculiarity = block.required("kind", |doc, node| doc.word(node, &QueryTrait::ALL.map(|kind| (kind.id(), kind))));
        let grades = grades(block, known);
        if let (Some(text), Some(locale)) = (&text, locale) {
            if let Some(line) = met.get(&(text.clone(), locale)) {
                let message = format!("la recherche « {text} » ({}) est déjà à la ligne {line} : en retirer une", locale.tag());
                doc.error(node, message);
            } else {
                met.insert((text.clone(), locale), node.line);
            }
        }
        if let (Some(kind), Some(grades)) = (peculiarity, &grades) {
            suits(block, kind, grades);
        }
        Some(GoldenQuery { text: text?, locale: locale?, role: role?, peculiarity: peculiarity?, grades: grades? })
    })
}

/// Reads the grades of fiches; `None` when one is wrong.
fn grades(block: &Block<'_>, known: &Known<'_>) -> Option<Vec<(FicheRef, u8)>> {
    let Some(node) = block.get("grades") else { return Some(Vec::new()) };
    let doc = block.doc;
    let Kind::Map(entries) = &node.kind else {
        doc.error(node, format!("des fiches et leurs notes sont attendues ici, il y a {}", node.noun()));
        return None;
    };
    let read: Vec<_> = entries.iter().map(|(fiche, note)| (known.fiche(&doc, fiche), grade(&doc, note))).collect();
    read.into_iter().map(|(fiche, grade)| Some((fiche?, grade?))).collect()
}

fn grade(doc: &Doc<'_>, node: &Node) -> Option<u8> {
    let grade =
        (1..=3).find(|grade| matches!(node.kind, Kind::Number(number) if (number - f64::from(*grade)).abs() < f64::EPSILON));
    if grade.is_none() {
        doc.error(node, "une note vaut 3 (la fiche cherchée), 2 (répond aussi) ou 1 (aide) : écrire l'un des trois");
    }
    grade
}

/// A query has an answer, unless it is nonsense.
fn suits(block: &Block<'_>, kind: QueryTrait, grades: &[(FicheRef, u8)]) {
    let answered = grades.iter().any(|(_, grade)| *grade >= 2);
    if kind == QueryTrait::Nonsense && !grades.is_empty() {
        block.doc.error(block.node, "une recherche « nonsense » n'a pas de réponse : retirer « grades », ou changer « kind »");
    } else if kind != QueryTrait::Nonsense && !answered {
        let message = "aucune fiche n'a la note 2 ou 3 : en noter une dans « grades », ou écrire kind = \"nonsense\"";
        block.doc.error(block.node, message);
    }
}
