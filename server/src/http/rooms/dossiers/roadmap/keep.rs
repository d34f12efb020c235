//! Keeping a roadmap of the public page for a dossier.

use app::forms::{Form, WHOLE, Wrong};
use app::links::query;
use app::pages::dossiers::roadmap::keep::{WISH, page, revision_name};
use app::pages::roadmap::{kept, wished};
use axum::response::Response;
use content::answers::query::parse_pairs;
use content::plan::{Field, write};
use desk::roadmaps::Place;
use desk::{DeskError, Visitor};

use super::done;
use crate::http::rooms::{Asked, Fields, SignedIn, answer};

/// The dossiers to choose from, for the roadmap in the address.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Result<Response, Response> {
    let wish = kept(&asked.ctx.parameters());
    let places = places(&asked, &visitor).await?;
    Ok(answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &places, &wish, &Form::default())))
}

/// Keeps it.
pub async fn save(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Result<Response, Response> {
    let ctx = &asked.ctx;
    let wish = kept(&parse_pairs(form.raw(WISH)));
    let listed = places(&asked, &visitor).await?;
    let mut read = Form::of(parse_pairs(&wish));
    let wished = wished(ctx, &mut read).map(|(wish, _)| wish);
    for (_, wrong) in read.errors() {
        form.refuse(WHOLE, wrong.clone());
    }
    let place = listed.iter().find(|place| place.dossier.to_string() == form.raw("dossier"));
    if place.is_none() {
        form.refuse("dossier", Wrong::new("plan-dossier"));
    }
    let (Some(wished), Some(place)) = (wished, place) else {
        return Ok(answer::unprocessable(ctx, || page(ctx, &visitor, &listed, &wish, &form)));
    };
    let pairs = write(&wished, &read.text(Field::Label.id()));
    let text = query(pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let base = form.raw(&revision_name(place)).parse().unwrap_or(-1);
    match asked.desk.keep_roadmap(&visitor, place.dossier, base, &text).await {
        Ok(()) => Ok(done(&asked, place.dossier, "kept")),
        Err(error) => {
            // Whoever replaces a roadmap knows which: the list is told as it is now.
            let now = if matches!(error, DeskError::Stale) { places(&asked, &visitor).await? } else { listed };
            Ok(answer::undone(ctx, form, &error, |form| page(ctx, &visitor, &now, &wish, form)))
        }
    }
}

async fn places(asked: &Asked, visitor: &Visitor) -> Result<Vec<Place>, Response> {
    asked.desk.roadmap_places(visitor).await.map_err(|error| answer::failed(&error))
}
