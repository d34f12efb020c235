//! A query and its results.

use std::collections::HashSet;

use chrono::NaiveDate;
use content::model::library::FicheKind;
use content::model::{CallState, Locale};

use crate::document::{Document, Section};
use crate::edition::Edition;
use crate::error::SearchError;
use crate::facets::{Counts, Facts};
use crate::highlight::{Extract, extract};
use crate::rank::{Ranked, SAME_NAME, freshness, kind_prior, rank};
use crate::reading::{Reading, Slot, read};

/// Share of the query that the best fiche must match for the results to be sure.
const SURE: f32 = 0.5;
/// Share of the best match below which a fiche is left out: it has little to do with the query.
const RELATED: f32 = 0.34;
/// Length from which a section is shown rather than the summary of its fiche, in bytes.
const TELLING: usize = 60;
/// Most results on a page.
const LARGEST_PAGE: usize = 100;

/// What is asked. An empty text lists everything, by kind then title.
#[derive(Clone, Debug)]
pub struct Query {
    /// Whatever was typed; no syntax.
    pub text: String,
    /// Language of the fiches.
    pub locale: Locale,
    /// Kinds to keep; all when empty.
    pub kinds: Vec<FicheKind>,
    /// States of calls to keep; all when empty. Only calls have a state.
    pub states: Vec<CallState>,
    /// Themes to keep (family, category or kind of a fiche); all when empty.
    pub themes: Vec<String>,
    /// The day for which the states of calls are told.
    pub date: NaiveDate,
    /// Page, from 1.
    pub page: usize,
    /// Results on a page, 100 at most.
    pub per_page: usize,
    /// Whether words are taken as typed: a word that nothing holds is not corrected.
    pub exact: bool,
}

/// What was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Results {
    /// Fiches found, under the filters.
    pub total: usize,
    /// Those of the page asked for, best first.
    pub hits: Vec<Hit>,
    /// Fiches by kind, under the other filters.
    pub kinds: Vec<(FicheKind, usize)>,
    /// Calls by state, under the other filters.
    pub states: Vec<(CallState, usize)>,
    /// Fiches by theme, under the other filters, largest first.
    pub themes: Vec<(String, usize)>,
    /// Whether the best fiche matches enough of the query to be presented as an answer.
    pub sure: bool,
    /// The identifier of the curated answer to this query.
    pub answer: Option<String>,
    /// The query spelled as the desk spells it, when a word that nothing holds looks like one that it knows.
    pub correction: Option<Correction>,
}

/// A query with its spelling corrected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The query, the corrected words marked.
    pub pieces: Vec<Extract>,
    /// Whether the results are those of the corrected query; otherwise it is only offered.
    pub applied: bool,
}

impl Correction {
    /// The corrected query.
    pub fn text(&self) -> String {
        self.pieces.iter().map(|piece| piece.text.as_str()).collect()
    }
}

/// A fiche found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// What it is.
    pub kind: FicheKind,
    /// Its identifier.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Why it was found.
    pub extract: Vec<Extract>,
    /// Anchor of the section that matches best; `None` for the top of the page.
    pub section: Option<String>,
    /// State of a call on the day asked for.
    pub state: Option<CallState>,
    /// Its worth; compares only within one query.
    pub score: f32,
}

/// Answers `query` from `edition`; `state` tells the state of a call on the day asked for.
pub(crate) fn answer(
    edition: &Edition,
    query: &Query,
    state: impl Fn(&str) -> Option<CallState>,
) -> Result<Results, SearchError> {
    let browsing = query.text.trim().is_empty();
    let reading = read(&query.text, query.exact, edition)?;
    let ranked = if browsing { everything(edition) } else { found(edition, &reading)? };
    let sure = browsing || ranked.iter().any(|ranked| ranked.coverage >= SURE);
    let mut results: Vec<(Ranked, Facts<'_>)> = ranked
        .into_iter()
        .map(|mut ranked| {
            let document = &edition.documents[ranked.document as usize];
            let state = if document.kind == FicheKind::Call { state(&document.id) } else { None };
            ranked.score *= kind_prior(document.kind) * freshness(state);
            (ranked, Facts { kind: document.kind, state, theme: document.theme.as_deref() })
        })
        .collect();
    if !browsing {
        results.sort_by(|(one, _), (two, _)| two.score.total_cmp(&one.score).then(one.document.cmp(&two.document)));
    }
    let Counts { kinds, states, themes } = Counts::of(results.iter().map(|(_, facts)| *facts), query);
    results.retain(|(_, facts)| facts.passes(query));
    let per_page = query.per_page.clamp(1, LARGEST_PAGE);
    let page = results.iter().skip(query.page.saturating_sub(1).saturating_mul(per_page)).take(per_page);
    let asked: HashSet<&str> = reading.slots.iter().flat_map(Slot::terms).collect();
    let hits = page.map(|(ranked, facts)| hit(edition, ranked, facts, &asked)).collect();
    Ok(Results {
        total: results.len(),
        hits,
        kinds,
        states,
        themes,
        sure,
        answer: edition.curated.answer(&reading.text, edition.analyser),
        correction: reading.correction,
    })
}

fn everything(edition: &Edition) -> Vec<Ranked> {
    let number = |document| Ranked { document, section: edition.first_section(document), score: 0.0, coverage: 1.0 };
    (0u32..).take(edition.documents.len()).map(number).collect()
}

/// The fiches that match, those of the same name and those that match nearly as much as the best one.
fn found(edition: &Edition, reading: &Reading) -> Result<Vec<Ranked>, SearchError> {
    let mut ranked = rank(edition, reading)?;
    for document in edition.names.called(&reading.text) {
        match ranked.iter_mut().find(|ranked| ranked.document == *document) {
            Some(known) => {
                known.score *= 1.0 + SAME_NAME;
                known.coverage = 1.0;
            }
            // A name made of stop words only, such as an acronym that is also a word.
            None => {
                ranked.push(Ranked { document: *document, section: edition.first_section(*document), score: 1.0, coverage: 1.0 });
            }
        }
    }
    let best = ranked.iter().map(|ranked| ranked.coverage).fold(0.0, f32::max);
    ranked.retain(|ranked| ranked.coverage >= RELATED * best);
    Ok(ranked)
}

fn hit(edition: &Edition, ranked: &Ranked, facts: &Facts<'_>, asked: &HashSet<&str>) -> Hit {
    let document = &edition.documents[ranked.document as usize];
    let section = document.sections.get((ranked.section - edition.first_section(ranked.document)) as usize);
    let (section, extract) = shown(edition, document, section, asked);
    Hit {
        kind: document.kind,
        id: document.id.clone(),
        title: document.title.clone(),
        extract,
        section: section.and_then(|section| section.key.clone()),
        state: facts.state,
        score: ranked.score,
    }
}

/// The section to show and its extract: the best one, unless it is a few words and the summary shows as much of what was asked.
fn shown<'a>(
    edition: &Edition,
    document: &'a Document,
    best: Option<&'a Section>,
    asked: &HashSet<&str>,
) -> (Option<&'a Section>, Vec<Extract>) {
    let of = |section: &Section| extract(&section.body, edition.analyser, asked);
    let marks = |pieces: &[Extract]| pieces.iter().filter(|piece| piece.marked).count();
    let pieces = best.map(of).unwrap_or_default();
    if let (Some(section), Some(summary)) = (best, document.sections.first())
        && section.body.len() < TELLING
    {
        let told = of(summary);
        if marks(&told) >= marks(&pieces).max(1) {
            return (Some(summary), told);
        }
    }
    (best, pieces)
}
