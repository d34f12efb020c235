//! Pages of dossiers: a product and an indication, with the versions of its answers and verdicts.

pub(super) mod answers;
pub mod create;
pub(super) mod difference;
pub mod edit;
pub mod list;
pub mod reassessment;
pub mod roadmap;
pub mod save;
pub mod show;
pub(super) mod verdicts;
pub mod version;
pub mod versions;

use desk::DossierId;
use desk::dossiers::{Dossier, Snapshot, Version};
use leptos::prelude::*;

use crate::links::{Address, RoomName, joined};
use crate::page::{Crumb, Ctx};
use crate::pages::diagnostic::Tie;
use crate::wording::{day, time};

/// The way to the pages of a dossier.
fn crumbs(ctx: &Ctx, dossier: &Dossier) -> Vec<Crumb> {
    vec![
        (ctx.t("dossiers-title"), ctx.href(&RoomName::Dossiers.here())),
        (dossier.product.clone(), ctx.href(&RoomName::Dossier.with([dossier.id]))),
    ]
}

/// The address where the answers of a version are taken up again, with the day that was chosen; saved, they follow the version `last`.
fn continued(ctx: &Ctx, to: &Address, snapshot: &Snapshot, dossier: DossierId, last: i64) -> String {
    to.with_query(ctx.locale, &joined(&snapshot.query(), &Tie { dossier, version: last }.query()))
}

/// The day that was chosen; nothing when the verdicts are for the day itself.
pub(super) fn chosen(ctx: &Ctx, snapshot: &Snapshot) -> Option<AnyView> {
    let day = day(ctx.locale, snapshot.chosen()?);
    Some(view! { <p class="meta">{ctx.t_with("day-chosen", &[("date", day.into())])}</p> }.into_any())
}

/// A number of a version, for wordings.
fn number(version: i64) -> usize {
    usize::try_from(version).unwrap_or_default()
}

/// Who saved a version and when.
fn signature(ctx: &Ctx, version: &Version) -> String {
    let when = time(ctx.locale, version.created_at.paris());
    let values =
        [("version", number(version.number).into()), ("author", version.author_name.as_str().into()), ("time", when.into())];
    ctx.t_with("version-signature", &values)
}

/// The day and the library that verdicts are for.
fn assessed(ctx: &Ctx, version: &Version) -> String {
    let date = day(ctx.locale, version.snapshot.assessed_on());
    ctx.t_with("version-assessed", &[("date", date.into()), ("library", version.snapshot.library().into())])
}
