//! Invitations to the staff that nobody has accepted yet, and taking one back.

use sea_orm::{ConnectionTrait, DbErr};

use super::Confirmed;
use crate::accounts::Offer;
use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::secret;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::moment::Moment;
use crate::secrets::{self, Purpose};
use crate::visitor::Role;

/// Somebody who was invited to the staff and has not joined it yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    /// Where the invitation was sent.
    pub mail: String,
    /// What the person is to do.
    pub role: Role,
    /// The desks where the person is to answer.
    pub desks: Vec<String>,
    /// Until when its link works.
    pub expires_at: Moment,
}

/// The invitations whose links work, by address.
pub(super) async fn pending(connection: &impl ConnectionTrait, now: Moment) -> Result<Vec<Invited>, DbErr> {
    let mut invited: Vec<Invited> =
        secrets::sent(connection, now, Purpose::InviteStaff).await?.into_iter().filter_map(read).collect();
    invited.sort_by(|one, other| one.mail.cmp(&other.mail));
    Ok(invited)
}

/// What a link offers, unless another version wrote it.
fn read(row: secret::Model) -> Option<Invited> {
    let offer: Offer = serde_json::from_str(&row.payload).ok()?;
    Some(Invited {
        mail: row.mail,
        role: Role::from_key(&offer.role)?,
        desks: offer.desks.into_iter().collect(),
        expires_at: row.expires_at,
    })
}

impl Desk {
    /// Takes back the invitation that was sent to `mail`: its link does not work any more. `by` is nobody on the command line.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who may not invite, and when there is none that works: it may have been accepted.
    pub async fn withdraw_staff_invitation(&self, by: Option<&Confirmed<'_>>, mail: &MailAddress) -> Result<(), DeskError> {
        let now = self.now();
        let writing = self.storage.write().await?;
        if let Some(by) = by {
            self.administered(&writing, by, by.visitor().account).await?;
        }
        let row = secrets::withdraw(&writing, now, Purpose::InviteStaff, mail).await?.ok_or(DeskError::NotFound)?;
        let (role, desks) = read(row).map(|invited| (invited.role.key(), invited.desks.join(" "))).unwrap_or_default();
        let deed = Deed {
            actor: by.map(|by| (by.visitor().account, by.visitor().name.as_str())),
            action: Action::StaffInvitationWithdraw,
            object: Thing::Role.of(role),
            company: None,
            detail: String::new(),
        };
        let deed = deed.because(&desks, by.map_or("", Confirmed::reason));
        audit::record(&writing, now, deed).await?;
        writing.commit().await?;
        Ok(())
    }
}
