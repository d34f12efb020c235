//! Facets: how many results each filter would leave.

use std::collections::HashMap;

use content::model::CallState;
use content::model::library::FicheKind;

use crate::query::Query;

/// What a result is filtered by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Facts<'a> {
    pub kind: FicheKind,
    pub state: Option<CallState>,
    pub theme: Option<&'a str>,
}

impl Facts<'_> {
    fn of_kind(&self, query: &Query) -> bool {
        query.kinds.is_empty() || query.kinds.contains(&self.kind)
    }

    fn of_state(&self, query: &Query) -> bool {
        query.states.is_empty() || self.state.is_some_and(|state| query.states.contains(&state))
    }

    fn of_theme(&self, query: &Query) -> bool {
        query.themes.is_empty() || self.theme.is_some_and(|theme| query.themes.iter().any(|asked| asked == theme))
    }

    /// Whether the result passes every filter.
    pub fn passes(&self, query: &Query) -> bool {
        self.of_kind(query) && self.of_state(query) && self.of_theme(query)
    }
}

/// Counts by facet. Each facet counts under the other filters, not its own, and shows what is chosen even at zero.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    pub kinds: Vec<(FicheKind, usize)>,
    pub states: Vec<(CallState, usize)>,
    pub themes: Vec<(String, usize)>,
}

impl Counts {
    /// Counts the results of a text before any filter.
    pub fn of<'a>(results: impl Iterator<Item = Facts<'a>>, query: &Query) -> Self {
        let mut kinds: HashMap<FicheKind, usize> = query.kinds.iter().map(|kind| (*kind, 0)).collect();
        let mut states: HashMap<&str, (CallState, usize)> = query.states.iter().map(|state| (state.id(), (*state, 0))).collect();
        let mut themes: HashMap<String, usize> = query.themes.iter().map(|theme| (theme.clone(), 0)).collect();
        for facts in results {
            let (kind, state, theme) = (facts.of_kind(query), facts.of_state(query), facts.of_theme(query));
            if state && theme {
                *kinds.entry(facts.kind).or_default() += 1;
            }
            if let Some(of) = facts.state.filter(|_| kind && theme) {
                states.entry(of.id()).or_insert((of, 0)).1 += 1;
            }
            if let Some(of) = facts.theme.filter(|_| kind && state) {
                *themes.entry(of.to_owned()).or_default() += 1;
            }
        }
        let mut kinds: Vec<_> = kinds.into_iter().collect();
        kinds.sort_unstable();
        let mut states: Vec<_> = states.into_values().collect();
        states.sort_unstable();
        let mut themes: Vec<_> = themes.into_iter().collect();
        themes.sort_unstable_by(|one, two| two.1.cmp(&one.1).then_with(|| one.0.cmp(&two.0)));
        Self { kinds, states, themes }
    }
}
