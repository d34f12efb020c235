//! The library as the browser gets it: rules and the labels they need in one language, without prose and sources, in postcard.

use crate::model::{Criterion, Locale, Rule, Rules, Text};

/// Encodes `rules` for the browser in `locale`.
///
/// # Errors
/// Never in practice: postcard fails only on types that it cannot encode.
pub fn encode(rules: &Rules, locale: Locale) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(&stripped(rules, locale))
}

/// Decodes what [`encode`] wrote, ready for use.
///
/// # Errors
/// When the bytes are not a library of this version of the program.
pub fn decode(bytes: &[u8]) -> Result<Rules, postcard::Error> {
    postcard::from_bytes::<Rules>(bytes).map(Rules::prepared)
}

/// The rules without what evaluation and short labels do not need.
fn stripped(rules: &Rules, locale: Locale) -> Rules {
    let mut rules = rules.clone();
    for section in &mut rules.sections {
        section.title = section.title.only(locale);
        section.intro = Text::default();
    }
    for question in &mut rules.questions {
        question.label = question.label.only(locale);
        question.short = Text::default();
        question.help = Text::default();
        question.example = None;
        question.informative = None;
        match &mut question.kind {
            crate::model::Kind::Choice(options) | crate::model::Kind::Choices { options, .. } => {
                for option in options {
                    option.label = Text::default();
                    option.hint = None;
                }
            }
            _ => {}
        }
        if let Some(changeable) = &mut question.changeable {
            changeable.how = Text::default();
            changeable.lead_time = None;
            changeable.sources.clear();
        }
    }
    for contradiction in &mut rules.contradictions {
        contradiction.message = contradiction.message.only(locale);
    }
    for scheme in &mut rules.schemes {
        scheme.name = scheme.name.only(locale);
        scheme.criteria.iter_mut().for_each(bare);
    }
    for prerequisite in &mut rules.prerequisites {
        prerequisite.name = Text::default();
        let guards = prerequisite.applies_when.iter_mut().chain(prerequisite.applies_strongly_when.iter_mut());
        guards.chain(prerequisite.conditions.iter_mut()).for_each(bare);
        for row in &mut prerequisite.decision_table {
            bare(&mut row.when);
            row.outputs.clear();
        }
    }
    // A row without an answer still hides the rows below it: tables are kept whole or not at all.
    rules.prerequisites.retain(|prerequisite| prerequisite.decision_table.iter().any(|row| !row.answers.is_empty()));
    rules
}

/// A criterion without its words.
fn bare(criterion: &mut Criterion) {
    criterion.label = Text::default();
    criterion.note = None;
    criterion.provenance = None;
    criterion.id.clear();
    if let Some(guard) = &mut criterion.applies_if {
        bare(guard);
    }
    match &mut criterion.rule {
        Rule::Test(_) => {}
        Rule::All(members) | Rule::Any(members) => members.iter_mut().for_each(bare),
        Rule::Not(member) => bare(member),
    }
}
