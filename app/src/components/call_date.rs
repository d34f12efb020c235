//! The next date of a call in words, as precisely as it is known.

use chrono::NaiveDate;
use content::model::{AsOf, CallRules, CallState, Window};

use crate::page::Ctx;
use crate::wording::{as_of, day};

/// When the call closes, opens or closed; `None` when the sources give no date.
pub fn call_date(ctx: &Ctx, call: &CallRules, today: NaiveDate) -> Option<String> {
    let filing = || call.windows.iter().filter(|window| window.filing);
    let begun = |window: &&Window| window.opens_on().is_none_or(|opens| opens <= today);
    let closing = filing()
        .filter(begun)
        .filter(|window| window.closes_on().is_some_and(|closes| today <= closes))
        .min_by_key(|window| window.closes_on())
        .and_then(|window| window.closes.as_ref());
    let opening = filing()
        .filter(|window| window.opens_on().is_some_and(|opens| today < opens))
        .min_by_key(|window| window.opens_on())
        .and_then(|window| window.opens.as_ref());
    let last = || filing().filter_map(|window| window.closes.as_ref()).max_by_key(|closes| closes.last_day());
    let closes = |date: &AsOf| dated(ctx, ["call-closes-on", "call-closes-about"], date, today);
    let opens = |date: &AsOf| dated(ctx, ["call-opens-on", "call-opens-about"], date, today);
    match call.state(today) {
        CallState::Upcoming => opening.map(opens).or_else(|| closing.map(closes)),
        CallState::Closed => last().map(|date| dated(ctx, ["call-closed-on", "call-closed-about"], date, today)),
        CallState::Permanent => closing.map(closes).or_else(|| Some(ctx.t("call-permanent"))),
        _ => closing.map(closes).or_else(|| opening.map(opens)),
    }
}

/// A whole date is told with the days left; a month or a year is told as such.
fn dated(ctx: &Ctx, [exact, about]: [&str; 2], date: &AsOf, today: NaiveDate) -> String {
    let whole = date.first_day().filter(|_| date.as_str().len() == 10);
    let Some(on) = whole else { return ctx.t_with(about, &[("date", as_of(ctx.locale, date).into())]) };
    let days = usize::try_from((on - today).num_days()).unwrap_or(0);
    ctx.t_with(exact, &[("date", day(ctx.locale, on).into()), ("days", days.into())])
}

/// The order of a list of calls: what can be filed first, and what closes soonest before the rest.
pub fn call_order(call: &CallRules, today: NaiveDate) -> (CallState, NaiveDate) {
    (call.state(today), call.next_date(today).unwrap_or(NaiveDate::MAX))
}
