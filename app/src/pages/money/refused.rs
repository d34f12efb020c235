//! What is wrong with an input, in the codes of forms.

use content::money::{Refused, Why};

use crate::forms::Wrong;
use crate::page::Ctx;
use crate::wording::{euros, whole};

/// The reason that the page has words for.
pub fn wrong(ctx: &Ctx, refused: Refused) -> Wrong {
    match refused.why {
        Why::Missing => Wrong::new("missing"),
        Why::NotANumber => Wrong::new("money-number"),
        Why::TooPrecise(0) => Wrong::new("money-whole"),
        Why::TooPrecise(decimals) => Wrong::new("money-decimals").with("decimals", usize::try_from(decimals).unwrap_or_default()),
        Why::OutOfRange(least, most) => {
            Wrong::new("money-range").with("least", whole(ctx.locale, least)).with("most", whole(ctx.locale, most))
        }
        Why::NotAMonth => Wrong::new("money-month"),
        Why::NotAChoice => Wrong::new("choose"),
        Why::NotAFollowOn => Wrong::new("money-follow-on"),
        Why::TooMany => Wrong::new("money-too-many"),
        Why::NotLower(full) => Wrong::new("money-not-lower").with("amount", euros(ctx.locale, full)),
        Why::BelowFloor(floor) => Wrong::new("money-below-floor").with("amount", euros(ctx.locale, floor)),
    }
}
