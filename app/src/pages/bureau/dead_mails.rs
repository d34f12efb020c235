//! Mails that were given up, for administrators.

use desk::Visitor;
use desk::outbox::DeadMail;
use leptos::prelude::*;

use crate::components::{action, space, table};
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::pages::cases::at;

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, mails: &[DeadMail]) -> Page {
    let title = ctx.t("dead-mails-title");
    let columns = ["recipient", "mail", "written", "tries", "reason", "again"].map(|key| ctx.t(&format!("dead-mails-{key}")));
    let rows = mails.iter().map(|mail| row(ctx, mail)).collect();
    let list = if mails.is_empty() {
        view! { <p class="empty">{ctx.t("dead-mails-none")}</p> }.into_any()
    } else {
        table(&title, &columns, rows)
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("dead-mails-lede")}</p>
        {list}
    }
    .into_any();
    Page::new(title, ctx.t("dead-mails-lede"), body).private()
}

fn row(ctx: &Ctx, mail: &DeadMail) -> (AnyView, Vec<AnyView>) {
    let id = mail.id.to_string();
    // Numbers of cases are not known here.
    let subject = ctx.t_with(&format!("mail-{}-subject", mail.kind.replace('_', "-")), &[("number", "…".into())]);
    let cells = vec![
        subject.into_any(),
        at(ctx, mail.created_at).into_any(),
        mail.attempts.to_string().into_any(),
        mail.reason.clone().into_any(),
        action(ctx, &RoomName::DeadMails.here(), "dead-mails-send", &[("mail", id.as_str())]),
    ];
    (mail.recipient.clone().into_any(), cells)
}
