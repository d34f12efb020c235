//! The identifiers that reports use, as closed lists for the `OpenAPI` document. In the reports themselves they are texts.

use content::assess::PrerequisiteState::{self, Done, Missing, NotApplicable, NotInForce, ToCheck, Undetermined};
use content::model::CallState;
use content::model::Level::{self, Advisory, Blocking, Prerequisite, Strong};
use content::model::library::FicheKind;
use content::{Locale, Verdict};
use utoipa::openapi::RefOr;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};

/// Names a closed list of identifiers.
macro_rules! identifiers {
    ($($(#[$words:meta])* $name:ident = $ids:expr;)*) => {
        $(
            $(#[$words])*
            #[derive(Clone, Copy, Debug)]
            pub struct $name;

            impl utoipa::PartialSchema for $name {
                fn schema() -> RefOr<Schema> {
                    one_of($ids)
                }
            }

            impl utoipa::ToSchema for $name {}
        )*
    };
}

identifiers! {
    /// A verdict on a scheme, or whether a call fits.
    VerdictId = Verdict::ALL.map(Verdict::id);
    /// The state of a prerequisite.
    PrerequisiteStateId =
        [Missing, ToCheck, Undetermined, Done, NotApplicable, NotInForce].map(PrerequisiteState::id);
    /// The state of a call.
    CallStateId = CallState::ALL.map(CallState::id);
    /// What a fiche is about.
    FicheKindId = FicheKind::ALL.map(FicheKind::id);
    /// What a suggestion leads to: a fiche, or the results of a query that has a written answer.
    SuggestionKindId = FicheKind::ALL.map(FicheKind::id).into_iter().chain([SUGGESTED_ANSWER]);
    /// What a criterion that is not met does.
    LevelId = [Blocking, Prerequisite, Strong, Advisory].map(Level::id);
    /// What a criterion comes to.
    OutcomeId = ["met", "unmet", "unknown", "not_applicable"];
    /// How the members of a criterion combine.
    CombinationId = ["all", "any", "not"];
    /// How far a statement was verified.
    StatusId = ["retrieved", "mixed", "recalled"];
    /// What kind of answer a question takes.
    QuestionKindId = ["choice", "choices", "yes_no", "number", "text"];
    /// A language.
    LanguageId = Locale::ALL.map(Locale::tag);
    /// What a note on the answers is about.
    NoteKindId = [
        "unknown_question",
        "unknown_value",
        "out_of_range",
        "repeated",
        "not_alone",
        "contradiction",
        "derived",
    ];
}

/// The kind of a suggestion that leads to a written answer.
pub const SUGGESTED_ANSWER: &str = "answer";

fn one_of(ids: impl IntoIterator<Item = &'static str>) -> RefOr<Schema> {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(ids)).into()
}
