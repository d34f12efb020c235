//! Answers survive the address and JSON; what is not an answer is always told.

use content::answers::{Note, Value, parse_value, query};
use content::model::Kind;
use content::{Answers, Rules};
use proptest::prelude::*;

use crate::dossiers::{config, dossier};
use crate::production::library;

/// Texts such as people and machines put in addresses: names, options, escapes and noise.
fn query_text() -> impl Strategy<Value = String> {
    let rules = &library().rules;
    let questions = || rules.questions.iter();
    let names: Vec<String> = questions().map(|question| question.id.clone()).chain(["date".into(), "zzz".into()]).collect();
    let options = questions().flat_map(|question| question.kind.options());
    let options: Vec<String> = options.map(|option| option.id.clone()).collect();
    let odd = vec!["oui", "non", "unknown", "6", "6,5", "-1", "1e400", "NaN", "inf", "", "%", "%ff", "%e9", "+84"];
    let value = prop_oneof![
        3 => prop::sample::select(options),
        2 => prop::sample::select(odd).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    let pair = prop_oneof![
        6 => (prop::sample::select(names), value).prop_map(|(name, value)| format!("{name}={value}")),
        1 => any::<String>(),
    ];
    prop::collection::vec(pair, 0..12).prop_map(|pairs| pairs.join("&"))
}

/// What a note keeps of a text: forty characters, none that controls a terminal.
fn shortened(text: &str) -> String {
    let more = if text.chars().count() > 40 { "…" } else { "" };
    text.chars().filter(|character| !character.is_control()).take(40).collect::<String>() + more
}

/// The first pair that is neither an answer nor told.
fn untold(rules: &Rules, query: &str, answers: &Answers, notes: &[Note]) -> Option<String> {
    for (name, text) in query::parse_pairs(query) {
        if query::is_reserved(&name) || text.is_empty() {
            continue;
        }
        let Some(ix) = rules.question_ix(&name) else {
            if notes.contains(&Note::UnknownQuestion { name: shortened(&name) }) {
                continue;
            }
            return Some(name);
        };
        let several = matches!(rules.question(ix).kind, Kind::Choices { .. });
        let fine = match (parse_value(rules, ix, &text), answers.given(ix)) {
            (Err(note), _) => notes.contains(&note),
            (Ok(Value::Choices(bit)), Some(Value::Choices(kept))) => {
                kept & bit != 0 || notes.contains(&Note::NotAlone { question: ix })
            }
            (Ok(Value::Unknown), Some(_)) if several => true,
            (Ok(value), Some(kept)) => value == *kept || notes.contains(&Note::Repeated { question: ix }),
            (Ok(_), None) => false,
        };
        if !fine {
            return Some(format!("{name}={text}"));
        }
    }
    None
}

proptest! {
    #![proptest_config(config(3_000))]

    #[test]
    fn answers_come_back_from_an_address_as_they_went(answers in dossier()) {
        let rules = &library().rules;
        let (back, notes) = Answers::from_query(rules, &answers.to_query(rules));
        prop_assert!(notes.is_empty(), "{notes:?}");
        prop_assert_eq!(back, answers);
    }

    #[test]
    fn answers_come_back_from_json_as_they_went(answers in dossier()) {
        let rules = &library().rules;
        let text = serde_json::to_string(&answers.to_json(rules)).expect("JSON is written");
        let (back, notes) = Answers::from_json(rules, &serde_json::from_str(&text).expect("JSON is read"));
        prop_assert!(notes.is_empty(), "{notes:?}");
        prop_assert_eq!(back, answers);
    }

    #[test]
    fn every_parameter_of_an_address_is_an_answer_or_is_told(query in query_text()) {
        let rules = &library().rules;
        let (answers, notes) = Answers::from_query(rules, &query);
        prop_assert_eq!(untold(rules, &query, &answers, &notes), None);
        let (again, _) = Answers::from_query(rules, &answers.to_query(rules));
        prop_assert_eq!(again, answers);
    }

    #[test]
    fn no_address_makes_the_reader_panic(query in any::<String>()) {
        let rules = &library().rules;
        let (answers, notes) = Answers::from_query(rules, &query);
        prop_assert_eq!(untold(rules, &query, &answers, &notes), None);
    }
}

#[test]
fn a_second_answer_to_a_question_that_takes_one_is_told_and_the_first_kept() {
    let rules = &library().rules;
    let ix = rules.question_ix("ce_marking").expect("a question");
    for (query, kept) in [("ce_marking=obtenu&ce_marking=aucun", "obtenu"), ("ce_marking=obtenu&ce_marking=unknown", "obtenu")] {
        let (answers, notes) = Answers::from_query(rules, query);
        assert_eq!(answers.to_query(rules), format!("ce_marking={kept}"));
        assert_eq!(notes, [Note::Repeated { question: ix }]);
    }
}

#[test]
fn answers_are_equal_when_they_say_the_same_whatever_was_said_in_between() {
    let rules = &library().rules;
    let ix = rules.question_ix("region_fr").expect("a question");
    let mut answers = Answers::new();
    answers.set(ix, Value::Text("84".to_owned()));
    answers.clear(ix);
    assert_eq!(answers, Answers::new());
}
