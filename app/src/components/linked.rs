//! Text that people typed, in which addresses of the web and of pages of this site become links. Nothing else in it means
//! anything.

use leptos::prelude::*;
use linkify::{LinkFinder, LinkKind};

use crate::links::Address;

/// The text with its links. They say nothing of where one comes from, and are no recommendation to search engines.
pub fn linked(text: &str) -> AnyView {
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url]);
    let parts = finder.spans(text).map(|span| {
        let text = span.as_str();
        match span.kind() {
            Some(_) if text.starts_with("https://") || text.starts_with("http://") => link(text),
            _ => text.split_inclusive(char::is_whitespace).map(own).collect_view().into_any(),
        }
    });
    parts.collect_view().into_any()
}

/// A word; a link when it is the address of a page of this site, whatever mark follows it.
fn own(word: &str) -> AnyView {
    let path = word.trim_end().trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '»']);
    let is_page = path.starts_with('/') && matches!(Address::parse(path), Some((_, Address::Fiche(..))));
    if is_page { view! { {link(path)}{word[path.len()..].to_owned()} }.into_any() } else { word.to_owned().into_any() }
}

fn link(to: &str) -> AnyView {
    view! { <a href=to.to_owned() rel="nofollow noreferrer">{to.to_owned()}</a> }.into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_web_become_links_and_all_the_rest_is_text() {
        let html = |text: &str| linked(text).to_html().replace("<!>", "");
        let link = |to: &str| format!("<a href=\"{to}\" rel=\"nofollow noreferrer\">{to}</a>");
        assert_eq!(html("Voir https://a.example/b?c=d. Merci"), format!("Voir {}. Merci", link("https://a.example/b?c=d")));
        assert_eq!(html("Voir /fr/voies/pecan-dtx."), format!("Voir {}.", link("/fr/voies/pecan-dtx")));
        for plain in [
            "/fr/nulle-part",
            "//a.example/fr/voies/x",
            "/fr",
            "javascript:alert(1)",
            "data:text/html,x",
            "ftp://a.example",
            "a@b.example",
            "www.a.example",
        ] {
            assert_eq!(html(plain), plain);
        }
        let hostile = html("https://a.example/\"><script>alert(1)</script>");
        assert!(!hostile.contains("<script>") && !hostile.contains("\"\""), "{hostile}");
    }
}
