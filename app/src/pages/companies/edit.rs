//! Name and SIRET number of a company, told for the first time or changed.

use desk::Visitor;
use desk::companies::{Company, CompanyName};
use leptos::prelude::*;

use super::{crumbs, siret_number};
use crate::components::fields::{Control, Field, hidden};
use crate::components::{post_form, signature, space};
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
    form.fill("revision", company.changed.revision.to_string());
    form
}

/// The page; no company when the desk is told of one; `meanwhile` when somebody else changed it after the form was shown.
pub fn page(ctx: &Ctx, visitor: &Visitor, company: Option<&Company>, form: &Form, meanwhile: bool) -> Page {
    let changed = company.filter(|_| meanwhile);
    let (title, submit) = match company {
        Some(_) if meanwhile => ("edit-company-title", "edit-company-again"),
        Some(_) => ("edit-company-title", "edit-company-submit"),
        None => ("new-company-title", "new-company-submit"),
    };
    let title = ctx.t(title);
    let to = company.map_or_else(|| RoomName::NewCompany.here(), |company| RoomName::EditCompany.with([company.id]));
    let revision = changed.map_or_else(|| form.raw("revision").to_owned(), |company| company.changed.revision.to_string());
    let fields = view! {
        {Field::new("name", "field-company-name", CompanyName::MOST).hint("field-company-name-hint").autocomplete("organization").view(ctx, form)}
        {Field::new("siret", "field-siret", SIRET).hint("field-siret-hint").control(Control::Digits).optional().view(ctx, form)}
        {hidden("revision", &revision)}
    }
    .into_any();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {changed.map(|company| kept(ctx, company))}
        {post_form(ctx, form, &to, submit, fields)}
    }
    .into_any();
    let way = match company {
        Some(company) => crumbs(ctx, company),
        None => vec![(ctx.t("companies-title"), ctx.href(&RoomName::Companies.here()))],
    };
    Page::new(title, String::new(), body).under(way).private()
}

/// What is kept now, beside what was typed.
fn kept(ctx: &Ctx, company: &Company) -> AnyView {
    let siret = siret_number(ctx, company).unwrap_or_else(|| ctx.t("company-not-incorporated"));
    view! {
        <section class="notice notice-warning" role="alert" aria-labelledby="kept">
            <h2 id="kept">{ctx.t("edit-company-meanwhile")}</h2>
            <p>{ctx.t("edit-company-meanwhile-text")}</p>
            <dl class="fact-list">
                <div class="fact"><dt>{ctx.t("field-company-name")}</dt><dd>{company.name.clone()}</dd></div>
                <div class="fact"><dt>{ctx.t("field-siret")}</dt><dd>{siret}</dd></div>
            </dl>
            <p class="meta">{signature(ctx, &company.changed)}</p>
        </section>
    }
    .into_any()
}
