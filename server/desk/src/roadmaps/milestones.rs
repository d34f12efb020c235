//! A company's own milestones: a label and a day, beside the steps of schemes.

use chrono::NaiveDate;
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, EntityTrait as _, PaginatorTrait as _, QueryFilter as _,
};

use super::MilestoneLabel;
use super::keep::with_roadmap;
use crate::audit::{self, Action};
use crate::day::Day;
use crate::desk::Desk;
use crate::dossiers::deed;
use crate::entities::milestone::{ActiveModel, Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::{CompanyId, DossierId, MilestoneId};
use crate::moment::Moment;
use crate::storage::Writing;
use crate::visitor::Visitor;

/// Milestones that a roadmap may have.
pub const MOST_MILESTONES: u64 = 40;

impl Desk {
    /// Adds a milestone.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies' or has no roadmap; [`DeskError::NotNow`]
    /// when it is archived; [`DeskError::Full`] when it has as many milestones as may be.
    pub async fn add_milestone(
        &self,
        visitor: &Visitor,
        dossier: DossierId,
        label: &MilestoneLabel,
        day: NaiveDate,
    ) -> Result<MilestoneId, DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let company = with_roadmap(&writing, visitor, dossier).await?.company;
        if Entity::find().filter(Column::Dossier.eq(dossier)).count(&*writing).await? >= MOST_MILESTONES {
            return Err(DeskError::Full);
        }
        let id = MilestoneId(self.random.id(now));
        let row = written(visitor, now, (dossier, id), 1, label, day);
        Entity::insert(row).exec_without_returning(&*writing).await?;
        audit::record(&writing, now, deed(visitor, Action::MilestoneAdd, dossier, company, format!("milestone {id}"))).await?;
        writing.commit().await?;
        Ok(id)
    }

    /// Changes label and day of a milestone, as they stood in the revision `base`. What stands there already is no change.
    ///
    /// # Errors
    /// [`DeskError::Stale`] when somebody changed it after `base`: nothing is written, both can be shown; else as for
    /// [`Desk::add_milestone`], and when there is no such milestone in this dossier.
    pub async fn change_milestone(
        &self,
        visitor: &Visitor,
        (dossier, id): (DossierId, MilestoneId),
        base: i64,
        label: &MilestoneLabel,
        day: NaiveDate,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let (company, row) = found(&writing, visitor, dossier, id).await?;
        if (row.label.as_str(), row.day) == (label.as_str(), Day::of(day)) {
            return Ok(());
        }
        if row.revision != base {
            return Err(DeskError::Stale);
        }
        written(visitor, now, (dossier, id), base + 1, label, day).update(&*writing).await?;
        audit::record(&writing, now, deed(visitor, Action::MilestoneChange, dossier, company, format!("milestone {id}"))).await?;
        Ok(writing.commit().await?)
    }

    /// Removes a milestone, as it stood in the revision `base`.
    ///
    /// # Errors
    /// As for [`Desk::change_milestone`].
    pub async fn remove_milestone(
        &self,
        visitor: &Visitor,
        (dossier, id): (DossierId, MilestoneId),
        base: i64,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let (company, row) = found(&writing, visitor, dossier, id).await?;
        if row.revision != base {
            return Err(DeskError::Stale);
        }
        Entity::delete_by_id(id).exec(&*writing).await?;
        audit::record(&writing, now, deed(visitor, Action::MilestoneRemove, dossier, company, format!("milestone {id}"))).await?;
        Ok(writing.commit().await?)
    }
}

/// The revision of a milestone that the visitor writes.
fn written(
    visitor: &Visitor,
    now: Moment,
    (dossier, id): (DossierId, MilestoneId),
    revision: i64,
    label: &MilestoneLabel,
    day: NaiveDate,
) -> ActiveModel {
    ActiveModel {
        id: Set(id),
        dossier: Set(dossier),
        label: Set(label.as_str().to_owned()),
        day: Set(Day::of(day)),
        revision: Set(revision),
        author: Set(visitor.account),
        author_name: Set(visitor.name.clone()),
        changed_at: Set(now),
    }
}

/// The company, and the milestone, which nobody else changes until the transaction ends.
async fn found(
    writing: &Writing,
    visitor: &Visitor,
    dossier: DossierId,
    id: MilestoneId,
) -> Result<(CompanyId, Model), DeskError> {
    let company = with_roadmap(writing, visitor, dossier).await?.company;
    let row = Entity::find_by_id(id).filter(Column::Dossier.eq(dossier)).one(&**writing).await?;
    Ok((company, row.ok_or(DeskError::NotFound)?))
}
