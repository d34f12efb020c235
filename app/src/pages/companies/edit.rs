//! Name and SIRET number of a company, told for the first time or changed.

use desk::Visitor;
use desk::companies::{Company, CompanyName};
use leptos::prelude::*;

use super::crumbs;
use crate::components::fields::{Control, Field};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// Longest text in which a SIRET number is looked for, spaces included.
const SIRET: usize = 40;

/// The form filled in with what is kept.
pub fn filled(company: &Company) -> Form {
    let mut form = Form::default();
    form.fill("name", company.name.as_str());
    form.fill("siret", company.siret.clone().unwrap_or_default());
    form
}

/// The page; no company when the desk is told of one.
pub fn page(ctx: &Ctx, visitor: &Visitor, company: Option<&Company>, form: &Form) -> Page {
    let (title, submit) = match company {
        Some(_) => ("edit-company-title", "edit-company-submit"),
        None => ("new-company-title", "new-company-submit"),
    };
    let title = ctx.t(title);
    let to = company.map_or_else(|| RoomName::NewCompany.here(), |company| RoomName::EditCompany.with([company.id]));
    let fields = view! {
        {Field::new("name", "field-company-name", CompanyName::MOST).hint("field-company-name-hint").autocomplete("organization").view(ctx, form)}
        {Field::new("siret", "field-siret", SIRET).hint("field-siret-hint").control(Control::Digits).optional().view(ctx, form)}
    }
    .into_any();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {post_form(ctx, form, &to, submit, fields)}
    }
    .into_any();
    let way = match company {
        Some(company) => crumbs(ctx, company),
        None => vec![(ctx.t("companies-title"), ctx.href(&RoomName::Companies.here()))],
    };
    Page::new(title, String::new(), body).under(way).private()
}
