//! What is true of every roadmap: of the production schemes, and of any graph of steps.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use content::Library;
use content::model::step::{Deadline, Doer, Duration, Known, Side, Span, TimeUnit};
use content::model::{Procedure, Step, StepKey};
use content::plan::{Anchor, Pace, Plan, Wish, plan};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::production::library;
use crate::roadmaps::{day, key};

/// Long before any date of these tests, so that no target is in the past.
fn long_ago() -> NaiveDate {
    day("2020-01-01")
}

fn made<'a>(library: &'a Library, wish: &Wish) -> Plan<'a> {
    plan(library, wish, long_ago()).unwrap_or_else(|fault| panic!("{fault:?}"))
}

/// The steps that wait for `from`, directly or not, and `from`.
fn waiting(plan: &Plan<'_>, from: &StepKey) -> BTreeSet<StepKey> {
    let mut waiting = BTreeSet::from([from.clone()]);
    while let Some(more) = plan.steps.iter().find(|step| {
        let deadline =
            step.step.deadlines.iter().any(|deadline| deadline.side == Side::Before && waiting.contains(&deadline.from));
        !waiting.contains(&step.key) && (deadline || step.after.iter().any(|key| waiting.contains(key)))
    }) {
        waiting.insert(more.key.clone());
    }
    waiting
}

/// A sequence of production schemes, each of which may follow the one before it.
fn sequence() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(any::<Index>(), 1..4).prop_map(|picks| {
        let schemes = &library().schemes;
        let mut sequence = vec![schemes[picks[0].index(schemes.len())].id.clone()];
        for pick in &picks[1..] {
            let last = &sequence[sequence.len() - 1];
            let next: Vec<&String> = schemes
                .iter()
                .map(|scheme| &scheme.id)
                .filter(|id| library().may_follow(last, id) && !sequence.contains(id))
                .collect();
            if !next.is_empty() {
                sequence.push(next[pick.index(next.len())].clone());
            }
        }
        sequence
    })
}

prop_compose! {
    /// Any wish about production schemes.
    pub fn wish()(
        schemes in sequence(),
        offset in 0..2000_u64,
        backward: bool,
        pace in prop::sample::select(Pace::ALL.to_vec()),
        own in prop::collection::vec((any::<Index>(), 0..100_u16), 0..5),
        moved in prop::collection::vec((any::<Index>(), 0..3000_u64), 0..3),
        stops in prop::collection::vec((any::<Index>(), 0..90_u16), 0..3),
        met in prop::collection::vec(any::<Index>(), 0..6),
    ) -> Wish {
        let date = day("2024-01-01") + Days::new(offset);
        let mut wish = Wish::new(schemes, if backward { Anchor::Target(date + Days::new(2000)) } else { Anchor::Start(date) });
        wish.pace = pace;
        let prerequisites = &library().prerequisites;
        wish.met.extend(met.iter().map(|pick| prerequisites[pick.index(prerequisites.len())].id.clone()));
        let plan = made(library(), &wish);
        let pick = |index: &Index| &plan.steps[index.index(plan.steps.len())];
        let timed = |(index, amount): &(Index, u16)| Some((pick(index).key.clone(), pick(index).length.span.map(|_| *amount)?));
        wish.own.extend(own.iter().filter_map(timed));
        wish.not_before.extend(moved.iter().map(|(index, days)| (pick(index).key.clone(), date + Days::new(*days))));
        let stoppable = |(index, days): &(Index, u16)| Some((pick(index).key.clone(), pick(index).step.clock_stop.as_ref().map(|_| *days)?));
        wish.stops.extend(stops.iter().filter_map(stoppable));
        wish
    }
}

/// A library whose scheme `diga-allemagne` has the steps of a drawn graph; the last one is the goal.
#[derive(Clone, Debug)]
struct Drawn {
    library: Library,
    wish: Wish,
}

prop_compose! {
    fn drawn(units: Vec<TimeUnit>)(
        steps in prop::collection::vec(
            (prop::collection::vec(any::<Index>(), 0..3), 0..120_u16, prop::sample::select(units.clone())),
            1..12,
        ),
        deadline in prop::option::of((any::<Index>(), any::<Index>(), 0..400_u16)),
        offset in 0..2000_u64,
    ) -> Drawn {
        let id = "diga-allemagne";
        let source = library().procedures[id].steps[0].provenance.clone();
        let name = |position: usize| format!("e{position}");
        let mut wish = Wish::new([id], Anchor::Start(day("2024-01-01") + Days::new(offset)));
        let mut made: Vec<Step> = Vec::new();
        for (position, (after, amount, unit)) in steps.iter().enumerate() {
            let after: BTreeSet<usize> = after.iter().filter(|_| position > 0).map(|pick| pick.index(position)).collect();
            wish.own.insert(StepKey::new(id, name(position)), if *unit == TimeUnit::Months { amount % 20 } else { *amount });
            made.push(Step {
                id: name(position),
                label: content::Text::same("étape"),
                doer: Doer::Company,
                produces: None,
                duration: Duration::Own(*unit),
                clock_stop: None,
                deadlines: Vec::new(),
                after: after.into_iter().map(|before| StepKey::new(id, name(before))).collect(),
                unless_after: Vec::new(),
                provenance: source.clone(),
            });
        }
        if let Some((step, from, days)) = deadline {
            let known = Known { span: Span { amount: days, unit: TimeUnit::Days }, note: None, provenance: source.clone() };
            let from = StepKey::new(id, name(from.index(made.len())));
            let step = step.index(made.len());
            made[step].deadlines.push(Deadline { from, side: Side::After, known });
        }
        let mut library = library().clone();
        let goal = name(made.len() - 1);
        library.procedures.insert(id.to_owned(), Procedure { fiche: id.to_owned(), goal, coverage: None, met_when: None, steps: made });
        Drawn { library, wish }
    }
}

/// That every step comes after those it waits for, and takes its time.
fn in_order(plan: &Plan<'_>) -> Result<(), TestCaseError> {
    for step in &plan.steps {
        prop_assert_eq!(step.length.after(step.start), Some(step.end), "{}", step.key);
        for before in &step.after {
            let before = plan.step(before).expect("what a step waits for is planned");
            prop_assert!(before.end <= step.start, "{} before {}", step.key, before.key);
        }
    }
    Ok(())
}

/// That forward from a date, every step begins as soon as those before it are over, and not before its own day.
fn as_soon_as_possible(plan: &Plan<'_>, wish: &Wish) -> Result<(), TestCaseError> {
    for step in &plan.steps {
        if step.step.deadlines.iter().any(|deadline| deadline.side == Side::Before) {
            continue;
        }
        let ready = step.after.iter().filter_map(|key| plan.step(key)).map(|before| before.end).max();
        let expected = ready.unwrap_or(wish.anchor.date()).max(wish.not_before.get(&step.key).copied().unwrap_or(NaiveDate::MIN));
        prop_assert_eq!(step.start, expected, "{}", step.key);
    }
    Ok(())
}

fn moving_moves_what_waits(library: &Library, wish: &Wish, pick: Index, later: u64) -> Result<(), TestCaseError> {
    let before = made(library, wish);
    let moved = &before.steps[pick.index(before.steps.len())];
    let mut wish = wish.clone();
    wish.not_before.insert(moved.key.clone(), moved.start + Days::new(later));
    let after = made(library, &wish);
    let waiting = waiting(&before, &moved.key);
    for step in &before.steps {
        let now = after.step(&step.key).expect("the same steps");
        if waiting.contains(&step.key) {
            prop_assert!(now.start >= step.start, "{} went back", step.key);
            // Twenty years are more than any slack of these plans.
            prop_assert!(later < 7300 || now.start > step.start, "{} waits and stayed", step.key);
        } else {
            prop_assert_eq!((now.start, now.end), (step.start, step.end), "{} does not wait and moved", &step.key);
        }
    }
    as_soon_as_possible(&after, &wish)
}

/// That going back from where a plan leads gives the plan again: the same end, and on the critical path the same days, or
/// where months and weekends leave several days that lead to the same end, the latest of them.
fn back_again(library: &Library, wish: &Wish, exact: bool) -> Result<(), TestCaseError> {
    let forward = made(library, wish);
    let back = made(library, &Wish { anchor: Anchor::Target(forward.reached), ..wish.clone() });
    prop_assert_eq!(back.reached, forward.reached);
    for step in forward.steps.iter().filter(|step| step.critical) {
        let again = back.step(&step.key).expect("the same steps");
        prop_assert!(again.start >= step.start && again.end >= step.end, "{}", step.key);
        if exact {
            prop_assert_eq!((again.start, again.end, again.critical), (step.start, step.end, true), "{}", &step.key);
        }
    }
    let once_more = made(library, &Wish { anchor: Anchor::Start(back.start), ..wish.clone() });
    prop_assert_eq!(once_more.reached, forward.reached);
    in_order(&back)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_step_comes_before_one_it_waits_for(wish in wish()) {
        let plan = made(library(), &wish);
        in_order(&plan)?;
        if matches!(wish.anchor, Anchor::Start(_)) {
            as_soon_as_possible(&plan, &wish)?;
        }
        for found in &plan.breaks {
            prop_assert!(plan.step(found.step()).is_some());
        }
    }

    #[test]
    fn moving_a_milestone_moves_what_waits_for_it_and_nothing_else(
        schemes in sequence(),
        pick: Index,
        later in prop_oneof![1..400_u64, Just(7300)],
    ) {
        moving_moves_what_waits(library(), &Wish::new(schemes, Anchor::Start(day("2024-03-29"))), pick, later)?;
    }

    #[test]
    fn backward_of_forward_is_the_same_plan_on_the_critical_path(schemes in sequence(), offset in 0..1500_u64) {
        back_again(library(), &Wish::new(schemes, Anchor::Start(day("2024-01-01") + Days::new(offset))), false)?;
    }

    #[test]
    fn a_request_for_further_documents_never_brings_the_goal_nearer(schemes in sequence(), days in 0..200_u16) {
        let mut wish = Wish::new(schemes, Anchor::Start(day("2024-01-01")));
        let before = made(library(), &wish);
        let stoppable: Vec<_> = before.steps.iter().filter(|step| step.step.clock_stop.is_some()).cloned().collect();
        wish.stops.extend(stoppable.iter().map(|step| (step.key.clone(), days)));
        let after = made(library(), &wish);
        prop_assert!(after.reached >= before.reached);
        for step in &stoppable {
            // Further on, the ends of months of several lengths may take up a few of the days.
            let now = after.step(&step.key).expect("the same steps");
            prop_assert!((now.end - step.end).num_days() >= i64::from(days), "{}", step.key);
        }
    }

    #[test]
    fn no_wish_whatever_makes_the_planner_panic(
        schemes in sequence(),
        date in any::<i32>(),
        backward: bool,
        amounts in prop::collection::vec(any::<u16>(), 40),
    ) {
        let date = NaiveDate::from_num_days_from_ce_opt(date % 95_000_000).unwrap_or(NaiveDate::MAX);
        let anchor = if backward { Anchor::Target(date) } else { Anchor::Start(date) };
        let mut wish = Wish::new(schemes, anchor);
        let keys: Vec<StepKey> = made(library(), &Wish { anchor: Anchor::Start(day("2024-01-01")), ..wish.clone() })
            .steps.iter().filter(|step| step.length.span.is_some()).map(|step| step.key.clone()).collect();
        wish.own.extend(keys.into_iter().zip(amounts.iter().map(|amount| amount % 200)));
        let _ = plan(library(), &wish, long_ago());
        wish.anchor = Anchor::Start(day("2069-12-31"));
        wish.own.insert(key("pecan-dtx.dossier"), 120);
        let _ = plan(library(), &wish, long_ago());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn the_laws_hold_for_any_graph_of_steps(drawn in drawn(TimeUnit::ALL.to_vec()), pick: Index, later in 1..400_u64) {
        let Drawn { library, wish } = &drawn;
        in_order(&made(library, wish))?;
        as_soon_as_possible(&made(library, wish), wish)?;
        moving_moves_what_waits(library, wish, pick, later)?;
        back_again(library, wish, false)?;
    }

    #[test]
    fn with_plain_days_the_critical_path_is_the_same_day_by_day(drawn in drawn(vec![TimeUnit::Days])) {
        back_again(&drawn.library, &drawn.wish, true)?;
    }
}
