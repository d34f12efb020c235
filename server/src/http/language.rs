//! The first visit: the language that the browser asks for, once. From there on it is in the address.

use app::links::Address;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use content::Locale;

/// Sends `/` to the first page in the language that the browser asks for.
pub(super) async fn negotiate(headers: HeaderMap) -> Response {
    let target = Address::Home.path(preferred(&headers));
    let Ok(target) = HeaderValue::try_from(target) else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let headers = [
        (header::LOCATION, target),
        (header::VARY, HeaderValue::from_static("accept-language")),
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ];
    (StatusCode::FOUND, headers).into_response()
}

/// The language with the highest weight in `Accept-Language`, the first one breaking ties; French when ours are not asked for.
fn preferred(headers: &HeaderMap) -> Locale {
    let mut best = (0.0, Locale::Fr);
    let values = headers.get_all(header::ACCEPT_LANGUAGE).iter();
    for entry in values.filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(',')) {
        let (tag, weight) = entry.split_once(';').unwrap_or((entry, "q=1"));
        let primary = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
        let weight = weight.trim().strip_prefix("q=").and_then(|weight| weight.parse().ok()).unwrap_or(0.0);
        if let Some(locale) = Locale::from_tag(&primary).filter(|_| weight > best.0) {
            best = (weight, locale);
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn preferred_of(value: &'static str) -> Locale {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, HeaderValue::from_static(value));
        preferred(&headers)
    }

    #[test]
    fn the_language_with_the_highest_weight_is_taken() {
        for (value, locale) in [
            ("fr-FR,fr;q=0.9,en;q=0.8", Locale::Fr),
            ("en-GB,en;q=0.9,fr;q=0.8", Locale::En),
            ("de-DE,de;q=0.9,en;q=0.5", Locale::En),
            ("en;q=0.1, fr;q=0.2", Locale::Fr),
            ("EN", Locale::En),
            ("en,fr", Locale::En),
        ] {
            assert_eq!(preferred_of(value), locale, "{value}");
        }
    }

    #[test]
    fn french_is_taken_when_neither_language_is_asked_for() {
        for value in ["de", "*", "", "en;q=0", "en;q=x", "english"] {
            assert_eq!(preferred_of(value), Locale::Fr, "{value}");
        }
        assert_eq!(preferred(&HeaderMap::new()), Locale::Fr);
    }
}
