//! The projection drawn: what each month brings, and the cash of the three scenarios. The same figures stand in the table below.

use content::model::Euros;
use content::money::{MONTHS, Outlook, Projection};
use leptos::prelude::*;

use super::outcome::stage_id;
use crate::page::Ctx;
use crate::wording::{euros, month_of};

/// Width of a month, in units of the drawing.
const STEP: i64 = 10;
/// Where months begin, and room at either side.
const LEFT: i64 = 12;
/// Height of what is drawn.
const HEIGHT: i64 = 150;
/// Room above, for the highest amount.
const TOP: i64 = 24;
/// Room below, for dates.
const BELOW: i64 = 34;
/// Room on the right, for names.
const RIGHT: i64 = 16;

/// Bars of what each month brings, over a strip that tells the stages apart.
pub(super) fn billed(ctx: &Ctx, projection: &Projection<'_>) -> AnyView {
    let most = projection.rows.iter().map(|row| row.billed).max().unwrap_or_default();
    let bars = (0_i64..)
        .zip(&projection.rows)
        .map(|(position, row)| {
            let (left, stage) = (LEFT + position * STEP, stage_id(row.stage));
            let height = part(row.billed, most, HEIGHT);
            let bar = (height > 0).then(|| {
                view! {
                    <rect class="bar" x=(left + 1).to_string() y=(TOP + HEIGHT - height).to_string() width=(STEP - 2).to_string() height=height.to_string() />
                }
            });
            view! {
                {bar}
                <rect class=format!("money-strip money-strip-{stage}") x=left.to_string() y=(TOP + HEIGHT + 2).to_string() width=STEP.to_string() height=(strip(stage)).to_string() />
            }
        })
        .collect_view();
    let title = ctx.t("money-chart-billed");
    let told = ctx.t_with("money-chart-most", &[("amount", euros(ctx.locale, most).into())]);
    let highest = view! { <text x=LEFT.to_string() y="14">{told.clone()}</text> };
    drawing(ctx, "money-billed", &title, &told, projection, view! { {highest}{bars} }.into_any())
}

/// The height of the strip tells the stage as well as its colour.
fn strip(stage: &str) -> i64 {
    match stage {
        "before" => 2,
        "gap" => 4,
        "early" => 7,
        _ => 10,
    }
}

/// A line for the cash of each scenario, told apart by their dashes.
pub(super) fn cash(ctx: &Ctx, outlook: &Outlook<'_>) -> AnyView {
    let amounts = || outlook.scenarios.iter().flat_map(|(_, projection)| &projection.rows).map(|row| row.cash);
    let (least, most) =
        (amounts().min().unwrap_or_default().min(Euros::ZERO), amounts().max().unwrap_or_default().max(Euros::ZERO));
    let height = |amount: Euros| TOP + HEIGHT - part(amount - least, most - least, HEIGHT);
    let lines = outlook
        .scenarios
        .iter()
        .map(|(scenario, projection)| {
            let point = |(position, row): (i64, &content::money::Row<'_>)| {
                format!("{},{}", LEFT + position * STEP + STEP / 2, height(row.cash))
            };
            let points = (0_i64..).zip(&projection.rows).map(point).collect::<Vec<_>>().join(" ");
            view! { <polyline class=format!("money-line money-line-{}", scenario.id()) points=points /> }
        })
        .collect_view();
    let end = LEFT + i64::from(MONTHS) * STEP;
    let zero = height(Euros::ZERO).to_string();
    let told = ctx.t_with(
        "money-chart-cash-range",
        &[("least", euros(ctx.locale, least).into()), ("most", euros(ctx.locale, most).into())],
    );
    let inner = view! {
        <text x=LEFT.to_string() y="14">{told.clone()}</text>
        <line class="money-zero" x1=LEFT.to_string() y1=zero.clone() x2=end.to_string() y2=zero />
        {lines}
    };
    let key = outlook
        .scenarios
        .iter()
        .map(|(scenario, _)| {
            let line = format!("money-line money-line-{}", scenario.id());
            view! {
                <li>
                    <svg class="money-sample" viewBox="0 0 40 8" aria-hidden="true"><line class=line x1="0" y1="4" x2="40" y2="4" /></svg>
                    {ctx.t(&format!("money-scenario-{}", scenario.id()))}
                </li>
            }
        })
        .collect_view();
    let drawn = drawing(ctx, "money-cash", &ctx.t("money-chart-cash"), &told, outlook.central(), inner.into_any());
    view! { {drawn}<ul class="money-lines">{key}</ul> }.into_any()
}

/// A drawing with its title, its description and a date every six months.
fn drawing(ctx: &Ctx, id: &str, title: &str, told: &str, projection: &Projection<'_>, inner: AnyView) -> AnyView {
    let dates = (0_i64..)
        .zip(&projection.rows)
        .filter(|(position, _)| position % 12 == 0)
        .map(|(position, row)| {
            let left = LEFT + position * STEP;
            let words = month_of(ctx.locale, row.month.first_day());
            view! {
                <line class="money-tick" x1=left.to_string() y1=TOP.to_string() x2=left.to_string() y2=(TOP + HEIGHT + 16).to_string() />
                <text x=(left + 2).to_string() y=(TOP + HEIGHT + 27).to_string()>{words}</text>
            }
        })
        .collect_view();
    let (width, height) = (LEFT + i64::from(MONTHS) * STEP + RIGHT, TOP + HEIGHT + BELOW);
    let [named, described] = ["title", "told"].map(|what| format!("{id}-{what}"));
    let labels = format!("{named} {described}");
    view! {
        <figure class="money-figure">
            <figcaption>{title.to_owned()}</figcaption>
            <svg class="money-chart" role="img" aria-labelledby=labels viewBox=format!("0 0 {width} {height}")>
                <title id=named>{title.to_owned()}</title>
                <desc id=described>{format!("{told}. {}", ctx.t("money-chart-table"))}</desc>
                {dates}
                {inner}
            </svg>
        </figure>
    }
    .into_any()
}

/// Where an amount between nothing and `most` stands on a length.
fn part(amount: Euros, most: Euros, length: i64) -> i64 {
    if most <= Euros::ZERO {
        return 0;
    }
    let part = i128::from(amount.cents()) * i128::from(length) / i128::from(most.cents());
    i64::try_from(part).unwrap_or(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_amount_fills_the_drawing_and_nothing_leaves_it() {
        let euros = Euros::from_cents;
        assert_eq!(part(euros(50), euros(100), 150), 75);
        assert_eq!(part(euros(100), euros(100), 150), 150);
        assert_eq!(part(euros(i64::MAX), euros(i64::MAX), 150), 150);
        assert_eq!(part(euros(5), Euros::ZERO, 150), 0, "a month that brings nothing is drawn flat");
    }
}
