//! Text that people typed, in which addresses of the web become links. Nothing else in it means anything.

use leptos::prelude::*;
use linkify::{LinkFinder, LinkKind};

/// The text with its links. They say nothing of where one comes from, and are no recommendation to search engines.
pub fn linked(text: &str) -> AnyView {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let parts = finder.spans(text).map(|span| {
        let text = span.as_str().to_owned();
        let is_link = span.kind().is_some() && (text.starts_with("https://") || text.starts_with("http://"));
        let href = text.clone();
        if is_link { view! { <a href=href rel="nofollow noreferrer">{text}</a> }.into_any() } else { text.into_any() }
    });
    parts.collect_view().into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links_and_all_the_rest_is_text() {
        let html = |text: &str| linked(text).to_html().replace("<!>", "");
        let link = |to: &str| format!("<a href=\"{to}\" rel=\"nofollow noreferrer\">{to}</a>");
        assert_eq!(html("Voir https://a.example/b?c=d. Merci"), format!("Voir {}. Merci", link("https://a.example/b?c=d")));
        for plain in ["javascript:alert(1)", "data:text/html,x", "ftp://a.example", "a@b.example", "www.a.example"] {
            assert_eq!(html(plain), plain);
        }
        let hostile = html("https://a.example/\"><script>alert(1)</script>");
        assert!(!hostile.contains("<script>") && !hostile.contains("\"\""), "{hostile}");
    }
}
