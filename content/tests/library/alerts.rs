//! What happened between two looks: each thing told once, whatever the days on which one looks.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use content::alerts::{DossierView, Due, Fingerprints, News, SearchView, Seen, of_dossier, of_search};
use content::model::library::FicheKind;
use content::model::{AsOf, CallChange, CallEvent, FicheRef, Library, Text, Window};
use content::{Answers, Verdict, assess};
use proptest::prelude::*;

use crate::production::library;

fn day(after: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 1).expect("a date") + Days::new(after)
}

fn date(day: NaiveDate) -> AsOf {
    AsOf::parse(&day.to_string()).expect("a date")
}

/// What the library says of its only call: when it opens and closes, and what happened to it, in days.
#[derive(Clone, Debug)]
struct Said {
    opens: u64,
    closes: u64,
    history: Vec<(CallChange, u64)>,
}

/// A library with one call that concerns everybody.
fn saying(said: &Said) -> Library {
    let mut rules = content::Rules::default();
    let mut call = library().rules.calls[0].clone();
    call.eligibility = Vec::new();
    "ouvert".clone_into(&mut call.status);
    let (opens, closes) = (Some(date(day(said.opens))), Some(date(day(said.closes))));
    call.windows = vec![Window { label: Text::same("vague"), filing: true, opens, closes, note: None, provenance: None }];
    let mut fiche = library().call(&call.id).expect("its fiche").clone();
    let event = |(change, after): &(CallChange, u64)| {
        let provenance = fiche.summary.provenance.clone();
        CallEvent { change: *change, date: date(day(*after)), text: Text::same("changement"), provenance }
    };
    fiche.history = said.history.iter().map(event).collect();
    rules.calls = vec![call];
    Library { rules: rules.prepared(), calls: vec![fiche], ..Library::default() }
}

fn looked(library: &Library, version: i64, today: NaiveDate, seen: Option<&Seen>) -> (Vec<News>, Seen) {
    let kept = BTreeMap::new();
    let answers = Answers::default();
    let look =
        of_dossier(DossierView { library, answers: &answers, version, kept: &kept, milestones: &[], today, chosen: None }, seen);
    (look.news, look.seen)
}

/// What is true on a day, said otherwise than in the code under test.
fn facts(said: &Said, call: &str, after: u64) -> Vec<News> {
    let call = call.to_owned();
    let mut facts = Vec::new();
    if said.opens <= after && after <= said.closes {
        facts.push(News::CallOpened { call: call.clone(), day: Some(day(said.opens)) });
        let within = match said.closes - after {
            0..=7 => Some(7),
            8..=30 => Some(30),
            _ => None,
        };
        facts.extend(within.map(|within| News::CallCloses { call: call.clone(), day: day(said.closes), within }));
    }
    let past = said.history.iter().filter(|(_, at)| *at <= after);
    facts.extend(past.map(|(change, at)| News::CallChanged { call: call.clone(), change: *change, date: date(day(*at)) }));
    facts
}

fn said() -> impl Strategy<Value = Said> {
    let change = prop::sample::select(vec![CallChange::Announced, CallChange::Extended, CallChange::Amended]);
    (0..60_u64, 1..80_u64, prop::collection::vec((change, 0..140_u64), 0..4)).prop_map(|(opens, length, mut history)| {
        history.sort_by_key(|(change, at)| (*at, *change));
        history.dedup();
        Said { opens, closes: opens + length, history }
    })
}

/// The days on which one looks, among 140.
fn looks() -> impl Strategy<Value = Vec<u64>> {
    prop::collection::btree_set(0..140_u64, 1..60).prop_map(|days| days.into_iter().collect())
}

proptest! {
    #[test]
    fn each_thing_that_happens_to_a_call_is_told_once_whatever_the_days_on_which_one_looks(
        editions in prop::collection::vec(said(), 1..4),
        days in looks(),
    ) {
        let libraries: Vec<Library> = editions.iter().map(saying).collect();
        let call = libraries[0].rules.calls[0].id.clone();
        // Another edition every 50 days.
        let edition = |after: u64| usize::try_from(after / 50).unwrap_or_default().min(editions.len() - 1);
        let (mut told, mut expected, mut seen) = (Vec::new(), Vec::new(), None);
        let mut before = facts(&editions[edition(days[0])], &call, days[0]);
        for after in &days {
            let library = &libraries[edition(*after)];
            let (news, now) = looked(library, 1, day(*after), seen.as_ref());
            let (again, same) = looked(library, 1, day(*after), Some(&now));
            prop_assert_eq!((again, &same), (Vec::new(), &now), "looking again on the same day");
            for fact in facts(&editions[edition(*after)], &call, *after) {
                if !before.contains(&fact) {
                    expected.push(fact.clone());
                    before.push(fact);
                }
            }
            told.extend(news);
            seen = Some(now);
        }
        for news in &expected {
            prop_assert_eq!(told.iter().filter(|told| *told == news).count(), 1, "{:?} in {:?}", news, &told);
        }
        prop_assert_eq!(told.len(), expected.len(), "{:?} instead of {:?}", told, expected);
    }

    #[test]
    fn verdicts_that_differ_between_two_looks_are_told_and_no_others(closed in prop::collection::vec(any::<bool>(), 1..8), days in looks()) {
        let answers = Answers::from_query(&library().rules, "product_kind=dtx").0;
        let (open, without) = (library(), ending());
        let verdict = |library: &Library, today| {
            assess(&library.rules, &answers, today).scheme(&library.rules, "pecan-dtx").map(|scheme| scheme.verdict)
        };
        let (mut seen, mut last): (Option<Seen>, Option<Option<Verdict>>) = (None, None);
        for (after, is_closed) in days.iter().zip(closed.iter().cycle()) {
            let library: &Library = if *is_closed { &without } else { open };
            let kept = BTreeMap::new();
            let view = DossierView { library, answers: &answers, version: 1, kept: &kept, milestones: &[], today: day(*after), chosen: None };
            let look = of_dossier(view, seen.as_ref());
            let told: Vec<News> = look.news.into_iter().filter(|news| matches!(news, News::Verdict { scheme, .. } if scheme == "pecan-dtx")).collect();
            let now = verdict(library, day(*after));
            let expected = last.filter(|last| *last != now).map(|before| News::Verdict { scheme: "pecan-dtx".to_owned(), before, after: now });
            prop_assert_eq!(told, expected.into_iter().collect::<Vec<_>>());
            (seen, last) = (Some(look.seen), Some(now));
        }
    }
}

/// The library of the repository, one scheme being over.
fn ending() -> Library {
    let mut ending = library().clone();
    let scheme = ending.rules.schemes.iter_mut().find(|scheme| scheme.id == "pecan-dtx").expect("the scheme");
    scheme.in_force.until = Some(day(0) - Days::new(30));
    ending.rules = ending.rules.prepared();
    ending
}

#[test]
fn the_first_look_tells_nothing_of_what_is_there() {
    let answers = Answers::from_query(&library().rules, "product_kind=dtx").0;
    let kept = BTreeMap::new();
    let view = DossierView {
        library: library(),
        answers: &answers,
        version: 1,
        kept: &kept,
        milestones: &[],
        today: day(20),
        chosen: None,
    };
    assert_eq!(of_dossier(view, None).news, []);
    let found: Vec<FicheRef> =
        library().calls.iter().map(|call| FicheRef { kind: FicheKind::Call, id: call.id.clone() }).collect();
    let (now, before) = (Fingerprints::new(), Fingerprints::new());
    let view = SearchView { library: library(), found: &found, now: &now, before: Some(&before), today: day(20) };
    assert_eq!(of_search(view, None).news, []);
}

#[test]
fn other_answers_are_no_news_but_what_the_rules_say_otherwise_since_they_were_kept_is() {
    let answers = |query: &str| Answers::from_query(&library().rules, query).0;
    let verdicts = |library: &Library, answers: &Answers| -> BTreeMap<String, Verdict> {
        let assessed = assess(&library.rules, answers, day(0));
        assessed.schemes.iter().map(|scheme| (library.rules.schemes[scheme.scheme].id.clone(), scheme.verdict)).collect()
    };
    let (few, many) = (answers(""), answers("product_kind=dtx&ce_marking=obtenu"));
    let (none, kept) = (BTreeMap::new(), verdicts(library(), &many));
    let first = of_dossier(
        DossierView { library: library(), answers: &few, version: 1, kept: &none, milestones: &[], today: day(0), chosen: None },
        None,
    )
    .seen;
    let second =
        DossierView { library: library(), answers: &many, version: 2, kept: &kept, milestones: &[], today: day(0), chosen: None };
    assert_eq!(of_dossier(second, Some(&first)).news, []);
    let ending = ending();
    let told = of_dossier(DossierView { library: &ending, ..second }, Some(&first)).news;
    assert!(
        matches!(told.as_slice(), [News::Verdict { scheme, after: Some(Verdict::Closed), .. }] if scheme == "pecan-dtx"),
        "{told:?}"
    );
}

#[test]
fn verdicts_for_a_day_that_was_chosen_stay_while_days_go_by_and_calls_are_those_of_today() {
    let said = Said { opens: 5, closes: 20, history: Vec::new() };
    let (answers, kept) = (Answers::from_query(&self::library().rules, "product_kind=dtx").0, BTreeMap::new());
    // The library of the repository, a scheme of which ends after a few days, and one call that opens.
    let mut library = ending();
    let only = saying(&said);
    (library.rules.calls, library.calls) = (only.rules.calls, only.calls);
    let scheme = library.rules.schemes.iter_mut().find(|scheme| scheme.id == "pecan-dtx").expect("the scheme");
    scheme.in_force.until = Some(day(3));
    library.rules = library.rules.prepared();
    let look = |chosen, after, seen: Option<&Seen>| {
        let view = DossierView {
            library: &library,
            answers: &answers,
            version: 1,
            kept: &kept,
            milestones: &[],
            today: day(after),
            chosen,
        };
        of_dossier(view, seen)
    };
    for chosen in [None, Some(day(0)), Some(day(9))] {
        let first = look(chosen, 1, None).seen;
        let told = look(chosen, 8, Some(&first)).news;
        let verdicts = told.iter().filter(|news| matches!(news, News::Verdict { scheme, .. } if scheme == "pecan-dtx")).count();
        assert_eq!(verdicts, usize::from(chosen.is_none()), "{chosen:?}: {told:?}");
        assert!(told.iter().any(|news| matches!(news, News::CallOpened { .. })), "{chosen:?}: {told:?}");
    }
}

#[test]
fn a_call_that_begins_to_concern_a_dossier_is_told_and_its_past_is_not() {
    let said = Said { opens: 0, closes: 20, history: vec![(CallChange::Extended, 3)] };
    let with = saying(&said);
    let mut without = with.clone();
    without.rules.calls.clear();
    without.calls.clear();
    without.rules = without.rules.prepared();
    let (_, seen) = looked(&without, 1, day(5), None);
    let call = with.rules.calls[0].id.clone();
    let (told, now) = looked(&with, 1, day(6), Some(&seen));
    assert_eq!(told, [News::CallConcerns { call: call.clone() }]);
    assert_eq!(looked(&with, 1, day(14), Some(&now)).0, [News::CallCloses { call, day: day(20), within: 7 }]);
    assert_eq!(looked(&with, 2, day(6), Some(&seen)).0, [], "with other answers");
    assert_eq!(looked(&with, 1, day(25), Some(&seen)).0, [], "closed already");
}

#[test]
fn a_month_is_told_as_an_opening_without_a_day_and_never_as_a_closing() {
    let mut library = saying(&Said { opens: 0, closes: 90, history: Vec::new() });
    let month = |text: &str| AsOf::parse(text);
    (library.rules.calls[0].windows[0].opens, library.rules.calls[0].windows[0].closes) = (month("2026-12"), month("2027-01"));
    let mut seen = looked(&library, 1, day(0), None).1;
    let mut told = Vec::new();
    for after in 1..120 {
        let (news, now) = looked(&library, 1, day(after), Some(&seen));
        told.extend(news.into_iter().map(|news| (after, news)));
        seen = now;
    }
    assert_eq!(told, [(30, News::CallOpened { call: library.rules.calls[0].id.clone(), day: None })]);
}

#[test]
fn fiches_that_are_new_or_say_something_else_are_told_and_those_that_moved_are_not() {
    let fiche = |id: &str| FicheRef { kind: FicheKind::Scheme, id: id.to_owned() };
    let says = |pairs: &[(&str, u64)]| pairs.iter().map(|(id, says)| (fiche(id).to_string(), *says)).collect::<Fingerprints>();
    let (before, now) =
        (says(&[("old", 1), ("other", 1), ("same", 1)]), says(&[("old", 2), ("other", 1), ("same", 1), ("new", 1)]));
    let empty = Library::default();
    let look = |found: &[FicheRef], before, now, seen| {
        of_search(SearchView { library: &empty, found, now, before, today: day(0) }, seen)
    };
    let seen = look(&[fiche("same")], None, &before, None).seen;
    let found = [fiche("new"), fiche("same"), fiche("old"), fiche("other")];
    let told = look(&found, Some(&before), &now, Some(&seen)).news;
    let named = |id: &str| fiche(id).to_string();
    assert_eq!(told, [News::FicheAdded { fiche: named("new") }, News::FicheChanged { fiche: named("old") }]);
    assert_eq!(look(&found, Some(&now), &now, Some(&seen)).news, []);
    assert_eq!(look(&found, None, &now, Some(&seen)).news, [], "when what was said before is not known");
}

#[test]
fn what_happened_to_a_call_among_the_results_is_told_rather_than_that_its_fiche_says_something_else() {
    let (first, second) = (
        saying(&Said { opens: 0, closes: 60, history: Vec::new() }),
        saying(&Said { opens: 0, closes: 60, history: vec![(CallChange::Amended, 2)] }),
    );
    let found = [FicheRef { kind: FicheKind::Call, id: first.rules.calls[0].id.clone() }];
    let says = |says: u64| Fingerprints::from([(found[0].to_string(), says)]);
    let (before, now) = (says(1), says(2));
    let view = SearchView { library: &first, found: &found, now: &before, before: None, today: day(1) };
    let seen = of_search(view, None).seen;
    let view = SearchView { library: &second, now: &now, before: Some(&before), today: day(3), ..view };
    let call = first.rules.calls[0].id.clone();
    assert_eq!(
        of_search(view, Some(&seen)).news,
        [News::CallChanged { call: call.clone(), change: CallChange::Amended, date: date(day(2)) }]
    );
    // A call that comes among the results has happened before, unless it opened since.
    let nowhere = of_search(SearchView { found: &[], ..view }, Some(&seen)).seen;
    let back = |today, seen: &Seen| of_search(SearchView { before: Some(&now), today, ..view }, Some(seen)).news;
    assert_eq!(back(day(4), &nowhere), []);
    let late = saying(&Said { opens: 10, closes: 60, history: Vec::new() });
    let opening = SearchView { library: &late, before: Some(&now), today: day(11), ..view };
    assert_eq!(of_search(opening, Some(&nowhere)).news, [News::CallOpened { call, day: Some(day(10)) }]);
}

#[test]
fn a_day_of_the_roadmap_is_told_once_within_a_week_before_and_again_when_it_moves() {
    let library = Library::default();
    let (answers, kept) = (Answers::default(), BTreeMap::new());
    let due = |after: u64| Due { name: "own one".to_owned(), label: "Comité".to_owned(), day: day(after) };
    let look = |milestones: &[Due], today, seen: Option<&Seen>| {
        let view = DossierView { library: &library, answers: &answers, version: 1, kept: &kept, milestones, today, chosen: None };
        of_dossier(view, seen)
    };
    let mut seen = look(&[due(20)], day(0), None).seen;
    let mut told = Vec::new();
    for after in [3, 12, 13, 14, 19, 20, 21, 30] {
        let look = look(&[due(if after < 19 { 20 } else { 25 })], day(after), Some(&seen));
        told.extend(look.news.into_iter().map(|news| (after, news)));
        seen = look.seen;
    }
    let news = |after| News::Milestone { name: "own one".to_owned(), label: "Comité".to_owned(), day: day(after) };
    assert_eq!(told, [(13, news(20)), (19, news(25))]);
    assert_eq!(look(&[due(3)], day(0), None).news, [], "what is near at the first look");
}
