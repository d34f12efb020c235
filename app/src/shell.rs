//! The document around every page: head, header, footer.

use std::sync::Arc;

use content::Locale;
use http::HeaderValue;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use leptos_axum::ResponseOptions;

use crate::links::{Address, RoomName};
use crate::page::{Ctx, Page, Script};

/// Renders a page to a whole HTML document.
///
/// Pages are finished data, so nothing is streamed and no script is written into the document: see
/// `docs/adr/0001-pages-without-streaming.md`.
pub fn render(ctx: &Ctx, page: impl FnOnce() -> Page) -> (u16, String) {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new_islands())));
    let rendered = owner.with(|| {
        let page = page();
        (page.status, document(ctx, page).to_html())
    });
    owner.unset_with_forced_cleanup();
    (rendered.0, without_markers(&rendered.1))
}

/// The document without the `<!>` that Leptos leaves for hydration: it is not valid HTML, and only islands are hydrated.
/// Text never holds it, being escaped.
pub(crate) fn without_markers(html: &str) -> String {
    const MARKER: &str = "<!>";
    const ISLAND: &str = "<leptos-island";
    const END: &str = "</leptos-island>";
    let mut document = String::with_capacity(html.len() + 15);
    document.push_str("<!DOCTYPE html>");
    let mut rest = html;
    while let Some((before, from)) = rest.find(ISLAND).map(|at| rest.split_at(at)) {
        let (island, after) = from.split_at(from.find(END).map_or(from.len(), |end| end + END.len()));
        document.extend(before.split(MARKER));
        document.push_str(island);
        rest = after;
    }
    document.extend(rest.split(MARKER));
    document
}

fn document(ctx: &Ctx, page: Page) -> AnyView {
    let locale = ctx.locale;
    let site_name = ctx.t("site-name");
    let title = if ctx.address == Address::Home {
        format!("{site_name} — {}", page.title)
    } else {
        format!("{} — {site_name}", page.title)
    };
    let origin = &ctx.site.origin;
    let absolute = |locale: Locale| format!("{origin}{}", ctx.address.path(locale));
    let assets = &ctx.site.assets;
    if page.islands {
        announce(&assets.script);
    }
    let islands = page.islands.then(|| {
        view! {
            <script
                type="module"
                src=assets.loader.clone()
                data-script=assets.script.clone()
                data-wasm=assets.wasm.clone()
                data-library=assets.library(locale).to_owned()
                id="islands"
            ></script>
        }
    });
    let scripts = page.scripts.iter().map(|script| {
        let source = match script {
            Script::Drafts => &assets.drafts,
            Script::Shortcuts => &assets.shortcuts,
            Script::Live => &assets.live,
        };
        view! { <script type="module" src=source.clone()></script> }
    });
    let scripts = scripts.collect_view();
    let reload = (!assets.reload.is_empty()).then(|| view! { <script type="module" src=assets.reload.clone()></script> });
    let data = page.json_ld.iter().map(json_ld).collect_view();
    let feeds = page
        .feeds
        .iter()
        .map(|(feed, name, href)| {
            let href = format!("{origin}{href}");
            view! { <link rel="alternate" type=feed.media_type() title=name.clone() href=href /> }
        })
        .collect_view();
    let robots = (!page.indexed).then(|| view! { <meta name="robots" content="noindex" /> });
    view! {
        <html lang=locale.tag()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <title>{title}</title>
                <meta name="description" content=page.description.clone() />
                {robots}
                <link rel="canonical" href=absolute(locale) />
                {Locale::ALL.map(|other| view! { <link rel="alternate" hreflang=other.tag() href=absolute(other) /> }).into_iter().collect_view()}
                {feeds}
                <link rel="icon" href=assets.icon.clone() type="image/svg+xml" />
                <link rel="stylesheet" href=assets.style.clone() />
                {islands}
                {scripts}
                {reload}
                {data}
            </head>
            <body>
                <a class="skip-link" href="#main">{ctx.t("skip-to-content")}</a>
                {header(ctx, &page)}
                <main id="main" tabindex="-1">
                    {breadcrumb(ctx, &page)}
                    {page.body}
                </main>
                {footer(ctx)}
            </body>
        </html>
    }
    .into_any()
}

/// Tells the browser of the script of the islands in a header, before the first byte of the page.
fn announce(script: &str) {
    if let (Some(response), Ok(link)) =
        (use_context::<ResponseOptions>(), HeaderValue::try_from(format!("<{script}>; rel=modulepreload")))
    {
        response.append_header(http::header::LINK, link);
    }
}

/// A schema.org object as a data block. `<` is escaped, so that no text can end the block.
fn json_ld(object: &serde_json::Value) -> AnyView {
    let text = object.to_string().replace('<', "\\u003c");
    view! { <script type="application/ld+json" inner_html=text></script> }.into_any()
}

fn header(ctx: &Ctx, page: &Page) -> AnyView {
    let other = ctx.locale.other();
    let switch = ctx.address.with_query(other, &page.kept_query);
    let links = [
        (Address::Diagnostic, "nav-diagnostic"),
        (Address::Schemes, "nav-schemes"),
        (Address::Prerequisites, "nav-prerequisites"),
        (Address::Calls, "nav-calls"),
        (Address::Guides, "nav-guides"),
        (Address::Actors, "nav-actors"),
        (Address::Glossary, "nav-glossary"),
    ];
    let items = links
        .into_iter()
        .map(|(address, key)| {
            let current = is_within(&ctx.address, &address).then_some(if ctx.address == address { "page" } else { "true" });
            view! { <li><a href=ctx.href(&address) aria-current=current>{ctx.t(key)}</a></li> }
        })
        .collect_view();
    let search = (!matches!(ctx.address, Address::Home | Address::Search)).then(|| {
        view! {
            <form class="site-search" role="search" aria-label=ctx.t("search-form-label") method="get" action=ctx.href(&Address::Search)>
                <label class="visually-hidden" for="site-search">{ctx.t("search-label")}</label>
                <input id="site-search" type="search" name="q" maxlength="200" placeholder=ctx.t("search-placeholder") />
                <button class="button button-quiet" type="submit">{ctx.t("search-submit")}</button>
            </form>
        }
    });
    view! {
        <header class="site-header">
            <div class="site-header-top">
                <a class="site-name" href=ctx.href(&Address::Home)>
                    <span class="site-mark" aria-hidden="true"></span>
                    <span class="site-name-text">{ctx.t("site-name")}</span>
                    <span class="site-tagline">{ctx.t("site-tagline")}</span>
                </a>
                {search}
                <p class="site-links">
                    <a class="space-link" href=ctx.href(&RoomName::Account.here())>{ctx.t("nav-space")}</a>
                    <a class="language-switch" id="language-switch" data-region="" href=switch hreflang=other.tag() lang=other.tag()>
                        {crate::wording::t(other, "language-name")}
                    </a>
                </p>
            </div>
            <nav class="site-nav" aria-label=ctx.t("nav-label")>
                <ul>{items}</ul>
            </nav>
        </header>
    }
    .into_any()
}

/// Whether `section` is the part of the site that `address` belongs to.
fn is_within(address: &Address, section: &Address) -> bool {
    use content::model::library::FicheKind;
    let home = match address {
        Address::Questionnaire | Address::Recap | Address::Result | Address::Comparison => &Address::Diagnostic,
        Address::Money | Address::Roadmap | Address::Fiche(FicheKind::Scheme, _) => &Address::Schemes,
        Address::Fiche(FicheKind::Prerequisite, _) => &Address::Prerequisites,
        Address::CallsCalendar | Address::Fiche(FicheKind::Call, _) => &Address::Calls,
        Address::Fiche(FicheKind::Actor, _) => &Address::Actors,
        Address::Fiche(FicheKind::Guide, _) => &Address::Guides,
        other => other,
    };
    home == section
}

fn breadcrumb(ctx: &Ctx, page: &Page) -> AnyView {
    if ctx.address == Address::Home || page.status != 200 {
        return ().into_any();
    }
    let home = (ctx.t("nav-home"), ctx.href(&Address::Home));
    let steps = std::iter::once(&home)
        .chain(&page.crumbs)
        .map(|(name, href)| view! { <li><a href=href.clone()>{name.clone()}</a></li> })
        .collect_view();
    view! {
        <nav class="breadcrumb" aria-label=ctx.t("breadcrumb-label")>
            <ol>
                {steps}
                <li><span aria-current="page">{page.title.clone()}</span></li>
            </ol>
        </nav>
    }
    .into_any()
}

fn footer(ctx: &Ctx) -> AnyView {
    let links = [
        (Address::Contact, "nav-contact"),
        (Address::Accessibility, "nav-accessibility"),
        (Address::Legal, "nav-legal"),
        (Address::Privacy, "nav-privacy"),
        (Address::SiteMap, "nav-site-map"),
    ];
    let items =
        links.into_iter().map(|(address, key)| view! { <li><a href=ctx.href(&address)>{ctx.t(key)}</a></li> }).collect_view();
    let rules = &ctx.library().rules;
    let version = ctx.t_with(
        "footer-version",
        &[("version", rules.version.as_str().into()), ("date", crate::wording::day(ctx.locale, rules.date).into())],
    );
    view! {
        <footer class="site-footer">
            <p>{ctx.t("footer-guidance")}</p>
            <ul>{items}</ul>
            <p class="fine-print">{version}</p>
        </footer>
    }
    .into_any()
}
