//! The names of the kinds of fiches.

use content::model::library::FicheKind;

use crate::page::Ctx;

/// The name of a kind, in the singular.
pub fn kind_name(ctx: &Ctx, kind: FicheKind) -> String {
    ctx.t(match kind {
        FicheKind::Scheme => "kind-scheme",
        FicheKind::Prerequisite => "kind-prerequisite",
        FicheKind::Call => "kind-call",
        FicheKind::Actor => "kind-actor",
        FicheKind::Guide => "kind-guide",
        FicheKind::Term => "kind-term",
    })
}

/// The name of a kind, in the plural.
pub fn kind_names(ctx: &Ctx, kind: FicheKind) -> String {
    ctx.t(match kind {
        FicheKind::Scheme => "nav-schemes",
        FicheKind::Prerequisite => "nav-prerequisites",
        FicheKind::Call => "nav-calls",
        FicheKind::Actor => "nav-actors",
        FicheKind::Guide => "nav-guides",
        FicheKind::Term => "kind-terms",
    })
}
