//! Roadmaps that a company keeps: what is done, what is late, and what the rules do not know any more.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use content::plan::{
    Anchor, Fault, Gone, Happening, Kept, OwnDate, Pace, Progress, Standing, Wish, milestones, plan, read, split, standing, write,
};
use proptest::prelude::*;

use crate::production::library;
use crate::roadmap_laws::wish;
use crate::roadmaps::{day, key};

/// What is kept of a PECAN from January on, all of whose prerequisites are met.
fn pecan() -> Kept {
    let mut wish = Wish::new(["pecan-dtx"], Anchor::Start(day("2027-01-04")));
    wish.met.extend(library().prerequisites.iter().map(|prerequisite| prerequisite.id.clone()));
    Kept { pairs: write(&wish, "Notre plan"), ..Kept::default() }
}

fn done(kept: &mut Kept, step: &str, on: &str) {
    kept.steps.entry(key(step)).or_default().done_on = Some(day(on));
}

fn at(kept: &Kept, today: &str) -> Standing<'static> {
    standing(library(), kept, day(today))
}

fn keys<'s, 'l: 's>(steps: impl Iterator<Item = &'s content::plan::Planned<'l>>) -> Vec<String> {
    steps.map(|step| step.key.to_string()).collect()
}

proptest! {
    #[test]
    fn a_wish_that_is_kept_is_read_as_it_was(wish in wish(), label in "[a-z]{0,8}") {
        let pairs = write(&wish, &label);
        prop_assert_eq!(read(library(), &pairs, NaiveDate::MIN), Ok(wish.clone()));
        prop_assert_eq!(split(library(), &pairs), (pairs.clone(), vec![]));
        let kept = Kept { pairs, ..Kept::default() };
        let early = day("2020-01-01");
        prop_assert_eq!(standing(library(), &kept, early).plan, plan(library(), &wish, early));
    }
}

#[test]
fn what_is_done_leaves_the_plan_and_what_comes_next_begins_on_the_day_it_was_over() {
    let mut kept = pecan();
    let before = at(&kept, "2027-01-04");
    assert_eq!(keys(before.next()), ["pecan-dtx.dossier"]);
    assert_eq!(before.late().count(), 0);
    done(&mut kept, "pecan-dtx.dossier", "2027-01-20");
    done(&mut kept, "pecan-dtx.depot", "2027-01-25");
    done(&mut kept, "pecan-dtx.completude", "2027-02-01");
    let after = at(&kept, "2027-02-03");
    assert_eq!(keys(after.next()), ["pecan-dtx.avis_ans", "pecan-dtx.avis_has"]);
    let opinion = after.next().next().expect("a step");
    assert_eq!((opinion.start, opinion.last_day()), (day("2027-02-01"), day("2027-04-02")));
}

#[test]
fn a_day_of_the_company_itself_moves_the_step_and_wins_over_the_one_of_the_wish() {
    let mut kept = pecan();
    kept.pairs.extend([("move", "pecan-dtx.dossier"), ("move_to", "2027-02-01")].map(|(one, two)| (one.into(), two.into())));
    let start = |kept: &Kept| at(kept, "2027-01-04").steps()[0].start;
    assert_eq!(start(&kept), day("2027-02-01"));
    kept.steps.insert(key("pecan-dtx.dossier"), Progress { done_on: None, not_before: Some(day("2027-03-01")) });
    assert_eq!(start(&kept), day("2027-03-01"));
}

#[test]
fn what_should_be_over_is_late_and_the_forecast_supposes_that_it_ends_today() {
    let kept = pecan();
    let now = at(&kept, "2027-03-01");
    // A month for the application and one for the acknowledgement, as nobody said otherwise: the filing is a moment.
    assert_eq!(keys(now.late()), ["pecan-dtx.dossier", "pecan-dtx.depot"]);
    let reached = now.plan.as_ref().expect("a plan").reached;
    let forecast = now.forecast(library()).expect("a forecast");
    assert!(forecast > reached, "{forecast} {reached}");
    let mut caught_up = kept.clone();
    done(&mut caught_up, "pecan-dtx.dossier", "2027-03-01");
    done(&mut caught_up, "pecan-dtx.depot", "2027-03-01");
    assert_eq!(at(&caught_up, "2027-03-01").plan.expect("a plan").reached, forecast);
    assert_eq!(at(&kept, "2027-01-05").forecast(library()), None, "nothing is late");
}

#[test]
fn the_goal_is_reached_once_its_step_is_done() {
    let mut kept = pecan();
    done(&mut kept, "pecan-dtx.decision", "2027-05-01");
    let standing = at(&kept, "2027-05-02");
    assert!(standing.is_reached() && standing.steps().is_empty());
}

#[test]
fn a_target_that_is_over_is_late_and_not_senseless() {
    let mut wish = Wish::new(["pecan-dtx"], Anchor::Target(day("2027-06-30")));
    wish.pace = Pace::Min;
    let kept = Kept { pairs: write(&wish, ""), ..Kept::default() };
    let standing = at(&kept, "2027-08-01");
    assert!(standing.plan.is_ok(), "{:?}", standing.plan);
    assert!(standing.late().any(|step| step.key == key("pecan-dtx.decision")));
}

#[test]
fn what_the_rules_do_not_know_any_more_is_told_left_out_and_kept_apart() {
    let mut kept = pecan();
    let extra = [
        ("time.pecan-dtx.ancienne", "3"),
        ("move", "pecan-dtx.disparue"),
        ("move_to", "2027-05-01"),
        ("stop", "pecan-dtx.completude"),
        ("stop_days", "9"),
    ];
    let extra = extra.map(|(name, value)| (name.to_owned(), value.to_owned()));
    kept.pairs.extend(extra.clone());
    done(&mut kept, "fiche-retiree.depot", "2027-01-05");
    let told = at(&kept, "2027-01-04");
    let gone = ["fiche-retiree.depot", "pecan-dtx.ancienne", "pecan-dtx.disparue"].map(|step| Gone::Step(key(step)));
    assert_eq!(told.gone, gone);
    assert!(told.plan.is_ok());
    assert_eq!(told.wish.stops.get(&key("pecan-dtx.completude")), Some(&9));
    assert_eq!(split(library(), &kept.pairs).1, extra[..3]);
    kept.pairs[0].1 = "ancien-dispositif".to_owned();
    let nothing = at(&kept, "2027-01-04");
    assert_eq!(nothing.plan, Err(Fault::NoScheme));
    assert_eq!(nothing.gone[0], Gone::Scheme("ancien-dispositif".to_owned()));
}

#[test]
fn a_day_so_long_ago_that_no_plan_speaks_of_it_is_done_all_the_same() {
    let mut kept = pecan();
    done(&mut kept, "pecan-dtx.dossier", "2016-01-01");
    let standing = at(&kept, "2027-01-04");
    assert_eq!(standing.wish.done, BTreeMap::from([(key("pecan-dtx.dossier"), None)]));
    assert!(standing.plan.is_ok());
}

#[test]
fn milestones_are_what_is_left_to_do_and_the_dates_of_the_company_soonest_first_each_under_a_name_of_its_own() {
    let mut kept = pecan();
    kept.own.push(OwnDate { name: "1".to_owned(), label: "Conseil".to_owned(), day: day("2027-01-10") });
    done(&mut kept, "pecan-dtx.dossier", "2027-01-05");
    let standing = at(&kept, "2027-01-06");
    let told = milestones(&standing, &kept);
    assert!(told.is_sorted_by_key(|milestone| milestone.day));
    let names: Vec<String> = told.iter().map(content::plan::Milestone::name).collect();
    assert_eq!(names.iter().collect::<std::collections::BTreeSet<_>>().len(), names.len());
    assert!(names.contains(&"own 1".to_owned()) && names.contains(&"step pecan-dtx.depot".to_owned()));
    assert!(!names.iter().any(|name| name.contains("pecan-dtx.dossier")));
    assert!(told.iter().any(|milestone| matches!(milestone.what, Happening::Own(own) if own.label == "Conseil")));
}
