//! Inviting somebody to the staff: by an administrator or from the command line.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use content::Locale;
use serde::{Deserialize, Serialize};

use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::outbox::{self, Mail};
use crate::secret::Secret;
use crate::secrets::{self, NewSecret, Purpose};
use crate::staff::Confirmed;
use crate::visitor::Role;

/// How long an invitation works.
pub const INVITING: TimeDelta = TimeDelta::days(7);
/// An invitation to join the staff.
#[derive(Clone, Debug)]
pub struct StaffInvitation {
    /// Where it is sent.
    pub mail: MailAddress,
    /// What the person will do.
    pub role: Role,
    /// The desks where the person will answer.
    pub desks: BTreeSet<String>,
    /// The language of the mail.
    pub locale: Locale,
}

/// What the link of an invitation carries.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Offer {
    pub role: String,
    pub desks: BTreeSet<String>,
    pub locale: String,
}

impl Desk {
    /// Invites somebody to the staff; an earlier invitation to the same address is void. `by` is nobody on the command line.
    /// Returns the secret of the link, which the mail holds as well.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for those who may not invite.
    pub async fn invite_staff(&self, by: Option<&Confirmed<'_>>, invitation: &StaffInvitation) -> Result<Secret, DeskError> {
        let (now, mail) = (self.now(), invitation.mail.as_str());
        let offer = Offer {
            role: invitation.role.key().to_owned(),
            desks: invitation.desks.clone(),
            locale: invitation.locale.tag().to_owned(),
        };
        let payload = serde_json::to_string(&offer).unwrap_or_default();
        let writing = self.storage.write().await?;
        if let Some(by) = by {
            self.administered(&writing, by, by.visitor().account).await?;
        }
        let new = NewSecret { purpose: Purpose::InviteStaff, account: None, mail, payload, life: INVITING };
        let secret = secrets::issue(&writing, self.random, now, new).await?;
        let told = Mail::InviteStaff { secret: secret.to_string() };
        outbox::post(&writing, self.random, now, now, mail, invitation.locale, &told).await?;
        let deed = Deed {
            actor: by.map(|by| (by.visitor().account, by.visitor().name.as_str())),
            action: Action::StaffInvite,
            object: Thing::Role.of(invitation.role.key()),
            company: None,
            detail: String::new(),
        };
        let stations = invitation.desks.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
        let deed = deed.because(&stations, by.map_or("", Confirmed::reason));
        audit::record(&writing, now, deed).await?;
        writing.commit().await?;
        Ok(secret)
    }
}
