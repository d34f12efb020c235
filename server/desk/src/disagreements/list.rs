//! What is held against verdicts, for those who keep the content.

use content::Verdict;
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::audit::{self, Action, Deed, Object, Thing};
use crate::desk::Desk;
use crate::entities::disagreement::{Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::{CaseId, DisagreementId};
use crate::moment::Moment;
use crate::policy;
use crate::visitor::Visitor;

/// Most that are listed, the newest first.
pub const LISTED: u64 = 200;

/// What an advisor holds against a verdict. Neither the company nor the product is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// Its identifier.
    pub id: DisagreementId,
    /// The case it came from.
    pub case: CaseId,
    /// Who says so.
    pub author: String,
    /// Since when.
    pub at: Moment,
    /// The scheme.
    pub scheme: String,
    /// The criterion that is wrong; nothing for the verdict as a whole.
    pub criterion: Option<String>,
    /// What the desk said.
    pub stated: Verdict,
    /// What it should say.
    pub expected: Verdict,
    /// Why.
    pub reason: String,
    /// The answers, as a query.
    pub answers: String,
    /// The day the verdict is for, as `2026-11-27`.
    pub assessed_on: String,
    /// Version of the library.
    pub library: String,
    /// What became of it; nothing as long as it is open.
    pub settled: Option<Settlement>,
}

/// What became of a disagreement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settlement {
    /// When.
    pub at: Moment,
    /// Who says so.
    pub by: String,
    /// What.
    pub outcome: String,
}

impl Desk {
    /// What is held against verdicts and open, or settled; the newest first, [`LISTED`] at most. The audit trail tells of it.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for all but those who keep the content; when the reading cannot be written into the audit trail.
    pub async fn disagreements(&self, visitor: &Visitor, settled: bool) -> Result<Vec<Disagreement>, DeskError> {
        if !policy::keeps_content(visitor) {
            return Err(DeskError::NotFound);
        }
        let open = if settled { Column::SettledAt.is_not_null() } else { Column::SettledAt.is_null() };
        let rows = Entity::find().filter(open).order_by_desc(Column::At).order_by_desc(Column::Id).limit(LISTED);
        let rows = rows.all(self.storage.read()).await?;
        if !rows.is_empty() {
            self.write_looking(visitor, Thing::Disagreements.all()).await?;
        }
        rows.into_iter().map(Disagreement::of).collect::<Result<_, _>>().map_err(DeskError::from)
    }

    /// One of them. The audit trail tells of it.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for all but those who keep the content, and when there is no such thing.
    pub async fn disagreement(&self, visitor: &Visitor, id: DisagreementId) -> Result<Disagreement, DeskError> {
        if !policy::keeps_content(visitor) {
            return Err(DeskError::NotFound);
        }
        let row = Entity::find_by_id(id).one(self.storage.read()).await?.ok_or(DeskError::NotFound)?;
        self.write_looking(visitor, Thing::Disagreement.of(id)).await?;
        Ok(Disagreement::of(row)?)
    }

    async fn write_looking(&self, visitor: &Visitor, object: Object) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        let actor = Some((visitor.account, visitor.name.as_str()));
        let deed = Deed { actor, action: Action::DisagreementRead, object, company: None, detail: String::new() };
        audit::record(&writing, self.now(), deed).await?;
        Ok(writing.commit().await?)
    }
}

impl Disagreement {
    pub(super) fn of(row: Model) -> Result<Self, DbErr> {
        let verdict = |key: &str| {
            let known = Verdict::ALL.into_iter().find(|verdict| verdict.id() == key);
            known.ok_or_else(|| DbErr::Type(format!("verdict {key} of disagreement {}", row.id)))
        };
        let settled = row.settled_at.map(|at| Settlement { at, by: row.settled_by.clone(), outcome: row.outcome.clone() });
        Ok(Self {
            id: row.id,
            case: row.case,
            stated: verdict(&row.stated)?,
            expected: verdict(&row.expected)?,
            author: row.author_name,
            at: row.at,
            scheme: row.scheme,
            criterion: (!row.criterion.is_empty()).then_some(row.criterion),
            reason: row.reason,
            answers: row.answers,
            assessed_on: row.assessed_on,
            library: row.library,
            settled,
        })
    }
}
