//! New recovery codes, when few are left or they were seen by others.

use super::client::Client;
use super::password::Password;
use super::recovery_codes::{self, RecoveryCode};
use crate::audit::{self, Action, Deed};
use crate::desk::Desk;
use crate::error::DeskError;
use crate::mail_address::MailAddress;
use crate::visitor::Visitor;

impl Desk {
    /// Gives the visitor new recovery codes, to be shown once; those given before are void.
    ///
    /// # Errors
    /// [`DeskError::Unproven`] when the password is wrong, [`DeskError::NotNow`] for those without a second factor.
    pub async fn renew_recovery_codes(
        &self,
        visitor: &Visitor,
        password: &Password,
        client: &Client,
    ) -> Result<Vec<RecoveryCode>, DeskError> {
        if !visitor.second_factor {
            return Err(DeskError::NotNow);
        }
        let account = self.prove(&MailAddress::kept(visitor.mail.clone()), password, client).await?;
        let now = self.now();
        let writing = self.storage.write().await?;
        let account = self.proven(&writing, &account, client).await?;
        let codes = recovery_codes::renew(&writing, self.random, now, account.id).await?;
        audit::record(&writing, now, Deed::own(account.id, Action::RecoveryCodesRenew)).await?;
        writing.commit().await?;
        Ok(codes)
    }
}
