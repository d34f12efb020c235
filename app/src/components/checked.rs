//! When a fiche was last checked: a fiche whose date has passed says so by itself.

use content::model::Provenance;
use leptos::prelude::*;

use crate::page::Ctx;
use crate::wording::as_of;

/// The date of the oldest statement, and a notice when statements are older than twelve months.
pub fn checked(ctx: &Ctx, provenances: &[&Provenance]) -> AnyView {
    let Some(oldest) = provenances.iter().map(|provenance| &provenance.as_of).min_by_key(|date| date.first_day()) else {
        return ().into_any();
    };
    let date = as_of(ctx.locale, oldest);
    let stale = provenances.iter().filter(|provenance| provenance.as_of.is_stale_on(ctx.today)).count();
    if stale == 0 {
        return view! { <p class="meta">{ctx.t_with("checked-on", &[("date", date.into())])}</p> }.into_any();
    }
    let values = [("stale", stale.into()), ("total", provenances.len().into()), ("date", date.into())];
    view! { <p class="notice notice-warning">{ctx.t_with("checked-stale", &values)}</p> }.into_any()
}
