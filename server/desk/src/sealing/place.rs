//! Where a sealed secret is kept.

use uuid::Uuid;

use crate::ids::AccountId;

/// Column and row.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Place {
    /// The second factor of an account.
    Factor(AccountId),
    /// The second factor that an account is setting up.
    PendingFactor(AccountId),
    /// A key that signs snapshots.
    SigningKey(Uuid),
}

impl Place {
    /// What is authenticated together with the secret.
    pub fn name(&self) -> String {
        match self {
            Self::Factor(account) => format!("second_factor.secret {account}"),
            Self::PendingFactor(account) => format!("second_factor.pending {account}"),
            Self::SigningKey(id) => format!("signing_key.secret {id}"),
        }
    }
}
