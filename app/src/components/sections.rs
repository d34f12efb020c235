//! The anatomy of a fiche: the same sections under the same anchors everywhere, empty ones left out, with a table of contents.

use std::collections::BTreeSet;

use content::Text;
use content::model::{Fact, FactValue, Passage};
use leptos::prelude::*;

use super::{fact_table, lang, passage, passages, sources_section};
use crate::page::Ctx;

/// The sections of a page being put together.
pub struct Sections<'a> {
    ctx: &'a Ctx,
    contents: Vec<(&'static str, String)>,
    views: Vec<AnyView>,
    french_only: bool,
}

impl<'a> Sections<'a> {
    /// No section yet.
    pub const fn new(ctx: &'a Ctx) -> Self {
        Self { ctx, contents: Vec::new(), views: Vec::new(), french_only: false }
    }

    /// The heading of a section: that of its anchor, the same on every fiche.
    fn heading(&mut self, id: &'static str) -> String {
        let heading = self.ctx.t(&format!("section-{id}"));
        self.contents.push((id, heading.clone()));
        heading
    }

    fn saw(&mut self, text: &Text) {
        self.french_only |= text.falls_back(self.ctx.locale);
    }

    /// A section with any content.
    pub fn section(&mut self, id: &'static str, body: AnyView) {
        let heading = self.heading(id);
        self.views.push(view! { <section><h2 id=id>{heading}</h2>{body}</section> }.into_any());
    }

    /// A section of facts; none when there are none.
    pub fn facts(&mut self, id: &'static str, facts: &[Fact]) {
        if facts.is_empty() {
            return;
        }
        for fact in facts {
            self.saw(&fact.label);
            fact.note.iter().chain(&fact.unit).for_each(|text| self.saw(text));
            if let FactValue::Text(text) = &fact.value {
                self.saw(text);
            }
        }
        let heading = self.heading(id);
        self.views.push(fact_table(self.ctx, id, &heading, facts));
    }

    /// A section of statements; none when there are none.
    pub fn statements(&mut self, id: &'static str, statements: &[Passage], ordered: bool) {
        if statements.is_empty() {
            return;
        }
        for statement in statements {
            self.saw(&statement.text);
        }
        let heading = self.heading(id);
        self.views.push(passages(self.ctx, id, &heading, statements, ordered));
    }

    /// A section of one paragraph.
    pub fn passage(&mut self, id: &'static str, text: &Passage) {
        self.saw(&text.text);
        self.section(id, passage(self.ctx, text));
    }

    /// The sources of the page, each once; none when there are none.
    pub fn sources<'s>(&mut self, ids: impl IntoIterator<Item = &'s String>) {
        let ids: BTreeSet<&String> = ids.into_iter().collect();
        if ids.is_empty() {
            return;
        }
        let heading = self.ctx.t("sources-title");
        self.contents.push(("sources", heading));
        self.views.push(sources_section(self.ctx, ids));
    }

    /// A note that some passages are only in French; nothing when all are translated.
    pub fn french_only_note(&self) -> AnyView {
        self.french_only.then(|| view! { <p class="notice">{self.ctx.t("french-only")}</p> }).into_any()
    }

    /// The table of contents beside the sections.
    pub fn finish(self) -> AnyView {
        let contents = table_of_contents(self.ctx, &self.contents);
        view! { <div class="columns">{contents}<div class="fiche-body">{self.views}</div></div> }.into_any()
    }
}

/// Links to the sections of the page: anchor and heading.
pub fn table_of_contents<S: AsRef<str>>(ctx: &Ctx, contents: &[(S, String)]) -> AnyView {
    let items = contents
        .iter()
        .map(|(id, heading)| view! { <li><a href=format!("#{}", id.as_ref())>{heading.clone()}</a></li> })
        .collect_view();
    view! { <nav class="toc" aria-labelledby="toc"><p id="toc">{ctx.t("toc-title")}</p><ol>{items}</ol></nav> }.into_any()
}

/// A paragraph of the library, without its sources.
pub fn plain(ctx: &Ctx, class: &'static str, text: &Text) -> AnyView {
    view! { <p class=class lang=lang(text, ctx.locale)>{text.get(ctx.locale).to_owned()}</p> }.into_any()
}
