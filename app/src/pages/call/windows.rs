//! The periods of a call, as a table.

use content::model::{AsOf, CallRules, Window};
use leptos::prelude::*;

use crate::components::{Sections, lang, provenance, table};
use crate::page::Ctx;
use crate::wording::as_of;

/// The table; nothing when no period is known.
pub(super) fn windows(ctx: &Ctx, sections: &mut Sections<'_>, call: &CallRules) {
    if call.windows.is_empty() {
        return;
    }
    let columns = ["window-label", "window-opens", "window-closes", "window-note"].map(|key| ctx.t(key));
    let rows = call.windows.iter().map(|window| row(ctx, window)).collect();
    sections.section("windows", table(&ctx.t("windows-caption"), &columns, rows));
}

fn row(ctx: &Ctx, window: &Window) -> (AnyView, Vec<AnyView>) {
    let label = window.label.get(ctx.locale).to_owned();
    let event = (!window.filing).then(|| view! { " "<span class="meta">{ctx.t("window-event")}</span> });
    let date = |date: Option<&AsOf>| date.map_or_else(|| ctx.t("window-unknown"), |date| as_of(ctx.locale, date)).into_any();
    let note =
        window.note.as_ref().map(|note| view! { <span lang=lang(note, ctx.locale)>{note.get(ctx.locale).to_owned()}</span>" " });
    let from = window.provenance.as_ref().map(|from| provenance(ctx, from));
    let cells = vec![date(window.opens.as_ref()), date(window.closes.as_ref()), view! { {note}{from} }.into_any()];
    (view! { {label}{event} }.into_any(), cells)
}
