//! The types of the library.

pub mod actor;
pub mod call;
pub mod criterion;
mod date;
pub mod fact;
pub mod glossary;
pub mod guide;
pub mod library;
pub mod prerequisite;
pub mod question;
pub mod routing;
pub mod rules;
pub mod scheme;
pub mod search;
pub mod situation;
pub mod source;
pub mod step;
pub mod text;

pub use actor::Actor;
pub use call::{Call, CallRules, CallState, Window};
pub use criterion::{Constraint, Criterion, Interval, Level, Period, Rule, Test};
pub use fact::{AsOf, Certainty, Fact, FactValue, Passage, Provenance};
pub use glossary::Term;
pub use guide::Guide;
pub use library::Library;
pub use prerequisite::{DecisionRow, Prerequisite, PrerequisiteRules};
pub use question::{Choice, Contradiction, Kind, Moves, Question, QuestionIx, Section};
pub use routing::RoutingRule;
pub use rules::Rules;
pub use scheme::{Relations, Scheme, SchemeRules};
pub use search::{CuratedAnswer, FicheRef, Golden, GoldenQuery, SearchData, Synonyms};
pub use situation::Situation;
pub use source::{Source, SourceKind};
pub use step::{Procedure, Step, StepKey};
pub use text::{Locale, Text};
