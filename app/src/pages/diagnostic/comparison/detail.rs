//! A few schemes in detail: what takes how long, pays how much, obliges to what, and goes wrong where.

use content::assess::SchemeAssessment;
use content::model::{Fact, Passage, Scheme};
use content::money::year_of_a_patient;
use leptos::prelude::*;

use super::heads;
use super::prospect::Prospect;
use crate::components::{fact_list, passage_list};
use crate::page::Ctx;
use crate::pages::money;
use crate::wording::euros;

/// What a topic says about one scheme.
type Cell<'c> = &'c dyn Fn(&Prospect<'_>) -> AnyView;

/// When each scheme pays for the first time, and what it brings.
pub(super) fn brief(ctx: &Ctx, chosen: &[&SchemeAssessment], prospects: &[Prospect<'_>], met: &[&str]) -> AnyView {
    let topics: [(&str, Cell<'_>); 2] = [
        ("comparison-first-euro", &|prospect| prospect.first_euro(ctx, met)),
        ("comparison-brings", &|prospect| prospect.brings(ctx)),
    ];
    table(ctx, "comparison-brief", chosen, prospects, &topics)
}

/// What the fiche of each scheme says of delays, amounts, obligations and pitfalls.
pub(super) fn detail(ctx: &Ctx, chosen: &[&SchemeAssessment], prospects: &[Prospect<'_>]) -> AnyView {
    let topics: [(&str, Cell<'_>); 5] = [
        ("section-delays", &|prospect| facts(ctx, &prospect.fiche.delays)),
        ("section-duration", &|prospect| facts(ctx, &prospect.fiche.duration)),
        ("section-amounts", &|prospect| amounts(ctx, prospect.fiche)),
        ("section-obligations", &|prospect| statements(ctx, &prospect.fiche.obligations)),
        ("section-pitfalls", &|prospect| statements(ctx, &prospect.fiche.pitfalls)),
    ];
    table(ctx, "comparison-detail", chosen, prospects, &topics)
}

/// One body of the table for each topic, so that headings stand above what they name on narrow screens too.
fn table(
    ctx: &Ctx,
    title: &str,
    chosen: &[&SchemeAssessment],
    prospects: &[Prospect<'_>],
    topics: &[(&str, Cell<'_>)],
) -> AnyView {
    let bodies = topics
        .iter()
        .map(|(key, cell)| {
            let cells = prospects.iter().map(|prospect| view! { <td>{cell(prospect)}</td> }).collect_view();
            view! {
                <tbody>
                    <tr><th class="compare-topic" scope="rowgroup" colspan=prospects.len().to_string()><span>{ctx.t(key)}</span></th></tr>
                    <tr>{cells}</tr>
                </tbody>
            }
        })
        .collect_view();
    let title = ctx.t(title);
    let label = title.clone();
    view! {
        <h2>{title.clone()}</h2>
        <div class="table-scroll" tabindex="0" role="region" aria-label=label>
            <table class="compare">
                <caption>{title}</caption>
                <thead><tr>{heads(ctx, chosen)}</tr></thead>
                {bodies}
            </table>
        </div>
    }
    .into_any()
}

fn facts(ctx: &Ctx, facts: &[Fact]) -> AnyView {
    if facts.is_empty() { nothing(ctx) } else { fact_list(ctx, facts) }
}

fn statements(ctx: &Ctx, statements: &[Passage]) -> AnyView {
    if statements.is_empty() { nothing(ctx) } else { passage_list(ctx, statements, false) }
}

fn nothing(ctx: &Ctx) -> AnyView {
    view! { <p class="meta">{ctx.t("comparison-nothing")}</p> }.into_any()
}

fn amounts(ctx: &Ctx, fiche: &Scheme) -> AnyView {
    let tariffs = ctx.library().tariffs(&fiche.id);
    let year = tariffs.map(|tariffs| match year_of_a_patient(tariffs) {
        None => ctx.t("comparison-patient-year-unknown"),
        Some((least, most)) if least == most => {
            ctx.t_with("comparison-patient-year", &[("amount", euros(ctx.locale, least).into())])
        }
        Some((least, most)) => {
            let values = [("least", euros(ctx.locale, least).into()), ("most", euros(ctx.locale, most).into())];
            ctx.t_with("comparison-patient-year-from", &values)
        }
    });
    let link = tariffs.map(|_| view! { <p><a href=money::href(ctx, &fiche.id)>{ctx.t("money-link")}</a></p> });
    view! { {facts(ctx, &fiche.amounts)}{year.map(|year| view! { <p><strong>{year}</strong></p> })}{link} }.into_any()
}
