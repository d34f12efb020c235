//! The dossier that the answers of a diagnostic come from: named in the address, so that they can be saved as its next version.

use desk::DossierId;
use leptos::prelude::*;

use super::Session;
use crate::links::{RoomName, joined, query};
use crate::page::Ctx;

/// A dossier and the number of its version that the answers come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The dossier. Whether there is one, and for whom, is asked when it is saved.
    pub dossier: DossierId,
    /// The version.
    pub version: i64,
}

impl Tie {
    /// What the address says.
    pub fn of(ctx: &Ctx) -> Option<Self> {
        let dossier = ctx.parameter("dossier")?.parse().ok()?;
        let version = ctx.parameter("version")?.parse().ok().filter(|version| *version > 0)?;
        Some(Self { dossier, version })
    }

    /// Names and values, for hidden form fields.
    pub fn pairs(self) -> [(String, String); 2] {
        [("dossier".to_owned(), self.dossier.to_string()), ("version".to_owned(), self.version.to_string())]
    }

    /// The same as a query.
    pub fn query(self) -> String {
        let pairs = self.pairs();
        query(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }
}

/// Where the answers come from, and how to save them there; nothing when they come from no dossier.
pub fn tied(ctx: &Ctx, session: &Session) -> AnyView {
    let Some(tie) = session.tie else { return ().into_any() };
    let version = usize::try_from(tie.version).unwrap_or_default();
    let answers = session.saved(&ctx.library().rules);
    let next = RoomName::SaveVersion.with([tie.dossier]).with_query(ctx.locale, &joined(&answers, &tie.query()));
    view! {
        <div class="notice tied">
            <p>{ctx.t_with("tied-text", &[("version", version.into())])}</p>
            <p class="actions">
                <a class="button button-secondary" rel="nofollow" href=next>{ctx.t("tied-save")}</a>
                <a rel="nofollow" href=new_dossier(ctx, session)>{ctx.t("save-other-dossier")}</a>
                <a href=ctx.href(&RoomName::Dossier.with([tie.dossier]))>{ctx.t("tied-back")}</a>
            </p>
        </div>
    }
    .into_any()
}

/// How to save the answers, in the dossier they come from or in a new one; nothing while there are none.
pub fn save(ctx: &Ctx, session: &Session) -> AnyView {
    if session.tie.is_some() || session.answers.is_empty() {
        return tied(ctx, session);
    }
    view! {
        <p class="actions">
            <a class="button button-secondary" rel="nofollow" href=new_dossier(ctx, session)>{ctx.t("save-dossier")}</a>
            <span class="meta">{ctx.t("save-dossier-text")}</span>
        </p>
    }
    .into_any()
}

/// Where a dossier is made of the answers.
fn new_dossier(ctx: &Ctx, session: &Session) -> String {
    RoomName::NewDossier.here().with_query(ctx.locale, &session.saved(&ctx.library().rules))
}
