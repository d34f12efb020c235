//! Markdown of the guides, made into safe HTML. The only module that writes HTML it did not build as a view.

use content::model::library::FicheKind;
use content::model::text::typographic;
use content::{Library, Locale};
use leptos::prelude::*;
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

use crate::links::Address;
use crate::wording::t_with;

/// Renders markdown; `fiche:` and `terme:` links are resolved, raw HTML is dropped, the result is sanitised.
pub fn markdown(library: &Library, locale: Locale, text: &str) -> AnyView {
    let mut events: Vec<Event<'_>> = Parser::new_ext(text, Options::ENABLE_TABLES)
        .filter_map(|event| match event {
            Event::Html(_) | Event::InlineHtml(_) => None,
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let dest_url = CowStr::from(resolved(library, locale, &dest_url));
                Some(Event::Start(Tag::Link { link_type, dest_url, title, id }))
            }
            Event::Text(text) if locale == Locale::Fr => Some(Event::Text(typographic(&text).into())),
            other => Some(other),
        })
        .collect();
    for (position, anchor) in anchors(&events) {
        if let Event::Start(Tag::Heading { id, .. }) = &mut events[position] {
            *id = Some(CowStr::from(anchor));
        }
    }
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    let html = ammonia::Builder::default()
        .add_tag_attributes("h2", &["id"])
        .add_tag_attributes("h3", &["id"])
        .url_relative(ammonia::UrlRelative::PassThrough)
        .link_rel(None)
        .clean(&html)
        .to_string();
    view! { <div class="prose" inner_html=scrolling(locale, &html)></div> }.into_any()
}

/// The headings of a markdown text, of the second level: anchor and words.
pub fn headings(text: &str) -> Vec<(String, String)> {
    let events: Vec<Event<'_>> = Parser::new_ext(text, Options::ENABLE_TABLES).collect();
    let level_two =
        |event: &Event<'_>| matches!(event, Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H2, .. }));
    anchors(&events)
        .into_iter()
        .filter(|(position, _)| level_two(&events[*position]))
        .map(|(position, anchor)| (anchor, words(&events[position..])))
        .collect()
}

/// Where the headings are, and their anchors: those that search results link to.
fn anchors(events: &[Event<'_>]) -> Vec<(usize, String)> {
    let is_heading = |event: &Event<'_>| matches!(event, Event::Start(Tag::Heading { .. }));
    let positions = events.iter().enumerate().filter(|(_, event)| is_heading(event)).map(|(position, _)| position);
    positions.map(|position| (position, search::anchor(&words(&events[position..])))).collect()
}

/// The words of the heading that `events` begins with.
fn words(events: &[Event<'_>]) -> String {
    let within = events.iter().take_while(|event| !matches!(event, Event::End(TagEnd::Heading(_))));
    within
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(&**text),
            Event::SoftBreak | Event::HardBreak => Some(" "),
            _ => None,
        })
        .collect()
}

/// Tables scroll by themselves on small screens; to be scrolled by keyboard they must be reachable and have a name.
fn scrolling(locale: Locale, html: &str) -> String {
    let mut parts = html.split("<table>");
    let mut scrolling = parts.next().unwrap_or_default().to_owned();
    for (position, part) in parts.enumerate() {
        let name = t_with(locale, "table-number", &[("number", (position + 1).into())]);
        let open = format!(r#"<div class="table-scroll" tabindex="0" role="region" aria-label="{name}"><table>"#);
        scrolling.push_str(&open);
        scrolling.push_str(&part.replace("</table>", "</table></div>").replace("<th>", r#"<th scope="col">"#));
    }
    scrolling
}

/// Resolves `fiche:` and `terme:`; a fiche that does not exist leads to the search.
fn resolved(library: &Library, locale: Locale, url: &str) -> String {
    if let Some(id) = url.strip_prefix("terme:") {
        return Address::Fiche(FicheKind::Term, id.to_owned()).path(locale);
    }
    let Some(target) = url.strip_prefix("fiche:") else { return url.to_owned() };
    let (id, anchor) = target.split_once('#').map_or((target, None), |(id, anchor)| (id, Some(anchor)));
    let Some((kind, _)) = library.name(id, locale) else { return Address::Search.path(locale) };
    let path = Address::Fiche(kind, id.to_owned()).path(locale);
    anchor.map_or(path.clone(), |anchor| format!("{path}#{anchor}"))
}
