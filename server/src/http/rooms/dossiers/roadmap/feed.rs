//! The secret address from which a member's calendar and reader follow a dossier.

use std::sync::Arc;

use app::links::{RoomName, query};
use app::pages::dossiers::roadmap::feed::{Told, page};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use desk::dossiers::Dossier;
use desk::{DeskError, Visitor};

use crate::http::rooms::{Asked, Fields, SignedIn, answer};
use crate::http::sitemap;
use crate::portal::Portal;

/// Whether there is one.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let dossier = found(&asked, &visitor).await?;
    let feed = asked.desk.feed(&visitor, dossier.id).await.map_err(|error| answer::failed(&error))?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &dossier, &feed, Told::Nothing)))
}

/// Makes one and tells it; the one before works no longer. The page asked for again tells the same one, as long as it works; a page
/// that was shown before another one was made makes none.
pub async fn make(
    SignedIn { asked, visitor, .. }: SignedIn,
    State(portal): State<Arc<Portal>>,
    headers: HeaderMap,
    Fields(form): Fields,
) -> Result<Response, Response> {
    let failed = |error: DeskError| answer::failed(&error);
    let dossier = found(&asked, &visitor).await?;
    // A form that cannot be read was never shown.
    let made = match form.raw("form").parse() {
        Ok(form) => asked.desk.make_feed(&visitor, dossier.id, &form).await,
        Err(_) => Err(DeskError::Stale),
    };
    let feed = asked.desk.feed(&visitor, dossier.id).await.map_err(failed)?;
    let origin = sitemap::origin(&portal, &headers);
    let (told, status) = match &made {
        Ok(secret) => (Told::Made(secret, &origin), StatusCode::OK),
        Err(DeskError::Stale) => (Told::Meanwhile, StatusCode::CONFLICT),
        Err(error) => return Err(answer::failed(error)),
    };
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &dossier, &feed, told).status(status.as_u16())))
}

/// Makes it void.
pub async fn revoke(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let dossier = found(&asked, &visitor).await?;
    asked.desk.revoke_feed(&visitor, dossier.id).await.map_err(|error| answer::failed(&error))?;
    Ok(answer::see_other_with(&asked.ctx, &RoomName::DossierFeed.with([dossier.id]), &query([("done", "revoked")])))
}

/// The dossier in the address, with a roadmap or without: the calls that concern it can be followed all the same.
async fn found(asked: &Asked, visitor: &Visitor) -> Result<Dossier, Response> {
    asked.desk.dossier(visitor, asked.id(0)?).await.map_err(|error| answer::failed(&error))
}
