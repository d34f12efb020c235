//! Everything that was collected is there.

use content::answers::query::is_reserved;

use crate::production::library;

#[test]
fn the_library_holds_everything_that_was_collected() {
    let library = library();
    assert_eq!(library.schemes.len(), 23);
    assert_eq!(library.prerequisites.len(), 34);
    assert_eq!(library.calls.len(), 38);
    assert_eq!(library.actors.len(), 48);
    assert_eq!(library.procedures.len(), 33, "23 schemes and the ten prerequisites that they wait for");
    assert_eq!(library.tariffs.len(), 8);
    assert_eq!(library.sources.len(), 391);
    assert_eq!(library.rules.questions.len(), 90);
    assert_eq!(library.rules.routing.len(), 22);
    assert!(library.glossary.len() >= 80);
    assert_eq!(library.guides.len(), 5);
    assert!(library.situations.len() >= 22);
    assert!(library.search.synonyms.len() >= 120);
    assert!(library.search.answers.len() >= 30);
}

#[test]
fn no_question_bears_the_name_of_a_parameter_of_the_pages() {
    for question in &library().rules.questions {
        assert!(!is_reserved(&question.id), "{} would never reach the answers", question.id);
    }
}
