//! Saying of a step that it is over, that it does not begin before a day, or whatever there is to note.

use chrono::NaiveDate;
use content::model::StepKey;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::StepNote;
use super::keep::with_roadmap;
use crate::audit::{self, Action};
use crate::day::Day;
use crate::desk::Desk;
use crate::dossiers::deed;
use crate::entities::roadmap_step::{ActiveModel, Column, Entity};
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::visitor::Visitor;

/// What is said of a step.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mark {
    /// The day on which it was over.
    pub done_on: Option<NaiveDate>,
    /// A day before which it does not begin.
    pub not_before: Option<NaiveDate>,
    /// A note.
    pub note: StepNote,
}

impl Desk {
    /// Says `mark` of `step`, in place of the revision `base`: 0 while nothing was said. The same again is no change. Whether there
    /// is such a step is for the caller to know, who has the library.
    ///
    /// # Errors
    /// [`DeskError::Stale`] when somebody said something else after `base`: nothing is written, both can be shown;
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies' or has no roadmap; [`DeskError::NotNow`]
    /// when it is archived, or the day on which the step was over is still to come.
    pub async fn mark_step(
        &self,
        visitor: &Visitor,
        dossier: DossierId,
        base: i64,
        step: &StepKey,
        mark: &Mark,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        let company = with_roadmap(&writing, visitor, dossier).await?.company;
        if mark.done_on.is_some_and(|day| day > now.day()) {
            return Err(DeskError::NotNow);
        }
        let same = Entity::find().filter(Column::Dossier.eq(dossier)).filter(Column::Step.eq(step.to_string()));
        let row = same.one(&*writing).await?;
        let (done_on, not_before) = (mark.done_on.map(Day::of), mark.not_before.map(Day::of));
        let was = row.as_ref().map(|row| (row.done_on, row.not_before, row.note.as_str())).unwrap_or_default();
        if was == (done_on, not_before, mark.note.as_str()) {
            return Ok(());
        }
        if row.as_ref().map_or(0, |row| row.revision) != base {
            return Err(DeskError::Stale);
        }
        let is_new = row.is_none();
        let id = row.as_ref().map_or_else(|| self.random.id(now), |row| row.id);
        // Who ticked it is kept when somebody else writes a note.
        let ticked = match row {
            Some(row) if row.done_on == done_on => (row.done_by_name, row.done_at),
            _ if done_on.is_none() => (String::new(), None),
            _ => (visitor.name.clone(), Some(now)),
        };
        let row = ActiveModel {
            id: Set(id),
            dossier: Set(dossier),
            step: Set(step.to_string()),
            done_on: Set(done_on),
            done_by_name: Set(ticked.0),
            done_at: Set(ticked.1),
            not_before: Set(not_before),
            note: Set(mark.note.as_str().to_owned()),
            revision: Set(base + 1),
            author: Set(visitor.account),
            author_name: Set(visitor.name.clone()),
            changed_at: Set(now),
        };
        if is_new {
            Entity::insert(row).exec_without_returning(&*writing).await?;
        } else {
            row.update(&*writing).await?;
        }
        audit::record(&writing, now, deed(visitor, Action::RoadmapMark, dossier, company, format!("step {id}"))).await?;
        Ok(writing.commit().await?)
    }
}
