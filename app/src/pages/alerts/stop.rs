//! Stopping every alert with the link of a mail, without signing in.

use leptos::prelude::*;

use crate::components::post_form;
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};

/// The page that asks; to open it changes nothing, as programs that check mails open links too.
pub fn page(ctx: &Ctx, form: &Form, to: &Address) -> Page {
    let title = ctx.t("stop-alerts-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("stop-alerts-lede")}</p>
        {post_form(ctx, form, to, "stop-alerts-submit", ().into_any())}
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}

/// The page that says that it is done.
pub fn done(ctx: &Ctx) -> Page {
    let title = ctx.t("stop-alerts-done-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="notice" role="status">{ctx.t("stop-alerts-done")}</p>
        <p>{ctx.t("stop-alerts-undo")}</p>
        <p><a class="button button-secondary" href=ctx.href(&RoomName::Alerts.here())>{ctx.t("alerts-title")}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
