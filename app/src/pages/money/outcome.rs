//! What the hypotheses lead to: three scenarios, a drawing, and every month as a table.

use content::model::Euros;
use content::money::{Inputs, Outlook, Projection, Row, Stage};
use leptos::prelude::*;

use super::{chart, figures};
use crate::components::table;
use crate::links::Download;
use crate::page::Ctx;
use crate::wording::{euros, month_of, whole};

/// The outcome; `kept` is the query that leads to it.
pub(super) fn view(ctx: &Ctx, inputs: &Inputs<'_>, outlook: &Outlook<'_>, kept: &str) -> AnyView {
    let central = outlook.central();
    let csv = Download::MoneyTable.with_query(ctx.locale, kept);
    view! {
        <section>
            <h2 id="money-outcome">{ctx.t("money-outcome")}</h2>
            {warnings(ctx, central)}
            {key_figures(ctx, outlook)}
            {scenarios(ctx, outlook)}
            {chart::billed(ctx, central)}
            {chart::cash(ctx, outlook)}
            {stages(ctx, central)}
            {months(ctx, outlook)}
            <p><a href=csv>{ctx.t("money-csv")}</a></p>
            {figures::view(ctx, inputs)}
        </section>
    }
    .into_any()
}

fn warnings(ctx: &Ctx, central: &Projection<'_>) -> AnyView {
    let missing = central.without_tariff();
    let missing = (missing > 0).then(|| {
        let words = ctx.t_with("money-without-tariff", &[("count", missing.into())]);
        view! { <div class="notice notice-warning" role="status"><p>{words}</p></div> }
    });
    view! { {missing}<p class="notice">{ctx.t("money-caution")}</p> }.into_any()
}

fn key_figures(ctx: &Ctx, outlook: &Outlook<'_>) -> AnyView {
    let central = outlook.central();
    let first = central.first_paid().map_or_else(|| ctx.t("money-never"), |month| month_of(ctx.locale, month.first_day()));
    let lowest = central.lowest().map(|(month, cash)| {
        let values = [("amount", euros(ctx.locale, cash).into()), ("month", month_of(ctx.locale, month.first_day()).into())];
        ctx.t_with("money-lowest-value", &values)
    });
    let rows = [
        ("money-billed", Some(euros(ctx.locale, central.billed()))),
        ("money-share", Some(share(ctx, central.patient_share()))),
        ("money-first-paid", Some(first)),
        ("money-lowest", lowest),
        ("money-gap-cost", outlook.gap_cost.map(|cost| euros(ctx.locale, cost))),
    ];
    let rows = rows.into_iter().filter_map(|(key, value)| {
        value.map(|value| view! { <div class="fact"><dt>{ctx.t(key)}</dt><dd><span class="fact-value">{value}</span></dd></div> })
    });
    view! { <dl class="fact-list">{rows.collect_view()}</dl> }.into_any()
}

fn share(ctx: &Ctx, share: Option<(Euros, Euros)>) -> String {
    match share {
        None => ctx.t("value-unknown"),
        Some((low, high)) if low == high => euros(ctx.locale, low),
        Some((low, high)) => {
            ctx.t_with("money-between", &[("low", euros(ctx.locale, low).into()), ("high", euros(ctx.locale, high).into())])
        }
    }
}

fn scenarios(ctx: &Ctx, outlook: &Outlook<'_>) -> AnyView {
    let columns = ["money-scenario", "money-billed", "money-costs", "money-cash-end", "money-lowest", "money-first-paid"]
        .map(|key| ctx.t(key));
    let rows = outlook.scenarios.iter().map(|(scenario, projection)| {
        let lowest = projection.lowest().map_or(Euros::ZERO, |(_, cash)| cash);
        let first = projection.first_paid().map_or_else(|| ctx.t("money-never"), |month| month_of(ctx.locale, month.first_day()));
        let amounts = [projection.billed(), projection.costs(), projection.cash(), lowest].map(|amount| number(ctx, amount));
        let cells = amounts.into_iter().chain([first.into_any()]).collect();
        (ctx.t(&format!("money-scenario-{}", scenario.id())).into_any(), cells)
    });
    let caption = ctx.t("money-scenarios");
    view! { <h3>{caption.clone()}</h3>{table(&caption, &columns, rows.collect())} }.into_any()
}

fn number(ctx: &Ctx, amount: Euros) -> AnyView {
    view! { <span class="money-amount">{euros(ctx.locale, amount)}</span> }.into_any()
}

/// The stages with their first and last months: the key of the drawing, in words.
fn stages(ctx: &Ctx, projection: &Projection<'_>) -> AnyView {
    let items = runs(projection)
        .into_iter()
        .map(|(stage, from, to)| {
            let [from, to] = [from, to].map(|row| month_of(ctx.locale, row.month.first_day()));
            let values = [("stage", ctx.t(stage_key(stage)).into()), ("from", from.into()), ("to", to.into())];
            view! { <li class=format!("money-key money-key-{}", stage_id(stage))>{ctx.t_with("money-stage-span", &values)}</li> }
        })
        .collect_view();
    view! { <ul class="money-stages">{items}</ul> }.into_any()
}

/// The stages one after another, each with its first and last month.
fn runs<'p>(projection: &'p Projection<'p>) -> Vec<(Stage, &'p Row<'p>, &'p Row<'p>)> {
    let mut runs: Vec<(Stage, &Row<'_>, &Row<'_>)> = Vec::new();
    for row in &projection.rows {
        match runs.last_mut() {
            Some((stage, _, last)) if *stage == row.stage => *last = row,
            _ => runs.push((row.stage, row, row)),
        }
    }
    runs
}

/// The name of a stage in classes and keys.
pub(super) const fn stage_id(stage: Stage) -> &'static str {
    match stage {
        Stage::Before => "before",
        Stage::EarlyAccess => "early",
        Stage::Gap => "gap",
        Stage::CommonLaw => "common",
    }
}

const fn stage_key(stage: Stage) -> &'static str {
    match stage {
        Stage::Before => "money-stage-before",
        Stage::EarlyAccess => "money-stage-early",
        Stage::Gap => "money-stage-gap",
        Stage::CommonLaw => "money-stage-common",
    }
}

fn months(ctx: &Ctx, outlook: &Outlook<'_>) -> AnyView {
    let columns = [
        "money-month",
        "money-stage",
        "money-new",
        "money-followed",
        "money-billed",
        "money-share",
        "money-costs",
        "money-cash-low",
        "money-cash-central",
        "money-cash-high",
    ]
    .map(|key| ctx.t(key));
    let [low, _, high] = &outlook.scenarios;
    let others = low.1.rows.iter().zip(&high.1.rows);
    let rows = outlook.central().rows.iter().zip(others).map(|(row, (low, high))| {
        let followed = i64::try_from(row.active.rounded()).unwrap_or_default();
        let part = if row.billed == Euros::ZERO { euros(ctx.locale, Euros::ZERO) } else { share(ctx, row.patient_share) };
        let cells = vec![
            ctx.t(stage_key(row.stage)).into_any(),
            whole(ctx.locale, row.new.into()).into_any(),
            whole(ctx.locale, followed).into_any(),
            number(ctx, row.billed),
            view! { <span class="money-amount">{part}</span> }.into_any(),
            number(ctx, row.costs),
            number(ctx, low.cash),
            number(ctx, row.cash),
            number(ctx, high.cash),
        ];
        (month_of(ctx.locale, row.month.first_day()).into_any(), cells)
    });
    let caption = ctx.t("money-months");
    view! { <h3>{caption.clone()}</h3>{table(&caption, &columns, rows.collect())} }.into_any()
}
