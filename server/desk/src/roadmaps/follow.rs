//! What a calendar or a reader is given at a secret address, without signing in.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{Roadmap, of_dossier};
use crate::desk::Desk;
use crate::dossiers::{Snapshot, of_last};
use crate::entities::{account, dossier, dossier_feed, membership};
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::secret::Secret;

/// A dossier as it is followed: neither its product nor its company, and no note is to leave the desk.
#[derive(Clone, Debug)]
pub struct Followed {
    /// The dossier.
    pub dossier: DossierId,
    /// The last answers with their verdicts.
    pub snapshot: Snapshot,
    /// Its roadmap, if it has one.
    pub roadmap: Option<Roadmap>,
}

impl Desk {
    /// The dossier that `secret` follows.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] alike for an address that never was, that was revoked, whose maker left the company or the desk or
    /// was kept out, and while the dossier is archived.
    pub async fn followed(&self, secret: &Secret) -> Result<Followed, DeskError> {
        let connection = self.storage.read();
        let feed = dossier_feed::Entity::find_by_id(secret.hash()).filter(dossier_feed::Column::RevokedAt.is_null());
        let feed = feed.one(connection).await?.ok_or(DeskError::NotFound)?;
        let member = membership::Entity::find_by_id(feed.membership).one(connection).await?.ok_or(DeskError::NotFound)?;
        let is_active = account::Entity::find_by_id(member.account)
            .filter(account::Column::DisabledAt.is_null())
            .filter(account::Column::ClosedAt.is_null());
        is_active.one(connection).await?.ok_or(DeskError::NotFound)?;
        let dossier = dossier::Entity::find_by_id(feed.dossier)
            .filter(dossier::Column::Company.eq(member.company))
            .filter(dossier::Column::ArchivedAt.is_null());
        let dossier = dossier.one(connection).await?.ok_or(DeskError::NotFound)?;
        let snapshot = of_last(connection, dossier.id).await?.ok_or(DeskError::NotFound)?;
        let roadmap = of_dossier(connection, dossier.id).await?;
        Ok(Followed { dossier: dossier.id, snapshot, roadmap })
    }
}
