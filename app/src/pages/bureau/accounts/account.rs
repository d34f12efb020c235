//! One account, with what can be done about it.

use desk::Visitor;
use desk::accounts::AccountState;
use desk::staff::{AccountFile, Post};
use leptos::prelude::*;

use super::deed::AccountDeed;
use super::{crumbs, factor_words, role_words, state_words};
use crate::components::{done, space, table};
use crate::links::{RoomName, query};
use crate::page::{Ctx, Page};
use crate::pages::cases::desk_name;
use crate::wording::day;

/// The page.
pub fn page(ctx: &Ctx, visitor: &Visitor, file: &AccountFile) -> Page {
    let line = &file.line;
    let title = if line.name.is_empty() { line.mail.clone() } else { line.name.clone() };
    let fact = |key: &str, value: String| view! { <div class="fact"><dt>{ctx.t(key)}</dt><dd>{value}</dd></div> };
    let sessions = usize::try_from(file.sessions).unwrap_or_default();
    let links = AccountDeed::ALL.iter().filter(|deed| deed.fits(file)).map(|deed| {
        let href = ctx.href(&deed.room().with([line.account]));
        view! { <li><a href=href>{ctx.t(&format!("accounts-{}-title", deed.key()))}</a></li> }
    });
    let journal = |what: &str| {
        let address = RoomName::Journal.here();
        address.with_query(ctx.locale, &query([("what", what), ("of", line.mail.as_str())]))
    };
    let body = view! {
        {space(ctx, visitor)}
        {done(ctx, "accounts-done", &["role", "posts", "disable", "enable", "factor"])}
        <h1>{title.clone()}</h1>
        <dl class="fact-list">
            {fact("field-mail", line.mail.clone())}
            {fact("accounts-column-role", role_words(ctx, line.role))}
            {fact("accounts-column-state", state_words(ctx, line))}
            {fact("accounts-column-factor", factor_words(ctx, line))}
            {fact("accounts-sessions", ctx.t_with("accounts-sessions-count", &[("count", sessions.into())]))}
        </dl>
        {line.role.map(|_| posts(ctx, &file.posts))}
        <h2>{ctx.t("accounts-acts")}</h2>
        <ul>{links.collect_view()}</ul>
        <p>
            <a href=journal("account")>{ctx.t("accounts-journal-account")}</a>
            " · "
            <a href=journal("person")>{ctx.t("accounts-journal-person")}</a>
        </p>
        <p class="meta">{ctx.t("accounts-never")}</p>
    }
    .into_any();
    Page::new(title, String::new(), body).under(crumbs(ctx)).private()
}

fn posts(ctx: &Ctx, posts: &[Post]) -> AnyView {
    if posts.is_empty() {
        return view! { <p class="empty">{ctx.t("accounts-no-post")}</p> }.into_any();
    }
    let columns = ["desks", "limit", "absence"].map(|key| ctx.t(&format!("accounts-column-{key}")));
    let rows = posts.iter().map(|post| {
        let absence = match post.absent {
            (None, _) => ctx.t("accounts-present"),
            (Some(from), None) => ctx.t_with("accounts-absent-from", &[("from", day(ctx.locale, from).into())]),
            (Some(from), Some(until)) => {
                let days = [("from", day(ctx.locale, from).into()), ("until", day(ctx.locale, until).into())];
                ctx.t_with("accounts-absent", &days)
            }
        };
        (desk_name(ctx, &post.desk).into_any(), vec![post.limit.to_string().into_any(), absence.into_any()])
    });
    table(&ctx.t("accounts-posts"), &columns, rows.collect())
}

impl AccountDeed {
    /// Whether it can be done with this account.
    fn fits(self, file: &AccountFile) -> bool {
        let is_staff = file.line.role.is_some();
        match self {
            Self::Role | Self::Posts => is_staff,
            Self::Disable => file.line.state != AccountState::Disabled,
            Self::Enable => file.line.state == AccountState::Disabled,
            Self::Factor => file.line.second_factor,
        }
    }
}
