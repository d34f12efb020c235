//! The golden queries on the content of the desk: the search may get better, not worse.

use std::fmt::Write as _;
use std::path::Path;
use std::sync::LazyLock;

use content::load;
use content::model::search::{FicheRef, Golden};
use content::{Library, Locale};

use super::library::day;
use crate::eval::golden::{Figures, GoldenScore, Robustness, score};
use crate::eval::variation::Expansion;
use crate::{Index, Place};

/// The day on which the queries are asked: the calls are in the state that the judgments know.
const DAY: &str = "2026-11-01";
/// Share of the queries with a right fiche among the first three.
const SUCCESS: f64 = 0.95;
/// The largest loss that a variation may cause.
const LOSS: f64 = 0.03;
/// How far below the score reached a change may fall, for what the machine rounds otherwise and a fiche reworded.
const SLACK: f64 = 0.01;

/// The content of the desk, and its index.
static DESK: LazyLock<(Library, Index)> = LazyLock::new(|| {
    let files = load::read_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"))).expect("content files");
    let library = load::load(&files, day(DAY)).expect("content without faults").library;
    let index = Index::build(&library, &Place::Memory).expect("an index");
    (library, index)
});

static SCORE: LazyLock<GoldenScore> = LazyLock::new(|| {
    let (library, index) = &*DESK;
    score(index, &library.search.golden, &Expansion::all(library), day(DAY)).expect("a score")
});

fn golden() -> &'static Golden {
    let golden = &DESK.0.search.golden;
    assert!(!golden.queries.is_empty(), "no golden query");
    golden
}

fn scored() -> &'static GoldenScore {
    golden();
    &SCORE
}

#[test]
fn a_right_fiche_is_among_the_first_three_for_nineteen_queries_in_twenty() {
    let misses = lines(&scored().misses, |miss| {
        let kind = miss.query.peculiarity.id();
        format!("{kind:<9}{:?}: {}, not {}", miss.query.text, listed(&miss.found), listed(&miss.wanted))
    });
    assert!(scored().all.success >= SUCCESS, "{:.3} of {SUCCESS}\n{misses}", scored().all.success);
}

#[test]
fn the_desk_is_not_sure_of_nonsense() {
    assert!(scored().nonsense > 0, "no golden query without an answer");
    assert!(scored().nonsense_sure.is_empty(), "sure of:\n{}", lines(&scored().nonsense_sure, |query| query.text.clone()));
}

#[test]
fn typing_a_query_in_another_way_loses_little() {
    let costly: Vec<&Robustness> = scored().robust.iter().filter(|robust| robust.loss() > LOSS).collect();
    let told = lines(&costly, |robust| {
        let losses = lines(&robust.losses, |loss| format!("    -{:.2} {:?} for {:?}", loss.ndcg, loss.varied, loss.text));
        format!("{} loses {:.3} of at most {LOSS}\n{losses}", robust.variation.id(), robust.loss())
    });
    assert!(costly.is_empty(), "{told}");
    for robust in &scored().robust {
        assert!(robust.queries > 0, "{} varies no query", robust.variation.id());
    }
}

#[test]
fn the_golden_score_does_not_fall_below_the_one_reached() {
    let ndcg = scored().all.ndcg;
    println!("{}", summary(scored()));
    let Some(reached) = golden().reached else {
        panic!("content/search/golden.toml has no `reached`: the score is {ndcg:.3} now");
    };
    assert!(ndcg >= reached.ndcg - SLACK, "{ndcg:.3}, but {:.3} was reached on {}", reached.ndcg, reached.measured);
}

#[test]
fn an_acronym_is_suggested_in_both_languages() {
    for locale in Locale::ALL {
        assert!(!DESK.1.suggest("hds", locale, 8).is_empty());
    }
}

fn summary(score: &GoldenScore) -> String {
    let mut words = String::new();
    let mut line = |name: &str, figures: &Figures| {
        let Figures { queries, ndcg, success } = figures;
        let _ = writeln!(words, "{queries:5} golden queries, {name}: nDCG@10 {ndcg:.3}, right in the first three {success:.3}");
    };
    line("all", &score.all);
    score.by_role.iter().for_each(|(role, figures)| line(role.id(), figures));
    score.by_trait.iter().for_each(|(kind, figures)| line(kind.id(), figures));
    let _ = writeln!(words, "{:5} queries of nonsense, answered as sure: {}", score.nonsense, score.nonsense_sure.len());
    for robust in &score.robust {
        let Robustness { variation, queries, unvaried, varied, .. } = robust;
        let _ = writeln!(words, "{queries:5} queries varied, {}: nDCG@10 {unvaried:.3} becomes {varied:.3}", variation.id());
    }
    words
}

fn listed(fiches: &[FicheRef]) -> String {
    fiches.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn lines<T>(values: &[T], told: impl Fn(&T) -> String) -> String {
    values.iter().map(told).collect::<Vec<_>>().join("\n")
}
