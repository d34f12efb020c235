//! The versions of a dossier.

use desk::Visitor;
use desk::dossiers::{Dossier, VersionEntry};
use leptos::prelude::*;

use super::{crumbs, number};
use crate::components::space;
use crate::links::{RoomName, query};
use crate::page::{Ctx, Page};
use crate::wording::time;

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, dossier: &Dossier, versions: &[VersionEntry]) -> Page {
    let title = ctx.t("versions-title");
    let items = versions
        .iter()
        .map(|entry| {
            let href = ctx.href(&RoomName::Version.with([dossier.id.to_string(), entry.number.to_string()]));
            let name = ctx.t_with("version-name", &[("version", number(entry.number).into())]);
            let when = time(ctx.locale, entry.created_at.paris());
            let by = ctx.t_with("version-by", &[("author", entry.author_name.as_str().into()), ("time", when.into())]);
            view! { <li class="work-item"><h2><a href=href>{name}</a></h2><p class="meta">{by}</p></li> }
        })
        .collect_view();
    let older = versions.last().filter(|entry| entry.number > 1).map(|entry| {
        let before = entry.number.to_string();
        let href = RoomName::Versions.with([dossier.id]).with_query(ctx.locale, &query([("before", before.as_str())]));
        view! { <p><a rel="next" href=href>{ctx.t("versions-older")}</a></p> }
    });
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{dossier.product.clone()}</p>
        <ul class="work-list">{items}</ul>
        {older}
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx, dossier)).private()
}
