//! English is complete where it must be, and what falls back to French is known.

use std::collections::BTreeMap;

use content::model::{Criterion, Fact, FactValue, Passage, Text};
use content::{Library, Locale};

use crate::production::library;

/// How often each field of each kind of fiche falls back to French.
#[derive(Default)]
struct Tally(BTreeMap<String, usize>);

impl Tally {
    fn text(&mut self, field: &str, text: &Text) {
        *self.0.entry(field.to_owned()).or_default() += usize::from(text.falls_back(Locale::En));
    }

    fn texts<'a>(&mut self, field: &str, texts: impl IntoIterator<Item = &'a Text>) {
        texts.into_iter().for_each(|text| self.text(field, text));
    }

    fn passages(&mut self, field: &str, passages: &[Passage]) {
        self.texts(field, passages.iter().map(|passage| &passage.text));
    }

    fn facts(&mut self, field: &str, facts: &[Fact]) {
        for fact in facts {
            self.text(&format!("{field}, label"), &fact.label);
            let value = if let FactValue::Text(text) = &fact.value { Some(text) } else { None };
            self.texts(&format!("{field}, value"), value.into_iter().chain(&fact.unit).chain(&fact.note));
        }
    }

    fn criteria(&mut self, field: &str, criteria: &[Criterion]) {
        for criterion in criteria {
            self.text(&format!("{field}, label"), &criterion.label);
            self.texts(&format!("{field}, note"), &criterion.note);
            self.criteria(field, criterion.members());
        }
    }
}

fn tally(library: &Library) -> BTreeMap<String, usize> {
    let mut tally = Tally::default();
    questionnaire(library, &mut tally);
    fiches(library, &mut tally);
    for term in &library.glossary {
        tally.texts("term, title", [&term.term, &term.definition].into_iter().chain(&term.expansion));
    }
    for situation in &library.situations {
        tally.text("situation, label", &situation.label);
    }
    tally.texts("vocabulary", library.vocabulary.values().flat_map(BTreeMap::values));
    tally.0
}

fn questionnaire(library: &Library, tally: &mut Tally) {
    let rules = &library.rules;
    for section in &rules.sections {
        tally.texts("section", [&section.title, &section.intro]);
    }
    for question in &rules.questions {
        tally.texts("question, label", [&question.label, &question.short, &question.help]);
        tally.texts("question, example", question.example.iter().chain(&question.informative));
        tally.texts("option, label", question.kind.options().iter().map(|option| &option.label));
        tally.texts("option, hint", question.kind.options().iter().filter_map(|option| option.hint.as_ref()));
        tally.texts("question, how to change", question.changeable.iter().map(|changeable| &changeable.how));
        tally.texts("question, lead time", question.changeable.iter().filter_map(|changeable| changeable.lead_time.as_ref()));
    }
    tally.texts("contradiction", rules.contradictions.iter().map(|contradiction| &contradiction.message));
    for rule in &rules.routing {
        tally.text("advice, label", &rule.label);
        tally.texts("advice, note", &rule.note);
    }
}

fn fiches(library: &Library, tally: &mut Tally) {
    let tariffs = library.tariffs.iter().flat_map(|tariffs| &tariffs.tariffs);
    tally.texts("tariff, label", tariffs.map(|tariff| &tariff.label));
    for (rules, fiche) in library.rules.schemes.iter().zip(&library.schemes) {
        tally.text("scheme, title", &rules.name);
        tally.text("scheme, summary", &fiche.summary.text);
        tally.criteria("scheme criterion", &rules.criteria);
        let ce = &fiche.ce_requirement;
        tally.texts("scheme, CE requirement", ce.classes.iter().chain(&ce.note));
        tally.text("scheme, clinical study", &fiche.clinical_study.text);
        tally.text("scheme, how to apply", &fiche.how_to_apply.text);
        tally.passages("scheme, obligations", &fiche.obligations);
        tally.passages("scheme, pitfalls", &fiche.pitfalls);
        let decided = [&fiche.authority_criteria, &fiche.evaluators, &fiche.delays, &fiche.duration, &fiche.amounts];
        for facts in decided.into_iter().chain([&fiche.statistics, &fiche.examples, &fiche.generic_pathologies]) {
            tally.facts("scheme fact", facts);
        }
    }
    for (rules, fiche) in library.rules.prerequisites.iter().zip(&library.prerequisites) {
        tally.text("prerequisite, title", &rules.name);
        tally.text("prerequisite, summary", &fiche.summary.text);
        tally.criteria("prerequisite criterion", &rules.conditions);
        let outputs = rules.decision_table.iter().flat_map(|row| &row.outputs);
        tally.texts("prerequisite, conclusions", outputs.flat_map(|output| [&output.label, &output.wording]));
        tally.facts("prerequisite fact", &fiche.facts);
        tally.passages("prerequisite, steps", &fiche.steps);
        tally.passages("prerequisite, pitfalls", &fiche.pitfalls);
    }
    for (rules, fiche) in library.rules.calls.iter().zip(&library.calls) {
        tally.text("call, title", &rules.name);
        tally.text("call, summary", &fiche.summary.text);
        tally.criteria("call criterion", &rules.eligibility);
        let windows = rules.windows.iter().flat_map(|window| std::iter::once(&window.label).chain(&window.note));
        tally.texts("call, windows", windows);
        tally.text("call, how to apply", &fiche.how_to_apply.text);
        tally.passages("call, pitfalls", &fiche.pitfalls);
        for facts in [&fiche.budget, &fiche.aid, &fiche.results] {
            tally.facts("call fact", facts);
        }
    }
    for actor in &library.actors {
        tally.text("actor, title", &actor.name);
        tally.text("actor, summary", &actor.role.text);
        tally.text("actor, for start-ups", &actor.for_startups.text);
        tally.facts("actor fact", std::slice::from_ref(&actor.url));
        tally.facts("actor fact", &actor.contacts);
    }
}

#[test]
fn titles_summaries_criteria_questions_and_options_never_fall_back_to_french() {
    let tally = tally(library());
    let of_fiches = ["title", "summary", "criterion, label", "advice, label"];
    let of_questions = ["question, label", "option, label", "section", "contradiction", "how to change"];
    let never: Vec<&str> = of_fiches.into_iter().chain(of_questions).collect();
    for (field, count) in &tally {
        println!("{count:5} fall back to French: {field}");
        assert!(*count == 0 || !never.iter().any(|part| field.contains(part)), "{field} falls back {count} times");
    }
    for part in never {
        assert!(tally.keys().any(|field| field.contains(part)), "nothing counted under {part}");
    }
    println!("{:5} in all", tally.values().sum::<usize>());
}

#[test]
fn a_missing_translation_is_counted() {
    let mut library = library().clone();
    library.schemes[0].summary.text.en = None;
    assert_eq!(tally(&library)["scheme, summary"], 1);
}
