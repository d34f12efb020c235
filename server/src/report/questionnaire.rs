//! The questionnaire: what can be answered, in which words, and what for.

use content::explain::schemes_using;
use content::model::{Choice, Kind, Question, QuestionIx, Section};
use serde::Serialize;
use utoipa::ToSchema;

use super::{LibraryReference, Scope, ids};

/// The questionnaire.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct Questionnaire {
    /// Which library it belongs to.
    pub library: LibraryReference,
    /// The language of the wording.
    #[schema(value_type = ids::LanguageId)]
    pub lang: &'static str,
    /// Its sections, in order.
    pub sections: Vec<SectionReport>,
}

/// A group of questions.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct SectionReport {
    /// Identifier.
    pub id: String,
    /// Heading.
    pub title: String,
    /// One sentence under the heading.
    pub intro: String,
    /// Its questions, in order.
    pub questions: Vec<QuestionReport>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct QuestionReport {
    /// Identifier: its name in the answers.
    pub id: String,
    /// What kind of answer it takes.
    #[schema(value_type = ids::QuestionKindId)]
    pub kind: &'static str,
    /// The question.
    pub label: String,
    /// The question in a few words.
    pub short: String,
    /// What it means and how to decide.
    pub help: String,
    /// An example.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub example: Option<String>,
    /// The options of a choice.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<OptionReport>,
    /// Unit of a number.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// Least number accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub min: Option<f64>,
    /// Greatest number accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max: Option<f64>,
    /// Whether the company itself can change the fact.
    pub changeable: bool,
    /// Schemes that depend on it.
    pub schemes: Vec<String>,
}

/// An option of a choice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct OptionReport {
    /// Identifier: its value in the answers.
    pub id: String,
    /// The option in words.
    pub label: String,
    /// More words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// Whether it cannot go with other options.
    pub exclusive: bool,
    /// Whether it means "I don't know".
    pub unknown: bool,
}

impl Questionnaire {
    /// The questionnaire of the library.
    pub fn new(scope: &Scope<'_>) -> Self {
        let sections = (0u8..).zip(&scope.library.rules.sections);
        Self {
            library: scope.library_reference(),
            lang: scope.locale.tag(),
            sections: sections.map(|(position, read)| section(scope, position, read)).collect(),
        }
    }
}

fn section(scope: &Scope<'_>, position: u8, section: &Section) -> SectionReport {
    let questions = (0u16..).map(QuestionIx).zip(&scope.library.rules.questions);
    SectionReport {
        id: section.id.clone(),
        title: scope.text(&section.title),
        intro: scope.text(&section.intro),
        questions: questions
            .filter(|(_, asked)| asked.section == position)
            .map(|(ix, asked)| question(scope, ix, asked))
            .collect(),
    }
}

fn question(scope: &Scope<'_>, ix: QuestionIx, question: &Question) -> QuestionReport {
    let rules = &scope.library.rules;
    let (unit, min, max) = match &question.kind {
        Kind::Number { unit, min, max } => (Some(scope.text(unit)), *min, *max),
        _ => (None, None, None),
    };
    let exclusive = if let Kind::Choices { exclusive, .. } = question.kind { exclusive } else { 0 };
    let options = (0u8..).zip(question.kind.options());
    QuestionReport {
        id: question.id.clone(),
        kind: question.kind.id(),
        label: scope.text(&question.label),
        short: scope.text(&question.short),
        help: scope.text(&question.help),
        example: question.example.as_ref().map(|example| scope.text(example)),
        options: options.map(|(position, choice)| option(scope, choice, exclusive >> position & 1 == 1)).collect(),
        unit,
        min,
        max,
        changeable: question.changeable.is_some(),
        schemes: schemes_using(rules, ix).into_iter().map(|scheme| rules.schemes[scheme].id.clone()).collect(),
    }
}

fn option(scope: &Scope<'_>, choice: &Choice, exclusive: bool) -> OptionReport {
    OptionReport {
        id: choice.id.clone(),
        label: scope.text(&choice.label),
        hint: choice.hint.as_ref().map(|hint| scope.text(hint)),
        exclusive,
        unknown: choice.unknown,
    }
}
