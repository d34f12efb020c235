//! Openings and closings of calls in words, for pages, calendars and feeds alike.

use content::agenda::Moment;
use content::model::{Call, CallRules};

use crate::components::call_date;
use crate::page::Ctx;
use crate::wording::{as_of, day};

/// What happens: "Closes: the call – the window".
pub fn title(ctx: &Ctx, moment: &Moment<'_>) -> String {
    let (call, window) = (moment.call.name.get(ctx.locale), moment.window.label.get(ctx.locale));
    ctx.t_with(&format!("agenda-title-{}", moment.turn.id()), &[("call", call.into()), ("window", window.into())])
}

/// When, as precisely as is known: a day, or "in May 2027, day not known".
pub fn when(ctx: &Ctx, moment: &Moment<'_>) -> String {
    if moment.is_exact() {
        return day(ctx.locale, moment.day);
    }
    ctx.t_with("agenda-vague", &[("date", as_of(ctx.locale, moment.date).into())])
}

/// The state of a call on the day of the request, and its next date.
pub fn state(ctx: &Ctx, call: &CallRules) -> String {
    let state = ctx.t(&format!("call-state-{}", call.state(ctx.today).id().replace('_', "-")));
    match call_date(ctx, call, ctx.today) {
        Some(date) => format!("{state}{}{date}", ctx.t("colon")),
        None => state,
    }
}

/// A call in a few sentences: its state, what it is, and whether that has to be confirmed.
pub fn summary(ctx: &Ctx, rules: &CallRules, call: &Call) -> String {
    let mut told = format!("{}. {}", state(ctx, rules), call.summary.text.get(ctx.locale));
    let unsure = rules.windows.iter().filter_map(|window| window.provenance.as_ref()).any(|from| from.certainty.to_confirm());
    if unsure || call.summary.provenance.certainty.to_confirm() {
        told.push(' ');
        told.push_str(&ctx.t("agenda-to-confirm"));
    }
    told
}
