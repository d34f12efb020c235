//! The clock of a case in words: the same sentence wherever it is shown.

use desk::cases::Stop;
use desk::delay::clock::Reckoning;
use leptos::prelude::*;

use crate::page::Ctx;
use crate::wording::day;

/// What the clock says, in one sentence.
pub fn clock_words(ctx: &Ctx, clock: Reckoning) -> String {
    let due = day(ctx.locale, clock.due);
    let count = |days: i64| usize::try_from(days).unwrap_or_default();
    let (left, late) = (count(clock.left), count(-clock.left));
    match (clock.paused, clock.left < 0) {
        (false, false) => ctx.t_with("clock-left", &[("due", due.into()), ("left", left.into())]),
        (false, true) => ctx.t_with("clock-late", &[("due", due.into()), ("late", late.into())]),
        (true, false) => ctx.t_with("clock-paused", &[("left", left.into())]),
        (true, true) => ctx.t_with("clock-paused-late", &[("late", late.into())]),
    }
}

/// What the clock says, when it stood still, and the rule it follows.
pub fn case_clock(ctx: &Ctx, clock: Reckoning, stops: &[Stop]) -> AnyView {
    let stops = stops
        .iter()
        .map(|stop| {
            let from = day(ctx.locale, stop.pause.from.day());
            let words = match stop.pause.until {
                None => ctx.t_with("clock-stop-now", &[("from", from.into())]),
                Some(until) => {
                    let until = day(ctx.locale, until.day());
                    ctx.t_with("clock-stop-past", &[("from", from.into()), ("until", until.into())])
                }
            };
            view! { <li>{words}</li> }
        })
        .collect::<Vec<_>>();
    let stops = (!stops.is_empty()).then(|| view! { <ul class="meta">{stops}</ul> });
    view! {
        <div class="notice case-clock" class:case-clock-late=clock.is_late()>
            <p><strong>{clock_words(ctx, clock)}</strong></p>
            {stops}
            <p class="meta">{ctx.t("clock-rule")}</p>
        </div>
    }
    .into_any()
}
