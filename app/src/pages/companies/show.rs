//! A company: who belongs to it, who is invited, what can be taken away.

use desk::Visitor;
use desk::companies::{Company, Invitation, Member};
use desk::visitor::MemberRole;
use leptos::prelude::*;

use super::{role_words, siret};
use crate::components::fields::error_summary;
use crate::components::{action, done, space};
use crate::forms::Form;
use crate::links::{RoomName, query};
use crate::page::{Ctx, Page};
use crate::wording::day;

/// What may just have been done, as told on top.
const DONE: &[&str] = &["created", "edited", "invited", "member-already", "withdrawn", "role", "removed", "joined"];

/// What the page shows.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The company.
    pub company: Company,
    /// Who belongs to it.
    pub members: Vec<Member>,
    /// Who is invited; nobody is shown to those who do not own it.
    pub invitations: Vec<Invitation>,
}

/// The page; `form` tells what is wrong with what was just asked.
pub fn page(ctx: &Ctx, visitor: &Visitor, shown: &Shown, form: &Form) -> Page {
    let Shown { company, members, invitations } = shown;
    let owns = company.role == MemberRole::Owner;
    let title = company.name.clone();
    let id = company.id.to_string();
    let dossiers = RoomName::Dossiers.here().with_query(ctx.locale, &query([("company", id.as_str())]));
    let edit = owns.then(|| {
        view! { <a class="button button-secondary" href=ctx.href(&RoomName::EditCompany.with([company.id]))>{ctx.t("company-edit")}</a> }
    });
    let body = view! {
        {space(ctx, visitor)}
        {error_summary(ctx, form)}
        <h1>{title.clone()}</h1>
        {done(ctx, "company-done", DONE)}
        <p class="lede">{siret(ctx, company)}</p>
        <p class="actions"><a class="button" href=dossiers>{ctx.t("company-dossiers")}</a>{edit}</p>
        {people(ctx, visitor, company, members)}
        {owns.then(|| invited(ctx, company, invitations))}
        {data(ctx, company)}
        {leave(ctx, company)}
    }
    .into_any();
    let way = vec![(ctx.t("companies-title"), ctx.href(&RoomName::Companies.here()))];
    Page::new(title, String::new(), body).under(way).private()
}

fn people(ctx: &Ctx, visitor: &Visitor, company: &Company, members: &[Member]) -> AnyView {
    let owns = company.role == MemberRole::Owner;
    let items = members
        .iter()
        .map(|member| {
            let since = day(ctx.locale, member.since.day());
            let values = [("role", role_words(ctx, member.role).into()), ("date", since.into())];
            let is_self = member.account == visitor.account;
            view! {
                <li class="work-item">
                    <h3>{member.name.clone()}{is_self.then(|| format!(" ({})", ctx.t("member-you")))}</h3>
                    <p>{member.mail.clone()}</p>
                    <p class="meta">{ctx.t_with("member-since", &values)}</p>
                    {owns.then(|| actions(ctx, company, member, is_self))}
                </li>
            }
        })
        .collect_view();
    view! {
        <section aria-labelledby="members">
            <h2 id="members">{ctx.t_with("members-title", &[("count", members.len().into())])}</h2>
            <ul class="work-list">{items}</ul>
        </section>
    }
    .into_any()
}

/// What an owner may do about a member. Leaving has its own place below.
fn actions(ctx: &Ctx, company: &Company, member: &Member, is_self: bool) -> AnyView {
    let account = member.account.to_string();
    let (other, words) = match member.role {
        MemberRole::Owner => (MemberRole::Member, "member-make-member"),
        MemberRole::Member => (MemberRole::Owner, "member-make-owner"),
    };
    let role = [("account", account.as_str()), ("role", other.key())];
    let remove = (!is_self).then(|| {
        view! {
            <details class="confirm">
                <summary>{ctx.t("member-remove")}<span class="visually-hidden">{ctx.t("colon")}{member.name.clone()}</span></summary>
                <p>{ctx.t("member-remove-text")}</p>
                {action(ctx, &RoomName::RemoveMember.with([company.id]), "member-remove-confirm", &[("account", account.as_str())])}
            </details>
        }
    });
    view! {
        <div class="actions">
            {action(ctx, &RoomName::MemberRole.with([company.id]), words, &role)}
            {remove}
        </div>
    }
    .into_any()
}

fn invited(ctx: &Ctx, company: &Company, invitations: &[Invitation]) -> AnyView {
    let items = invitations
        .iter()
        .map(|invitation| {
            let until = day(ctx.locale, invitation.expires_at.day());
            let values = [
                ("role", role_words(ctx, invitation.role).into()),
                ("inviter", invitation.inviter_name.as_str().into()),
                ("date", until.into()),
            ];
            let id = invitation.id.to_string();
            view! {
                <li class="work-item">
                    <h3>{invitation.mail.clone()}</h3>
                    <p class="meta">{ctx.t_with("invitation-text", &values)}</p>
                    {action(ctx, &RoomName::WithdrawInvitation.with([company.id]), "invitation-withdraw", &[("invitation", id.as_str())])}
                </li>
            }
        })
        .collect_view();
    let list = (!invitations.is_empty()).then(|| view! { <ul class="work-list">{items}</ul> });
    let none = invitations.is_empty().then(|| view! { <p>{ctx.t("invitations-none")}</p> });
    view! {
        <section aria-labelledby="invitations">
            <h2 id="invitations">{ctx.t("invitations-title")}</h2>
            {list}
            {none}
            <p><a class="button button-secondary" href=ctx.href(&RoomName::InviteMember.with([company.id]))>{ctx.t("invite-title")}</a></p>
        </section>
    }
    .into_any()
}

fn data(ctx: &Ctx, company: &Company) -> AnyView {
    let link =
        |room: RoomName, key: &str| view! { <li><a href=ctx.href(&room.with([company.id])) download=true>{ctx.t(key)}</a></li> };
    view! {
        <section aria-labelledby="data">
            <h2 id="data">{ctx.t("company-data-title")}</h2>
            <ul>
                {link(RoomName::CompanyJson, "company-data-json")}
                {link(RoomName::CompanyDossiersCsv, "company-data-dossiers")}
                {link(RoomName::CompanyVersionsCsv, "company-data-versions")}
            </ul>
        </section>
    }
    .into_any()
}

fn leave(ctx: &Ctx, company: &Company) -> AnyView {
    view! {
        <details class="confirm">
            <summary>{ctx.t("company-leave")}</summary>
            <p>{ctx.t("company-leave-text")}</p>
            {action(ctx, &RoomName::LeaveCompany.with([company.id]), "company-leave-confirm", &[])}
        </details>
    }
    .into_any()
}
