//! Why a roadmap is refused, in words.

use content::plan::{Fault, MOST_SCHEMES, Why};

use super::words;
use crate::forms::Wrong;
use crate::page::Ctx;
use crate::wording::day;

/// Most characters of what was typed that are repeated.
const MOST: usize = 30;

/// The code of a scheme that there is not.
pub(super) const NO_SCHEME: &str = "roadmap-scheme";

/// What cannot be read.
pub(super) fn unread(ctx: &Ctx, why: &Why) -> Wrong {
    let shortened = |text: &str| text.chars().take(MOST).collect::<String>();
    match why {
        Why::NotADay(text) => Wrong::new("roadmap-day").with("text", shortened(text)),
        Why::NotANumber(key, text) => {
            Wrong::new("roadmap-number").with("step", words::step(ctx.library(), ctx.locale, key)).with("text", shortened(text))
        }
        Why::Half => Wrong::new("roadmap-half"),
        Why::UnknownStep(text) => Wrong::new("roadmap-step").with("text", shortened(text)),
    }
}

/// What makes no sense.
pub(super) fn fault(ctx: &Ctx, fault: &Fault) -> Wrong {
    let (library, locale) = (ctx.library(), ctx.locale);
    let scheme = |id: &str| library.rules.scheme(id).map_or_else(|| id.to_owned(), |scheme| scheme.name.get(locale).to_owned());
    let step = |key| words::step(library, locale, key).to_owned();
    match fault {
        Fault::NoScheme | Fault::UnknownScheme(_) | Fault::Circle(_) => Wrong::new(NO_SCHEME),
        Fault::Twice(id) => Wrong::new("roadmap-twice").with("scheme", scheme(id)),
        Fault::TooManySchemes => Wrong::new("roadmap-many").with("most", MOST_SCHEMES),
        Fault::NotNext { before, after } => {
            let next = library.schemes.iter().filter(|fiche| library.may_follow(before, &fiche.id));
            let next: Vec<String> = next.map(|fiche| format!("« {} »", scheme(&fiche.id))).collect();
            let code = if next.is_empty() { "roadmap-not-next" } else { "roadmap-not-next-but" };
            Wrong::new(code).with("before", scheme(before)).with("after", scheme(after)).with("next", next.join(", "))
        }
        Fault::GoalElsewhere(_) => Wrong::new("roadmap-goal"),
        Fault::NothingLeft => Wrong::new("roadmap-nothing-left"),
        Fault::DateTooFar { date, first, last } => Wrong::new("roadmap-far")
            .with("date", date.to_string())
            .with("first", day(locale, *first))
            .with("last", day(locale, *last)),
        Fault::OutOfCalendar => Wrong::new("roadmap-calendar"),
        Fault::TargetInThePast(date) => Wrong::new("roadmap-past").with("date", day(locale, *date)),
        Fault::TooLong(key) => Wrong::new("roadmap-long").with("step", step(key)),
        Fault::NoDuration(key) => Wrong::new("roadmap-moment").with("step", step(key)),
        Fault::NoClockStop(key) => Wrong::new("roadmap-no-stop").with("step", step(key)),
    }
}
