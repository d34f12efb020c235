//! What the results can be narrowed by.

use search::Results;

use crate::components::{Facet, kind_names};
use crate::page::Ctx;

/// The parameter that keeps words as they are typed.
pub(super) const EXACT: &str = "exact";
/// Its only value.
pub(super) const ON: &str = "1";
/// What narrows the results.
pub(super) const FILTERS: [&str; 3] = ["kind", "state", "theme"];

/// That words are kept as typed: shown and taken off as a filter, but no facet, having no count.
pub(super) fn exact(ctx: &Ctx, results: &Results) -> Facet {
    Facet { name: EXACT, title: String::new(), values: vec![(ON.to_owned(), ctx.t("search-exact"), results.total)] }
}

/// Kinds, states of calls and themes, with the counts of the index.
pub(super) fn facets_of(ctx: &Ctx, results: &Results) -> Vec<Facet> {
    let kinds = results.kinds.iter().map(|(kind, count)| (kind.id().to_owned(), kind_names(ctx, *kind), *count)).collect();
    let states = results
        .states
        .iter()
        .map(|(state, count)| (state.id().to_owned(), ctx.t(&format!("call-state-{}", state.id().replace('_', "-"))), *count))
        .collect();
    let themes = results.themes.iter().map(|(theme, count)| (theme.clone(), theme_name(ctx, theme), *count)).collect();
    vec![
        Facet { name: "kind", title: ctx.t("facet-kind"), values: kinds },
        Facet { name: "state", title: ctx.t("facet-call-state"), values: states },
        Facet { name: "theme", title: ctx.t("facet-search-theme"), values: themes },
    ]
}

/// A theme is the family, the category or the kind of a fiche.
pub(super) fn theme_name(ctx: &Ctx, theme: &str) -> String {
    let groups = ["family", "category", "kind"];
    let found = groups.iter().find_map(|group| ctx.library().vocabulary.get(*group)?.get(theme));
    found.map_or_else(|| theme.to_owned(), |text| text.get(ctx.locale).to_owned())
}
