//! The queue.

use app::forms::Form;
use app::pages::bureau::queue::{Shown, page};
use app::pages::bureau::sought;
use axum::http::StatusCode;
use axum::response::Response;
use desk::Visitor;
use desk::cases::Sought;

use crate::http::rooms::{Asked, Staff, answer};

/// Parameters that tell what became of cases that were just given: how many were, how many were not.
pub(super) const GIVEN: [&str; 2] = ["given", "left"];

/// The page.
pub async fn show(Staff { asked, visitor }: Staff) -> Response {
    let sought = sought::read(&asked.ctx.parameters());
    let [given, left] = GIVEN.map(|name| asked.ctx.parameter(name).and_then(|count| count.parse().ok()));
    shown(&asked, &visitor, &sought, &Form::default(), given.map(|given| (given, left.unwrap_or_default())), StatusCode::OK).await
}

/// The page, with what was typed before.
pub(super) async fn shown(
    asked: &Asked,
    visitor: &Visitor,
    sought: &Sought,
    form: &Form,
    given: Option<(usize, usize)>,
    status: StatusCode,
) -> Response {
    let desk = &asked.desk;
    match tokio::try_join!(desk.queue(visitor, sought), desk.queue_counts(visitor), desk.colleagues(visitor)) {
        Ok((cases, counts, colleagues)) => {
            let shown = Shown { visitor, sought, counts: &counts, cases: &cases, colleagues: &colleagues, given };
            answer::page(&asked.ctx, || page(&asked.ctx, shown, form).status(status.as_u16()))
        }
        Err(error) => answer::failed(&error),
    }
}
