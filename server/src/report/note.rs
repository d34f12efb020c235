//! What to tell about the answers: nothing is dropped or deduced in silence.

use app::components::notes::note_words;
use content::answers::Note;
use serde::Serialize;
use utoipa::ToSchema;

use super::{Scope, ids};

/// Something to tell about the answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct NoteReport {
    /// What it is about.
    #[schema(value_type = ids::NoteKindId)]
    pub kind: &'static str,
    /// The question; as it was sent when there is none of that name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
    /// The note in words.
    pub message: String,
}

impl NoteReport {
    /// The report of a note.
    pub fn new(scope: &Scope<'_>, note: &Note) -> Self {
        Self { kind: note.id(), question: question(scope, note), message: note_words(scope.library, scope.locale, note) }
    }
}

fn question(scope: &Scope<'_>, note: &Note) -> Option<String> {
    match note {
        Note::UnknownQuestion { name } => Some(name.clone()),
        Note::UnknownValue { question, .. }
        | Note::OutOfRange { question, .. }
        | Note::Repeated { question }
        | Note::NotAlone { question }
        | Note::Derived { question, .. } => Some(scope.library.rules.question(*question).id.clone()),
        Note::Contradiction { .. } => None,
    }
}
