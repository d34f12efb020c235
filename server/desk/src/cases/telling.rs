//! Who on the side of the company is told by mail.

use content::Locale;
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _};
use uuid::Uuid;

use super::change::Change;
use crate::entities::{account, membership};
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::outbox::{self, Mail};
use crate::visitor::MemberRole;

/// Posts `mail` to whoever asked or, when that person left the company or the desk, to the owners of the company.
pub(super) async fn tell(change: &Change<'_>, due: Moment, mail: &Mail) -> Result<Vec<Uuid>, DbErr> {
    let mut posted = Vec::new();
    for account in told(change).await? {
        let locale = Locale::from_tag(&account.locale).unwrap_or(Locale::Fr);
        let id = outbox::post(&change.writing, change.desk.random, change.now, due, &account.mail, locale, mail).await?;
        posted.push(id);
    }
    Ok(posted)
}

async fn told(change: &Change<'_>) -> Result<Vec<account::Model>, DbErr> {
    let case = &change.case;
    let Some(company) = case.company else { return active(change, vec![case.account]).await };
    let members = membership::Entity::find().filter(membership::Column::Company.eq(company)).all(&*change.writing).await?;
    if members.iter().any(|member| member.account == case.account) {
        let asker = active(change, vec![case.account]).await?;
        if !asker.is_empty() {
            return Ok(asker);
        }
    }
    let owners = members.into_iter().filter(|member| member.role == MemberRole::Owner.key());
    active(change, owners.map(|owner| owner.account).collect()).await
}

/// Those of `accounts` that may sign in.
async fn active(change: &Change<'_>, accounts: Vec<AccountId>) -> Result<Vec<account::Model>, DbErr> {
    account::Entity::find()
        .filter(account::Column::Id.is_in(accounts))
        .filter(account::Column::ConfirmedAt.is_not_null())
        .filter(account::Column::DisabledAt.is_null())
        .filter(account::Column::ClosedAt.is_null())
        .all(&*change.writing)
        .await
}
