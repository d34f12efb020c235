//! A guide: prose that ties fiches together.

use content::model::Guide;
use content::model::library::FicheKind;
use leptos::prelude::*;

use super::{not_found, related};
use crate::components::{fiche_link, sources_section, table_of_contents};
use crate::json_ld;
use crate::links::Address;
use crate::page::{Ctx, Page};
use crate::prose::{headings, markdown};
use crate::wording::day;

/// The guide `id`.
pub fn page(ctx: &Ctx, id: &str) -> Page {
    let Some(guide) = ctx.library().guide(id) else { return not_found::page(ctx) };
    let text = guide.text(ctx.locale);
    let checked = ctx.t_with("guide-checked", &[("date", day(ctx.locale, guide.checked).into())]);
    let mut contents = headings(&text.body);
    if !guide.related.is_empty() {
        contents.push(("related".to_owned(), ctx.t("section-related")));
    }
    let also_read = related::related(ctx, FicheKind::Guide, id, &guide.related);
    if !also_read.is_empty() {
        contents.push(("also-read".to_owned(), ctx.t("section-also-read")));
    }
    if !guide.sources.is_empty() {
        contents.push(("sources".to_owned(), ctx.t("sources-title")));
    }
    let also_read = (!also_read.is_empty()).then(|| {
        view! { <section><h2 id="also-read">{ctx.t("section-also-read")}</h2>{related::list(ctx, None, also_read)}</section> }
    });
    let sources = (!guide.sources.is_empty()).then(|| sources_section(ctx, &guide.sources));
    let body = view! {
        <article class="guide">
            <header>
                <h1>{text.title.clone()}</h1>
                <p class="lede" id="summary">{text.summary.clone()}</p>
                <p class="meta">{checked}</p>
            </header>
            <div class="columns">
                {table_of_contents(ctx, &contents)}
                <div>
                    {markdown(ctx.library(), ctx.locale, &text.body)}
                    {chosen(ctx, guide)}
                    {also_read}
                    <p><a class="button" href=ctx.href(&Address::Diagnostic)>{ctx.t("home-start")}</a></p>
                    {sources}
                </div>
            </div>
        </article>
    }
    .into_any();
    let crumbs = vec![(ctx.t("nav-guides"), ctx.href(&Address::Guides))];
    let breadcrumb = json_ld::breadcrumb(ctx, &crumbs, &text.title);
    Page::new(text.title.clone(), text.summary.clone(), body)
        .under(crumbs)
        .describing(breadcrumb)
        .describing(json_ld::article(ctx, guide))
}

/// The fiches that the author of the guide points to.
fn chosen(ctx: &Ctx, guide: &Guide) -> AnyView {
    if guide.related.is_empty() {
        return ().into_any();
    }
    let items = guide.related.iter().map(|id| view! { <li>{fiche_link(ctx, id)}</li> }).collect_view();
    view! { <section><h2 id="related">{ctx.t("section-related")}</h2><ul>{items}</ul></section> }.into_any()
}
