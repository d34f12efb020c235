//! What a simulation rests on: figures of the sources, hypotheses of the visitor, rules of the reckoning.

use content::model::Fact;
use content::model::tariff::{Phase, Price, SchemeTariffs};
use content::money::{Inputs, Paid};
use leptos::prelude::*;

use crate::components::{fact_table, sources_section};
use crate::links::Address;
use crate::page::Ctx;
use crate::wording::{day, euros};
use content::model::library::FicheKind;

/// Rules of the reckoning, in words.
const RULES: [&str; 7] = [
    "money-rule-billed",
    "money-rule-patients",
    "money-rule-year",
    "money-rule-gap",
    "money-rule-carried",
    "money-rule-scenarios",
    "money-rule-rounding",
];

/// The figures used with their sources, then what was assumed.
pub(super) fn view(ctx: &Ctx, inputs: &Inputs<'_>) -> AnyView {
    let paid: Vec<&Paid<'_>> = inputs.early.iter().chain(&inputs.after).collect();
    let schemes = paid.iter().map(|paid| scheme(ctx, paid)).collect_view();
    let rules = RULES.map(|key| view! { <li>{ctx.t(key)}</li> }).into_iter().collect_view();
    let facts: Vec<&Fact> = paid.iter().flat_map(|paid| of_scheme(paid)).collect();
    let sources = sources_section(ctx, facts.iter().flat_map(|fact| &fact.provenance.sources));
    view! {
        {schemes}
        <h3>{ctx.t("money-rules")}</h3>
        <ul>{rules}</ul>
        {sources}
    }
    .into_any()
}

/// The figures of one scheme of the sequence.
fn scheme(ctx: &Ctx, paid: &Paid<'_>) -> AnyView {
    let id = &paid.tariffs.scheme;
    let name = ctx.library().rules.scheme(id).map_or("", |scheme| scheme.name.get(ctx.locale)).to_owned();
    let href = ctx.href(&Address::Fiche(FicheKind::Scheme, id.clone()));
    let since = paid.choice.in_force.from.map(|from| ctx.t_with("money-in-force", &[("date", day(ctx.locale, from).into())]));
    let expected = paid.expected.map(|(price, rhythm)| {
        let values = [("amount", euros(ctx.locale, price).into()), ("month", 1.into())];
        let price = ctx.t_with(&format!("money-charge-{}", rhythm.id()), &values);
        view! { <p class="notice">{ctx.t_with("money-expected", &[("price", price.into())])}</p> }
    });
    let tapering = paid.tapers().then(|| {
        let key = if paid.band.is_some() { "money-tapering-entered" } else { "money-tapering-unknown" };
        view! { <p class="notice">{ctx.t(key)}</p> }
    });
    let facts: Vec<Fact> = of_scheme(paid).into_iter().cloned().collect();
    let anchor = if paid.tariffs.phase == Phase::EarlyAccess { "money-figures-early" } else { "money-figures-common" };
    view! {
        {fact_table(ctx, anchor, &ctx.t_with("money-figures", &[("scheme", name.clone().into())]), &facts)}
        {since.map(|since| view! { <p class="meta">{since}</p> })}
        {expected}
        {tapering}
        {others(ctx, paid.tariffs)}
        <p><a href=href>{name}</a></p>
    }
    .into_any()
}

/// The statements that the reckoning uses, in the order in which it uses them.
fn of_scheme<'a>(paid: &Paid<'a>) -> Vec<&'a Fact> {
    let tariffs = paid.tariffs;
    let mut facts: Vec<&Fact> = Vec::new();
    match &paid.choice.price {
        Price::Asked { fact, .. } => facts.push(fact),
        Price::Known(known) => {
            facts.extend(known.charges.iter().map(|charge| &charge.figure.fact));
            facts.extend(known.yearly_cap.iter().map(|cap| &cap.fact));
            let tapering = known.tapering.iter();
            facts.extend(tapering.clone().flat_map(|tapering| &tapering.floor).map(|floor| &floor.fact));
            facts.extend(tapering.flat_map(|tapering| &tapering.bands).map(|band| &band.figure.fact));
        }
    }
    facts.extend(tariffs.lasts.iter().filter(|_| tariffs.phase == Phase::EarlyAccess).map(|span| &span.fact));
    facts.extend(tariffs.continuity.iter().map(|span| &span.fact));
    facts.extend(tariffs.patient_share.iter().map(|share| &share.fact));
    facts
}

/// What is paid to others beside, which is no revenue of the company.
fn others(ctx: &Ctx, tariffs: &SchemeTariffs) -> AnyView {
    if tariffs.paid_to_others.is_empty() {
        return ().into_any();
    }
    let anchor = if tariffs.phase == Phase::EarlyAccess { "money-others-early" } else { "money-others-common" };
    fact_table(ctx, anchor, &ctx.t("money-paid-to-others"), &tariffs.paid_to_others)
}
