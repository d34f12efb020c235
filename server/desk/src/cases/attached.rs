//! The dossier that goes with a case, as the staff sees it: who attached it agreed that the desk which answers reads it.

use super::change::facts;
use crate::desk::Desk;
use crate::dossiers::Snapshot;
use crate::entities::case::Model;
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::policy;
use crate::roadmaps::{Roadmap, of_dossier};
use crate::visitor::Visitor;

/// The version of a dossier that goes with a case. The company's own notes are not part of it.
#[derive(Clone, Debug)]
pub struct Attached {
    /// The dossier.
    pub dossier: DossierId,
    /// Number of the version.
    pub version: i64,
    /// The product.
    pub product: String,
    /// What it is for; may be empty.
    pub indication: String,
    /// Answers and verdicts.
    pub snapshot: Snapshot,
    /// The roadmap of the dossier as it is now, if it has one.
    pub roadmap: Option<Roadmap>,
}

impl Attached {
    /// What the audit trail tells of who reads it.
    pub(super) fn detail(&self) -> String {
        let roadmap = self.roadmap.as_ref().map(|roadmap| format!(" roadmap {}", roadmap.changed.revision));
        format!("dossier {} {}{}", self.dossier, self.version, roadmap.unwrap_or_default())
    }
}

impl Desk {
    /// What goes with `case`; nothing when the dossier is gone. The caller records who reads.
    pub(super) async fn attached(&self, visitor: &Visitor, case: &Model) -> Result<Option<Attached>, DeskError> {
        let Some((id, number)) = case.dossier.zip(case.dossier_version) else { return Ok(None) };
        match self.version_of(id, number).await {
            Ok((dossier, version)) if policy::reads_attached(visitor, dossier.company, facts(case), true) => Ok(Some(Attached {
                dossier: id,
                version: number,
                product: dossier.product,
                indication: dossier.indication,
                snapshot: version.snapshot,
                roadmap: of_dossier(self.storage.read(), id).await?,
            })),
            Ok(_) | Err(DeskError::NotFound) => Ok(None),
            Err(error) => Err(error),
        }
    }
}
