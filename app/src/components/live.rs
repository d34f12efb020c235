//! What is shown anew while one fills in a form, where scripts run (`frontend/live.js`): the button does the same without.

use leptos::prelude::*;

use crate::page::Ctx;

/// A part of the page that follows the form; `id` names it in every version of the page.
pub fn region(id: &'static str, part: AnyView) -> AnyView {
    view! { <div id=id data-region="">{part}</div> }.into_any()
}

/// The button that shows what the form leads to, and what became of it while one filled it in.
pub fn live_button(ctx: &Ctx, class: &'static str, key: &str) -> AnyView {
    view! {
        <p class="form-submit">
            <button class=class type="submit" data-live="">{ctx.t(key)}</button>
            {live_status(ctx)}
        </p>
    }
    .into_any()
}

/// What became of the page while one filled in the form around it.
pub fn live_status(ctx: &Ctx) -> AnyView {
    let [done, wrong, lost] = ["live-done", "live-wrong", "live-lost"].map(|key| ctx.t(key));
    view! { <span class="meta" role="status" data-live-status="" data-done=done data-wrong=wrong data-lost=lost></span> }
        .into_any()
}
