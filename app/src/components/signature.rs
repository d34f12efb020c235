//! Who changed something last, in words.

use desk::Changed;

use crate::page::Ctx;
use crate::wording::time;

/// Who changed something last, and when.
pub fn signature(ctx: &Ctx, changed: &Changed) -> String {
    let when = time(ctx.locale, changed.at.paris());
    ctx.t_with("changed-by", &[("author", changed.by.as_str().into()), ("time", when.into())])
}
