//! Leaving every company at once, when somebody leaves the desk.

use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use super::invitations;
use super::roster::Roster;
use crate::audit::{Action, Deed, Thing};
use crate::entities::{case, company, membership};
use crate::error::DeskError;
use crate::ids::{AccountId, CompanyId};
use crate::moment::Moment;
use crate::storage::Writing;

/// Ends the memberships of `account`. A company to which nobody else belongs is erased with its dossiers, unless it asked the desk
/// something. Returns what there is to record, once everything else is written.
///
/// # Errors
/// [`DeskError::LastOwner`] when a company would be left to members none of whom owns it.
pub(crate) async fn leave_all(writing: &Writing, now: Moment, account: AccountId) -> Result<Vec<Deed<'static>>, DeskError> {
    let companies: Vec<CompanyId> = membership::Entity::find()
        .select_only()
        .column(membership::Column::Company)
        .filter(membership::Column::Account.eq(account))
        .order_by_asc(membership::Column::Company)
        .into_tuple()
        .all(&**writing)
        .await?;
    let mut deeds = Vec::new();
    for company in companies {
        let roster = Roster::locked(writing, company).await?;
        let Some(row) = roster.row_of(account) else { continue };
        let action = if roster.len() > 1 {
            roster.keep_owned(account, None)?;
            Action::MemberLeave
        } else if has_asked(writing, company).await? {
            Action::MemberLeave
        } else {
            company::Entity::delete_by_id(company).exec(&**writing).await?;
            Action::CompanyErase
        };
        membership::Entity::delete_by_id(row.id).exec(&**writing).await?;
        let object = Thing::Company.of(company);
        deeds.push(Deed { object, company: Some(company), ..Deed::own(account, action) });
    }
    invitations::withdraw_sent_by(writing, now, account).await?;
    Ok(deeds)
}

/// Whether a case is the company's.
async fn has_asked(writing: &Writing, company: CompanyId) -> Result<bool, DbErr> {
    let asked = case::Entity::find().select_only().column(case::Column::Id).filter(case::Column::Company.eq(company));
    Ok(asked.limit(1).into_tuple::<crate::ids::CaseId>().one(&**writing).await?.is_some())
}
