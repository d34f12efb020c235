//! Inviting somebody to a company.

use sea_orm::{ColumnTrait as _, Condition, EntityTrait as _, QueryFilter as _};

use super::invitations::{self, LIFE};
use super::roster::Roster;
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::{account, invitation};
use crate::error::DeskError;
use crate::ids::CompanyId;
use crate::mail_address::MailAddress;
use crate::outbox::{self, Mail};
use crate::visitor::{MemberRole, Visitor};

/// What came of inviting somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Invited {
    /// A mail is on its way; it replaces what was sent to the same address before.
    Sent,
    /// The person belongs to the company already.
    Member,
}

impl Desk {
    /// Invites the person with this address; for owners. Whether the person has an account makes no difference.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who do not own the company, [`DeskError::Full`] when too many invitations wait or were
    /// sent in a day.
    pub async fn invite_member(
        &self,
        visitor: &Visitor,
        company: CompanyId,
        mail: &MailAddress,
        role: MemberRole,
    ) -> Result<Invited, DeskError> {
        let (now, mail) = (self.now(), mail.as_str());
        let writing = self.storage.write().await?;
        let roster = Roster::of_owner(&writing, visitor, company).await?;
        let members = account::Entity::find()
            .filter(account::Column::Mail.eq(mail))
            .filter(account::Column::Id.is_in(roster.accounts()))
            .one(&*writing)
            .await?;
        if members.is_some() {
            return Ok(Invited::Member);
        }
        let same = Condition::all().add(invitation::Column::Company.eq(company)).add(invitation::Column::Mail.eq(mail));
        invitations::end(&writing, now, same).await?;
        invitations::make_room(&writing, now, company, visitor.account).await?;
        let row = invitation::Model {
            id: self.random.id(now),
            company,
            mail: mail.to_owned(),
            role: role.key().to_owned(),
            inviter: visitor.account,
            inviter_name: visitor.name.clone(),
            created_at: now,
            expires_at: now.after(LIFE),
            ended_at: None,
        };
        let secret = invitations::make_secret(self, &writing, &row).await?.to_string();
        let id = row.id;
        invitation::Entity::insert(invitation::ActiveModel::from(row)).exec_without_returning(&*writing).await?;
        outbox::post(&writing, self.random, now, now, mail, visitor.locale, &Mail::InviteMember { secret }).await?;
        let deed = Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: Action::MemberInvite,
            object: Thing::Company.of(company),
            company: Some(company),
            detail: format!("invitation {id} {}", role.key()),
        };
        audit::record(&writing, now, deed).await?;
        writing.commit().await?;
        Ok(Invited::Sent)
    }
}
