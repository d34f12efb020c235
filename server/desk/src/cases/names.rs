//! How people and companies are called.

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QuerySelect as _};

use super::number::CaseNumber;
use crate::entities::{account, case, company};
use crate::ids::{AccountId, CaseId, CompanyId};

/// The names of accounts.
pub(super) async fn people(
    connection: &impl ConnectionTrait,
    accounts: Vec<AccountId>,
) -> Result<HashMap<AccountId, String>, DbErr> {
    let names = account::Entity::find().select_only().columns([account::Column::Id, account::Column::Name]);
    let names = names.filter(account::Column::Id.is_in(accounts)).into_tuple::<(AccountId, String)>();
    Ok(names.all(connection).await?.into_iter().collect())
}

/// The names of companies.
pub(super) async fn companies(
    connection: &impl ConnectionTrait,
    companies: Vec<CompanyId>,
) -> Result<HashMap<CompanyId, String>, DbErr> {
    let names = company::Entity::find().select_only().columns([company::Column::Id, company::Column::Name]);
    let names = names.filter(company::Column::Id.is_in(companies)).into_tuple::<(CompanyId, String)>();
    Ok(names.all(connection).await?.into_iter().collect())
}

/// The number of a case.
pub(super) async fn number(connection: &impl ConnectionTrait, case: CaseId) -> Result<Option<CaseNumber>, DbErr> {
    let number = case::Entity::find_by_id(case).select_only().columns([case::Column::Year, case::Column::Number]);
    let number = number.into_tuple::<(i64, i64)>().one(connection).await?;
    Ok(number.map(|(year, place)| CaseNumber { year, place }))
}
