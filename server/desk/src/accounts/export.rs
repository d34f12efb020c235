//! Everything that is kept about a person's account, for that person.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde_json::{Value, json};

use crate::audit::Deed;
use crate::desk::Desk;
use crate::entities::{account, session};
use crate::error::DeskError;
use crate::moment::Moment;
use crate::visitor::{Role, Visitor};

impl Desk {
    /// What is kept about the visitor as a person: account, sessions, companies, desks. Secrets are left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn export_account(&self, visitor: &Visitor) -> Result<Value, DeskError> {
        let connection = self.storage.read();
        let account = account::Entity::find_by_id(visitor.account).one(connection).await?.ok_or(DeskError::NotFound)?;
        let sessions = session::Entity::find()
            .filter(session::Column::Account.eq(visitor.account))
            .order_by_desc(session::Column::CreatedAt)
            .all(connection)
            .await?;
        let has_factor = self.has_second_factor(visitor.account).await?;
        self.record(Deed::own(visitor.account, "account-export")).await?;
        Ok(json!({
            "account": {
                "id": account.id.to_string(),
                "mail": account.mail,
                "name": account.name,
                "language": account.locale,
                "role": visitor.role.map(Role::key),
                "opened_at": time(account.created_at),
                "confirmed_at": account.confirmed_at.map(time),
                "second_factor": has_factor,
            },
            "sessions": sessions.into_iter().map(|session| json!({
                "browser": session.agent,
                "signed_in_at": time(session.created_at),
                "last_used_at": time(session.seen_at),
                "ends_at": time(session.expires_at),
            })).collect::<Vec<_>>(),
            "companies": visitor.companies.iter().map(|belonging| json!({
                "id": belonging.company.to_string(),
                "name": belonging.name,
                "role": belonging.role.key(),
            })).collect::<Vec<_>>(),
            "desks": visitor.desks,
        }))
    }
}

/// A time in the form of RFC 3339.
fn time(moment: Moment) -> String {
    moment.time().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
