//! One file per page: a function from finished data to a view.

pub mod accessibility;
pub mod account;
pub mod actor;
pub mod actors;
pub mod alerts;
pub mod bureau;
pub mod call;
pub mod calls;
pub mod carried;
pub mod cases;
pub mod companies;
pub mod contact;
pub mod diagnostic;
pub mod dossiers;
pub mod error;
pub mod feedback;
pub mod figures;
pub mod glossary;
pub mod groups;
pub mod guide;
pub mod guides;
pub mod home;
pub mod legal;
pub mod money;
pub mod not_found;
pub mod prerequisite;
pub mod prerequisites;
pub mod privacy;
mod related;
pub mod roadmap;
pub mod scheme;
pub mod schemes;
pub mod search;
pub mod search_quality;
pub mod site_map;

use content::model::library::FicheKind;

use crate::links::Address;
use crate::page::{Ctx, Page};

/// The page at the request's address.
pub fn page(ctx: &Ctx) -> Page {
    match &ctx.address {
        Address::Home => home::page(ctx),
        Address::Diagnostic => diagnostic::question::page(ctx),
        Address::Questionnaire => diagnostic::questionnaire::page(ctx),
        Address::Recap => diagnostic::recap::page(ctx),
        Address::Result => diagnostic::result::page(ctx),
        Address::Snapshot => diagnostic::snapshot::page(ctx),
        Address::Comparison => diagnostic::comparison::page(ctx),
        Address::Money => money::page(ctx),
        Address::Roadmap => roadmap::page(ctx),
        Address::Schemes => schemes::page(ctx),
        Address::Prerequisites => prerequisites::page(ctx),
        Address::Calls => calls::page(ctx),
        Address::CallsCalendar => calls::calendar::page(ctx),
        Address::Actors => actors::page(ctx),
        Address::Guides => guides::page(ctx),
        Address::Glossary => glossary::page(ctx),
        Address::Search => search::page(ctx),
        Address::SearchQuality => search_quality::page(ctx),
        Address::Contact => contact::page(ctx),
        Address::Accessibility => accessibility::page(ctx),
        Address::Legal => legal::page(ctx),
        Address::Privacy => privacy::page(ctx),
        Address::SiteMap => site_map::page(ctx),
        // Rooms are opened by the server, which brings what they show.
        Address::Room(_) => not_found::page(ctx),
        Address::Fiche(kind, id) => fiche(ctx, *kind, id),
    }
}

/// The page of a fiche.
fn fiche(ctx: &Ctx, kind: FicheKind, id: &str) -> Page {
    match kind {
        FicheKind::Scheme => scheme::page(ctx, id),
        FicheKind::Prerequisite => prerequisite::page(ctx, id),
        FicheKind::Call => call::page(ctx, id),
        FicheKind::Actor => actor::page(ctx, id),
        FicheKind::Guide => guide::page(ctx, id),
        // Terms are anchors of the glossary: they have no address of their own.
        FicheKind::Term => not_found::page(ctx),
    }
}
