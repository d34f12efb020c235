//! Accepting an invitation to join the staff.

use std::collections::BTreeSet;

use content::Locale;
use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::client::Client;
use super::find;
use super::invite_staff::Offer;
use super::password::NewPassword;
use super::person_name::PersonName;
use super::session::{self, NewSession, Opening, SessionToken};
use crate::audit::{self, Action, Deed};
use crate::cases::hold_open_cases;
use crate::desk::Desk;
use crate::entities::account::{ActiveModel, Model};
use crate::entities::desk_member;
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::secret::Secret;
use crate::secrets::{self, Purpose};
use crate::staff::has_other_admin;
use crate::storage::Writing;
use crate::visitor::Role;

/// Open cases from which on a new advisor gets no further one.
pub const FIRST_LOAD_LIMIT: i64 = 25;

impl Desk {
    /// Accepts an invitation: opens an account, or lets the one with this address join, under the name and the password given.
    /// The session waits for the second factor.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when the link does not work or the account with this address is disabled; [`DeskError::LastAdmin`]
    /// when the person is the last one who keeps accounts and would not any more.
    pub async fn accept_invitation(
        &self,
        secret: &Secret,
        name: &PersonName,
        password: &NewPassword,
        client: &Client,
        previous: Option<&SessionToken>,
    ) -> Result<NewSession, DeskError> {
        let mail = self.link(Purpose::InviteStaff, secret).await?;
        let hash = self.hashing.hash(self.random, password.as_str()).await?;
        let now = self.now();
        let writing = self.storage.write().await?;
        // Cases and administrators are held before the account, as everywhere.
        let mut is_last = false;
        if let Some(known) = find::by_mail(&*writing, &mail).await? {
            hold_open_cases(&writing, known.id).await?;
            is_last = known.role.as_deref() == Some(Role::Admin.key()) && !has_other_admin(&writing, known.id).await?;
        }
        let account = find::or_open(&writing, self.random, now, &mail, Locale::Fr).await?;
        let account = Some(account).filter(Model::is_in_use).ok_or(DeskError::NotFound)?;
        let link = secrets::use_up(&writing, now, Purpose::InviteStaff, secret).await?;
        let offer: Offer = serde_json::from_str(&link.payload).map_err(|_| DeskError::NotFound)?;
        if is_last && offer.role != Role::Admin.key() {
            return Err(DeskError::LastAdmin);
        }
        let account = ActiveModel {
            id: Set(account.id),
            name: Set(name.as_str().to_owned()),
            locale: Set(offer.locale),
            role: Set(Some(offer.role)),
            confirmed_at: Set(account.confirmed_at.or(Some(now))),
            ..Default::default()
        };
        let account = account.update(&*writing).await?;
        let account = self.set_password(&writing, &account, hash).await?;
        self.join_desks(&writing, account.id, offer.desks).await?;
        let opening = Opening { account: &account, client, previous, second_factor: false };
        let session = session::open(&writing, self.random, now, opening).await?;
        // Somebody of the staff may join it anew, with another role or other desks.
        let (writing, returned) = self.give_back_strays(writing, None, account.id).await?;
        for deed in returned.into_iter().chain([Deed::own(account.id, Action::StaffJoin)]) {
            audit::record(&writing, now, deed).await?;
        }
        writing.commit().await?;
        Ok(session)
    }

    /// Makes these the desks of the person.
    async fn join_desks(&self, writing: &Writing, account: AccountId, desks: BTreeSet<String>) -> Result<(), DeskError> {
        use desk_member::{ActiveModel, Column, Entity};
        Entity::delete_many().filter(Column::Account.eq(account)).exec(&**writing).await?;
        for desk in desks {
            let member = ActiveModel {
                id: Set(self.random.id(self.now())),
                account: Set(account),
                desk: Set(desk),
                load_limit: Set(FIRST_LOAD_LIMIT),
                absent_from: Set(None),
                absent_until: Set(None),
            };
            Entity::insert(member).exec_without_returning(&**writing).await?;
        }
        Ok(())
    }
}
