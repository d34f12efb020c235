//! The companies of a person.

use desk::Visitor;
use desk::companies::Company;
use leptos::prelude::*;

use super::{role_words, siret};
use crate::components::{done, space};
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// What may just have been done, as told on top.
const DONE: &[&str] = &["left"];

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, companies: &[Company]) -> Page {
    let title = ctx.t("companies-title");
    let list = if companies.is_empty() {
        view! { <p class="empty">{ctx.t("companies-empty")}</p> }.into_any()
    } else {
        let items = companies.iter().map(|company| item(ctx, company)).collect_view();
        view! { <ul class="work-list">{items}</ul> }.into_any()
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {done(ctx, "company-done", DONE)}
        <p class="lede">{ctx.t("companies-lede")}</p>
        {list}
        <p><a class="button button-secondary" href=ctx.href(&RoomName::NewCompany.here())>{ctx.t("companies-new")}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}

fn item(ctx: &Ctx, company: &Company) -> AnyView {
    view! {
        <li class="work-item">
            <h2><a href=ctx.href(&RoomName::Company.with([company.id]))>{company.name.clone()}</a></h2>
            <p class="meta">{role_words(ctx, company.role)}" · "{siret(ctx, company)}</p>
        </li>
    }
    .into_any()
}
