//! At which desks somebody answers, up to how many cases, and when not.

use app::forms::{Form, Wrong};
use app::pages::bureau::accounts::DESK;
use app::pages::bureau::accounts::deed::AccountDeed;
use axum::response::Response;
use chrono::NaiveDate;
use desk::DeskError;
use desk::accounts::FIRST_LOAD_LIMIT;
use desk::staff::{Absence, MOST_OPEN, Posts};

use super::{AtAccount, desks};
use crate::http::rooms::Fields;

/// The form, filled in with what holds now.
pub async fn show(at: AtAccount) -> Response {
    let first = at.file.posts.first();
    let mut fields: Vec<(String, String)> = at.file.posts.iter().map(|post| (DESK.to_owned(), post.desk.clone())).collect();
    let limit = first.map_or(FIRST_LOAD_LIMIT, |post| post.limit);
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let (from, until) = first.map_or((None, None), |post| post.absent);
    for (name, value) in [("limit", limit.to_string()), ("from", day(from)), ("until", day(until))] {
        fields.push((name.to_owned(), value));
    }
    at.deed(AccountDeed::Posts, &Form::of(fields))
}

/// Changes them.
pub async fn change(at: AtAccount, Fields(mut form): Fields) -> Result<Response, Response> {
    let posts = posts(&mut form);
    let by = at.confirmed(AccountDeed::Posts, &mut form, posts.is_some()).await?;
    let done = match posts {
        Some(posts) => at.admin.asked.desk.change_posts(&by, at.file.line.account, &posts).await,
        // Nothing is confirmed before all else is right.
        None => Err(DeskError::NotFound),
    };
    Ok(at.done(AccountDeed::Posts, form, done))
}

fn posts(form: &mut Form) -> Option<Posts> {
    let limit = form.text("limit").parse::<i64>().ok().filter(|limit| (0..=MOST_OPEN).contains(limit));
    if limit.is_none() {
        form.refuse("limit", Wrong::new("posts-limit").with("most", usize::try_from(MOST_OPEN).unwrap_or_default()));
    }
    let (from, until) = (day(form, "from"), day(form, "until"));
    let absence = match (from.ok()?, until.ok()?) {
        (None, None) => None,
        (Some(from), until) if until.is_none_or(|until| from <= until) => Some(Absence { from, until }),
        _ => {
            form.refuse("until", Wrong::new("posts-absence"));
            return None;
        }
    };
    Some(Posts { desks: desks(form), limit: limit?, absence })
}

/// The day in a field, which may be empty; what is no day is noted.
fn day(form: &mut Form, name: &'static str) -> Result<Option<NaiveDate>, chrono::ParseError> {
    let text = form.text(name);
    if text.is_empty() {
        return Ok(None);
    }
    let day = text.parse().map(Some);
    if day.is_err() {
        form.refuse(name, Wrong::new("posts-day"));
    }
    day
}
