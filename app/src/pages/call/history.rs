//! What happened to a call, oldest first.

use content::agenda::history as happened;
use content::model::{Call, CallRules};
use leptos::prelude::*;

use crate::components::{Sections, lang, provenance, table};
use crate::page::Ctx;
use crate::wording::as_of;

/// The table; nothing when nothing is known to have happened.
pub(super) fn history(ctx: &Ctx, sections: &mut Sections<'_>, rules: &CallRules, call: &Call) {
    let events = happened(rules, call, ctx.today);
    if events.is_empty() {
        return;
    }
    let columns = ["history-date", "history-change", "history-text", "history-source"].map(|key| ctx.t(key));
    let rows = events.into_iter().map(|event| {
        let text = view! { <span lang=lang(event.text, ctx.locale)>{event.text.get(ctx.locale).to_owned()}</span> };
        let from = event.provenance.map(|from| provenance(ctx, from));
        let change = ctx.t(&format!("history-{}", event.change.id()));
        (as_of(ctx.locale, event.date).into_any(), vec![change.into_any(), text.into_any(), from.into_any()])
    });
    sections.section("history", table(&ctx.t("section-history"), &columns, rows.collect()));
}
