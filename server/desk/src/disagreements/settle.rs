//! What became of a disagreement.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::disagreement::{Column, Entity};
use crate::error::DeskError;
use crate::ids::DisagreementId;
use crate::policy;
use crate::typed::typed;
use crate::visitor::Visitor;

/// Characters of what became of a disagreement.
pub const OUTCOME: usize = 2_000;

typed! {
    /// What became of a disagreement.
    Outcome = lines up to OUTCOME;
}

impl Desk {
    /// Says what became of it: the rules were changed, or why they stay.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for all but those who keep the content, and when there is no such thing; [`DeskError::NotNow`]
    /// when somebody settled it already.
    pub async fn settle_disagreement(&self, visitor: &Visitor, id: DisagreementId, outcome: &Outcome) -> Result<(), DeskError> {
        if !policy::keeps_content(visitor) {
            return Err(DeskError::NotFound);
        }
        let (now, writing) = (self.now(), self.storage.write().await?);
        let settled = Entity::update_many()
            .col_expr(Column::SettledAt, now.0.into())
            .col_expr(Column::SettledBy, visitor.name.as_str().into())
            .col_expr(Column::Outcome, outcome.as_str().into())
            .filter(Column::Id.eq(id))
            .filter(Column::SettledAt.is_null())
            .exec(&*writing)
            .await?;
        if settled.rows_affected == 0 {
            let known = Entity::find_by_id(id).one(&*writing).await?;
            return Err(known.map_or(DeskError::NotFound, |_| DeskError::NotNow));
        }
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: Action::DisagreementSettle,
            object: Thing::Disagreement.of(id),
            company: None,
            detail: String::new(),
        };
        audit::record(&writing, now, deed).await?;
        Ok(writing.commit().await?)
    }
}
