//! Who works at the desk, and finding an account.

use desk::Visitor;
use desk::accounts::AccountLine;
use desk::mail_address::LONGEST_ADDRESS;
use desk::staff::{Invited, Staff};
use leptos::prelude::*;

use super::{desk_words, factor_words, role_words, state_words};
use crate::components::fields::{Control, Field};
use crate::components::{done, post_form, space, table};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};
use crate::wording::day;

/// The page, with what was looked for.
pub fn page(ctx: &Ctx, visitor: &Visitor, staff: &Staff, form: &Form) -> Page {
    let title = ctx.t("accounts-title");
    let columns = ["name", "role", "desks", "state", "factor"].map(|key| ctx.t(&format!("accounts-column-{key}")));
    let rows = staff.people.iter().map(|line| row(ctx, line)).collect();
    let mail = Field::new("mail", "field-mail", LONGEST_ADDRESS).control(Control::Mail).hint("accounts-find-hint");
    let body = view! {
        {space(ctx, visitor)}
        {done(ctx, "accounts-done", &["invited", "uninvited"])}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("accounts-lede")}</p>
        <p class="actions">
            <a class="button" href=ctx.href(&RoomName::InviteStaff.here())>{ctx.t("accounts-invite-title")}</a>
            <a href=ctx.href(&RoomName::Journal.here())>{ctx.t("journal-title")}</a>
        </p>
        {table(&ctx.t("accounts-staff"), &columns, rows)}
        {invited(ctx, &staff.invited)}
        <h2 id="find">{ctx.t("accounts-find")}</h2>
        <p>{ctx.t("accounts-find-text")}</p>
        {post_form(ctx, form, &RoomName::Accounts.here(), "accounts-find-submit", mail.view(ctx, form))}
    }
    .into_any();
    Page::new(title, ctx.t("accounts-lede"), body).private()
}

fn row(ctx: &Ctx, line: &AccountLine) -> (AnyView, Vec<AnyView>) {
    let href = ctx.href(&RoomName::AccountFile.with([line.account]));
    let name = if line.name.is_empty() { line.mail.clone() } else { line.name.clone() };
    let heading = view! { <a href=href>{name}</a><br /><span class="meta">{line.mail.clone()}</span> }.into_any();
    let cells = [role_words(ctx, line.role), desk_words(ctx, &line.desks), state_words(ctx, line), factor_words(ctx, line)];
    (heading, cells.into_iter().map(IntoAny::into_any).collect())
}

/// Who was invited and has not come yet; nothing when there is nobody.
fn invited(ctx: &Ctx, invited: &[Invited]) -> Option<AnyView> {
    let columns = ["mail", "role", "desks", "until"].map(|key| ctx.t(&format!("accounts-column-{key}")));
    let row = |invited: &Invited| {
        let until = day(ctx.locale, invited.expires_at.day());
        let cells = [role_words(ctx, Some(invited.role)), desk_words(ctx, &invited.desks), until];
        (invited.mail.clone().into_any(), cells.into_iter().map(IntoAny::into_any).collect())
    };
    (!invited.is_empty()).then(|| {
        view! {
            {table(&ctx.t("accounts-invited"), &columns, invited.iter().map(row).collect())}
            <p><a href=ctx.href(&RoomName::WithdrawStaffInvitation.here())>{ctx.t("accounts-uninvite-title")}</a></p>
        }
        .into_any()
    })
}
