//! The whole assessment of a dossier.

use chrono::NaiveDate;
use content::answers::Note;
use content::explain::{Goal, next_question, open_questions};
use content::{Answers, assess};
use serde::Serialize;
use serde_json::{Map, Value as Json};
use utoipa::ToSchema;

use super::{AdviceReport, CallReport, LibraryReference, NoteReport, PrerequisiteReport, SchemeReport, Scope, ids};

/// The whole assessment of a dossier.
#[derive(Clone, Debug, PartialEq, Serialize, ToSchema)]
pub struct AssessmentReport {
    /// Which library says so.
    pub library: LibraryReference,
    /// The date it is valid for.
    pub date: NaiveDate,
    /// The language of the wording.
    #[schema(value_type = ids::LanguageId)]
    pub lang: &'static str,
    /// The answers used: those understood and those deduced by decision tables.
    #[schema(value_type = Object)]
    pub answers: Map<String, Json>,
    /// Every scheme.
    pub schemes: Vec<SchemeReport>,
    /// Every prerequisite.
    pub prerequisites: Vec<PrerequisiteReport>,
    /// Every call.
    pub calls: Vec<CallReport>,
    /// The question that settles the most schemes, if any is still open.
    #[schema(required = true)]
    pub next_question: Option<String>,
    /// How many questions can still change a verdict: an upper bound of those to come.
    pub questions_left: usize,
    /// Advice that holds.
    pub advice: Vec<AdviceReport>,
    /// What to tell about the answers.
    pub notes: Vec<NoteReport>,
}

impl AssessmentReport {
    /// Assesses answers; `notes` are those of reading them.
    pub fn new(scope: &Scope<'_>, answers: &Answers, notes: &[Note]) -> Self {
        let rules = &scope.library.rules;
        let assessment = assess(rules, answers, scope.date);
        let schemes = assessment.schemes.iter();
        let calls = assessment.calls.iter();
        let next = next_question(rules, &assessment, Goal::Schemes);
        Self {
            library: scope.library_reference(),
            date: scope.date,
            lang: scope.locale.tag(),
            answers: assessment.answers.to_json(rules),
            schemes: schemes.map(|assessed| SchemeReport::new(scope, &assessment, assessed)).collect(),
            prerequisites: assessment.prerequisites.iter().map(|assessed| PrerequisiteReport::new(scope, assessed)).collect(),
            calls: calls.map(|assessed| CallReport::new(scope, &assessment, assessed)).collect(),
            next_question: next.map(|question| rules.question(question).id.clone()),
            questions_left: open_questions(rules, &assessment, Goal::Schemes).len(),
            advice: assessment.advice.iter().map(|rule| AdviceReport::new(scope, &rules.routing[*rule])).collect(),
            notes: notes.iter().chain(&assessment.notes).map(|note| NoteReport::new(scope, note)).collect(),
        }
    }
}
