//! The way from a roadmap to what it brings in.

use content::money::{Field, Month, waits};
use content::plan::Plan;

use crate::links::{Address, query};
use crate::page::Ctx;

/// The simulation of the schemes of a roadmap that pay, with the months that it makes one wait; nothing when none of them pays.
pub fn of_plan(ctx: &Ctx, plan: &Plan<'_>) -> Option<String> {
    let waits = waits(ctx.library(), plan, Month::of(ctx.today))?;
    let (decision, gap) = (waits.decision.to_string(), waits.gap.map(|gap| gap.to_string()).unwrap_or_default());
    let pairs = [
        (Field::Scheme.id(), waits.first.scheme.as_str()),
        (Field::Then.id(), waits.then.map_or("", |then| then.scheme.as_str())),
        (Field::Decision.id(), decision.as_str()),
        (Field::Gap.id(), gap.as_str()),
    ];
    Some(Address::Money.with_query(ctx.locale, &query(pairs)))
}
