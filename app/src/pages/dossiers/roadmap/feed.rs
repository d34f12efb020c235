//! The secret address from which a member's calendar and reader follow a dossier.

use desk::dossiers::Dossier;
use desk::roadmaps::Feed;
use desk::{Secret, Visitor};
use leptos::prelude::*;

use crate::components::{action, done, space};
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::wording::time;

/// What may just have been done, as told on top.
const DONE: &[&str] = &["revoked"];

/// What the page tells beside what there is.
#[derive(Clone, Copy, Debug)]
pub enum Told<'a> {
    /// Nothing.
    Nothing,
    /// The secret that the form made, with the public origin of the site.
    Made(&'a Secret, &'a str),
    /// The form made nothing: an address was made or removed since it was shown.
    Meanwhile,
}

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, dossier: &Dossier, feed: &Feed, told: Told<'_>) -> Page {
    let title = ctx.t("plan-follow");
    let form = feed.form.to_string();
    let button = |label: &str| action(ctx, &RoomName::DossierFeed.with([dossier.id]), label, &[("form", &form)]);
    let is_open = dossier.archived_at.is_none();
    let state = match feed.made_at {
        Some(made_at) => {
            let when = ctx.t_with("plan-feed-made", &[("time", time(ctx.locale, made_at.paris()).into())]);
            view! {
                <p>{when}" "{ctx.t("plan-feed-once")}</p>
                <div class="actions">
                    {is_open.then(|| button("plan-feed-again"))}
                    {action(ctx, &RoomName::RevokeFeed.with([dossier.id]), "plan-feed-revoke", &[])}
                </div>
            }
            .into_any()
        }
        None => view! { <p>{ctx.t("plan-feed-none")}</p>{is_open.then(|| button("plan-feed-make"))} }.into_any(),
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {done(ctx, "plan-feed-done", DONE)}
        <p class="lede">{ctx.t("plan-feed-lede")}</p>
        {told.view(ctx)}
        {state}
        <h2>{ctx.t("plan-feed-holds")}</h2>
        <p>{ctx.t("plan-feed-holds-text")}</p>
        <p>{ctx.t("plan-feed-ends")}</p>
    }
    .into_any();
    Page::new(title, String::new(), body).under(super::crumbs(ctx, dossier)).private()
}

impl Told<'_> {
    fn view(self, ctx: &Ctx) -> AnyView {
        match self {
            Self::Nothing => ().into_any(),
            Self::Made(secret, origin) => addresses(ctx, secret, origin),
            Self::Meanwhile => {
                view! { <p class="notice notice-warning" role="alert">{ctx.t("plan-feed-meanwhile")}</p> }.into_any()
            }
        }
    }
}

/// The addresses, to be copied.
fn addresses(ctx: &Ctx, secret: &Secret, origin: &str) -> AnyView {
    let address = |room: RoomName| format!("{origin}{}", room.with([secret.to_string()]).path(ctx.locale));
    let field = |id: &'static str, label: &str, address: String| {
        view! {
            <div class="form-field">
                <label for=id>{ctx.t(label)}</label>
                <input id=id type="text" readonly=true value=address autocomplete="off" spellcheck="false" />
            </div>
        }
    };
    view! {
        <section class="notice" role="status" aria-labelledby="told">
            <h2 id="told">{ctx.t("plan-feed-told")}</h2>
            <p>{ctx.t("plan-feed-told-text")}</p>
            {field("calendar-address", "plan-feed-calendar", address(RoomName::FollowCalendar))}
            {field("news-address", "plan-feed-news", address(RoomName::FollowNews))}
        </section>
    }
    .into_any()
}
