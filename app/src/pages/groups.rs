//! Lists in groups, and what fiches have in common.

use content::model::library::FicheKind;
use content::model::{Criterion, Provenance};
use content::{Locale, Text};
use leptos::prelude::*;

use super::carried::{carried, kept};
use super::cases::ask_href;
use crate::json_ld;
use crate::links::Address;
use crate::page::{Ctx, Page};

/// Items by key, groups and items in the order in which they come.
pub fn grouped<'k, T>(items: impl IntoIterator<Item = T>, key: impl Fn(&T) -> &'k str) -> Vec<(&'k str, Vec<T>)> {
    let mut groups: Vec<(&'k str, Vec<T>)> = Vec::new();
    for item in items {
        let name = key(&item);
        match groups.iter_mut().find(|(known, _)| *known == name) {
            Some((_, members)) => members.push(item),
            None => groups.push((name, vec![item])),
        }
    }
    groups
}

/// The page of a fiche, below its list.
pub fn fiche_page(ctx: &Ctx, (list, name): (&Address, &str), title: &str, description: &Text, body: AnyView) -> Page {
    let crumbs = vec![(ctx.t(name), ctx.href(list))];
    let breadcrumb = json_ld::breadcrumb(ctx, &crumbs, title);
    let here = ctx.address.with_query(ctx.locale, &kept(ctx, carried(ctx).as_ref()));
    let ask = view! { <p class="ask-about"><a href=ask_href(ctx, "", &here) rel="nofollow">{ctx.t("ask-about-page")}</a></p> };
    let body = view! { {body}{ask} }.into_any();
    Page::new(title, shortened(description.get(ctx.locale)), body).under(crumbs).describing(breadcrumb)
}

/// At most two hundred characters, cut between words.
pub fn shortened(text: &str) -> String {
    const MOST: usize = 200;
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let cut: String = text.chars().take(MOST).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut[..end].trim_end_matches([',', ';', ':', ' ']))
}

/// Where criteria and their members come from.
pub fn criteria_provenances(criteria: &[Criterion]) -> Vec<&Provenance> {
    let mut all = Vec::new();
    for criterion in criteria {
        all.extend(&criterion.provenance);
        all.extend(criteria_provenances(criterion.members()));
    }
    all
}

/// The sources of statements, with those cited for the page as a whole.
pub fn source_ids<'a>(provenances: &[&'a Provenance], cited: &'a [String]) -> Vec<&'a String> {
    provenances.iter().flat_map(|provenance| &provenance.sources).chain(cited).collect()
}

/// The name of a fiche for sorting: without accents and case.
pub fn sort_key(text: &Text, locale: Locale) -> String {
    search::analysis::fold(text.get(locale))
}

/// The address of a fiche.
pub fn fiche_href(ctx: &Ctx, kind: FicheKind, id: &str) -> String {
    ctx.href(&Address::Fiche(kind, id.to_owned()))
}
