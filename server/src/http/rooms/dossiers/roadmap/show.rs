//! The roadmap of a dossier; where there is none, the way to make one.

use app::links::RoomName;
use app::pages::dossiers::roadmap::show::page;
use axum::response::Response;

use crate::http::rooms::{SignedIn, answer};

/// The page.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let (dossier, roadmap) = asked.desk.roadmap(&visitor, asked.id(0)?).await.map_err(|error| answer::failed(&error))?;
    Ok(match roadmap {
        Some(roadmap) => answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &dossier, &roadmap)),
        None => answer::see_other(&asked.ctx, &RoomName::ChangeRoadmap.with([dossier.id])),
    })
}
