//! What an address of the search asks for, on the page and in a saved search.

use chrono::NaiveDate;
use content::Locale;
use content::answers::query::parse_pairs;
use content::model::library::FicheKind;
use content::model::{CallState, FicheRef};
use search::{Index, Query};

use super::narrow::{EXACT, FILTERS, ON, theme_name};
use crate::components::kind_names;
use crate::filters::Filters;
use crate::links::query;
use crate::page::Ctx;

/// Longest text searched for, in characters: what the form accepts.
const LONGEST: usize = 200;
/// Best results of a saved search that are looked at.
const LOOKED_AT: usize = 100;

/// What an address asks for.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The words.
    pub text: String,
    pub(super) filters: Filters,
    pub(super) page: usize,
}

impl Asked {
    /// Reads a query.
    pub fn of(query: &str) -> Self {
        let first = |name: &str| parse_pairs(query).into_iter().find(|(key, _)| key == name).map(|(_, value)| value);
        let text = first("q").unwrap_or_default().trim().chars().take(LONGEST).collect();
        let page = first("page").and_then(|page| page.trim().parse().ok()).filter(|page| *page > 0).unwrap_or(1);
        Self { text, filters: Filters::of(query), page }
    }

    /// The same for the index, `per_page` results on a page.
    pub(super) fn query(&self, locale: Locale, date: NaiveDate, per_page: usize) -> Query {
        let states = self.filters.values("state");
        Query {
            text: self.text.clone(),
            locale,
            kinds: self.filters.values("kind").into_iter().filter_map(FicheKind::from_id).collect(),
            states: CallState::ALL.into_iter().filter(|state| states.contains(&state.id())).collect(),
            themes: self.filters.values("theme").into_iter().map(str::to_owned).collect(),
            date,
            page: self.page,
            per_page,
            exact: self.filters.has(EXACT, ON),
        }
    }

    /// What is searched for, as a query in one form; empty when that is everything.
    pub fn searched(&self) -> String {
        let filters = FILTERS.into_iter().flat_map(|name| self.filters.values(name).into_iter().map(move |value| (name, value)));
        let exact = self.filters.has(EXACT, ON).then_some((EXACT, ON)).filter(|_| !self.text.is_empty());
        query([("q", self.text.as_str())].into_iter().chain(filters).chain(exact))
    }

    /// What narrows the search, in words.
    pub fn narrowed(&self, ctx: &Ctx) -> Vec<String> {
        let kinds = self.filters.values("kind").into_iter().filter_map(FicheKind::from_id).map(|kind| kind_names(ctx, kind));
        let states = self.filters.values("state");
        let states = CallState::ALL.into_iter().filter(|state| states.contains(&state.id()));
        let states = states.map(|state| ctx.t(&format!("call-state-{}", state.id().replace('_', "-"))));
        let themes = self.filters.values("theme").into_iter().map(|theme| theme_name(ctx, theme));
        let exact = self.filters.has(EXACT, ON).then(|| ctx.t("search-exact"));
        kinds.chain(states).chain(themes).chain(exact).collect()
    }
}

/// The fiches that a saved search finds, best first; none when nothing is sure, nothing at all when the index cannot be read.
pub fn found(index: &Index, saved: &str, locale: Locale, today: NaiveDate) -> Option<Vec<FicheRef>> {
    let asked = Asked { page: 1, ..Asked::of(saved) };
    let results = index.search(&asked.query(locale, today, LOOKED_AT)).ok()?;
    let hits = results.hits.into_iter().filter(|_| results.sure);
    Some(hits.map(|hit| FicheRef { kind: hit.kind, id: hit.id }).collect())
}
