//! What became of a draft: kept by the button, or while one types where scripts run.

use desk::Moment;
use leptos::prelude::*;

use crate::page::Ctx;
use crate::wording::time;

/// When the draft was kept, if it was, and the button that keeps it at `to`. `key` tells which text it is.
pub fn draft(ctx: &Ctx, kept: Option<Moment>, key: &'static str, to: String) -> AnyView {
    let words = kept.map(|kept| ctx.t_with("case-draft-kept", &[("at", time(ctx.locale, kept.paris()).into())]));
    view! {
        <button class="button button-quiet" type="submit" name="draft" value=key formaction=to>{ctx.t("case-save-draft")}</button>
        <span class="meta" role="status" data-draft="" data-kept=ctx.t("case-draft-kept-now") data-lost=ctx.t("case-draft-lost")>
            {words}
        </span>
    }
    .into_any()
}
