//! The schemes whose money can be reckoned.

use content::model::tariff::{Phase, Price, SchemeTariffs};
use content::money::Field;
use leptos::prelude::*;

use crate::components::fields::words;
use crate::links::{Address, query};
use crate::page::{Ctx, Page};

/// The page; `refused` when the address names a scheme that is not one of them.
pub(super) fn page(ctx: &Ctx, refused: bool) -> Page {
    let title = ctx.t("money-title");
    let notice = refused.then(|| {
        view! { <div class="notice notice-warning" role="status"><p>{words(ctx, &super::unknown_scheme())}</p></div> }
    });
    let groups = [(Phase::EarlyAccess, "money-phase-early"), (Phase::CommonLaw, "money-phase-common")]
        .map(|(phase, key)| group(ctx, phase, &ctx.t(key)))
        .into_iter()
        .collect_view();
    let body = view! {
        {notice}
        <h1>{title.clone()}</h1>
        <p class="lede">{ctx.t("money-lede")}</p>
        {groups}
        <p class="help">{ctx.t("money-other-schemes")}</p>
    }
    .into_any();
    let page = Page::new(title, ctx.t("money-description"), body);
    let page = page.under(vec![(ctx.t("nav-schemes"), ctx.href(&Address::Schemes))]);
    if refused { page.status(422) } else { page }
}

fn group(ctx: &Ctx, phase: Phase, title: &str) -> AnyView {
    let library = ctx.library();
    let order = |tariffs: &&SchemeTariffs| library.schemes.iter().position(|fiche| fiche.id == tariffs.scheme);
    let mut schemes: Vec<&SchemeTariffs> = library.tariffs.iter().filter(|tariffs| tariffs.phase == phase).collect();
    schemes.sort_by_key(order);
    let items = schemes
        .into_iter()
        .map(|tariffs| {
            let name = library.rules.scheme(&tariffs.scheme).map_or("", |scheme| scheme.name.get(ctx.locale));
            let known = tariffs.tariffs.iter().filter(|tariff| matches!(tariff.price, Price::Known(_))).count();
            let key = match known {
                0 => "money-tariff-asked",
                known if known < tariffs.tariffs.len() => "money-tariff-partly",
                _ => "money-tariff-known",
            };
            view! { <li><a href=href(ctx, &tariffs.scheme)>{name.to_owned()}</a>" "<span class="meta">{ctx.t(key)}</span></li> }
        })
        .collect_view();
    view! { <section><h2>{title.to_owned()}</h2><ul>{items}</ul></section> }.into_any()
}

/// The address of the form for a scheme.
pub fn href(ctx: &Ctx, scheme: &str) -> String {
    Address::Money.with_query(ctx.locale, &query([(Field::Scheme.id(), scheme)]))
}
