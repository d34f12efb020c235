//! Pages of the roadmap that a company keeps for a dossier.

pub mod change;
pub mod choose;
pub mod feed;
pub mod keep;
pub mod milestone;
pub(in crate::pages) mod sheet;
pub mod show;
pub mod step;

use content::plan::Field;
use desk::dossiers::Dossier;
use desk::roadmaps::Roadmap;

use crate::links::RoomName;
use crate::page::{Crumb, Ctx};
use crate::pages::roadmap::words;

/// The way to the pages of a roadmap.
fn crumbs(ctx: &Ctx, dossier: &Dossier) -> Vec<Crumb> {
    let mut crumbs = super::crumbs(ctx, dossier);
    crumbs.push((ctx.t("roadmap-title"), ctx.href(&RoomName::DossierRoadmap.with([dossier.id]))));
    crumbs
}

/// The schemes of a roadmap, one after the other.
pub(in crate::pages) fn schemes(ctx: &Ctx, roadmap: &Roadmap) -> String {
    let kept = roadmap.kept();
    let ids = kept.pairs.iter().filter(|(name, _)| name == Field::Scheme.id()).map(|(_, id)| id.as_str());
    words::schemes(ctx.library(), ctx.locale, ids)
}
