//! What advisors hold against verdicts, for those who keep the content.

use app::forms::Form;
use app::links::{RoomName, query};
use app::pages::bureau::disagreements as pages;
use axum::response::Response;
use desk::disagreements::{Disagreement, Outcome};

use crate::http::rooms::{Fields, Staff, answer};

/// The list.
pub async fn list(Staff { asked, visitor }: Staff) -> Response {
    let settled = asked.ctx.parameter("settled").is_some();
    match asked.desk.disagreements(&visitor, settled).await {
        Ok(list) => answer::page(&asked.ctx, || pages::list(&asked.ctx, &visitor, &list, settled)),
        Err(error) => answer::failed(&error),
    }
}

/// One of them.
pub async fn show(staff: Staff) -> Result<Response, Response> {
    let one = one(&staff).await?;
    let Staff { asked, visitor } = staff;
    Ok(answer::page(&asked.ctx, || pages::show(&asked.ctx, &visitor, &one, &Form::default())))
}

/// Says what became of it.
pub async fn settle(staff: Staff, Fields(mut form): Fields) -> Result<Response, Response> {
    let one = one(&staff).await?;
    let Staff { asked, visitor } = staff;
    let again = |form: &Form| pages::show(&asked.ctx, &visitor, &one, form);
    let Some(outcome) = form.typed::<Outcome>("outcome") else {
        return Ok(answer::unprocessable(&asked.ctx, || again(&form)));
    };
    Ok(match asked.desk.settle_disagreement(&visitor, one.id, &outcome).await {
        Ok(()) => {
            let here = RoomName::Disagreement.with([one.id]);
            answer::see_other_with(&asked.ctx, &here, &query([("done", "settled")]))
        }
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    })
}

/// The same as a file of `content/situations/`.
pub async fn situation(staff: Staff) -> Result<Response, Response> {
    let one = one(&staff).await?;
    let text = one.situation(&staff.asked.ctx.library().rules);
    Ok(answer::file("application/yaml; charset=utf-8", &one.file_name(), text))
}

async fn one(Staff { asked, visitor }: &Staff) -> Result<Disagreement, Response> {
    asked.desk.disagreement(visitor, asked.id(0)?).await.map_err(|error| answer::failed(&error))
}
