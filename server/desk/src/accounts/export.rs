//! Everything that is kept about a person's account, for that person.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _, QueryTrait as _};
use serde_json::{Value, json};

use crate::audit::{Action, Deed};
use crate::cases::CaseNumber;
use crate::desk::Desk;
use crate::entities::{account, attachment, case, dossier_feed, membership, session};
use crate::error::DeskError;
use crate::ids::CaseId;
use crate::moment::Moment;
use crate::secret::hexadecimal;
use crate::visitor::{Role, Visitor};

impl Desk {
    /// What is kept about the visitor as a person: account, sessions, companies, desks, files that were sent, alerts,
    /// dossiers followed at a secret address. Secrets are left out, and the bytes of files: each is handed out by its case.
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
        let files = self.files_sent(visitor).await?;
        let alerts = self.alerts_kept(visitor).await?;
        let followed = self.secret_addresses(visitor).await?;
        self.record(Deed::own(visitor.account, Action::AccountExport)).await?;
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
            "files": files,
            "alerts": alerts,
            "secret_addresses": followed,
        }))
    }
}

impl Desk {
    /// The files that the visitor sent, oldest first.
    async fn files_sent(&self, visitor: &Visitor) -> Result<Vec<Value>, DeskError> {
        let connection = self.storage.read();
        let sent = attachment::Entity::find().filter(attachment::Column::Account.eq(visitor.account));
        let sent = sent.order_by_asc(attachment::Column::Id).all(connection).await?;
        let cases =
            case::Entity::find().filter(case::Column::Id.is_in(sent.iter().map(|file| file.case))).all(connection).await?;
        let number = |of: CaseId| {
            let case = cases.iter().find(|case| case.id == of);
            case.map(|case| CaseNumber { year: case.year, place: case.number }.to_string())
        };
        let told = |file: attachment::Model| {
            json!({
                "id": file.id.to_string(),
                "case": number(file.case),
                "name": file.name,
                "kind": file.kind,
                "bytes": file.size,
                "sha256": hexadecimal(&file.hash),
                "sent_at": time(file.sent_at),
                "erased_at": file.erased_at.map(time),
            })
        };
        Ok(sent.into_iter().map(told).collect())
    }
}

impl Desk {
    /// The dossiers that the visitor follows at a secret address, and since when.
    async fn secret_addresses(&self, visitor: &Visitor) -> Result<Vec<Value>, DeskError> {
        let mine = membership::Entity::find()
            .select_only()
            .column(membership::Column::Id)
            .filter(membership::Column::Account.eq(visitor.account));
        let rows = dossier_feed::Entity::find()
            .filter(dossier_feed::Column::Membership.in_subquery(mine.into_query()))
            .filter(dossier_feed::Column::RevokedAt.is_null())
            .order_by_asc(dossier_feed::Column::CreatedAt);
        let told = |feed: dossier_feed::Model| json!({ "dossier": feed.dossier.to_string(), "made_at": time(feed.created_at) });
        Ok(rows.all(self.storage.read()).await?.into_iter().map(told).collect())
    }
}

/// A time in the form of RFC 3339.
pub(crate) fn time(moment: Moment) -> String {
    moment.time().to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}
