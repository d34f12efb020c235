//! Roadmaps of the production library: hand-reckoned examples, and wishes that cannot be met.

use chrono::NaiveDate;
use content::model::StepKey;
use content::model::step::{DelayKind, TimeUnit};
use content::plan::{Anchor, Basis, Break, Fault, Pace, Plan, Wish, plan};

use crate::production::{library, today};

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn key(text: &str) -> StepKey {
    StepKey::parse(text).expect("a step")
}

/// A wish whose prerequisites are met, and whose unknown durations are nil.
fn bare(schemes: &[&str], anchor: Anchor) -> Wish {
    let mut wish = Wish::new(schemes.iter().copied(), anchor);
    wish.met.extend(library().prerequisites.iter().map(|prerequisite| prerequisite.id.clone()));
    let unknown: Vec<StepKey> =
        made(&wish).steps.iter().filter(|step| step.basis == Basis::Neutral).map(|step| step.key.clone()).collect();
    wish.own.extend(unknown.into_iter().map(|key| (key, 0)));
    wish
}

fn made(wish: &Wish) -> Plan<'static> {
    plan(library(), wish, today()).unwrap_or_else(|fault| panic!("{fault:?}"))
}

#[track_caller]
fn dates(plan: &Plan<'_>, step: &str, start: &str, end: &str) {
    let step = plan.step(&key(step)).expect("the step is planned");
    assert_eq!((step.start, step.end), (day(start), day(end)), "{}", step.key);
}

const PECAN_LPPR: [&str; 2] = ["pecan-dtx", "lppr-nom-de-marque"];

#[test]
fn every_scheme_has_a_plan_in_both_directions_that_can_be_kept() {
    for scheme in &library().schemes {
        for anchor in [Anchor::Start(day("2027-01-04")), Anchor::Target(day("2031-06-30"))] {
            let plan = made(&Wish::new([&scheme.id], anchor));
            assert!(plan.is_feasible(), "{}: {:?}", scheme.id, plan.breaks);
            assert_eq!(plan.goal.fiche, scheme.id);
            assert!(plan.steps.iter().any(|step| step.critical));
        }
    }
}

#[test]
fn the_time_limits_of_pecan_add_up_as_reckoned_by_hand() {
    let plan = made(&bare(&["pecan-dtx"], Anchor::Start(day("2027-01-04"))));
    dates(&plan, "pecan-dtx.avis_has", "2027-01-04", "2027-03-05");
    dates(&plan, "pecan-dtx.avis_ans", "2027-01-04", "2027-03-05");
    dates(&plan, "pecan-dtx.decision", "2027-03-05", "2027-04-04");
    dates(&plan, "pecan-dtx.prise_en_charge", "2027-04-04", "2028-04-04");
    dates(&plan, "pecan-dtx.continuite", "2028-04-04", "2028-10-04");
    assert_eq!((plan.coverage[0].from, plan.coverage[0].until), (Some(day("2027-04-04")), Some(day("2028-04-04"))));
    let decision = plan.step(&key("pecan-dtx.decision")).expect("the decision");
    assert!(matches!(decision.basis, Basis::Known(DelayKind::Statutory, known) if known.provenance.sources == ["css-R162-116"]));
}

#[test]
fn a_target_is_reached_on_its_day_with_everything_as_late_as_it_allows() {
    let plan = made(&bare(&["pecan-dtx"], Anchor::Target(day("2027-04-04"))));
    dates(&plan, "pecan-dtx.depot", "2027-01-04", "2027-01-04");
    assert_eq!((plan.start, plan.reached), (day("2027-01-04"), day("2027-04-04")));
    // A wish of which nothing is known beforehand begins early enough.
    let fresh = made(&Wish::new(PECAN_LPPR, Anchor::Target(day("2029-06-30"))));
    assert_eq!(fresh.reached, day("2029-06-30"));
    assert!(fresh.is_feasible(), "{:?}", fresh.breaks);
}

#[test]
fn the_common_law_application_is_due_six_months_after_the_early_decision_and_breaks_the_plan_when_it_is_late() {
    let mut wish = bare(&PECAN_LPPR, Anchor::Start(day("2027-01-04")));
    let due =
        |plan: &Plan<'static>| plan.step(&key("lppr-nom-de-marque.depot")).and_then(|step| step.due.clone()).expect("a deadline");
    let kept = made(&wish);
    assert_eq!(due(&kept).date, day("2027-10-04"));
    assert!(kept.is_feasible());
    dates(&kept, "lppr-nom-de-marque.depot", "2027-04-04", "2027-04-04");
    dates(&kept, "lppr-nom-de-marque.instruction", "2027-04-04", "2027-10-01");
    // Nine months until the results of the study: filed on the 4th of October, the last day.
    wish.own.insert(key("lppr-nom-de-marque.etude"), 9);
    assert!(made(&wish).is_feasible());
    wish.own.insert(key("lppr-nom-de-marque.etude"), 10);
    let late = made(&wish);
    let [Break::TooLate { step, planned, due }] = late.breaks.as_slice() else { panic!("{:?}", late.breaks) };
    assert_eq!((step, *planned, due.date), (&key("lppr-nom-de-marque.depot"), day("2027-11-04"), day("2027-10-04")));
    assert_eq!(due.from, key("pecan-dtx.decision"));
    assert_eq!(late.step(step).expect("the step").slack, Some(-31));
}

#[test]
fn a_deadline_counts_from_the_day_on_which_a_step_was_really_done() {
    let mut wish = bare(&PECAN_LPPR, Anchor::Start(day("2027-06-01")));
    for step in ["dossier", "depot", "completude", "avis_has", "avis_ans"] {
        wish.done.insert(StepKey::new("pecan-dtx", step), None);
    }
    wish.done.insert(key("pecan-dtx.decision"), Some(day("2027-02-10")));
    let plan = made(&wish);
    dates(&plan, "pecan-dtx.prise_en_charge", "2027-02-10", "2028-02-10");
    let filing = plan.step(&key("lppr-nom-de-marque.depot")).expect("the filing");
    assert_eq!((filing.start, filing.due.as_ref().map(|due| due.date)), (day("2027-06-01"), Some(day("2027-08-10"))));
}

#[test]
fn telemonitoring_is_examined_faster_after_early_access() {
    let alone = made(&bare(&["telesurveillance-latm-nom-de-marque"], Anchor::Start(day("2027-01-04"))));
    dates(&alone, "telesurveillance-latm-nom-de-marque.avis_has", "2027-01-04", "2027-04-04");
    dates(&alone, "telesurveillance-latm-nom-de-marque.instruction", "2027-01-04", "2027-05-04");
    let schemes = ["pecan-telesurveillance", "telesurveillance-latm-nom-de-marque"];
    let after = made(&bare(&schemes, Anchor::Start(day("2027-01-04"))));
    dates(&after, "telesurveillance-latm-nom-de-marque.avis_has", "2027-04-04", "2027-06-13");
    dates(&after, "telesurveillance-latm-nom-de-marque.instruction", "2027-04-04", "2027-07-03");
}

#[test]
fn a_scheme_that_names_no_step_of_the_one_before_begins_when_that_one_is_reached() {
    let plan = made(&bare(&["article-51", "parcours-coordonne-renforce"], Anchor::Start(day("2027-01-04"))));
    let authorised = plan.step(&key("article-51.autorisation")).expect("the authorisation").end;
    assert_eq!(plan.step(&key("parcours-coordonne-renforce.structure")).expect("the first step").start, authorised);
}

#[test]
fn the_study_of_the_innovation_package_stands_for_that_of_the_listing() {
    let plan = made(&bare(&["forfait-innovation", "lppr-nom-de-marque"], Anchor::Start(day("2027-01-04"))));
    assert!(plan.step(&key("lppr-nom-de-marque.etude")).is_none());
    let study = plan.step(&key("forfait-innovation.etude")).expect("the study").end;
    let filing = plan.step(&key("lppr-nom-de-marque.depot")).and_then(|step| step.due.clone()).expect("a deadline");
    assert_eq!(Some(filing.date), study.checked_add_months(chrono::Months::new(12)));
}

#[test]
fn a_renewal_is_put_on_its_last_day() {
    let plan = made(&bare(&["lppr-nom-de-marque"], Anchor::Start(day("2027-01-04"))));
    dates(&plan, "lppr-nom-de-marque.inscription", "2027-07-03", "2032-07-03");
    dates(&plan, "lppr-nom-de-marque.renouvellement", "2032-01-05", "2032-01-05");
}

#[test]
fn a_request_for_further_documents_moves_the_end_by_the_days_of_the_answer_and_loses_the_application_after_the_limit() {
    let mut wish = bare(&["pecan-dtx"], Anchor::Start(day("2027-01-04")));
    wish.stops.insert(key("pecan-dtx.completude"), 30);
    let stopped = made(&wish);
    assert_eq!(stopped.reached, day("2027-05-04"));
    assert!(stopped.is_feasible());
    wish.stops.insert(key("pecan-dtx.completude"), 31);
    let lost = made(&wish);
    assert!(matches!(lost.breaks.as_slice(), [Break::AnswerTooLate { days: 31, allowed, .. }] if allowed.span.amount == 30));
    // The innovation package has 30 days more instead.
    let mut package = bare(&["forfait-innovation"], Anchor::Start(day("2027-01-04")));
    let before = made(&package).reached;
    package.stops.insert(key("forfait-innovation.evaluation"), 0);
    assert_eq!((made(&package).reached - before).num_days(), 30);
}

#[test]
fn a_step_that_is_moved_too_early_or_too_late_is_told() {
    let mut wish = bare(&["pecan-dtx"], Anchor::Start(day("2027-01-04")));
    wish.not_before.insert(key("pecan-dtx.decision"), day("2027-02-01"));
    let early = made(&wish);
    dates(&early, "pecan-dtx.decision", "2027-03-05", "2027-04-04");
    assert!(matches!(
        early.breaks.as_slice(),
        [Break::BeforeItsTurn { wanted, until, .. }] if (*wanted, *until) == (day("2027-02-01"), day("2027-03-05"))
    ));
    let mut wish = bare(&["pecan-dtx"], Anchor::Target(day("2027-06-30")));
    wish.not_before.insert(key("pecan-dtx.depot"), day("2027-05-01"));
    let missed = made(&wish);
    let [Break::TargetMissed { step, reached, target }] = missed.breaks.as_slice() else { panic!("{:?}", missed.breaks) };
    assert_eq!((step, *reached, *target), (&key("pecan-dtx.depot"), day("2027-07-30"), day("2027-06-30")));
}

#[test]
fn a_target_that_is_too_near_names_the_step_that_should_have_begun() {
    let plan = made(&Wish::new(["pecan-dtx"], Anchor::Target(day("2026-12-31"))));
    assert!(
        matches!(plan.breaks.as_slice(), [Break::BegunBeforeToday { start, .. }] if *start == plan.start && *start < today())
    );
}

#[test]
fn the_target_may_be_that_of_a_scheme_in_the_middle() {
    let mut wish = bare(&PECAN_LPPR, Anchor::Target(day("2028-01-31")));
    wish.goal = Some("pecan-dtx".to_owned());
    let plan = made(&wish);
    assert_eq!((plan.goal.clone(), plan.reached), (key("pecan-dtx.decision"), day("2028-01-31")));
    assert!(plan.step(&key("lppr-nom-de-marque.decision")).is_some_and(|step| step.end > plan.reached));
}

#[test]
fn each_pace_counts_what_is_known_and_the_longest_is_never_sooner() {
    for scheme in &library().schemes {
        let reached = Pace::ALL.map(|pace| {
            let mut wish = Wish::new([&scheme.id], Anchor::Start(day("2027-01-04")));
            wish.pace = pace;
            made(&wish).reached
        });
        assert!(reached.is_sorted(), "{}", scheme.id);
    }
}

#[test]
fn what_makes_no_sense_is_refused_with_its_reason() {
    let start = Anchor::Start(day("2027-01-04"));
    let refused = |wish: &Wish| plan(library(), wish, today()).expect_err("it makes no sense");
    let none: [&str; 0] = [];
    assert_eq!(refused(&Wish::new(none, start)), Fault::NoScheme);
    assert_eq!(refused(&Wish::new(["lune"], start)), Fault::UnknownScheme("lune".to_owned()));
    assert_eq!(refused(&Wish::new(["hds-v2"], start)), Fault::UnknownScheme("hds-v2".to_owned()));
    assert_eq!(refused(&Wish::new(["pecan-dtx", "pecan-dtx"], start)), Fault::Twice("pecan-dtx".to_owned()));
    assert_eq!(refused(&Wish::new(["pecan-dtx"; 6], start)), Fault::TooManySchemes);
    let backwards = Fault::NotNext { before: "lppr-nom-de-marque".to_owned(), after: "pecan-dtx".to_owned() };
    assert_eq!(refused(&Wish::new(["lppr-nom-de-marque", "pecan-dtx"], start)), backwards);
    for year in [-5000, 0, 1999, 2077, 9999, 200_000] {
        let date = NaiveDate::from_ymd_opt(year, 1, 1).expect("a date");
        for anchor in [Anchor::Start(date), Anchor::Target(date)] {
            assert!(matches!(refused(&Wish::new(["pecan-dtx"], anchor)), Fault::DateTooFar { .. }), "{date}");
        }
    }
    let yesterday = today().pred_opt().expect("a day");
    assert_eq!(refused(&Wish::new(["pecan-dtx"], Anchor::Target(yesterday))), Fault::TargetInThePast(yesterday));
    let with = |change: &dyn Fn(&mut Wish)| {
        let mut wish = Wish::new(["pecan-dtx"], start);
        change(&mut wish);
        refused(&wish)
    };
    let own = |step: &StepKey, amount| with(&|wish| wish.own.extend([(step.clone(), amount)]));
    let stop = |step: &StepKey, days| with(&|wish| wish.stops.extend([(step.clone(), days)]));
    let [dossier, filing, complete] = ["dossier", "depot", "completude"].map(|step| StepKey::new("pecan-dtx", step));
    assert_eq!(with(&|wish| wish.goal = Some("pect".to_owned())), Fault::GoalElsewhere("pect".to_owned()));
    assert_eq!(own(&dossier, 121), Fault::TooLong(dossier.clone()));
    assert_eq!(own(&filing, 3), Fault::NoDuration(filing.clone()));
    assert_eq!(stop(&dossier, 3), Fault::NoClockStop(dossier.clone()));
    assert_eq!(stop(&complete, u16::MAX), Fault::TooLong(complete.clone()));
    assert_eq!(with(&|wish| wish.done.extend([(key("pecan-dtx.decision"), None)])), Fault::NothingLeft);
    let moved = with(&|wish| wish.not_before.extend([(dossier.clone(), NaiveDate::MAX)]));
    assert!(matches!(moved, Fault::DateTooFar { .. }));
}

#[test]
fn every_figure_of_a_step_is_that_of_its_fiche() {
    // Written once: 60 days of the ANS in four fiches, told by as many steps, none of them a copy.
    let plan = made(&Wish::new(["telesurveillance-latm-ligne-generique"], Anchor::Start(day("2027-01-04"))));
    let code = plan.step(&key("telesurveillance-latm-ligne-generique.code")).expect("the code");
    let Basis::Known(_, known) = code.basis else { panic!("{:?}", code.basis) };
    let fiche = library().scheme("telesurveillance-latm-ligne-generique").expect("the fiche");
    let fact = fiche.delays.iter().find(|fact| fact.key == "code").expect("the fact");
    assert_eq!((&known.provenance, known.span.unit), (&fact.provenance, TimeUnit::Months));
}
