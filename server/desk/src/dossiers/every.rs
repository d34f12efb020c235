//! Every dossier, for whoever runs the machine: what rules that change would say of them.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::Snapshot;
use super::version::of_last;
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::dossier::{Column, Entity};
use crate::error::DeskError;
use crate::ids::DossierId;

/// Dossiers read at a time.
const PAGE: u64 = 500;

impl Desk {
    /// Hands the last version of every dossier that is not archived to `visit`, in the order of their identifiers; says how many
    /// there were. The audit trail tells of it once.
    ///
    /// # Errors
    /// When the database cannot be read, or the audit trail written.
    pub async fn every_dossier(&self, mut visit: impl FnMut(DossierId, Snapshot)) -> Result<u64, DeskError> {
        let writing = self.storage.write().await?;
        let deed = Deed {
            actor: None,
            action: Action::DossiersReplay,
            object: Thing::Dossiers.all(),
            company: None,
            detail: String::new(),
        };
        audit::record(&writing, self.now(), deed).await?;
        writing.commit().await?;
        let (mut last, mut seen) = (None, 0);
        loop {
            let mut page = Entity::find().filter(Column::ArchivedAt.is_null()).order_by_asc(Column::Id).limit(PAGE);
            if let Some(last) = last {
                page = page.filter(Column::Id.gt(last));
            }
            let ids: Vec<DossierId> = page.select_only().column(Column::Id).into_tuple().all(self.storage.read()).await?;
            let Some(end) = ids.last().copied() else { return Ok(seen) };
            for id in ids {
                if let Some(snapshot) = of_last(self.storage.read(), id).await? {
                    seen += 1;
                    visit(id, snapshot);
                }
            }
            last = Some(end);
        }
    }
}
