//! Openings and closings of calls whose day is known, as iCalendar.

use app::links::Address;
use app::page::Ctx;
use app::pages::calls::words;
use content::agenda::{Moment, changed, moments};
use content::model::CallRules;
use content::model::library::FicheKind;
use icalendar::{Component as _, Event, EventStatus};

use super::{Made, midnight};
use crate::http::calendar::{named, whole_days};

pub(super) fn written(made: &Made<'_>) -> String {
    let mut calendar = named(&made.name("agenda-ics"));
    calendar.extend(events(made.ctx, made.origin, |call| made.keeps(call)));
    calendar.done().to_string()
}

/// The events of the calls that are kept.
pub(in crate::http) fn events(ctx: &Ctx, origin: &str, keeps: impl Fn(&CallRules) -> bool) -> Vec<Event> {
    let moments = moments(&ctx.library().rules).into_iter().filter(|moment| moment.is_exact() && keeps(moment.call));
    moments.filter_map(|moment| event(ctx, origin, &moment)).collect()
}

fn event(ctx: &Ctx, origin: &str, moment: &Moment<'_>) -> Option<Event> {
    let library = ctx.library();
    let id = &moment.call.id;
    let call = library.call(id)?;
    let days = (moment.day, moment.day);
    // The day on which a source spoke last stands for the day on which the event was written.
    let since = changed(moment.call, call, ctx.today).unwrap_or(moment.day);
    // The same wherever the desk runs, as the event is the same.
    let uid = format!("appel.{}@guichet-e-sante", moment.key());
    let mut event = whole_days(&uid, &words::title(ctx, moment), days, midnight(since));
    let page = format!("{origin}{}", ctx.href(&Address::Fiche(FicheKind::Call, id.clone())));
    event.description(&format!("{}\n{page}", words::summary(ctx, moment.call, call)));
    event.url(&page);
    event.add_property("CATEGORIES", library.wording("family", &moment.call.family, ctx.locale));
    let unsure = moment.window.provenance.as_ref().is_none_or(|from| from.certainty.to_confirm());
    event.status(if unsure { EventStatus::Tentative } else { EventStatus::Confirmed });
    // It is no appointment: nobody is busy because a call closes.
    event.add_property("TRANSP", "TRANSPARENT");
    Some(event.done())
}
