//! Two questions after an answer.

use desk::feedback::{COMMENT, Useful};
use desk::{CaseId, Visitor};
use leptos::prelude::*;

use crate::components::fields::{Control, Field, radios};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// Answers to "do you know how to proceed?".
pub const PROCEEDS: [&str; 2] = ["yes", "no"];

/// The page, with what was said before; `kept` says that it was just kept.
pub fn page(ctx: &Ctx, visitor: &Visitor, case: CaseId, form: &Form, kept: bool) -> Page {
    let title = ctx.t("feedback-title");
    let choice = |key: &str| (key.to_owned(), ctx.t(&format!("feedback-useful-{key}")));
    let useful: Vec<_> = Useful::ALL.iter().map(|useful| choice(useful.key())).collect();
    let proceeds: Vec<_> = PROCEEDS.iter().map(|key| ((*key).to_owned(), ctx.t(&format!("feedback-proceeds-{key}")))).collect();
    let fields = view! {
        {radios(ctx, form, "useful", "feedback-useful", &useful)}
        {radios(ctx, form, "proceeds", "feedback-proceeds", &proceeds)}
        {Field::new("comment", "feedback-comment", COMMENT).control(Control::Lines).hint("feedback-comment-hint").optional().view(ctx, form)}
    }
    .into_any();
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {kept.then(|| view! { <div class="notice" role="status"><p>{ctx.t("feedback-kept")}</p></div> })}
        <p class="lede">{ctx.t("feedback-lede")}</p>
        {post_form(ctx, form, &RoomName::Feedback.with([case]), "feedback-submit", fields)}
    }
    .into_any();
    Page::new(title, ctx.t("feedback-lede"), body).private()
}
