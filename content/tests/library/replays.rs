//! Replays: what flips when rules change.

use content::answers::Value;
use content::model::{Kind, QuestionIx, Rule};
use content::replay::{self, Replay, Report, Sampler};
use content::{Rules, Verdict, assess};

use crate::production::{library, today};

/// Draws `count` dossiers and replays them.
fn replayed(from: &Rules, to: &Rules, count: u64) -> Report {
    let sampler = Sampler::new(from, 7);
    let mut replay = Replay::new(from, to, today());
    for place in 0..count {
        replay.assess(place, &sampler.draw(place), || place.to_string());
    }
    replay.report()
}

/// The rules with one criterion turned round.
fn turned(scheme: &str, criterion: &str) -> Rules {
    let mut rules = library().rules.clone();
    let scheme = rules.schemes.iter_mut().find(|known| known.id == scheme).expect("a scheme");
    let criterion = scheme.criteria.iter_mut().find(|known| known.id == criterion).expect("a criterion");
    let member = criterion.clone();
    criterion.rule = Rule::Not(Box::new(content::model::Criterion { id: format!("{}-not", member.id), ..member }));
    rules.prepared()
}

#[test]
fn nothing_flips_between_a_library_and_itself() {
    let rules = &library().rules;
    let report = replayed(rules, rules, 300);
    assert_eq!((report.assessed, report.flipped), (300, 0));
    assert!(report.flips.is_empty() && report.added.is_empty() && report.removed.is_empty());
}

#[test]
fn a_changed_criterion_is_found_with_its_scheme_its_own_state_and_an_example_that_flips() {
    let rules = &library().rules;
    let (scheme, criterion) = ("article-51", rules.scheme("article-51").expect("a scheme").criteria[0].id.clone());
    let changed = turned(scheme, &criterion);
    let report = replayed(rules, &changed, 500);
    assert!(report.flipped > 0 && !report.flips.is_empty());
    for flip in &report.flips {
        assert_eq!(flip.scheme, scheme, "no other scheme flips");
        assert!(flip.criteria.iter().any(|changed| changed.criterion == criterion), "{flip:?}");
        let (answers, notes) = content::Answers::from_query(rules, &flip.example.answers);
        assert!(notes.is_empty(), "{notes:?}");
        let verdict = |rules: &Rules| assess(rules, &answers, today()).scheme(rules, scheme).expect("a scheme").verdict.id();
        assert_eq!((verdict(rules), verdict(&changed)), (flip.before, flip.after));
    }
    assert_eq!(report.flips.iter().map(|flip| flip.dossiers).sum::<u64>(), report.flipped);
}

#[test]
fn halves_replayed_apart_come_to_the_same_as_the_whole() {
    let rules = &library().rules;
    let changed = turned("article-51", &rules.scheme("article-51").expect("a scheme").criteria[0].id.clone());
    let sampler = Sampler::new(rules, 7);
    let part = |places: std::ops::Range<u64>| {
        let mut replay = Replay::new(rules, &changed, today());
        places.for_each(|place| replay.assess(place, &sampler.draw(place), || place.to_string()));
        replay
    };
    let report = part(150..300).with(part(0..150)).report();
    assert_eq!(report, replayed(rules, &changed, 300));
    let of = |threads| replay::draws(rules, &changed, today(), 7, 301, threads);
    assert_eq!((of(1), of(3).assessed), (of(4), 301));
}

#[test]
fn a_scheme_that_comes_or_goes_is_told_apart_and_an_option_that_goes_is_no_crash() {
    let rules = &library().rules;
    let mut fewer = rules.clone();
    let gone = fewer.schemes.remove(0).id;
    for question in &mut fewer.questions {
        if let Kind::Choice(options) = &mut question.kind
            && options.len() > 2
        {
            options.reverse();
        }
    }
    let fewer = fewer.prepared();
    let report = replayed(rules, &fewer, 50);
    assert_eq!(report.removed, [gone.as_str()]);
    assert_eq!(replayed(&fewer, rules, 50).added, [gone]);
    assert!(report.flips.iter().all(|flip| flip.scheme != report.removed[0]));
}

#[test]
fn draws_depend_on_seed_and_place_alone_and_are_answers_that_one_could_give() {
    let rules = &library().rules;
    let sampler = Sampler::new(rules, 7);
    let later: Vec<_> = (0..50).rev().map(|place| sampler.draw(place)).collect();
    for (place, answers) in (0..50).zip(later.iter().rev()) {
        assert_eq!(sampler.draw(place), *answers);
        let (read, notes) = content::Answers::from_query(rules, &answers.to_query(rules));
        assert_eq!((read, notes), (answers.clone(), Vec::new()));
    }
    assert_ne!(later[0], later[1]);
    assert_ne!(Sampler::new(rules, 8).draw(0), sampler.draw(0));
}

#[test]
fn draws_reach_every_value_and_every_verdict() {
    let rules = &library().rules;
    let sampler = Sampler::new(rules, 7);
    let drawn: Vec<_> = (0..3_000).map(|place| sampler.draw(place)).collect();
    for (question, known) in (0u16..).map(QuestionIx).zip(&rules.questions) {
        let options = known.kind.options();
        let reached = |option: usize| {
            let is_unknown = options[option].unknown;
            is_unknown
                || drawn.iter().any(|answers| match answers.given(question) {
                    Some(Value::Choice(chosen)) => usize::from(*chosen) == option,
                    Some(Value::Choices(chosen)) => chosen & (1 << option) != 0,
                    _ => false,
                })
        };
        assert!((0..options.len()).all(reached), "{}", known.id);
    }
    let mut verdicts: Vec<Verdict> =
        drawn.iter().flat_map(|answers| assess(rules, answers, today()).schemes).map(|scheme| scheme.verdict).collect();
    verdicts.sort_unstable();
    verdicts.dedup();
    assert!(verdicts.len() >= 4, "{verdicts:?}");
}
