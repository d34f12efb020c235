//! Every address of the site, in both languages. No page writes an address by hand.

mod downloads;
mod rooms;

use content::Locale;
use content::answers::query::encode;
use content::model::library::FicheKind;

pub use downloads::{DOWNLOADS, Download};
pub use rooms::{Room, RoomName};

/// A page, whatever the language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Address {
    /// The first page.
    Home,
    /// One question of the diagnostic.
    Diagnostic,
    /// The whole questionnaire on one page.
    Questionnaire,
    /// The answers so far.
    Recap,
    /// The verdicts.
    Result,
    /// Schemes by criteria.
    Comparison,
    /// The verdicts, signed.
    Snapshot,
    /// What schemes pay for a company's patients.
    Money,
    /// Steps of schemes, laid out in time.
    Roadmap,
    /// All schemes.
    Schemes,
    /// All prerequisites.
    Prerequisites,
    /// All calls.
    Calls,
    /// Openings and closings of calls, month by month.
    CallsCalendar,
    /// All bodies.
    Actors,
    /// All guides.
    Guides,
    /// The glossary.
    Glossary,
    /// A fiche or a guide.
    Fiche(FicheKind, String),
    /// Search.
    Search,
    /// How well the search finds.
    SearchQuality,
    /// How to reach the desk.
    Contact,
    /// Accessibility statement.
    Accessibility,
    /// Legal notice.
    Legal,
    /// Privacy.
    Privacy,
    /// Site map.
    SiteMap,
    /// A page for those who signed in, or a door to one.
    Room(Room),
}

/// Segments of the pages without a parameter: page, French, English.
pub const PLAIN: [(Address, &str, &str); 23] = [
    (Address::Home, "", ""),
    (Address::Diagnostic, "diagnostic", "assessment"),
    (Address::Questionnaire, "diagnostic/complet", "assessment/all"),
    (Address::Recap, "diagnostic/recapitulatif", "assessment/summary"),
    (Address::Result, "diagnostic/resultat", "assessment/result"),
    (Address::Comparison, "diagnostic/comparaison", "assessment/comparison"),
    (Address::Snapshot, "diagnostic/constat", "assessment/snapshot"),
    (Address::Money, "simulation-financiere", "money-simulation"),
    (Address::Roadmap, "feuille-de-route", "roadmap"),
    (Address::Schemes, "voies", "routes"),
    (Address::Prerequisites, "prerequis", "requirements"),
    (Address::Calls, "appels", "calls"),
    (Address::CallsCalendar, "appels/calendrier", "calls/calendar"),
    (Address::Actors, "acteurs", "bodies"),
    (Address::Guides, "guides", "guides"),
    (Address::Glossary, "glossaire", "glossary"),
    (Address::Search, "recherche", "search"),
    (Address::SearchQuality, "recherche/qualite", "search/quality"),
    (Address::Contact, "contact", "contact"),
    (Address::Accessibility, "accessibilite", "accessibility"),
    (Address::Legal, "mentions-legales", "legal-notice"),
    (Address::Privacy, "confidentialite", "privacy"),
    (Address::SiteMap, "plan-du-site", "site-map"),
];

/// First segments of the fiches: kind, French, English. Glossary terms are anchors of one page.
pub const FICHES: [(FicheKind, &str, &str); 5] = [
    (FicheKind::Scheme, "voies", "routes"),
    (FicheKind::Prerequisite, "prerequis", "requirements"),
    (FicheKind::Call, "appels", "calls"),
    (FicheKind::Actor, "acteurs", "bodies"),
    (FicheKind::Guide, "guides", "guides"),
];

const fn in_locale<'a>(locale: Locale, fr: &'a str, en: &'a str) -> &'a str {
    match locale {
        Locale::Fr => fr,
        Locale::En => en,
    }
}

impl Address {
    /// The path in `locale`.
    ///
    /// # Panics
    /// Never: a test proves that every page has its segments.
    pub fn path(&self, locale: Locale) -> String {
        let tag = locale.tag();
        if let Self::Room(room) = self {
            return room.path(locale);
        }
        if let Self::Fiche(kind, id) = self {
            return match FICHES.iter().find(|(known, ..)| known == kind) {
                Some((_, fr, en)) => format!("/{tag}/{}/{id}", in_locale(locale, fr, en)),
                None => format!("{}#{id}", Self::Glossary.path(locale)),
            };
        }
        let segment = PLAIN.iter().find(|(page, ..)| page == self).map_or("", |(_, fr, en)| in_locale(locale, fr, en));
        if segment.is_empty() { format!("/{tag}") } else { format!("/{tag}/{segment}") }
    }

    /// The path with a query; no `?` when it is empty.
    pub fn with_query(&self, locale: Locale, query: &str) -> String {
        if query.is_empty() { self.path(locale) } else { format!("{}?{query}", self.path(locale)) }
    }

    /// The page at `path`, in whatever language its segments are written; `None` when there is none.
    pub fn parse(path: &str) -> Option<(Locale, Self)> {
        let path = path.trim_end_matches('/');
        let (tag, rest) = path.strip_prefix('/')?.split_once('/').unwrap_or((&path[1..], ""));
        let locale = Locale::from_tag(tag)?;
        if let Some((page, ..)) = PLAIN.iter().find(|(_, fr, en)| *fr == rest || *en == rest) {
            return Some((locale, page.clone()));
        }
        if let Some(room) = Room::parse(locale, rest) {
            return Some((locale, Self::Room(room)));
        }
        let (first, id) = rest.split_once('/')?;
        let (kind, ..) = FICHES.iter().find(|(_, fr, en)| *fr == first || *en == first)?;
        (!id.is_empty() && !id.contains('/')).then(|| (locale, Self::Fiche(*kind, id.to_owned())))
    }
}

/// Where suggestions are asked for while a search is typed; `&q=` and the text follow.
pub fn suggestions(locale: Locale) -> String {
    format!("/api/v1/suggestions?lang={}", locale.tag())
}

/// Joins names and values as a query, leaving out empty values.
pub fn query<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut query = String::new();
    for (name, value) in pairs.into_iter().filter(|(_, value)| !value.is_empty()) {
        if !query.is_empty() {
            query.push('&');
        }
        encode(name, &mut query);
        query.push('=');
        encode(value, &mut query);
    }
    query
}

/// Where the keys are published that sign snapshots.
pub const PUBLIC_KEYS: &str = "/api/v1/snapshot-keys";

/// The file of a signed snapshot, for answers and a day as a query.
pub fn snapshot_file(query: &str) -> String {
    format!("/api/v1/snapshot?{query}")
}

/// Joins two queries.
pub fn joined(one: &str, two: &str) -> String {
    match (one.is_empty(), two.is_empty()) {
        (true, _) => two.to_owned(),
        (_, true) => one.to_owned(),
        _ => format!("{one}&{two}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_address_is_read_back_in_both_languages() {
        let fiches = FICHES.iter().map(|(kind, ..)| Address::Fiche(*kind, "un-identifiant".to_owned()));
        for address in PLAIN.iter().map(|(page, ..)| page.clone()).chain(fiches) {
            for locale in Locale::ALL {
                assert_eq!(Address::parse(&address.path(locale)), Some((locale, address.clone())));
            }
        }
    }

    #[test]
    fn an_address_that_is_no_page_is_none() {
        for path in ["", "/", "/de", "/fr/nulle-part", "/fr/voies/a/b", "/frvoies"] {
            assert_eq!(Address::parse(path), None, "{path}");
        }
    }
}
