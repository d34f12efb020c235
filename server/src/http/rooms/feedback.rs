//! Two questions after an answer.

use app::forms::{Form, Wrong};
use app::links::{RoomName, query};
use app::pages::feedback::{PROCEEDS, page};
use axum::response::Response;
use desk::CaseId;
use desk::feedback::{COMMENT, Feedback, Useful};

use super::{Fields, SignedIn, answer};

/// Parameter that says that an opinion was just kept.
const KEPT: &str = "kept";

/// The form, with what was said before.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    let case: CaseId = match asked.id(0) {
        Ok(case) => case,
        Err(missing) => return missing,
    };
    match asked.desk.feedback(&visitor, case).await {
        Ok(said) => {
            let form = said.map_or_else(Form::default, filled);
            let kept = asked.ctx.parameter(KEPT).is_some();
            answer::page(&asked.ctx, || page(&asked.ctx, &visitor, case, &form, kept))
        }
        Err(error) => answer::failed(&error),
    }
}

fn filled(said: Feedback) -> Form {
    let mut form = Form::default();
    form.fill("useful", said.useful.key());
    form.fill("proceeds", PROCEEDS[usize::from(!said.proceeds)]);
    form.fill("comment", said.comment.map(|comment| comment.as_str().to_owned()).unwrap_or_default());
    form
}

/// Keeps what was said.
pub async fn give(SignedIn { asked, visitor, .. }: SignedIn, Fields(form): Fields) -> Response {
    let case: CaseId = match asked.id(0) {
        Ok(case) => case,
        Err(missing) => return missing,
    };
    let again = |form: &Form| page(&asked.ctx, &visitor, case, form, false);
    let (said, form) = match parse(form) {
        Ok(parsed) => parsed,
        Err(form) => return answer::unprocessable(&asked.ctx, || again(&form)),
    };
    match asked.desk.give_feedback(&visitor, case, &said).await {
        Ok(()) => answer::see_other_with(&asked.ctx, &RoomName::Feedback.with([case]), &query([(KEPT, "1")])),
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    }
}

fn parse(mut form: Form) -> Result<(Feedback, Form), Form> {
    let useful = Useful::from_key(form.raw("useful"));
    let proceeds = PROCEEDS.iter().position(|key| *key == form.raw("proceeds"));
    let comment = form.optional("comment", COMMENT).parse().ok();
    for (name, missing) in [("useful", useful.is_none()), ("proceeds", proceeds.is_none())] {
        if missing {
            form.refuse(name, Wrong::new("choose"));
        }
    }
    match (useful, proceeds, form.errors().is_empty()) {
        (Some(useful), Some(position), true) => Ok((Feedback { useful, proceeds: position == 0, comment }, form)),
        _ => Err(form),
    }
}
