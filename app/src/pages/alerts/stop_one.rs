//! Stopping one alert with the link of a mail, without signing in: which dossier or search it is about is not told.

use desk::Secret;
use desk::alerts::{Alert, Subject};
use leptos::prelude::*;

use crate::components::post_form;
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::pages::cases::at;

/// The page that asks; to open it changes nothing, as programs that check mails open links too.
pub fn page(ctx: &Ctx, alert: &Alert, secret: &Secret, form: &Form) -> Page {
    let title = ctx.t("stop-alert-title");
    let to = RoomName::StopAlert.with([secret.to_string(), alert.id.to_string()]);
    let all = ctx.href(&RoomName::StopAlerts.with([secret]));
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{words(ctx, alert)}</p>
        <p>{ctx.t("stop-alert-text")}</p>
        {post_form(ctx, form, &to, "stop-alert-submit", ().into_any())}
        <p><a href=all>{ctx.t("stop-alerts-title")}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}

/// The page that says that it is done.
pub fn done(ctx: &Ctx, alert: &Alert) -> Page {
    let title = ctx.t("stop-alert-done-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="notice" role="status">{words(ctx, alert)}" "{ctx.t("stop-alert-done")}</p>
        <p>{ctx.t("stop-alert-undo")}</p>
        <p><a class="button button-secondary" href=ctx.href(&RoomName::Alerts.here())>{ctx.t("alerts-title")}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}

/// What kind of thing the alert is on, and since when.
fn words(ctx: &Ctx, alert: &Alert) -> String {
    let key = if matches!(alert.subject, Subject::Dossier(_)) { "mail-stop-dossier" } else { "mail-stop-search" };
    ctx.t_with(key, &[("date", at(ctx, alert.created_at).into())]) + "."
}
