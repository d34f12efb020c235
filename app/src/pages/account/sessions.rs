//! The browsers that are signed in.

use desk::Visitor;
use desk::accounts::SessionLine;
use leptos::prelude::*;

use super::browser;
use crate::components::{action, done, space, table};
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::wording::day;

/// What may just have been done, as told on top.
const DONE: &[&str] = &["one", "others"];

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, lines: &[SessionLine]) -> Page {
    let title = ctx.t("sessions-title");
    let columns = ["sessions-browser", "sessions-since", "sessions-seen", "sessions-action"].map(|key| ctx.t(key));
    let rows = lines.iter().map(|line| row(ctx, line)).collect();
    let others = lines.iter().any(|line| !line.current);
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {done(ctx, "sessions-done", DONE)}
        <p class="lede">{ctx.t("sessions-lede")}</p>
        {table(&title, &columns, rows)}
        {others.then(|| action(ctx, &RoomName::Sessions.here(), "sessions-end-others", &[("session", OTHERS)]))}
    }
    .into_any();
    super::under_account(ctx, Page::new(title, String::new(), body))
}

/// The value of the parameter `session` that stands for all sessions but the one that asks.
pub const OTHERS: &str = "others";

fn row(ctx: &Ctx, line: &SessionLine) -> (AnyView, Vec<AnyView>) {
    let name = browser::name(ctx, &line.agent);
    let end = if line.current {
        ctx.t("sessions-current").into_any()
    } else {
        action(ctx, &RoomName::Sessions.here(), "sessions-end", &[("session", &line.public.to_string())])
    };
    let days = [line.created_at, line.seen_at].map(|moment| day(ctx.locale, moment.day()).into_any());
    (name.into_any(), days.into_iter().chain([end]).collect())
}
