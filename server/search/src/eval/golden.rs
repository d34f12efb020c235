//! The score of the desk's own queries on its own fiches: the figure that a change of the search must not make worse.

use chrono::NaiveDate;
use content::Locale;
use content::model::search::{FicheRef, Golden, GoldenQuery, QueryTrait, Role};

use super::measures::{mean, ndcg};
use super::variation::{Expansion, Variation};
use crate::error::SearchError;
use crate::{Index, Query, Results};

/// Fiches that count for nDCG.
const DEPTH: usize = 10;
/// Fiches among which the right one must be.
const TOP: usize = 3;

/// How well the golden queries are answered. Figures are means over queries, from 0 to 1.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct GoldenScore {
    /// The queries that have an answer.
    pub all: Figures,
    /// The same by who asks; roles without a query are left out.
    pub by_role: Vec<(Role, Figures)>,
    /// The same by kind of query; kinds without a query are left out.
    pub by_trait: Vec<(QueryTrait, Figures)>,
    /// The queries without a right fiche among the first three.
    pub misses: Vec<Miss>,
    /// How many queries have no answer here.
    pub nonsense: usize,
    /// Those of them that are answered as if the desk were sure.
    pub nonsense_sure: Vec<GoldenQuery>,
    /// What is lost when the queries are typed in another way.
    pub robust: Vec<Robustness>,
}

/// The figures of some queries.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// How many queries.
    pub queries: usize,
    /// Mean nDCG@10.
    pub ndcg: f64,
    /// Share of the queries with a right fiche among the first three. A right fiche has the best grade given for the query.
    pub success: f64,
}

/// A query without a right fiche among the first three.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Miss {
    /// The query.
    pub query: GoldenQuery,
    /// The right fiches.
    pub wanted: Vec<FicheRef>,
    /// What was found first, three at most.
    pub found: Vec<FicheRef>,
}

/// What a variation costs.
#[derive(Clone, Debug, PartialEq)]
pub struct Robustness {
    /// The variation.
    pub variation: Variation,
    /// How many queries it changes.
    pub queries: usize,
    /// Mean nDCG@10 of these queries as they are.
    pub unvaried: f64,
    /// The same once they are varied.
    pub varied: f64,
    /// The queries that lose, those that lose most first.
    pub losses: Vec<Loss>,
}

/// A query that is answered worse once varied.
#[derive(Clone, Debug, PartialEq)]
pub struct Loss {
    /// The query.
    pub text: String,
    /// The query varied.
    pub varied: String,
    /// Loss of nDCG@10.
    pub ndcg: f64,
}

impl Robustness {
    /// What the variation takes from nDCG@10; below 0 when it helps.
    pub fn loss(&self) -> f64 {
        self.unvaried - self.varied
    }
}

/// Asks every query of `golden`, and those that have an answer in every variation, as on `date`. `expansions` tell what acronyms
/// stand for. A curated answer is no fiche, and does not count.
///
/// # Errors
/// When tantivy cannot read the postings.
pub fn score(index: &Index, golden: &Golden, expansions: &[Expansion], date: NaiveDate) -> Result<GoldenScore, SearchError> {
    let (answerable, nonsense): (Vec<_>, Vec<_>) = golden.queries.iter().partition(|query| !query.grades.is_empty());
    let asked: Vec<Asked<'_>> = answerable.into_iter().map(|query| Asked::of(index, query, date)).collect::<Result<_, _>>()?;
    let mut score = GoldenScore {
        all: figures(&asked, |_| true),
        by_role: Role::ALL.map(|role| (role, figures(&asked, |query| query.role == role))).into(),
        by_trait: QueryTrait::ALL.map(|kind| (kind, figures(&asked, |query| query.peculiarity == kind))).into(),
        misses: asked.iter().filter_map(Asked::miss).collect(),
        nonsense: nonsense.len(),
        ..GoldenScore::default()
    };
    score.by_role.retain(|(_, figures)| figures.queries > 0);
    score.by_trait.retain(|(_, figures)| figures.queries > 0);
    for query in nonsense {
        if ask(index, &query.text, query.locale, date)?.sure {
            score.nonsense_sure.push(query.clone());
        }
    }
    for variation in Variation::ALL {
        score.robust.push(robustness(index, &asked, variation, expansions, date)?);
    }
    Ok(score)
}

/// A query that was asked.
struct Asked<'a> {
    query: &'a GoldenQuery,
    found: Vec<FicheRef>,
    ndcg: f64,
}

impl<'a> Asked<'a> {
    fn of(index: &Index, query: &'a GoldenQuery, date: NaiveDate) -> Result<Self, SearchError> {
        let found = found(index, query, &query.text, date)?;
        Ok(Self { query, ndcg: worth(query, &found), found })
    }

    /// The fiches of the best grade.
    fn wanted(&self) -> impl Iterator<Item = &'a FicheRef> + use<'a> {
        let grades = &self.query.grades;
        let best = grades.iter().map(|(_, grade)| *grade).max();
        grades.iter().filter(move |(_, grade)| Some(*grade) == best).map(|(fiche, _)| fiche)
    }

    fn first(&self) -> &[FicheRef] {
        &self.found[..self.found.len().min(TOP)]
    }

    fn succeeds(&self) -> bool {
        self.wanted().any(|fiche| self.first().contains(fiche))
    }

    fn miss(&self) -> Option<Miss> {
        (!self.succeeds()).then(|| Miss {
            query: self.query.clone(),
            wanted: self.wanted().cloned().collect(),
            found: self.first().to_vec(),
        })
    }
}

fn ask(index: &Index, text: &str, locale: Locale, date: NaiveDate) -> Result<Results, SearchError> {
    index.search(&Query {
        text: text.to_owned(),
        locale,
        kinds: Vec::new(),
        states: Vec::new(),
        themes: Vec::new(),
        date,
        page: 1,
        per_page: DEPTH,
        exact: false,
    })
}

/// The fiches found for `text`, typed instead of the text of `query`.
fn found(index: &Index, query: &GoldenQuery, text: &str, date: NaiveDate) -> Result<Vec<FicheRef>, SearchError> {
    let hits = ask(index, text, query.locale, date)?.hits;
    Ok(hits.into_iter().map(|hit| FicheRef { kind: hit.kind, id: hit.id }).collect())
}

/// nDCG of `found` for `query`.
fn worth(query: &GoldenQuery, found: &[FicheRef]) -> f64 {
    let grade = |fiche: &FicheRef| query.grades.iter().find(|(known, _)| known == fiche).map_or(0, |(_, grade)| *grade);
    let found: Vec<u8> = found.iter().map(grade).collect();
    let judged: Vec<u8> = query.grades.iter().map(|(_, grade)| *grade).collect();
    ndcg(&found, &judged, DEPTH)
}

fn figures(asked: &[Asked<'_>], counts: impl Fn(&GoldenQuery) -> bool) -> Figures {
    let asked: Vec<_> = asked.iter().filter(|asked| counts(asked.query)).collect();
    let over = |value: fn(&Asked<'_>) -> f64| mean(&asked.iter().map(|asked| value(asked)).collect::<Vec<_>>());
    Figures { queries: asked.len(), ndcg: over(|asked| asked.ndcg), success: over(|asked| f64::from(u8::from(asked.succeeds()))) }
}

fn robustness(
    index: &Index,
    asked: &[Asked<'_>],
    variation: Variation,
    expansions: &[Expansion],
    date: NaiveDate,
) -> Result<Robustness, SearchError> {
    let (mut unvaried, mut varied, mut losses) = (Vec::new(), Vec::new(), Vec::new());
    for Asked { query, ndcg, .. } in asked {
        // One typo is measured: what is mistyped already would get a second one.
        if variation == Variation::Typo && query.peculiarity == QueryTrait::Typo {
            continue;
        }
        let Some(text) = variation.of(&query.text, query.locale, expansions) else { continue };
        let worth = worth(query, &found(index, query, &text, date)?);
        if worth < *ndcg {
            losses.push(Loss { text: query.text.clone(), varied: text, ndcg: ndcg - worth });
        }
        unvaried.push(*ndcg);
        varied.push(worth);
    }
    losses.sort_by(|one, two| two.ndcg.total_cmp(&one.ndcg));
    Ok(Robustness { variation, queries: varied.len(), unvaried: mean(&unvaried), varied: mean(&varied), losses })
}
