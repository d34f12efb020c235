//! The verdict says what every way of answering the open questions would say.

use content::answers::Value;
use content::model::QuestionIx;
use content::{Verdict, assess};
use proptest::prelude::*;

use crate::brute_force::{applied, company_can, completions, date, minimal_changes, opens};
use crate::case::{Case, case};
use crate::generated::config;

proptest! {
    #![proptest_config(config(1_500))]

    #[test]
    fn a_verdict_is_settled_exactly_when_all_completions_agree(Case { rules, answers } in case()) {
        let all: Vec<bool> = completions(&rules, &answers).iter().map(|full| opens(&rules, full)).collect();
        let verdict = assess(&rules, &answers, date()).schemes[0].verdict;
        let expected = match (all.contains(&true), all.contains(&false)) {
            (true, true) => verdict == Verdict::Undetermined,
            (true, false) => verdict.is_open(),
            _ => matches!(verdict, Verdict::Closed | Verdict::Reachable),
        };
        prop_assert!(expected, "{verdict:?}");
    }

    #[test]
    fn a_scheme_is_reachable_exactly_when_changes_that_the_company_can_make_open_it(Case { rules, answers } in case()) {
        let company = |(question, value): &(QuestionIx, Value)| company_can(rules.question(*question), answers.known(*question).expect("a known answer"), value);
        let minimal = minimal_changes(&rules, &answers);
        let within_reach = minimal.iter().any(|assignment| !assignment.is_empty() && assignment.iter().all(company));
        let verdict = assess(&rules, &answers, date()).schemes[0].verdict;
        prop_assert_eq!(verdict == Verdict::Reachable, within_reach, "{:?} {:?}", verdict, minimal);
        for assignment in &minimal {
            let after = assess(&rules, &applied(&answers, assignment), date()).schemes[0].verdict;
            prop_assert!(after.is_open() || after == Verdict::Undetermined);
        }
    }
}
