//! Schemes.

use content::model::library::FicheKind;
use content::model::{Library, Locale, Scheme, SchemeRules};

use super::criteria::criteria;
use super::facts::facts;
use super::section::{Title, passage, passages, section, summary};
use super::sources::sources;
use super::terms::other_name;
use crate::document::{Document, Section};

const CE: Title = ("ce_requirement", "Marquage CE", "CE marking");
const CONDITIONS: Title = ("conditions", "Conditions", "Conditions");
const AUTHORITY: Title = ("authority_criteria", "Ce que décide l'autorité", "What the authority decides");
const STUDY: Title = ("clinical_study", "Étude clinique et preuves attendues", "Clinical study and expected evidence");
const EVALUATORS: Title = ("evaluators", "Qui évalue et qui décide", "Who evaluates and who decides");
const DELAYS: Title = ("delays", "Délais", "Delays");
const DURATION: Title = ("duration", "Durée", "Duration");
const AMOUNTS: Title = ("amounts", "Montants, tarifs et prix", "Amounts, tariffs and prices");
const OBLIGATIONS: Title = ("obligations", "Obligations", "Obligations");
const HOW_TO_APPLY: Title = ("how_to_apply", "Comment déposer un dossier", "How to apply");
const PITFALLS: Title = ("pitfalls", "Pièges fréquents", "Frequent pitfalls");
const STATISTICS: Title = ("statistics", "Chiffres", "Figures");
const EXAMPLES: Title = ("examples", "Exemples de produits", "Example products");
const PATHOLOGIES: Title = ("generic_pathologies", "Pathologies couvertes", "Conditions covered");

pub(super) fn documents(library: &Library, locale: Locale) -> Vec<Document> {
    let fiches = library.rules.schemes.iter().zip(&library.schemes);
    fiches.map(|(rules, fiche)| document(library, rules, fiche, locale)).collect()
}

fn document(library: &Library, rules: &SchemeRules, fiche: &Scheme, locale: Locale) -> Document {
    let mut aliases: Vec<String> = fiche.aliases.clone();
    aliases.extend(other_name(&rules.name, locale));
    let sections = [
        Some(summary(&fiche.summary, locale)),
        ce_requirement(fiche, locale),
        criteria(CONDITIONS, &rules.criteria, locale),
        facts(AUTHORITY, &fiche.authority_criteria, locale),
        passage(STUDY, &fiche.clinical_study, locale),
        facts(EVALUATORS, &fiche.evaluators, locale),
        facts(DELAYS, &fiche.delays, locale),
        facts(DURATION, &fiche.duration, locale),
        facts(AMOUNTS, &fiche.amounts, locale),
        passages(OBLIGATIONS, &fiche.obligations, locale),
        passage(HOW_TO_APPLY, &fiche.how_to_apply, locale),
        passages(PITFALLS, &fiche.pitfalls, locale),
        facts(STATISTICS, &fiche.statistics, locale),
        facts(EXAMPLES, &fiche.examples, locale),
        facts(PATHOLOGIES, &fiche.generic_pathologies, locale),
        sources(library, &fiche.legal_references, locale),
    ];
    Document {
        kind: FicheKind::Scheme,
        id: rules.id.clone(),
        title: rules.name.get(locale).to_owned(),
        aliases,
        detail: None,
        theme: Some(rules.family.clone()),
        sections: sections.into_iter().flatten().collect(),
    }
}

fn ce_requirement(fiche: &Scheme, locale: Locale) -> Option<Section> {
    let ce = &fiche.ce_requirement;
    let lines = [&ce.classes, &ce.note].into_iter().flatten().map(|text| text.get(locale).to_owned()).collect();
    section(CE, locale, lines, ce.provenance.sources.clone())
}
