//! A roadmap as it is kept.

use std::collections::HashMap;

use chrono::NaiveDate;
use content::answers::query::parse_pairs;
use content::model::StepKey;
use content::plan::{Kept, OwnDate, Progress};
use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::changed::Changed;
use crate::day::Day;
use crate::desk::Desk;
use crate::dossiers::Dossier;
use crate::entities::{milestone, roadmap, roadmap_step};
use crate::error::DeskError;
use crate::ids::{DossierId, MilestoneId};
use crate::moment::Moment;
use crate::visitor::Visitor;

/// The roadmap of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roadmap {
    /// The dossier.
    pub dossier: DossierId,
    /// What the company wishes for, as a query: read with [`content::plan::read`].
    pub wish: String,
    /// Who changed the wish last.
    pub changed: Changed,
    /// What the company said of steps, by name.
    pub steps: Vec<StepMark>,
    /// Its own milestones, soonest first.
    pub own: Vec<OwnMilestone>,
}

/// What a company said of a step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepMark {
    /// The step.
    pub step: StepKey,
    /// When it was over; absent while it is not.
    pub done: Option<Done>,
    /// A day before which it does not begin.
    pub not_before: Option<NaiveDate>,
    /// A note; may be empty.
    pub note: String,
    /// Who changed any of that last.
    pub changed: Changed,
}

/// That a step is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The day on which it was over.
    pub on: NaiveDate,
    /// Who said so.
    pub by: String,
    /// When that was said.
    pub at: Moment,
}

/// A date of the company itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnMilestone {
    /// Its identifier.
    pub id: MilestoneId,
    /// What happens.
    pub label: String,
    /// When.
    pub day: NaiveDate,
    /// Who changed it last.
    pub changed: Changed,
}

impl Roadmap {
    /// What the planner makes a roadmap of.
    pub fn kept(&self) -> Kept {
        let progress =
            |mark: &StepMark| Progress { done_on: mark.done.as_ref().map(|done| done.on), not_before: mark.not_before };
        let own = |own: &OwnMilestone| OwnDate { name: own.id.to_string(), label: own.label.clone(), day: own.day };
        Kept {
            pairs: parse_pairs(&self.wish),
            steps: self.steps.iter().map(|mark| (mark.step.clone(), progress(mark))).collect(),
            own: self.own.iter().map(own).collect(),
        }
    }

    /// What was said of a step.
    pub fn mark(&self, step: &StepKey) -> Option<&StepMark> {
        self.steps.iter().find(|mark| mark.step == *step)
    }
}

impl StepMark {
    pub(super) fn of(row: roadmap_step::Model) -> Result<Self, DbErr> {
        let step = StepKey::parse(&row.step).ok_or_else(|| DbErr::Type(format!("roadmap step {}: {}", row.id, row.step)))?;
        let done = row.done_on.zip(row.done_at).map(|(on, at)| Done { on: on.date(), by: row.done_by_name, at });
        Ok(Self {
            step,
            done,
            not_before: row.not_before.map(Day::date),
            note: row.note,
            changed: Changed { revision: row.revision, by: row.author_name, at: row.changed_at },
        })
    }
}

impl OwnMilestone {
    pub(super) fn of(row: milestone::Model) -> Self {
        let changed = Changed { revision: row.revision, by: row.author_name, at: row.changed_at };
        Self { id: row.id, label: row.label, day: row.day.date(), changed }
    }
}

/// The roadmap of a dossier, if it has one; whoever asks.
pub(crate) async fn of_dossier(connection: &impl ConnectionTrait, dossier: DossierId) -> Result<Option<Roadmap>, DbErr> {
    Ok(of_dossiers(connection, vec![dossier]).await?.remove(&dossier))
}

/// The roadmaps of those of the dossiers that have one; whoever asks.
pub(crate) async fn of_dossiers(
    connection: &impl ConnectionTrait,
    dossiers: Vec<DossierId>,
) -> Result<HashMap<DossierId, Roadmap>, DbErr> {
    if dossiers.is_empty() {
        return Ok(HashMap::new());
    }
    let kept = roadmap::Entity::find().filter(roadmap::Column::Dossier.is_in(dossiers)).all(connection).await?;
    if kept.is_empty() {
        return Ok(HashMap::new());
    }
    let made = |row: roadmap::Model| {
        let changed = Changed { revision: row.revision, by: row.author_name, at: row.changed_at };
        (row.dossier, Roadmap { dossier: row.dossier, wish: row.wish, changed, steps: Vec::new(), own: Vec::new() })
    };
    let mut roadmaps: HashMap<DossierId, Roadmap> = kept.into_iter().map(made).collect();
    let ids = || roadmaps.keys().copied().collect::<Vec<_>>();
    let steps = roadmap_step::Entity::find()
        .filter(roadmap_step::Column::Dossier.is_in(ids()))
        .order_by_asc(roadmap_step::Column::Step)
        .all(connection)
        .await?;
    let own = milestone::Entity::find()
        .filter(milestone::Column::Dossier.is_in(ids()))
        .order_by_asc(milestone::Column::Day)
        .order_by_asc(milestone::Column::Id)
        .all(connection)
        .await?;
    for step in steps {
        if let Some(roadmap) = roadmaps.get_mut(&step.dossier) {
            roadmap.steps.push(StepMark::of(step)?);
        }
    }
    for milestone in own {
        if let Some(roadmap) = roadmaps.get_mut(&milestone.dossier) {
            roadmap.own.push(OwnMilestone::of(milestone));
        }
    }
    Ok(roadmaps)
}

impl Desk {
    /// A dossier with its roadmap, if it has one.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the dossier is not one of the visitor's companies'.
    pub async fn roadmap(&self, visitor: &Visitor, dossier: DossierId) -> Result<(Dossier, Option<Roadmap>), DeskError> {
        let found = self.dossier(visitor, dossier).await?;
        Ok((found, of_dossier(self.storage.read(), dossier).await?))
    }

    /// The roadmap of a dossier, if it has one, for what the desk does by itself: whoever it is told to is asked of
    /// [`crate::policy`] by the caller.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn roadmap_of(&self, dossier: DossierId) -> Result<Option<Roadmap>, DeskError> {
        Ok(of_dossier(self.storage.read(), dossier).await?)
    }
}
