//! Pages that may answer a question before it is sent.

use leptos::prelude::*;
use search::{Hit, Query};

use crate::components::kind_name;
use crate::links::Address;
use crate::page::Ctx;

/// Pages proposed at most.
const MOST: usize = 5;
/// Characters of the question that are looked for.
const LOOKED_FOR: usize = 300;

/// The pages that the search finds for `subject` and `body`; they open elsewhere, so that what was typed stays.
pub(super) fn proposals(ctx: &Ctx, subject: &str, body: &str) -> AnyView {
    let items = found(ctx, subject, body)
        .into_iter()
        .map(|hit| {
            let href = ctx.href(&Address::Fiche(hit.kind, hit.id));
            view! {
                <li>
                    <a href=href target="_blank" rel="noopener">{hit.title}</a>
                    " "
                    <span class="meta">{kind_name(ctx, hit.kind)}" "{ctx.t("new-tab")}</span>
                </li>
            }
        })
        .collect::<Vec<_>>();
    let answer = if items.is_empty() {
        view! { <p>{ctx.t("new-case-nothing-found")}</p> }.into_any()
    } else {
        view! { <p>{ctx.t("new-case-found-text")}</p><ul class="fiche-links">{items}</ul> }.into_any()
    };
    view! {
        <section class="notice" aria-labelledby="found">
            <h2 id="found" tabindex="-1" autofocus=true>{ctx.t("new-case-found")}</h2>
            {answer}
        </section>
    }
    .into_any()
}

fn found(ctx: &Ctx, subject: &str, body: &str) -> Vec<Hit> {
    let text: String = format!("{subject} {body}").chars().take(LOOKED_FOR).collect();
    if text.trim().is_empty() { Vec::new() } else { fiches(ctx, &text, MOST) }
}

/// The fiches that the search finds, `most` at most; none when the index cannot be read, as one can do without.
pub(in crate::pages) fn fiches(ctx: &Ctx, text: &str, most: usize) -> Vec<Hit> {
    let query = Query {
        text: text.to_owned(),
        locale: ctx.locale,
        kinds: Vec::new(),
        states: Vec::new(),
        themes: Vec::new(),
        date: ctx.today,
        page: 1,
        per_page: most,
        exact: false,
    };
    ctx.site.index.search(&query).map(|results| results.hits).unwrap_or_default()
}
