//! The site map for search engines: every page and fiche, each with its counterpart in the other language.

use std::fmt::Write as _;
use std::sync::Arc;

use app::links::{Address, PLAIN};
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use content::model::library::FicheKind;
use content::{Library, Locale};

use super::entity_tag;
use super::security::Transport;
use crate::portal::Portal;

/// Pages that say nothing by themselves: they show the visitor's answers.
const OF_ANSWERS: [Address; 4] = [Address::Recap, Address::Result, Address::Comparison, Address::Snapshot];

/// `sitemap.xml`.
pub(super) async fn sitemap(State(portal): State<Arc<Portal>>, headers: HeaderMap) -> Response {
    let xml = written(portal.edition().library(), &origin(&portal, &headers));
    let described = HeaderMap::from_iter([
        (header::CONTENT_TYPE, HeaderValue::from_static("application/xml")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ]);
    entity_tag::revalidated(&headers, &described, xml)
}

/// The public origin; while it is not configured, the one that the client addressed.
pub(super) fn origin(portal: &Portal, headers: &HeaderMap) -> String {
    let settings = portal.settings();
    if !settings.origin.is_empty() {
        return settings.origin.clone();
    }
    let scheme = match settings.transport {
        Transport::Plain => "http",
        Transport::Tls => "https",
    };
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).filter(|host| is_host(host));
    host.map_or_else(String::new, |host| format!("{scheme}://{host}"))
}

/// Whether a text has only what host and port are made of, so that it can be written into XML as it is.
fn is_host(text: &str) -> bool {
    text.chars().all(|character| character.is_ascii_alphanumeric() || "-.:[]".contains(character))
}

fn written(library: &Library, origin: &str) -> String {
    let mut xml = concat!(
        r#"<?xml version="1.0" encoding="UTF-8"?>"#,
        "\n",
        r#"<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">"#,
        "\n"
    )
    .to_owned();
    for address in addresses(library) {
        let alternates = Locale::ALL.map(|locale| {
            let (tag, path) = (locale.tag(), escaped(&address.path(locale)));
            format!(r#"<xhtml:link rel="alternate" hreflang="{tag}" href="{origin}{path}"/>"#)
        });
        for locale in Locale::ALL {
            let path = escaped(&address.path(locale));
            let _ = writeln!(xml, "<url><loc>{origin}{path}</loc>{}</url>", alternates.concat());
        }
    }
    xml.push_str("</urlset>\n");
    xml
}

/// A path as XML text.
fn escaped(path: &str) -> String {
    path.replace('&', "&amp;").replace('<', "&lt;")
}

/// Every page worth finding.
fn addresses(library: &Library) -> Vec<Address> {
    let plain = PLAIN.iter().map(|(address, ..)| address.clone()).filter(|address| !OF_ANSWERS.contains(address));
    let schemes = library.schemes.iter().map(|fiche| (FicheKind::Scheme, &fiche.id));
    let prerequisites = library.prerequisites.iter().map(|fiche| (FicheKind::Prerequisite, &fiche.id));
    let calls = library.calls.iter().map(|fiche| (FicheKind::Call, &fiche.id));
    let actors = library.actors.iter().map(|fiche| (FicheKind::Actor, &fiche.id));
    let guides = library.guides.iter().map(|guide| (FicheKind::Guide, &guide.id));
    let fiches = schemes.chain(prerequisites).chain(calls).chain(actors).chain(guides);
    plain.chain(fiches.map(|(kind, id)| Address::Fiche(kind, id.clone()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_that_could_break_the_xml_is_not_repeated() {
        for host in ["a<b", "a\"b", "a&b", "a/b", "a b"] {
            assert!(!is_host(host), "{host}");
        }
        assert!(is_host("[::1]:3000") && is_host("guichet.example"));
    }

    #[test]
    fn every_page_stands_in_both_languages_with_its_counterpart() {
        let xml = written(&Library::default(), "https://guichet.example");
        let french = "<loc>https://guichet.example/fr/voies</loc>";
        let english = r#"hreflang="en" href="https://guichet.example/en/routes"/>"#;
        assert!(xml.lines().any(|line| line.contains(french) && line.contains(english)), "{xml}");
        assert!(!xml.contains("/fr/diagnostic/resultat"));
        assert_eq!(xml.matches("<loc>").count(), 2 * (PLAIN.len() - OF_ANSWERS.len()));
    }
}
