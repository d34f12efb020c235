//! Accepting an invitation to a company.

use desk::Visitor;
use desk::companies::Offer;
use leptos::prelude::*;

use super::role_words;
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::RoomName;
use crate::page::{Ctx, Page};

/// The page; no offer when the invitation does not hold for the visitor, for whatever reason. The reason is not told.
pub fn page(ctx: &Ctx, visitor: &Visitor, secret: &str, offer: Option<&Offer>, form: &Form) -> Page {
    let (title, content) = match offer {
        Some(offer) => {
            (ctx.t_with("join-company-title", &[("company", offer.company_name.as_str().into())]), open(ctx, secret, offer, form))
        }
        None => (ctx.t("join-company-closed-title"), closed(ctx, visitor)),
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        {content}
    }
    .into_any();
    let page = Page::new(title, String::new(), body).private();
    if offer.is_some() { page } else { page.status(404) }
}

fn open(ctx: &Ctx, secret: &str, offer: &Offer, form: &Form) -> AnyView {
    let role = role_words(ctx, offer.role).to_lowercase();
    let values = [("inviter", offer.inviter_name.as_str().into()), ("role", role.into())];
    view! {
        <p class="lede">{ctx.t_with("join-company-lede", &values)}</p>
        <p>{ctx.t("join-company-text")}</p>
        {post_form(ctx, form, &RoomName::JoinCompany.with([secret]), "join-company-submit", ().into_any())}
    }
    .into_any()
}

fn closed(ctx: &Ctx, visitor: &Visitor) -> AnyView {
    view! {
        <p class="lede">{ctx.t_with("join-company-closed", &[("mail", visitor.mail.as_str().into())])}</p>
        <p>{ctx.t("join-company-closed-how")}</p>
    }
    .into_any()
}
