//! The questions left only become fewer.

use content::answers::Value;
use content::explain::{Goal, next_question, open_questions, settling_question};
use content::model::QuestionIx;
use content::{Answers, Verdict, assess};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::dossiers::{config, dossier, full_dossier};
use crate::production::{library, today};

fn left(answers: &Answers) -> Vec<QuestionIx> {
    let rules = &library().rules;
    open_questions(rules, &assess(rules, answers, today()), Goal::Schemes).into_iter().map(|(question, _)| question).collect()
}

proptest! {
    #![proptest_config(config(1_000))]

    #[test]
    fn an_answer_only_removes_questions_from_those_left(before in dossier(), full in full_dossier(), pick in any::<Index>(), doubt in any::<bool>()) {
        let open = left(&before);
        prop_assume!(!open.is_empty());
        let question = open[pick.index(open.len())];
        let mut after = before.clone();
        after.set(question, if doubt { Value::Unknown } else { full.given(question).expect("a full dossier").clone() });
        let still = left(&after);
        prop_assert!(!still.contains(&question));
        prop_assert!(still.iter().all(|question| open.contains(question)), "{open:?} became {still:?}");
    }

    #[test]
    fn every_undetermined_scheme_is_settled_once_no_question_is_left(full in full_dossier()) {
        let rules = &library().rules;
        let mut given = Answers::new();
        let mut asked = 0;
        loop {
            let assessment = assess(rules, &given, today());
            let Some(question) = next_question(rules, &assessment, Goal::Schemes) else {
                prop_assert_eq!(assessment.count(Verdict::Undetermined), 0);
                break;
            };
            // Eight questions at a time: the order of the walk does not matter here.
            for question in std::iter::once(question).chain(left(&given).into_iter().take(7)) {
                given.set(question, full.given(question).expect("a full dossier").clone());
            }
            asked += 1;
            prop_assert!(asked <= rules.questions.len());
        }
    }

    #[test]
    fn a_scheme_has_a_settling_question_exactly_when_it_is_undetermined(answers in dossier()) {
        let rules = &library().rules;
        let assessment = assess(rules, &answers, today());
        for assessed in &assessment.schemes {
            let settling = settling_question(rules, &assessment, assessed.scheme);
            prop_assert_eq!(settling.is_some(), assessed.verdict == Verdict::Undetermined);
        }
    }
}
