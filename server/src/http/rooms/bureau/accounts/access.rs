//! Keeping somebody out, letting them in again, and taking a second factor away.

use app::forms::Form;
use app::pages::bureau::accounts::deed::AccountDeed;
use axum::response::Response;
use desk::MailAddress;

use super::AtAccount;
use crate::http::rooms::Fields;

/// What closing the door takes.
pub async fn show_disable(at: AtAccount) -> Response {
    at.deed(AccountDeed::Disable, &Form::default())
}

/// Closes the door.
pub async fn disable(at: AtAccount, Fields(mut form): Fields) -> Result<Response, Response> {
    let by = at.confirmed(AccountDeed::Disable, &mut form, true).await?;
    let done = at.admin.asked.desk.disable_account(Some(&by), &at.mail()).await;
    Ok(at.done(AccountDeed::Disable, form, done))
}

/// What opening it again takes.
pub async fn show_enable(at: AtAccount) -> Response {
    at.deed(AccountDeed::Enable, &Form::default())
}

/// Opens it again.
pub async fn enable(at: AtAccount, Fields(mut form): Fields) -> Result<Response, Response> {
    let by = at.confirmed(AccountDeed::Enable, &mut form, true).await?;
    let done = at.admin.asked.desk.enable_account(Some(&by), &at.mail()).await;
    Ok(at.done(AccountDeed::Enable, form, done))
}

/// What taking the second factor away takes.
pub async fn show_factor(at: AtAccount) -> Response {
    at.deed(AccountDeed::Factor, &Form::default())
}

/// Takes it away.
pub async fn reset_factor(at: AtAccount, Fields(mut form): Fields) -> Result<Response, Response> {
    let by = at.confirmed(AccountDeed::Factor, &mut form, true).await?;
    let done = at.admin.asked.desk.reset_second_factor(Some(&by), &at.mail()).await;
    Ok(at.done(AccountDeed::Factor, form, done))
}

impl AtAccount {
    /// The address of the account.
    fn mail(&self) -> MailAddress {
        MailAddress::kept(self.file.line.mail.clone())
    }
}
