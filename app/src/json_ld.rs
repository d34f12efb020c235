//! Structured data for search engines (schema.org, JSON-LD).
//!
//! Only what the pages honestly are: an independent site, articles, terms. `GovernmentService` would be false.

use chrono::NaiveDate;
use content::model::{Guide, Term};
use serde_json::{Value, json};

use crate::links::Address;
use crate::page::{Crumb, Ctx};

const CONTEXT: &str = "https://schema.org";

fn absolute(ctx: &Ctx, path: &str) -> String {
    format!("{}{path}", ctx.site.origin)
}

/// The site, with its search.
pub fn web_site(ctx: &Ctx) -> Value {
    let search = absolute(ctx, &ctx.href(&Address::Search));
    json!({
        "@context": CONTEXT,
        "@type": "WebSite",
        "name": ctx.t("site-name"),
        "description": ctx.t("home-description"),
        "inLanguage": ctx.locale.tag(),
        "url": absolute(ctx, &ctx.href(&Address::Home)),
        "potentialAction": {
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": format!("{search}?q={{search_term_string}}") },
            "query-input": "required name=search_term_string",
        },
    })
}

/// The way from the first page to this one.
pub fn breadcrumb(ctx: &Ctx, crumbs: &[Crumb], title: &str) -> Value {
    let home = (ctx.t("nav-home"), ctx.href(&Address::Home));
    let last = (title.to_owned(), ctx.href(&ctx.address));
    let items: Vec<Value> = std::iter::once(&home)
        .chain(crumbs)
        .chain(std::iter::once(&last))
        .enumerate()
        .map(|(position, (name, path))| {
            json!({ "@type": "ListItem", "position": position + 1, "name": name, "item": absolute(ctx, path) })
        })
        .collect();
    json!({ "@context": CONTEXT, "@type": "BreadcrumbList", "itemListElement": items })
}

/// A guide.
pub fn article(ctx: &Ctx, guide: &Guide) -> Value {
    let text = guide.text(ctx.locale);
    json!({
        "@context": CONTEXT,
        "@type": "Article",
        "headline": text.title,
        "description": text.summary,
        "inLanguage": ctx.locale.tag(),
        "dateModified": iso(guide.checked),
        "mainEntityOfPage": absolute(ctx, &ctx.href(&ctx.address)),
        "publisher": { "@type": "Organization", "name": ctx.t("site-name") },
    })
}

/// The glossary. The definitions are on the page; twice would double its weight.
pub fn defined_terms(ctx: &Ctx, terms: &[&Term]) -> Value {
    let page = absolute(ctx, &ctx.href(&Address::Glossary));
    let terms: Vec<Value> = terms
        .iter()
        .map(|term| {
            json!({
                "@type": "DefinedTerm",
                "@id": format!("{page}#{}", term.id),
                "name": term.term.get(ctx.locale),
            })
        })
        .collect();
    json!({
        "@context": CONTEXT,
        "@type": "DefinedTermSet",
        "@id": page,
        "name": ctx.t("glossary-title"),
        "inLanguage": ctx.locale.tag(),
        "hasDefinedTerm": terms,
    })
}

fn iso(date: NaiveDate) -> String {
    date.to_string()
}
