//! Sending a question that waited for an address to be confirmed.

use desk::cases::Subject;
use leptos::prelude::*;

use crate::components::fields::error_summary;
use crate::forms::Form;
use crate::page::{Ctx, Page};

/// The page: a button, so that programs that follow links send nothing.
pub fn page(ctx: &Ctx, subject: &Subject, form: &Form) -> Page {
    let title = ctx.t("confirm-case-title");
    let body = view! {
        <h1>{title.clone()}</h1>
        {error_summary(ctx, form)}
        <p class="lede">{ctx.t_with("confirm-case-text", &[("subject", subject.as_str().into())])}</p>
        <form class="form" method="post" action=ctx.href(&ctx.address)>
            <p class="form-submit"><button class="button" type="submit">{ctx.t("confirm-case-submit")}</button></p>
        </form>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
