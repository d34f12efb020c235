//! Accepting an invitation to a company.

use app::forms::Form;
use app::pages::companies::join::page;
use axum::response::Response;
use desk::companies::Offer;
use desk::{DeskError, Secret, Visitor};

use super::done;
use crate::http::rooms::{Asked, SignedIn, answer};

/// What the invitation offers.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    match offer(&asked, &visitor).await {
        Ok((secret, offer)) => made(&asked, &visitor, Some((&secret, &offer))),
        Err(DeskError::NotFound) => made(&asked, &visitor, None),
        Err(error) => answer::failed(&error),
    }
}

/// Joins the company.
pub async fn join(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    let (secret, offer) = match offer(&asked, &visitor).await {
        Ok(found) => found,
        Err(DeskError::NotFound) => return made(&asked, &visitor, None),
        Err(error) => return answer::failed(&error),
    };
    match asked.desk.join_company(&visitor, &secret).await {
        Ok(company) => done(&asked, company, "joined"),
        Err(DeskError::NotFound) => made(&asked, &visitor, None),
        Err(error) => answer::undone(&asked.ctx, Form::default(), &error, |form| {
            page(&asked.ctx, &visitor, &secret.to_string(), Some(&offer), form)
        }),
    }
}

async fn offer(asked: &Asked, visitor: &Visitor) -> Result<(Secret, Offer), DeskError> {
    let secret = asked.ids.first().and_then(|text| text.parse::<Secret>().ok()).ok_or(DeskError::NotFound)?;
    let offer = asked.desk.offer(visitor, &secret).await?;
    Ok((secret, offer))
}

fn made(asked: &Asked, visitor: &Visitor, found: Option<(&Secret, &Offer)>) -> Response {
    let secret = found.map(|(secret, _)| secret.to_string()).unwrap_or_default();
    let offer = found.map(|(_, offer)| offer);
    answer::page(&asked.ctx, || page(&asked.ctx, visitor, &secret, offer, &Form::default()))
}
