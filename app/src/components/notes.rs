//! What to tell about the answers, in words: nothing is dropped or deduced in silence.

use content::answers::Note;
use content::{Library, Locale};
use leptos::prelude::*;

use crate::page::Ctx;
use crate::wording::t_with;

/// A note in words.
pub fn note_words(library: &Library, locale: Locale, note: &Note) -> String {
    let rules = &library.rules;
    let short = |question| rules.question(question).short.get(locale).to_owned();
    let key = format!("note-{}", note.id().replace('_', "-"));
    match note {
        Note::UnknownQuestion { name } => t_with(locale, &key, &[("name", name.as_str().into())]),
        Note::UnknownValue { question, value } | Note::OutOfRange { question, value } => {
            t_with(locale, &key, &[("question", short(*question).into()), ("value", value.as_str().into())])
        }
        Note::Repeated { question } | Note::NotAlone { question } => {
            t_with(locale, &key, &[("question", short(*question).into())])
        }
        Note::Contradiction { contradiction } => rules.contradictions[usize::from(*contradiction)].message.get(locale).to_owned(),
        Note::Derived { question, prerequisite } => {
            let table = rules.prerequisites[usize::from(*prerequisite)].name.get(locale);
            t_with(locale, &key, &[("question", short(*question).into()), ("table", table.into())])
        }
    }
}

/// The notes of a page; nothing when there are none.
pub fn notes_list(ctx: &Ctx, notes: &[Note]) -> AnyView {
    if notes.is_empty() {
        return ().into_any();
    }
    let items = notes
        .iter()
        .map(|note| {
            let words = note_words(ctx.library(), ctx.locale, note);
            let class = if matches!(note, Note::Contradiction { .. }) { "note note-contradiction" } else { "note" };
            view! { <li class=class>{words}</li> }
        })
        .collect_view();
    view! {
        <section class="notice notice-warning notes" aria-labelledby="notes-title">
            <h2 id="notes-title">{ctx.t("notes-title")}</h2>
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}
