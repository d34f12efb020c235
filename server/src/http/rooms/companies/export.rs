//! Everything that is kept for a company, to take away.

use axum::response::Response;
use desk::dossiers::CompanyData;

use crate::http::rooms::{SignedIn, answer};

/// All of it as JSON.
pub async fn json(signed_in: SignedIn) -> Result<Response, Response> {
    let data = data(signed_in).await?;
    Ok(answer::file("application/json", "structure.json", data.to_json().to_string()))
}

/// The dossiers as a table.
pub async fn dossiers(signed_in: SignedIn) -> Result<Response, Response> {
    let data = data(signed_in).await?;
    Ok(answer::file("text/csv; charset=utf-8", "dossiers.csv", data.dossiers_csv()))
}

/// The versions of the dossiers as a table.
pub async fn versions(signed_in: SignedIn) -> Result<Response, Response> {
    let data = data(signed_in).await?;
    Ok(answer::file("text/csv; charset=utf-8", "versions.csv", data.versions_csv()))
}

async fn data(SignedIn { asked, visitor, .. }: SignedIn) -> Result<CompanyData, Response> {
    asked.desk.company_data(&visitor, asked.id(0)?).await.map_err(|error| answer::failed(&error))
}
