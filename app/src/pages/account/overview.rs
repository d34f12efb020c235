//! What the desk knows of a person.

use desk::Visitor;
use leptos::prelude::*;

use crate::components::space;
use crate::page::{Ctx, Page};

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor) -> Page {
    let title = ctx.t("account-title");
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <dl class="fact-list">
            <div class="fact"><dt>{ctx.t("field-name")}</dt><dd>{visitor.name.clone()}</dd></div>
            <div class="fact"><dt>{ctx.t("field-mail")}</dt><dd>{visitor.mail.clone()}</dd></div>
        </dl>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
