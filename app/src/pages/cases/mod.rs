//! Cases from the side of those who ask.

pub mod case;
pub mod confirm;
pub mod consents;
pub mod list;
pub mod mailed;
pub mod new;
pub(in crate::pages) mod proposals;
pub mod received;
pub mod thread;

use desk::Moment;

use crate::links::{RoomName, query};
use crate::page::Ctx;
use crate::wording::time;

/// The address where a question on `topic` is asked from the page at `from`; either may be empty.
pub fn ask_href(ctx: &Ctx, topic: &str, from: &str) -> String {
    RoomName::NewCase.here().with_query(ctx.locale, &query([("topic", topic), ("from", from)]))
}

/// A moment in words, as in Paris.
pub fn at(ctx: &Ctx, moment: Moment) -> String {
    time(ctx.locale, moment.paris())
}

/// The name of a desk: that of its actor.
pub fn desk_name(ctx: &Ctx, desk: &str) -> String {
    ctx.library().actor(desk).map_or_else(|| desk.to_owned(), |actor| actor.name.get(ctx.locale).to_owned())
}
