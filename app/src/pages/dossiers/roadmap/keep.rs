//! Keeping a roadmap of the public page for a dossier, without typing it again.

use desk::Visitor;
use desk::roadmaps::Place;
use leptos::prelude::*;

use crate::components::fields::{hidden, radios};
use crate::components::{post_form, space};
use crate::forms::Form;
use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page};
use crate::pages::roadmap::words;
use content::plan::Field as Input;

/// The parameter that holds the wish, as a query.
pub const WISH: &str = "wish";

/// The name of the field that tells which revision of the roadmap of a dossier is replaced.
pub fn revision_name(place: &Place) -> String {
    format!("revision.{}", place.dossier)
}

/// The page: the dossiers among which one is chosen; `wish` is what is to be kept, as a query.
pub fn page(ctx: &Ctx, visitor: &Visitor, places: &[Place], wish: &str, form: &Form) -> Page {
    let title = ctx.t("plan-keep");
    let pairs = content::answers::query::parse_pairs(wish);
    let ids = pairs.iter().filter(|(name, _)| name == Input::Scheme.id()).map(|(_, id)| id.as_str());
    let schemes = words::schemes(ctx.library(), ctx.locale, ids);
    let back = Address::Roadmap.with_query(ctx.locale, wish);
    let inner = if schemes.is_empty() {
        view! { <p>{ctx.t("plan-keep-nothing")}" "<a href=ctx.href(&Address::Roadmap)>{ctx.t("roadmap-other")}</a></p> }
            .into_any()
    } else if places.is_empty() {
        view! {
            <p>{ctx.t("plan-keep-no-dossier")}</p>
            <p><a class="button" href=ctx.href(&Address::Diagnostic)>{ctx.t("dossiers-begin")}</a></p>
        }
        .into_any()
    } else {
        chosen(ctx, places, wish, form)
    };
    let body = view! {
        {space(ctx, visitor)}
        <h1>{title.clone()}</h1>
        <p class="lede">{schemes}</p>
        <p><a href=back>{ctx.t("plan-keep-back")}</a></p>
        {inner}
    }
    .into_any();
    let crumbs = vec![(ctx.t("dossiers-title"), ctx.href(&RoomName::Dossiers.here()))];
    Page::new(title, String::new(), body).under(crumbs).keeping(wish).private()
}

fn chosen(ctx: &Ctx, places: &[Place], wish: &str, form: &Form) -> AnyView {
    let told = |place: &Place| {
        let mut words = format!("{} – {}", place.company, place.product);
        if !place.indication.is_empty() {
            words = format!("{words}, {}", place.indication);
        }
        if place.revision == 0 { words } else { ctx.t_with("plan-keep-replaces", &[("dossier", words.into())]) }
    };
    let options: Vec<(String, String)> = places.iter().map(|place| (place.dossier.to_string(), told(place))).collect();
    let mut filled = form.clone();
    if let [only] = places {
        filled.fill("dossier", only.dossier.to_string());
    }
    let fields = view! {
        {radios(ctx, &filled, "dossier", "plan-keep-dossier", &options)}
        {places.iter().map(|place| hidden(&revision_name(place), &place.revision.to_string())).collect_view()}
        {hidden(WISH, wish)}
    }
    .into_any();
    post_form(ctx, &filled, &RoomName::KeepRoadmap.here(), "plan-save", fields)
}
