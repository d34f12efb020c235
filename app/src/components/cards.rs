//! Cards: one fiche in a list, with its title as the link.

use content::Text;
use content::model::library::FicheKind;
use content::model::{Call, CallRules, Guide};
use leptos::prelude::*;

use super::call_date::call_date;
use super::{call_state_badge, lang};
use crate::links::Address;
use crate::page::Ctx;

/// A list of cards.
pub fn card_list(cards: Vec<AnyView>) -> AnyView {
    view! { <ul class="card-list">{cards}</ul> }.into_any()
}

/// A fiche: title, text, what stands above (a badge) and below (a remark).
pub fn card(ctx: &Ctx, kind: FicheKind, id: &str, title: &str, text: &Text, below: AnyView) -> AnyView {
    let href = ctx.href(&Address::Fiche(kind, id.to_owned()));
    view! {
        <li class="card">
            <h3><a href=href>{title.to_owned()}</a></h3>
            <p lang=lang(text, ctx.locale)>{text.get(ctx.locale).to_owned()}</p>
            {below}
        </li>
    }
    .into_any()
}

/// A call, with its state and its next date.
pub fn call_card(ctx: &Ctx, rules: &CallRules, call: &Call) -> AnyView {
    let date = call_date(ctx, rules, ctx.today).map(|date| view! { <span>{date}</span> });
    let below = view! { <p class="meta">{call_state_badge(ctx, rules.state(ctx.today))}" "{date}</p> }.into_any();
    card(ctx, FicheKind::Call, &rules.id, rules.name.get(ctx.locale), &call.summary.text, below)
}

/// A guide.
pub fn guide_card(ctx: &Ctx, guide: &Guide) -> AnyView {
    let text = guide.text(ctx.locale);
    let href = ctx.href(&Address::Fiche(FicheKind::Guide, guide.id.clone()));
    view! { <li class="card"><h3><a href=href>{text.title.clone()}</a></h3><p>{text.summary.clone()}</p></li> }.into_any()
}
