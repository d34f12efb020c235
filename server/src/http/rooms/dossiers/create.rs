//! Saving a diagnostic as a dossier.

use app::forms::{Form, Wrong};
use app::pages::dossiers::create::{Diagnostic, OTHER, page};
use axum::response::Response;
use desk::companies::CompanyName;
use desk::dossiers::{For, Indication, Product};
use desk::{CompanyId, Visitor};

use super::done;
use crate::http::rooms::{Fields, SignedIn, answer};

/// The company chosen in the form.
enum Chosen {
    Known(CompanyId),
    New(CompanyName),
}

/// The form, for the answers in the address.
pub async fn show(SignedIn { asked, visitor, .. }: SignedIn) -> Response {
    let diagnostic = Diagnostic::of(&asked.ctx, &asked.ctx.query);
    let mut form = Form::default();
    if let Some(belonging) = visitor.companies.first() {
        form.fill("company", belonging.company.to_string());
    }
    form.fill("once", asked.desk.once().to_string());
    answer::page(&asked.ctx, || page(&asked.ctx, &visitor, &diagnostic, &form))
}

/// Saves the dossier.
pub async fn save(SignedIn { asked, visitor, .. }: SignedIn, Fields(mut form): Fields) -> Response {
    let diagnostic = Diagnostic::of(&asked.ctx, form.raw("answers"));
    let again = |form: &Form| page(&asked.ctx, &visitor, &diagnostic, form);
    let product = form.typed::<Product>("product");
    let indication = form.typed::<Indication>("indication");
    let company = company(&mut form, &visitor);
    let (Some(product), Some(indication), Some(company)) = (product, indication, company) else {
        return answer::unprocessable(&asked.ctx, || again(&form));
    };
    let company = match &company {
        Chosen::Known(id) => For::Known(*id),
        Chosen::New(name) => For::New(name),
    };
    let once = form.raw("once").parse().ok();
    match asked.desk.save_dossier_once(once, &visitor, company, (&product, &indication), &diagnostic.snapshot).await {
        Ok(dossier) => done(&asked, dossier, "created"),
        Err(error) => answer::undone(&asked.ctx, form, &error, again),
    }
}

/// The company; what is wrong is noted.
fn company(form: &mut Form, visitor: &Visitor) -> Option<Chosen> {
    if visitor.companies.is_empty() || form.raw("company") == OTHER {
        return form.typed("company_name").map(Chosen::New);
    }
    let known = form.raw("company").parse().ok().map(Chosen::Known);
    if known.is_none() {
        form.refuse("company", Wrong::new("choose"));
    }
    known
}
