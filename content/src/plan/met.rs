//! What the answers of a questionnaire say is done already.

use chrono::NaiveDate;

use crate::assess::{Assessment, PrerequisiteState, criterion_truth};
use crate::{Library, Truth};

/// The prerequisites that the answers of an assessment meet, on its date.
pub fn met<'l>(library: &'l Library, assessment: &Assessment, date: NaiveDate) -> Vec<&'l str> {
    let done = |id: &str| {
        let said = library.procedures.get(id).and_then(|procedure| procedure.met_when.as_ref());
        said.is_some_and(|said| criterion_truth(said, &assessment.answers, date) == Truth::Met)
    };
    let assessed = |id: &str| {
        let of = |position: usize| library.rules.prerequisites[position].id == id;
        assessment.prerequisites.iter().any(|one| of(one.prerequisite) && one.state == PrerequisiteState::Done)
    };
    let ids = library.prerequisites.iter().map(|prerequisite| prerequisite.id.as_str());
    ids.filter(|id| done(id) || assessed(id)).collect()
}
