//! Keeping somebody out, letting them in again, and taking a second factor away.

use app::forms::Form;
use app::pages::bureau::accounts::deed::AccountDeed;
use axum::response::Response;
use desk::staff::Confirmed;
use desk::{DeskError, MailAddress};

use super::AtAccount;
use crate::http::rooms::Fields;

/// What closing the door takes.
pub async fn show_disable(at: AtAccount) -> Response {
    at.deed(AccountDeed::Disable, &Form::default())
}

/// Closes the door.
pub async fn disable(at: AtAccount, Fields(form): Fields) -> Response {
    let (desk, mail) = (&at.admin.asked.desk, at.mail());
    at.act(AccountDeed::Disable, form, mail, async |by: Confirmed<'_>, mail| desk.disable_account(Some(&by), &mail).await).await
}

/// What opening it again takes.
pub async fn show_enable(at: AtAccount) -> Response {
    at.deed(AccountDeed::Enable, &Form::default())
}

/// Opens it again.
pub async fn enable(at: AtAccount, Fields(form): Fields) -> Response {
    let (desk, mail) = (&at.admin.asked.desk, at.mail());
    at.act(AccountDeed::Enable, form, mail, async |by: Confirmed<'_>, mail| desk.enable_account(Some(&by), &mail).await).await
}

/// What taking the second factor away takes.
pub async fn show_factor(at: AtAccount) -> Response {
    at.deed(AccountDeed::Factor, &Form::default())
}

/// Takes it away.
pub async fn reset_factor(at: AtAccount, Fields(form): Fields) -> Response {
    let (desk, mail) = (&at.admin.asked.desk, at.mail());
    let done = async |by: Confirmed<'_>, mail: MailAddress| -> Result<(), DeskError> {
        desk.reset_second_factor(Some(&by), &mail).await
    };
    at.act(AccountDeed::Factor, form, mail, done).await
}

impl AtAccount {
    fn mail(&self) -> Option<MailAddress> {
        self.file.line.mail.parse().ok()
    }
}
