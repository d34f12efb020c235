//! Where a statement comes from, and how sure it is.

use content::model::{Certainty, Provenance, Source};
use leptos::prelude::*;

use crate::page::Ctx;
use crate::wording::as_of;

/// "to be confirmed", with the reason, for a statement that was not read in its source.
pub fn to_confirm(ctx: &Ctx, certainty: Certainty) -> AnyView {
    if !certainty.to_confirm() {
        return ().into_any();
    }
    let reason = ctx.t(&format!("certainty-{}", certainty.id()));
    view! { <span class="to-confirm"><strong>{ctx.t("to-confirm")}</strong>" ("{reason}")"</span> }.into_any()
}

/// The sources of a statement with the date at which they speak, on one line.
pub fn provenance(ctx: &Ctx, provenance: &Provenance) -> AnyView {
    let links = source_links(ctx, &provenance.sources);
    let stale = provenance.as_of.is_stale_on(ctx.today).then(|| {
        view! { <span class="stale">{ctx.t("stale")}</span> }
    });
    view! {
        <span class="provenance">
            {ctx.t("source-label")}
            " "
            {links}
            " "
            <span class="provenance-date">{ctx.t_with("as-of", &[("date", as_of(ctx.locale, &provenance.as_of).into())])}</span>
            {stale}
            {to_confirm(ctx, provenance.certainty)}
        </span>
    }
    .into_any()
}

/// Links to sources, separated by commas. Articles of one code in a row name it once.
pub fn source_links(ctx: &Ctx, ids: &[String]) -> AnyView {
    let sources: Vec<&Source> = ids.iter().filter_map(|id| ctx.library().sources.get(id)).collect();
    let code = |source: &Source| source.title.split_once(", art. ").map(|(code, _)| code.to_owned());
    (0..sources.len())
        .map(|position| {
            let source = sources[position];
            let before = position.checked_sub(1).and_then(|before| code(sources[before]));
            let same = before.filter(|before| code(source).as_ref() == Some(before));
            let title = same.map_or(source.title.as_str(), |code| &source.title[code.len() + 2..]);
            view! { {(position > 0).then_some(", ")}{source_link(source, title)} }
        })
        .collect_view()
        .into_any()
}

fn source_link(source: &Source, title: &str) -> AnyView {
    let title = title.to_owned();
    match &source.url {
        Some(url) => view! { <a href=url.clone() rel="external" lang="fr">{title}</a> }.into_any(),
        None => view! { <span lang="fr">{title}</span> }.into_any(),
    }
}

/// The list of the sources of a page, with kind, date and remarks.
pub fn sources_section<'a>(ctx: &Ctx, ids: impl IntoIterator<Item = &'a String>) -> AnyView {
    let library = ctx.library();
    let mut seen: Vec<&String> = ids.into_iter().collect();
    seen.sort();
    seen.dedup();
    let mut sources: Vec<&Source> = seen.into_iter().filter_map(|id| library.sources.get(id)).collect();
    sources.sort_by(|one, two| one.kind.as_str().cmp(two.kind.as_str()).then(one.title.cmp(&two.title)));
    let french_only = sources.iter().any(|source| source.note.as_ref().is_some_and(|note| note.falls_back(ctx.locale)));
    let french_only = french_only.then(|| view! { <p class="meta">{ctx.t("sources-in-french")}</p> });
    let items = sources
        .into_iter()
        .map(|source| {
            let kind = library.wording("source_kind", source.kind.as_str(), ctx.locale).to_owned();
            let since = source.in_force_since.as_ref().map(|date| {
                ctx.t_with("in-force-since", &[("date", as_of(ctx.locale, date).into())])
            });
            let note = source.note.as_ref().map(|note| {
                view! { <span class="source-note" lang=super::lang(note, ctx.locale)>{note.get(ctx.locale).to_owned()}</span> }
            });
            view! {
                <li>
                    {source_link(source, &source.title)}
                    <span class="source-kind">{kind}", "{ctx.t_with("as-of", &[("date", as_of(ctx.locale, &source.as_of).into())])}</span>
                    {since.map(|since| view! { <span class="source-kind">{since}</span> })}
                    {to_confirm(ctx, source.certainty)}
                    {note}
                </li>
            }
        })
        .collect_view();
    view! {
        <section class="sources">
            <h2 id="sources">{ctx.t("sources-title")}</h2>
            {french_only}
            <ul>{items}</ul>
        </section>
    }
    .into_any()
}
