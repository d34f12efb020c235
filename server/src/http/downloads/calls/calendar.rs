//! Openings and closings of calls whose day is known, as iCalendar.

use app::links::Address;
use app::pages::calls::words;
use content::agenda::{changed, moments};
use content::model::library::FicheKind;
use icalendar::{Component as _, EventStatus};

use super::{Made, midnight};
use crate::http::calendar::{named, whole_days};

pub(super) fn written(made: &Made<'_>) -> String {
    let ctx = made.ctx;
    let library = ctx.library();
    let mut calendar = named(&made.name("agenda-ics"));
    for moment in moments(&library.rules).into_iter().filter(|moment| moment.is_exact() && made.keeps(moment.call)) {
        let id = &moment.call.id;
        let Some(call) = library.call(id) else { continue };
        let days = (moment.day, moment.day);
        // The day on which a source spoke last stands for the day on which the event was written.
        let since = changed(moment.call, call, ctx.today).unwrap_or(moment.day);
        // The same wherever the desk runs, as the event is the same.
        let uid = format!("appel.{}@guichet-e-sante", moment.key());
        let mut event = whole_days(&uid, &words::title(ctx, &moment), days, midnight(since));
        let page = made.address(&Address::Fiche(FicheKind::Call, id.clone()));
        event.description(&format!("{}\n{page}", words::summary(ctx, moment.call, call)));
        event.url(&page);
        event.add_property("CATEGORIES", library.wording("family", &moment.call.family, ctx.locale));
        let unsure = moment.window.provenance.as_ref().is_none_or(|from| from.certainty.to_confirm());
        event.status(if unsure { EventStatus::Tentative } else { EventStatus::Confirmed });
        // It is no appointment: nobody is busy because a call closes.
        event.add_property("TRANSP", "TRANSPARENT");
        calendar.push(event.done());
    }
    calendar.done().to_string()
}
