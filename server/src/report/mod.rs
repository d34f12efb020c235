//! What the desk answers to programs: the same data for the command line and for the API.
//!
//! Reports are finished data: nothing here reads the clock or writes. Identifiers are those of the content files, wording
//! is in the language asked for.

pub mod advice;
pub mod assessment;
pub mod call;
pub mod call_list;
pub mod change;
pub mod citation;
pub mod fact;
pub mod found;
pub mod ids;
pub mod input;
pub mod note;
pub mod prerequisite;
pub mod questionnaire;
pub mod rows;
pub mod scheme;
pub mod scheme_fiche;
pub mod scope;
pub mod trace;

pub use advice::AdviceReport;
pub use assessment::AssessmentReport;
pub use call::CallReport;
pub use call_list::CallList;
pub use change::ChangeReport;
pub use citation::{Citation, SourceReport};
pub use fact::{FactReport, PassageReport};
pub use found::{SearchReport, SuggestionReport};
pub use input::{Input, InputError};
pub use note::NoteReport;
pub use prerequisite::PrerequisiteReport;
pub use questionnaire::Questionnaire;
pub use scheme::SchemeReport;
pub use scheme_fiche::{SchemeFiche, SchemeList};
pub use scope::{LibraryReference, Scope};
pub use trace::Trace;
