//! Openings, closings and history of the calls.

use std::collections::HashSet;

use chrono::NaiveDate;
use content::agenda::{Turn, Undated, changed, concerning, history, moments, undated};
use content::model::{CallChange, CallState};
use content::{Answers, Verdict, assess};

use crate::production::{library, today};

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

#[test]
fn openings_and_closings_come_soonest_first_each_under_a_name_of_its_own() {
    let moments = moments(&library().rules);
    assert!(moments.is_sorted_by_key(|moment| moment.day));
    let names: HashSet<String> = moments.iter().map(content::agenda::Moment::key).collect();
    assert_eq!(names.len(), moments.len());
    let next: Vec<_> = moments.iter().filter(|moment| moment.day >= today()).collect();
    let first = next.first().expect("a date to come");
    assert_eq!((first.call.id.as_str(), first.turn, first.day), ("eic-accelerator", Turn::Closes, day(2026, 12, 17)));
    assert!(
        next.iter().any(|moment| moment.call.id == "horizon-europe-sante" && moment.turn == Turn::Opens && moment.is_exact())
    );
    let vague = moments.iter().find(|moment| moment.call.id == "eclaire-open-api").expect("a month without a day");
    assert!(!vague.is_exact());
}

#[test]
fn calls_without_a_date_are_permanent_or_to_be_confirmed_and_each_call_has_its_place() {
    let rules = &library().rules;
    let undated = undated(rules, today());
    let of = |id: &str| undated.iter().find(|(call, _)| call.id == id).map(|(_, why)| *why);
    assert_eq!(of("cir"), Some(Undated::Permanent));
    assert_eq!(of("i-nov"), Some(Undated::ToConfirm));
    assert_eq!(of("aap-imagerie-medicale"), None, "closed");
    assert_eq!(of("eic-accelerator"), None, "dated");
    for call in &rules.calls {
        let dated = moments(rules).iter().any(|moment| moment.call.id == call.id && moment.day >= today());
        let over = matches!(call.state(today()), CallState::Closed | CallState::Running);
        let places = [dated, of(&call.id).is_some(), over && !dated].iter().filter(|place| **place).count();
        assert_eq!(places, 1, "{}", call.id);
    }
}

#[test]
fn the_history_of_a_call_joins_what_is_written_with_what_its_dates_say() {
    let library = library();
    let of = |id: &str, date| {
        let (rules, call) = (library.rules.call(id).expect(id), library.call(id).expect(id));
        history(rules, call, date).into_iter().map(|event| (event.change, event.date.as_str().to_owned())).collect::<Vec<_>>()
    };
    let told = of("i-lab", day(2025, 3, 11));
    let last: Vec<_> = told.iter().rev().take(2).rev().map(|(change, date)| (*change, date.as_str())).collect();
    assert_eq!(
        last,
        [(CallChange::Announced, "2025-02-12"), (CallChange::Opened, "2025-02-12")],
        "it closes at the end of the day"
    );
    assert_eq!(of("i-lab", day(2025, 3, 12)).last().map(|(change, _)| *change), Some(CallChange::Closed));
    assert!(of("cir", today()).is_empty());
}

#[test]
fn a_call_has_changed_when_a_source_spoke_or_a_date_passed() {
    let library = library();
    let (rules, call) =
        (library.rules.call("eic-accelerator").expect("a call"), library.call("eic-accelerator").expect("a call"));
    let before = changed(rules, call, day(2026, 12, 17)).expect("a day");
    assert!(before < day(2026, 12, 17));
    assert_eq!(changed(rules, call, day(2026, 12, 18)), Some(day(2026, 12, 18)), "the day after it closed");
}

#[test]
fn a_call_concerns_whoever_may_qualify_for_it_and_no_longer_whom_the_answers_rule_out() {
    let rules = &library().rules;
    let asked = |query: &str| {
        let pairs = content::answers::query::parse_pairs(query);
        assess(rules, &Answers::from_pairs(rules, pairs).0, today())
    };
    let nothing = asked("");
    assert!(concerning(rules, &nothing).iter().any(|(_, assessed)| assessed.fit == Verdict::Undetermined));
    let equipment = asked("product_kind=dm_equipement_collectif");
    let therapy = asked("product_kind=dtx");
    let ids = |assessment| concerning(rules, assessment).iter().map(|(call, _)| call.id.clone()).collect::<Vec<_>>();
    let call = "aap-dm-equipements-innovants".to_owned();
    assert!(ids(&equipment).contains(&call), "the budget is not known yet");
    assert!(!ids(&therapy).contains(&call));
    for assessment in [&nothing, &equipment, &therapy] {
        let told = concerning(rules, assessment);
        let closed = assessment.calls.iter().filter(|assessed| assessed.fit == Verdict::Closed).count();
        assert_eq!(told.len() + closed, rules.calls.len());
        assert!(told.iter().all(|(call, assessed)| rules.calls[assessed.call].id == call.id));
    }
}
