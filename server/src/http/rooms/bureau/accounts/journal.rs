//! The audit trail.

use app::forms::{Form, Wrong};
use app::pages::bureau::accounts::journal::{WHAT, page};
use axum::response::Response;
use desk::DeskError;
use desk::audit::Action;
use desk::staff::Subject;

use super::Admin;
use crate::http::rooms::answer;

/// The entries that the address asks for, the newest first.
pub async fn show(Admin { asked, visitor }: Admin) -> Response {
    let mut form = Form::default();
    let what = asked.ctx.parameter("what").filter(|what| WHAT.contains(&what.as_str()));
    form.fill("what", what.unwrap_or_else(|| WHAT[0].to_owned()));
    form.fill("of", asked.ctx.parameter("of").unwrap_or_default());
    let action = asked.ctx.parameter("action").and_then(|key| Action::from_key(&key));
    form.fill("action", action.map(Action::key).unwrap_or_default());
    let before = asked.ctx.parameter("before").and_then(|before| before.parse().ok());
    let chain = if asked.ctx.parameter("verify").is_some() {
        match asked.desk.verify_audit().await {
            Ok(chain) => Some(chain),
            Err(error) => return answer::failed(&error),
        }
    } else {
        None
    };
    let entries = match subject(&form) {
        Ok(subject) => asked.desk.journal(&visitor, subject.as_ref(), action, before).await,
        Err(wrong) => {
            form.refuse("of", wrong);
            Ok(Vec::new())
        }
    };
    let entries = match entries {
        Err(DeskError::NotFound) => {
            form.refuse("of", Wrong::new("journal-unknown"));
            Vec::new()
        }
        Err(error) => return answer::failed(&error),
        Ok(entries) => entries,
    };
    let wrong = !form.errors().is_empty();
    let made = || page(&asked.ctx, &visitor, &entries, chain, &form);
    if wrong { answer::unprocessable(&asked.ctx, made) } else { answer::page(&asked.ctx, made) }
}

/// Of what the trail is asked for; all of it when nothing is named.
fn subject(form: &Form) -> Result<Option<Subject>, Wrong> {
    let of = form.text("of");
    if of.is_empty() {
        return Ok(None);
    }
    let subject = match form.raw("what") {
        "account" => of.parse().ok().map(Subject::Account),
        "person" => of.parse().ok().map(Subject::Person),
        _ => of.parse().ok().map(Subject::Case),
    };
    subject.map(Some).ok_or_else(|| Wrong::new("journal-unknown"))
}
