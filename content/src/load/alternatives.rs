//! How many ways a set of criteria can be met in: verdicts list them all, so there must not be too many.

use crate::model::{Criterion, Level, Rule};

/// Most ways in which a scheme or a call may open, or close.
pub(super) const MOST: u64 = 4_096;

/// An upper bound of the ways in which the blocking criteria can all be met, or one of them not be.
pub(super) fn alternatives(criteria: &[Criterion]) -> u64 {
    let blocking = || criteria.iter().filter(|criterion| criterion.level == Level::Blocking);
    let met = blocking().map(|criterion| ways(criterion, true)).fold(1, u64::saturating_mul);
    let unmet = blocking().map(|criterion| ways(criterion, false)).fold(0, u64::saturating_add);
    met.max(unmet)
}

fn ways(criterion: &Criterion, wanted: bool) -> u64 {
    let each = |members: &[Criterion], together: bool| {
        let counts = members.iter().map(|member| ways(member, wanted));
        if together { counts.fold(1, u64::saturating_mul) } else { counts.fold(0, u64::saturating_add) }
    };
    let rule = match &criterion.rule {
        Rule::Test(_) => 1,
        Rule::All(members) => each(members, wanted),
        Rule::Any(members) => each(members, !wanted),
        Rule::Not(member) => ways(member, !wanted),
    };
    // Skipped when its guard does not hold.
    let guard = |wanted| criterion.applies_if.as_ref().map(|guard| ways(guard, wanted));
    if wanted { rule.saturating_add(guard(false).unwrap_or(0)) } else { rule.saturating_mul(guard(true).unwrap_or(1)) }
}
