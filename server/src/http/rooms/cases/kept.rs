//! What was typed by somebody who has to sign in first: kept, and there again when they come back.

use app::forms::{Form, WHOLE, Wrong};
use app::links::{Address, RoomName, query};
use axum::response::Response;
use desk::accounts::Signed;
use desk::secret::Secret;
use desk::{DeskError, Visitor};

use crate::http::rooms::{Asked, answer};

/// Name of the parameter and of the field that stand for what was kept.
pub(super) const KEPT: &str = "kept";

/// Who sends `form`. Others are sent to the door, with what they typed kept, and come back to `page`.
pub(super) async fn signed_in(asked: &Asked, form: &Form, page: &Address) -> Result<Visitor, Response> {
    match &asked.signed {
        Some(Signed::In(visitor, _)) => Ok(visitor.clone()),
        Some(Signed::Halfway(_)) => Err(to_the_door(asked, RoomName::SecondFactor, form, page).await),
        None => Err(to_the_door(asked, RoomName::SignIn, form, page).await),
    }
}

/// Keeps `form` and sends its author to `door`, to come back to it on `page`.
async fn to_the_door(asked: &Asked, door: RoomName, form: &Form, page: &Address) -> Response {
    let then = match keep(asked, form).await {
        Ok(Some(secret)) => page.with_query(asked.ctx.locale, &query([(KEPT, secret.to_string().as_str())])),
        Ok(None) => page.path(asked.ctx.locale),
        Err(error) => return answer::failed(&error),
    };
    answer::see_other_with(&asked.ctx, &door.here(), &query([("then", then.as_str())]))
}

/// Keeps `form`, and gives what it is found by; nothing when nothing was typed.
pub(super) async fn keep(asked: &Asked, form: &Form) -> Result<Option<Secret>, DeskError> {
    let technical = |name: &str| ["step", "version", "once", KEPT].contains(&name);
    let typed: Vec<&(String, String)> = form.fields().iter().filter(|(name, _)| !technical(name)).collect();
    if typed.iter().all(|(_, value)| value.trim().is_empty()) {
        return Ok(None);
    }
    let typed = serde_json::to_string(&typed).map_err(|_| DeskError::NotFound)?;
    let once = form.raw("once").parse().ok();
    asked.desk.keep_question(typed, once, &asked.client).await.map(Some)
}

/// The form as it was kept, when the address says so; `None` when it does not.
pub(super) async fn found(asked: &Asked) -> Result<Option<Form>, DeskError> {
    let Some(kept) = asked.ctx.parameter(KEPT) else { return Ok(None) };
    let typed = match kept.parse::<Secret>() {
        Ok(secret) => asked.desk.kept_question(&secret).await,
        Err(_) => Err(DeskError::NotFound),
    };
    match typed {
        Ok(typed) => {
            let mut form = Form::of(serde_json::from_str(&typed).unwrap_or_default());
            form.fill(KEPT, kept);
            Ok(Some(form))
        }
        Err(DeskError::NotFound) => {
            let mut form = Form::default();
            form.refuse(WHOLE, Wrong::new("kept-gone"));
            Ok(Some(form))
        }
        Err(error) => Err(error),
    }
}

/// Forgets what was kept, now that it was sent.
pub(super) async fn forget(asked: &Asked, form: &Form) {
    let Ok(kept) = form.raw(KEPT).parse::<Secret>() else { return };
    if let Err(error) = asked.desk.forget_question(&kept).await {
        // It goes by itself before long; what matters was sent.
        tracing::warn!(%error, "what was sent is kept a while longer");
    }
}
