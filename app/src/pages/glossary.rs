//! The glossary: every term on one page, each with its anchor.

use content::Locale;
use content::model::Term;
use leptos::prelude::*;
use search::analysis::fold;

use super::groups::{grouped, sort_key};
use crate::components::provenance::source_links;
use crate::components::{fiche_link, lang};
use crate::json_ld;
use crate::page::{Ctx, Page};

/// The glossary.
pub fn page(ctx: &Ctx) -> Page {
    let mut terms: Vec<(String, &Term)> =
        ctx.library().glossary.iter().map(|term| (sort_key(&term.term, ctx.locale), term)).collect();
    terms.sort_by(|one, two| one.0.cmp(&two.0));
    let letters: Vec<(String, &Term)> = terms.iter().map(|(key, term)| (letter(key), *term)).collect();
    let groups = grouped(&letters, |(letter, _)| letter.as_str());
    let index = groups
        .iter()
        .map(|(letter, _)| view! { <li><a href=format!("#{}", anchor(letter)) aria-label=ctx.t_with("glossary-letter", &[("letter", (*letter).into())])>{(*letter).to_owned()}</a></li> })
        .collect_view();
    let lists = groups
        .iter()
        .map(|(letter, members)| {
            let entries = members.iter().map(|(_, term)| entry(ctx, term)).collect_view();
            view! { <section><h2 id=anchor(letter)>{(*letter).to_owned()}</h2><dl class="glossary">{entries}</dl></section> }
        })
        .collect_view();
    let title = ctx.t("glossary-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t_with("glossary-lede", &[("count", terms.len().into())])}</p>
        <nav class="letter-index" aria-label=ctx.t("glossary-index")><ul>{index}</ul></nav>
        {lists}
    }
    .into_any();
    let all: Vec<&Term> = terms.iter().map(|(_, term)| *term).collect();
    Page::new(title, ctx.t("glossary-description"), body).describing(json_ld::defined_terms(ctx, &all))
}

/// The heading under which a term stands: its letter, or one heading for all digits.
fn letter(key: &str) -> String {
    match key.chars().next() {
        Some(first) if first.is_alphabetic() => first.to_uppercase().collect(),
        _ => "0–9".to_owned(),
    }
}

fn anchor(letter: &str) -> String {
    format!("letter-{}", letter.to_lowercase().replace('–', "-"))
}

fn entry(ctx: &Ctx, term: &Term) -> AnyView {
    let words = |text: &content::Text| (lang(text, ctx.locale), text.get(ctx.locale).to_owned());
    let expansion = term.expansion.as_ref().map(words).filter(|(_, expansion)| expansion != term.term.get(ctx.locale));
    let expansion = expansion.map(|(lang, words)| view! { <dd class="expansion" lang=lang>{words}</dd> });
    let (definition_lang, definition) = words(&term.definition);
    let synonyms = synonyms(term);
    let synonyms = (!synonyms.is_empty()).then(|| {
        view! { <dd class="meta">{ctx.t_with("also-called", &[("names", synonyms.join(", ").into())])}</dd> }
    });
    let see = (!term.see.is_empty()).then(|| {
        let links = term
            .see
            .iter()
            .enumerate()
            .map(|(position, id)| view! { {(position > 0).then_some(" ; ")}{fiche_link(ctx, id)} })
            .collect_view();
        view! { <dd class="meta">{ctx.t("glossary-see")}" "{links}</dd> }
    });
    let sources = (!term.sources.is_empty())
        .then(|| view! { <dd class="meta">{ctx.t("source-label")}" "{source_links(ctx, &term.sources)}</dd> });
    view! {
        <div id=term.id.clone()>
            <dt><dfn>{term.term.get(ctx.locale).to_owned()}</dfn></dt>
            {expansion}
            <dd lang=definition_lang>{definition}</dd>
            {synonyms}
            {see}
            {sources}
        </div>
    }
    .into_any()
}

/// Other names, without those that only differ by accents, kept for the search.
fn synonyms(term: &Term) -> Vec<&str> {
    let both = |text: &content::Text| [Locale::Fr, Locale::En].map(|locale| fold(text.get(locale)));
    let mut seen: Vec<String> = both(&term.term).into_iter().chain(term.expansion.iter().flat_map(both)).collect();
    let mut synonyms = Vec::new();
    for synonym in &term.synonyms {
        let folded = fold(synonym);
        if !seen.contains(&folded) {
            seen.push(folded);
            synonyms.push(synonym.as_str());
        }
    }
    synonyms
}
