//! Leaving: the person is forgotten at once, or, while cases refer to them, when those no longer have to be kept.

use chrono::TimeDelta;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, Condition, DbErr, EntityTrait as _, QueryFilter as _,
    QuerySelect as _,
};

use super::client::Client;
use super::password::Password;
use super::session;
use crate::alerts;
use crate::audit::{self, Action, Deed, Thing};
use crate::cases::hold_open_cases;
use crate::companies::leave_all;
use crate::desk::Desk;
use crate::entities::account::{ActiveModel, Column, Entity};
use crate::entities::{case, desk_member, recovery_code, second_factor};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::mail_address::MailAddress;
use crate::outbox::Mail;
use crate::secrets;
use crate::staff::has_other_admin;
use crate::storage::Writing;
use crate::visitor::{Role, Visitor};

/// How long name and address of somebody who left are kept while cases refer to them, unless the configuration says otherwise.
pub const KEPT_AFTER_LEAVING: TimeDelta = TimeDelta::days(3 * 365);

impl Desk {
    /// Closes the visitor's account for good: sessions end, memberships end, companies to which nobody else belongs are erased
    /// unless they asked the desk something, and open cases that the person answered go back to the queue. The address is free for
    /// another account.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when the password is wrong, [`DeskError::LastOwner`] while a company would be left to members none
    /// of whom owns it, [`DeskError::LastAdmin`] for the last one who keeps accounts.
    pub async fn close_account(&self, visitor: &Visitor, password: &Password, client: &Client) -> Result<(), DeskError> {
        let account = self.prove(&MailAddress::kept(visitor.mail.clone()), password, client).await?;
        let now = self.now();
        let writing = self.storage.write().await?;
        hold_open_cases(&writing, account.id).await?;
        let is_last = visitor.role == Some(Role::Admin) && !has_other_admin(&writing, account.id).await?;
        let account = self.proven(&writing, &account, client).await?;
        if is_last {
            return Err(DeskError::LastAdmin);
        }
        let left = leave_all(&writing, now, account.id).await?;
        let is_kept = is_in_cases(&writing, account.id).await?;
        self.tell(&writing, &account, &Mail::AccountClosed).await?;
        let closed = ActiveModel {
            id: Set(account.id),
            // No address looks like this one, and no two accounts share it.
            mail: Set(format!("closed {}", account.id)),
            name: Set(if is_kept { account.name } else { String::new() }),
            former_mail: Set(is_kept.then_some(account.mail)),
            password: Set(None),
            role: Set(None),
            closed_at: Set(Some(now)),
            ..Default::default()
        };
        closed.update(&*writing).await?;
        secrets::void(&writing, account.id).await?;
        session::end_all(&writing, account.id).await?;
        alerts::end_all(&writing, account.id).await?;
        leave_desks(&writing, account.id).await?;
        let (writing, returned) = self.give_back_strays(writing, None, account.id).await?;
        for deed in left.into_iter().chain(returned).chain([Deed::own(account.id, Action::AccountClose)]) {
            audit::record(&writing, now, deed).await?;
        }
        Ok(writing.commit().await?)
    }

    /// Forgets name and address of those who left longer than `kept` ago. Says how many there were.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn forget_closed_accounts(&self, kept: TimeDelta) -> Result<u64, DeskError> {
        let writing = self.storage.write().await?;
        let forgotten = Entity::update_many()
            .col_expr(Column::Name, Expr::value(""))
            .col_expr(Column::FormerMail, Expr::value(None::<String>))
            .filter(Column::ClosedAt.lte(self.now().before(kept)))
            .filter(Condition::any().add(Column::Name.ne("")).add(Column::FormerMail.is_not_null()))
            .exec(&*writing)
            .await?;
        let detail = forgotten.rows_affected.to_string();
        if forgotten.rows_affected > 0 {
            let deed = Deed { actor: None, action: Action::AccountsForget, object: Thing::Accounts.all(), company: None, detail };
            audit::record(&writing, self.now(), deed).await?;
        }
        writing.commit().await?;
        Ok(forgotten.rows_affected)
    }
}

/// Whether a case names the person as the one who asked or who answers.
async fn is_in_cases(writing: &Writing, account: AccountId) -> Result<bool, DbErr> {
    let named = Condition::any().add(case::Column::Account.eq(account)).add(case::Column::Assignee.eq(account));
    Ok(case::Entity::find().filter(named).limit(1).one(&**writing).await?.is_some())
}

async fn leave_desks(writing: &Writing, account: AccountId) -> Result<(), DbErr> {
    desk_member::Entity::delete_many().filter(desk_member::Column::Account.eq(account)).exec(&**writing).await?;
    recovery_code::Entity::delete_many().filter(recovery_code::Column::Account.eq(account)).exec(&**writing).await?;
    second_factor::Entity::delete_by_id(account).exec(&**writing).await?;
    Ok(())
}
