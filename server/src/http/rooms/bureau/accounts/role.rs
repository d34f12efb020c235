//! Another role for somebody of the staff, or none.

use app::forms::{Form, Wrong};
use app::pages::bureau::accounts::deed::AccountDeed;
use axum::response::Response;
use desk::visitor::Role;

use super::AtAccount;
use crate::http::rooms::Fields;

/// Stands for no role.
const NONE: &str = "none";

/// The form, filled in with the present role.
pub async fn show(at: AtAccount) -> Response {
    let mut form = Form::default();
    form.fill("role", at.file.line.role.map_or(NONE, Role::key));
    at.deed(AccountDeed::Role, &form)
}

/// Changes it.
pub async fn change(at: AtAccount, Fields(mut form): Fields) -> Result<Response, Response> {
    let role = match form.raw("role") {
        NONE => Some(None),
        key => Role::from_key(key).map(Some),
    };
    if role.is_none() {
        form.refuse("role", Wrong::new("choose"));
    }
    let by = at.confirmed(AccountDeed::Role, &mut form, role.is_some()).await?;
    let done = at.admin.asked.desk.change_staff_role(&by, at.file.line.account, role.flatten()).await;
    Ok(at.done(AccountDeed::Role, form, done))
}
