//! What somebody of the staff does from now on.

use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::Confirmed;
use crate::accounts::{find, session};
use crate::audit::{self, Action, Deed};
use crate::cases::hold_open_cases;
use crate::desk::Desk;
use crate::entities::account::ActiveModel;
use crate::entities::desk_member;
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::visitor::Role;

impl Desk {
    /// Gives somebody of the staff another role; with none, the person leaves the staff and the desks, and keeps the account.
    /// All of the person's sessions end, and open cases that are no longer theirs to answer go back to the queue. Nobody joins the staff this way: that takes an invitation.
    ///
    /// # Errors
    /// [`DeskError::LastAdmin`] when nobody would keep accounts any more; [`DeskError::NotFound`] when the person is not of the
    /// staff, and for those who keep no accounts.
    pub async fn change_staff_role(&self, by: &Confirmed<'_>, id: AccountId, role: Option<Role>) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        hold_open_cases(&writing, id).await?;
        let has_other = self.administered(&writing, by, id).await?;
        let account = find::alone(&writing, id).await?.filter(|account| account.role.is_some() && account.closed_at.is_none());
        let account = account.ok_or(DeskError::NotFound)?;
        if role != Some(Role::Admin) && !has_other {
            return Err(DeskError::LastAdmin);
        }
        let role = role.map(|role| role.key().to_owned());
        let told = role.clone().unwrap_or_else(|| "none".to_owned());
        if role.is_none() {
            desk_member::Entity::delete_many().filter(desk_member::Column::Account.eq(id)).exec(&*writing).await?;
        }
        ActiveModel { id: Set(account.id), role: Set(role), ..Default::default() }.update(&*writing).await?;
        session::end_all(&writing, id).await?;
        let (writing, returned) = self.give_back_strays(writing, Some(by.visitor()), id).await?;
        let deed = Deed::staffs(Some(by.visitor()), id, Action::StaffRole);
        for deed in returned.into_iter().chain([deed.because(&told, by.reason())]) {
            audit::record(&writing, now, deed).await?;
        }
        Ok(writing.commit().await?)
    }
}
