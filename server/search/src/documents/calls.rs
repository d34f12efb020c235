//! Calls.

use content::model::library::FicheKind;
use content::model::{Call, CallRules, Library, Locale, Window};

use super::criteria::criteria;
use super::facts::facts;
use super::section::{Title, passage, passages, section, summary};
use super::terms::other_name;
use crate::document::{Document, Section};

const WINDOWS: Title = ("windows", "Calendrier", "Calendar");
const CONDITIONS: Title = ("conditions", "Qui peut candidater", "Who may apply");
const BUDGET: Title = ("budget", "Budget", "Budget");
const AID: Title = ("aid", "Aide, montants et taux", "Aid, amounts and rates");
const HOW_TO_APPLY: Title = ("how_to_apply", "Comment candidater", "How to apply");
const RESULTS: Title = ("results", "Résultats et lauréats", "Results and winners");
const PITFALLS: Title = ("pitfalls", "Pièges fréquents", "Frequent pitfalls");

pub(super) fn documents(library: &Library, locale: Locale) -> Vec<Document> {
    library.rules.calls.iter().zip(&library.calls).map(|(rules, fiche)| document(library, rules, fiche, locale)).collect()
}

fn document(library: &Library, rules: &CallRules, fiche: &Call, locale: Locale) -> Document {
    let sections = [
        Some(top(library, fiche, locale)),
        windows(&rules.windows, locale),
        criteria(CONDITIONS, &rules.eligibility, locale),
        facts(BUDGET, &fiche.budget, locale),
        facts(AID, &fiche.aid, locale),
        passage(HOW_TO_APPLY, &fiche.how_to_apply, locale),
        facts(RESULTS, &fiche.results, locale),
        passages(PITFALLS, &fiche.pitfalls, locale),
    ];
    Document {
        kind: FicheKind::Call,
        id: rules.id.clone(),
        title: rules.name.get(locale).to_owned(),
        aliases: other_name(&rules.name, locale).into_iter().collect(),
        detail: None,
        theme: Some(rules.family.clone()),
        sections: sections.into_iter().flatten().collect(),
    }
}

/// The summary, with who runs the call and under which programme: both are asked for together with the theme.
fn top(library: &Library, fiche: &Call, locale: Locale) -> Section {
    let mut section = summary(&fiche.summary, locale);
    let operators = fiche.operator.iter().filter_map(|id| library.name(id, locale)).map(|(_, name)| name);
    section.heading = operators.chain(fiche.programme.as_deref()).collect::<Vec<_>>().join(", ");
    section
}

fn windows(windows: &[Window], locale: Locale) -> Option<Section> {
    let line = |window: &Window| {
        let note = window.note.as_ref().map_or("", |note| note.get(locale));
        format!("{}. {note}", window.label.get(locale).trim_end_matches('.'))
    };
    let sources =
        windows.iter().filter_map(|window| window.provenance.as_ref()).flat_map(|provenance| provenance.sources.iter().cloned());
    section(WINDOWS, locale, windows.iter().map(line).collect(), sources.collect())
}
