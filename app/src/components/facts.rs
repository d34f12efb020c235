//! Facts as tables, prose as paragraphs, each with its provenance.

use content::model::{Fact, FactValue, Passage};
use leptos::prelude::*;

use super::lang;
use super::provenance::provenance;
use crate::page::Ctx;
use crate::wording::number;

/// A table of facts under a heading; nothing when there are none.
pub fn fact_table(ctx: &Ctx, id: &'static str, title: &str, facts: &[Fact]) -> AnyView {
    if facts.is_empty() {
        return ().into_any();
    }
    view! {
        <section class="facts">
            <h2 id=id>{title.to_owned()}</h2>
            {fact_list(ctx, facts)}
        </section>
    }
    .into_any()
}

/// Facts without a heading of their own; there must be one at least.
pub fn fact_list(ctx: &Ctx, facts: &[Fact]) -> AnyView {
    let rows = facts.iter().map(|fact| row(ctx, fact)).collect_view();
    view! { <dl class="fact-list">{rows}</dl> }.into_any()
}

fn row(ctx: &Ctx, fact: &Fact) -> AnyView {
    let label = &fact.label;
    view! { <div class="fact"><dt lang=lang(label, ctx.locale)>{label.get(ctx.locale).to_owned()}</dt>{definition(ctx, fact)}</div> }.into_any()
}

/// The value of a fact with its remark and where it comes from, below its `<dt>`.
pub fn definition(ctx: &Ctx, fact: &Fact) -> AnyView {
    let note = fact.note.as_ref().map(|note| {
        view! { <span class="fact-note" lang=lang(note, ctx.locale)>{note.get(ctx.locale).to_owned()}</span>" " }
    });
    let value = match &fact.value {
        FactValue::Text(text) if is_address(text.get(ctx.locale)) => address(text.get(ctx.locale)),
        _ => value(ctx, fact).into_any(),
    };
    view! { <dd><span class="fact-value">{value}</span>" "{note}{provenance(ctx, &fact.provenance)}</dd> }.into_any()
}

/// Whether a text is the address of a page or a mailbox, and nothing else.
fn is_address(text: &str) -> bool {
    !text.contains(char::is_whitespace) && (text.starts_with("https://") || text.contains('@'))
}

/// A link to a page, or to a mailbox.
fn address(text: &str) -> AnyView {
    if text.starts_with("https://") {
        view! { <a href=text.to_owned() rel="external">{text.to_owned()}</a> }.into_any()
    } else {
        view! { <a href=format!("mailto:{text}")>{text.to_owned()}</a> }.into_any()
    }
}

/// The value of a fact with its unit; an unknown one is said to be so.
pub fn value(ctx: &Ctx, fact: &Fact) -> String {
    let unit = fact.unit.as_ref().map(|unit| format!("\u{a0}{}", unit.get(ctx.locale))).unwrap_or_default();
    match &fact.value {
        FactValue::Unknown => ctx.t("value-unknown"),
        FactValue::Number(value) => format!("{}{unit}", number(ctx.locale, *value)),
        FactValue::Flag(true) => ctx.t("yes"),
        FactValue::Flag(false) => ctx.t("no"),
        FactValue::Text(text) => {
            let text = text.get(ctx.locale);
            let date = content::model::AsOf::parse(text).filter(|_| text.len() > 4);
            date.map_or_else(|| format!("{text}{unit}"), |date| crate::wording::as_of(ctx.locale, &date))
        }
    }
}

/// A paragraph with its provenance.
pub fn passage(ctx: &Ctx, passage: &Passage) -> AnyView {
    view! {
        <p lang=lang(&passage.text, ctx.locale)>{passage.text.get(ctx.locale).to_owned()}</p>
        {provenance(ctx, &passage.provenance)}
    }
    .into_any()
}

/// A list of statements under a heading; nothing when there are none.
pub fn passages(ctx: &Ctx, id: &'static str, title: &str, passages: &[Passage], ordered: bool) -> AnyView {
    if passages.is_empty() {
        return ().into_any();
    }
    view! {
        <section>
            <h2 id=id>{title.to_owned()}</h2>
            {passage_list(ctx, passages, ordered)}
        </section>
    }
    .into_any()
}

/// Statements without a heading of their own; there must be one at least.
pub fn passage_list(ctx: &Ctx, passages: &[Passage], ordered: bool) -> AnyView {
    let items = passages
        .iter()
        .map(|item| {
            view! {
                <li>
                    <span lang=lang(&item.text, ctx.locale)>{item.text.get(ctx.locale).to_owned()}</span>
                    {provenance(ctx, &item.provenance)}
                </li>
            }
        })
        .collect_view();
    if ordered {
        view! { <ol class="statements">{items}</ol> }.into_any()
    } else {
        view! { <ul class="statements">{items}</ul> }.into_any()
    }
}
