//! What is late pushes what waits for it, and nothing else.

use chrono::{Days, NaiveDate};
use content::plan::{Plan, Planned, plan};
use proptest::prelude::*;

use crate::production::library;
use crate::roadmap_laws::wish;
use crate::roadmaps::{day, key};

/// First and last day of a step as it comes to stand.
fn stands(plan: &Plan<'_>, step: &Planned<'_>, today: NaiveDate) -> (NaiveDate, NaiveDate) {
    plan.pushed(today).get(&step.key).map_or((step.start, step.end), |pushed| (pushed.start, pushed.end))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn pushing_moves_no_step_that_is_done_and_makes_nothing_earlier(wish in wish(), done in 0usize..12, after in 0u64..1_500) {
        let long_ago = day("2020-01-01");
        let Ok(whole) = plan(library(), &wish, long_ago) else { return Ok(()) };
        let mut wish = wish;
        let today = whole.start + Days::new(after);
        for step in whole.steps.iter().take(done) {
            wish.done.insert(step.key.clone(), Some(step.end.min(today)));
        }
        let Ok(plan) = plan(library(), &wish, long_ago) else { return Ok(()) };
        let pushed = plan.pushed(today);
        for key in wish.done.keys() {
            prop_assert!(!pushed.contains_key(key), "{key} is done");
        }
        for step in &plan.steps {
            let (start, end) = stands(&plan, step, today);
            prop_assert!(step.start <= start && step.end <= end && start <= end, "{}: {start} {end}", step.key);
            prop_assert!(today <= end, "{} is over in the past, and not done", step.key);
            for before in step.after.iter().filter_map(|before| plan.step(before)) {
                let planned_after = before.end <= step.start;
                prop_assert!(!planned_after || stands(&plan, before, today).1 <= start, "{} waits for {}", step.key, before.key);
            }
            let waits = step.after.iter().any(|before| pushed.contains_key(before));
            prop_assert!(today > step.end || waits || !pushed.contains_key(&step.key), "{} had no reason", step.key);
        }
        if plan.steps.iter().all(|step| today <= step.end) {
            prop_assert!(pushed.is_empty(), "nothing is late");
        }
        // The day after pushes at least as far.
        for (key, first) in &pushed {
            let next = plan.pushed(today + Days::new(1));
            prop_assert!(next.get(key).is_some_and(|next| first.start <= next.start && first.end <= next.end), "{key}");
        }
    }
}

#[test]
fn a_late_step_ends_today_and_what_waits_for_it_keeps_its_length() {
    let mut wish = content::plan::Wish::new(["pecan-dtx"], content::plan::Anchor::Start(day("2027-01-04")));
    wish.met.extend(library().prerequisites.iter().map(|prerequisite| prerequisite.id.clone()));
    let plan = plan(library(), &wish, day("2027-01-04")).expect("a plan");
    assert!(plan.pushed(day("2027-01-04")).is_empty());
    let first = plan.step(&key("pecan-dtx.dossier")).expect("the first step");
    let today = first.end + Days::new(40);
    let pushed = plan.pushed(today);
    assert_eq!((pushed[&first.key].start, pushed[&first.key].end), (first.start, today), "it began when it was to begin");
    let filing = plan.step(&key("pecan-dtx.depot")).expect("the filing");
    assert_eq!((pushed[&filing.key].start, pushed[&filing.key].end), (today, today), "a moment stays one");
    let opinion = plan.step(&key("pecan-dtx.avis_has")).expect("the opinion");
    let begins = pushed[&opinion.key].start;
    assert!(begins > opinion.start);
    assert_eq!(Some(pushed[&opinion.key].end), opinion.length.after(begins));
}
