//! What a dossier and the library cost. `cargo bench -p content`.

use std::hint::black_box;
use std::path::Path;

use chrono::NaiveDate;
use content::answers::Value;
use content::explain::{Goal, changes, open_questions};
use content::load::{load, read_folder};
use content::model::{Kind, Locale, QuestionIx};
use content::replay;
use content::{Answers, Library, Rules, Verdict, assess, compact};
use criterion::{BatchSize, Criterion, Throughput, criterion_group, criterion_main};

fn date() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date")
}

fn production() -> Library {
    let files = read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the content folder is readable");
    load(&files, date()).expect("the library has no fault").library
}

/// Every question answered: those of the first situation, and the first possible answer to the others.
fn full_dossier(library: &Library) -> Answers {
    let mut answers = library.situations[0].answers.clone();
    for (position, question) in (0u16..).zip(&library.rules.questions) {
        if answers.known(QuestionIx(position)).is_none() {
            let value = match &question.kind {
                Kind::Choice(_) => Value::Choice(0),
                Kind::Choices { .. } => Value::Choices(1),
                Kind::YesNo => Value::Flag(true),
                Kind::Number { min, .. } => Value::Number(min.unwrap_or(1.0)),
                Kind::Text => Value::Text("84".to_owned()),
            };
            answers.set(QuestionIx(position), value);
        }
    }
    answers
}

fn all_changes(rules: &Rules, answers: &Answers) -> usize {
    (0..rules.schemes.len()).map(|scheme| changes::scheme_changes(rules, scheme, answers, date()).len()).sum()
}

fn dossiers(criterion: &mut Criterion) {
    let library = production();
    let rules = &library.rules;
    let full = full_dossier(&library);
    let closed = assess(rules, &full, date()).schemes.iter().filter(|scheme| !scheme.verdict.is_open()).count();
    assert!(
        closed > 10 && assess(rules, &full, date()).count(Verdict::Undetermined) == 0,
        "the dossier is full, and mostly closed"
    );
    criterion.bench_function("assess one full dossier", |bencher| {
        bencher.iter(|| assess(rules, black_box(&full), date()));
    });
    let empty = Answers::new();
    criterion.bench_function("assess an empty dossier", |bencher| {
        bencher.iter(|| assess(rules, black_box(&empty), date()));
    });
    criterion.bench_function("smallest changes of all schemes", |bencher| {
        bencher.iter(|| all_changes(rules, black_box(&full)));
    });
    let assessment = assess(rules, &empty, date());
    criterion.bench_function("questions left of an empty dossier", |bencher| {
        bencher.iter(|| open_questions(rules, black_box(&assessment), Goal::Everything));
    });
}

fn libraries(criterion: &mut Criterion) {
    let files = read_folder(Path::new(env!("CARGO_MANIFEST_DIR"))).expect("the content folder is readable");
    let bytes = compact::encode(&production().rules, Locale::Fr).expect("the rules can be encoded");
    let mut group = criterion.benchmark_group("library");
    group.sample_size(10);
    group.bench_function("load and check every file", |bencher| {
        bencher.iter_batched(|| (), |()| load(black_box(&files), date()), BatchSize::PerIteration);
    });
    group.bench_function("decode the compact library", |bencher| {
        bencher.iter(|| compact::decode(black_box(&bytes)));
    });
    group.finish();
}

/// The goal is a million dossiers in a minute on two cores.
fn replays(criterion: &mut Criterion) {
    const DRAWN: u64 = 20_000;
    let library = production();
    let rules = &library.rules;
    let mut changed = rules.clone();
    changed.schemes[0].criteria.remove(0);
    let changed = changed.prepared();
    assert!(replay::draws(rules, &changed, date(), 1, 2_000, 2).flipped > 0, "something flips");
    let mut group = criterion.benchmark_group("replay");
    group.sample_size(10).throughput(Throughput::Elements(DRAWN));
    group.bench_function("drawn dossiers, two threads", |bencher| {
        bencher.iter(|| replay::draws(rules, black_box(&changed), date(), 1, DRAWN, 2));
    });
    group.finish();
}

criterion_group!(benches, dossiers, libraries, replays);
criterion_main!(benches);
