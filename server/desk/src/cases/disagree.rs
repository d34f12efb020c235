//! An advisor holds something against a verdict.

use content::Verdict;
use sea_orm::{ActiveValue::Set, EntityTrait as _};

use super::error::CaseError;
use super::event::Event;
use super::message::{Said, Side};
use super::texts::Reason;
use crate::audit;
use crate::desk::Desk;
use crate::entities::disagreement::{ActiveModel, Entity};
use crate::error::DeskError;
use crate::ids::{CaseId, DisagreementId};
use crate::visitor::Visitor;

/// What is held against a verdict.
#[derive(Clone, Debug)]
pub struct NewDisagreement {
    /// The scheme of the verdict.
    pub scheme: String,
    /// The criterion that is wrong; nothing for the verdict as a whole.
    pub criterion: Option<String>,
    /// What the desk should say.
    pub expected: Verdict,
    /// Why.
    pub reason: Reason,
}

impl Desk {
    /// Notes what an advisor holds against a verdict of the dossier that goes with the case. The thread tells the staff; the
    /// company sees nothing of it.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the case is not the visitor's to answer, no dossier goes with it, or it has no such verdict
    /// or criterion; [`DeskError::NotNow`] when the verdict is what is expected.
    pub async fn disagree(&self, visitor: &Visitor, case: CaseId, new: &NewDisagreement) -> Result<DisagreementId, CaseError> {
        // What goes with a case never changes: it can be read before the case is held.
        let seen = self.case_seen(visitor, Side::Desk, case).await?;
        let attached = self.attached(visitor, &seen).await?.ok_or(DeskError::NotFound)?;
        let stated = attached.snapshot.verdicts().0.get(&new.scheme).ok_or(DeskError::NotFound)?;
        if stated.verdict == new.expected {
            return Err(DeskError::NotNow.into());
        }
        let criterion = new.criterion.as_deref().unwrap_or_default();
        if !criterion.is_empty() && !stated.criteria().contains_key(criterion) {
            return Err(DeskError::NotFound.into());
        }
        let mut change = self.hold(visitor, Side::Desk, case).await?;
        let id = DisagreementId(self.random.id(change.now));
        let row = ActiveModel {
            id: Set(id),
            case: Set(case),
            author: Set(visitor.account),
            author_name: Set(visitor.name.clone()),
            at: Set(change.now),
            scheme: Set(new.scheme.clone()),
            criterion: Set(criterion.to_owned()),
            stated: Set(stated.verdict.id().to_owned()),
            expected: Set(new.expected.id().to_owned()),
            reason: Set(new.reason.as_str().to_owned()),
            answers: Set(attached.snapshot.answers().to_owned()),
            assessed_on: Set(attached.snapshot.assessed_on().to_string()),
            library: Set(attached.snapshot.library().to_owned()),
            settled_at: Set(None),
            settled_by: Set(String::new()),
            outcome: Set(String::new()),
        };
        Entity::insert(row).exec_without_returning(&*change.writing).await?;
        let event = Event::Disagreed { scheme: new.scheme.clone() };
        change.say(Said::inside(event, new.reason.as_str())).await?;
        change.commit(audit::Action::CaseDisagree, new.scheme.clone()).await?;
        Ok(id)
    }
}
