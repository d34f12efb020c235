//! The dossiers of a person's companies.

use desk::dossiers::{DossierPage, Listed};
use desk::{CompanyId, Visitor};
use leptos::prelude::*;

use super::verdicts;
use crate::components::space;
use crate::links::{Address, RoomName, query};
use crate::page::{Ctx, Page};
use crate::wording::day;

/// What the list is narrowed to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Narrowed {
    /// The dossiers of one company.
    pub company: Option<CompanyId>,
    /// Those put aside, or the others.
    pub archived: bool,
}

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, narrowed: Narrowed, shown: &DossierPage) -> Page {
    let title = ctx.t(if narrowed.archived { "dossiers-archived-title" } else { "dossiers-title" });
    let list = if shown.dossiers.is_empty() { empty(ctx, narrowed) } else { items(ctx, shown) };
    let next = shown.next.map(|next| {
        let href = href(ctx, narrowed, &next.to_string());
        view! { <p><a rel="next" href=href>{ctx.t("dossiers-next")}</a></p> }
    });
    let other = Narrowed { archived: !narrowed.archived, ..narrowed };
    let other_words = ctx.t(if narrowed.archived { "dossiers-see-current" } else { "dossiers-see-archived" });
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {companies(ctx, visitor, narrowed)}
        {list}
        {next}
        <p class="actions">
            <a class="button button-secondary" href=ctx.href(&Address::Diagnostic)>{ctx.t("dossiers-begin")}</a>
            <a href=href(ctx, other, "")>{other_words}</a>
        </p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}

fn href(ctx: &Ctx, narrowed: Narrowed, after: &str) -> String {
    let company = narrowed.company.map(|company| company.to_string()).unwrap_or_default();
    let archived = if narrowed.archived { "1" } else { "" };
    RoomName::Dossiers
        .here()
        .with_query(ctx.locale, &query([("company", company.as_str()), ("archived", archived), ("after", after)]))
}

/// Which company's dossiers to see, for those who have several.
fn companies(ctx: &Ctx, visitor: &Visitor, narrowed: Narrowed) -> Option<AnyView> {
    if visitor.companies.len() < 2 {
        return None;
    }
    let item = |company: Option<CompanyId>, name: String| {
        let current = (narrowed.company == company).then_some("page");
        view! { <li><a href=href(ctx, Narrowed { company, ..narrowed }, "") aria-current=current>{name}</a></li> }
    };
    let each = visitor.companies.iter().map(|belonging| item(Some(belonging.company), belonging.name.clone())).collect_view();
    let all = item(None, ctx.t("dossiers-all-companies"));
    Some(view! { <nav class="narrow" aria-label=ctx.t("dossiers-by-company")><ul>{all}{each}</ul></nav> }.into_any())
}

fn items(ctx: &Ctx, shown: &DossierPage) -> AnyView {
    let items = shown.dossiers.iter().map(|listed| item(ctx, listed)).collect_view();
    view! { <ul class="work-list">{items}</ul> }.into_any()
}

fn item(ctx: &Ctx, listed: &Listed) -> AnyView {
    let dossier = &listed.dossier;
    let changed = day(ctx.locale, dossier.updated_at.day());
    let values = [
        ("company", listed.company_name.as_str().into()),
        ("version", super::number(dossier.version).into()),
        ("date", changed.into()),
    ];
    let indication = (!dossier.indication.is_empty()).then(|| view! { <p>{dossier.indication.clone()}</p> });
    view! {
        <li class="work-item">
            <h2><a href=ctx.href(&RoomName::Dossier.with([dossier.id]))>{dossier.product.clone()}</a></h2>
            {indication}
            <p class="meta">{ctx.t_with("dossiers-item", &values)}</p>
            {verdicts::counts(ctx, &listed.verdicts)}
        </li>
    }
    .into_any()
}

fn empty(ctx: &Ctx, narrowed: Narrowed) -> AnyView {
    if narrowed.archived {
        return view! { <p class="empty">{ctx.t("dossiers-archived-empty")}</p> }.into_any();
    }
    view! {
        <div class="empty">
            <p>{ctx.t("dossiers-empty")}</p>
            <p>{ctx.t("dossiers-empty-how")}</p>
        </div>
    }
    .into_any()
}
