//! Recovery codes, shown once.

use desk::accounts::RecoveryCode;
use leptos::prelude::*;

use crate::page::{Ctx, Page};

/// The page, from which one goes on to `then`, an address of this site.
pub fn page(ctx: &Ctx, codes: &[RecoveryCode], then: &str) -> Page {
    let title = ctx.t("recovery-title");
    let items = codes.iter().map(|code| view! { <li><code>{code.to_string()}</code></li> }).collect_view();
    let body = view! {
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("recovery-lede")}</p>
        <ol class="recovery-codes">{items}</ol>
        <p>{ctx.t("recovery-keep")}</p>
        <p><a class="button" href=then.to_owned()>{ctx.t("recovery-continue")}</a></p>
    }
    .into_any();
    Page::new(title, String::new(), body).private()
}
