//! The proposed change sets are those that brute force finds.

use content::answers::Value;
use content::explain::changes::{Change, ChangeSet, scheme_changes};
use content::model::{Constraint, Kind, QuestionIx, Rule, Rules, Test};
use content::{Answers, Verdict, assess};
use proptest::prelude::*;

use crate::brute_force::{Assignment, applied, can_open, company_can, date, minimal_changes};
use crate::case::{Case, case};
use crate::generated::{config, plain, scheme, yes_no};

/// The assignments that a set stands for: each change with each of its alternatives.
fn alternatives(set: &ChangeSet) -> Vec<Assignment> {
    let with = |all: Vec<Assignment>, change: &Change| {
        let extended = |assignment: &Assignment| {
            let assignment = assignment.clone();
            change.to.iter().map(move |value| assignment.iter().cloned().chain([(change.question, value.clone())]).collect())
        };
        all.iter().flat_map(extended).collect()
    };
    set.changes.iter().fold(vec![Assignment::new()], with)
}

/// Whether a proposed set stands for `assignment`. Options and yes or no are listed in full; of the sets of options and of the
/// numbers that would do, only the nearest are.
fn stands_for(rules: &Rules, set: &ChangeSet, assignment: &Assignment) -> bool {
    set.changes.len() == assignment.len()
        && set.changes.iter().zip(assignment).all(|(change, (question, value))| {
            let listed = matches!(rules.question(*question).kind, Kind::Choice(_) | Kind::YesNo);
            change.question == *question && (!listed || change.to.contains(value))
        })
}

fn company_can_make(rules: &Rules, answers: &Answers, change: &Change) -> bool {
    company_can(rules.question(change.question), answers.known(change.question).unwrap_or(&Value::Unknown), &change.to[0])
}

proptest! {
    #![proptest_config(config(2_500))]

    #[test]
    fn the_proposed_change_sets_are_the_minimal_ones_that_brute_force_finds(Case { rules, answers } in case()) {
        let proposed = scheme_changes(&rules, 0, &answers, date());
        if can_open(&rules, &answers) {
            prop_assert!(proposed.is_empty());
            return Ok(());
        }
        let minimal = minimal_changes(&rules, &answers);
        for assignment in &minimal {
            prop_assert!(proposed.iter().any(|set| stands_for(&rules, set, assignment)), "missing {assignment:?}\n{proposed:?}");
        }
        for set in &proposed {
            for assignment in alternatives(set) {
                prop_assert!(minimal.contains(&assignment), "not minimal, or not enough: {assignment:?} of {set:?}\n{minimal:?}");
            }
        }
        for (position, set) in proposed.iter().enumerate() {
            prop_assert!(!proposed[..position].contains(set), "twice {set:?}");
        }
    }

    #[test]
    fn the_first_aim_of_a_change_is_one_that_the_company_can_reach_when_it_is_said_changeable(Case { rules, answers } in case()) {
        for set in scheme_changes(&rules, 0, &answers, date()) {
            for change in &set.changes {
                prop_assert_eq!(change.changeable, company_can_make(&rules, &answers, change), "{:?}", change);
            }
            prop_assert!(can_open(&rules, &set.applied(&answers)));
            let aims = set.changes.iter().map(|change| (change.question, change.to[0].clone())).collect();
            prop_assert_eq!(set.applied(&answers), applied(&answers, &aims));
        }
    }
}

/// As many yes or no questions as said, all of which must be yes and are no.
fn all_no(count: u16) -> (Rules, Answers) {
    let yes = |question| Test { question: QuestionIx(question), constraint: Constraint::Flag(true) };
    let mut rules = Rules::default();
    rules.questions = (0..count).map(|_| yes_no()).collect();
    rules.schemes = vec![scheme((0..count).map(|question| plain(Rule::Test(yes(question)), None)).collect())];
    let mut answers = Answers::new();
    (0..count).for_each(|question| answers.set(QuestionIx(question), Value::Flag(false)));
    (rules.prepared(), answers)
}

#[test]
fn a_scheme_that_takes_more_than_four_changes_is_closed_and_gets_no_proposal() {
    let (rules, answers) = all_no(4);
    let sets = scheme_changes(&rules, 0, &answers, date());
    assert_eq!(sets.iter().map(|set| set.changes.len()).collect::<Vec<_>>(), [4]);
    assert_eq!(assess(&rules, &answers, date()).schemes[0].verdict, Verdict::Reachable);
    let (rules, answers) = all_no(5);
    assert!(scheme_changes(&rules, 0, &answers, date()).is_empty());
    assert_eq!(assess(&rules, &answers, date()).schemes[0].verdict, Verdict::Closed);
}
