//! Prerequisites.

use content::model::library::FicheKind;
use content::model::{Library, Locale, Prerequisite, PrerequisiteRules};

use super::criteria::criteria;
use super::facts::facts;
use super::section::{Title, passages, summary};
use super::sources::sources;
use super::terms::other_name;
use crate::document::Document;

const CONDITIONS: Title = ("conditions", "Conditions", "Conditions");
const FACTS: Title = ("facts", "Repères et dates", "Key figures and dates");
const STEPS: Title = ("steps", "Étapes et démarches", "Steps");
const PITFALLS: Title = ("pitfalls", "Pièges fréquents", "Frequent pitfalls");

pub(super) fn documents(library: &Library, locale: Locale) -> Vec<Document> {
    let fiches = library.rules.prerequisites.iter().zip(&library.prerequisites);
    fiches.map(|(rules, fiche)| document(library, rules, fiche, locale)).collect()
}

fn document(library: &Library, rules: &PrerequisiteRules, fiche: &Prerequisite, locale: Locale) -> Document {
    let sections = [
        Some(summary(&fiche.summary, locale)),
        criteria(CONDITIONS, &rules.conditions, locale),
        facts(FACTS, &fiche.facts, locale),
        passages(STEPS, &fiche.steps, locale),
        passages(PITFALLS, &fiche.pitfalls, locale),
        sources(library, &fiche.legal_references, locale),
    ];
    Document {
        kind: FicheKind::Prerequisite,
        id: rules.id.clone(),
        title: rules.name.get(locale).to_owned(),
        aliases: other_name(&rules.name, locale).into_iter().collect(),
        detail: None,
        theme: Some(rules.category.clone()),
        sections: sections.into_iter().flatten().collect(),
    }
}
