//! A page: what it needs to be made, and what it is once made.

use std::sync::Arc;

use chrono::NaiveDate;
use content::{Library, Locale};
use leptos::prelude::AnyView;

use crate::links::{Address, Download};
use crate::search_score::{Measured, SearchScore};
use crate::wording::{Value, t, t_with};

/// Public addresses of the hashed assets.
#[derive(Clone, Debug, Default)]
pub struct AssetUrls {
    /// Stylesheet.
    pub style: String,
    /// Icon of the site.
    pub icon: String,
    /// Loader of the islands.
    pub loader: String,
    /// Script of the islands.
    pub script: String,
    /// Islands.
    pub wasm: String,
    /// The library for the browser, by language.
    pub library_fr: String,
    /// The same in English.
    pub library_en: String,
    /// Script that keeps drafts while one types.
    pub drafts: String,
    /// Script of the keys of work pages.
    pub shortcuts: String,
    /// Script that shows what a form leads to while one fills it in.
    pub live: String,
    /// Script that reloads the page during development; empty otherwise.
    pub reload: String,
}

impl AssetUrls {
    /// The library for the browser in `locale`.
    pub fn library(&self, locale: Locale) -> &str {
        match locale {
            Locale::Fr => &self.library_fr,
            Locale::En => &self.library_en,
        }
    }
}

/// What is the same for every request until the content is reloaded.
#[derive(Debug)]
pub struct Site {
    /// Everything the desk knows.
    pub library: Library,
    /// The search index of that library.
    pub index: search::Index,
    /// Addresses of the assets.
    pub assets: AssetUrls,
    /// Public origin, such as `https://guichet.example`, without a slash at the end; empty when not configured.
    pub origin: String,
    /// How well the index finds, once somebody has asked.
    pub score: SearchScore,
}

impl Site {
    /// How well the search finds on `date`. Takes a while when nobody has asked that day.
    ///
    /// # Errors
    /// When tantivy cannot read the postings.
    pub fn search_score(&self, date: NaiveDate) -> Result<Arc<Measured>, search::SearchError> {
        self.score.on(date, &self.library, &self.index)
    }
}

/// One request for a page.
#[derive(Clone, Debug)]
pub struct Ctx {
    /// The site.
    pub site: Arc<Site>,
    /// The language.
    pub locale: Locale,
    /// The page asked for.
    pub address: Address,
    /// The query, still encoded.
    pub query: String,
    /// The day it is in Paris.
    pub today: NaiveDate,
}

impl Ctx {
    /// The wording of `key`.
    pub fn t(&self, key: &str) -> String {
        t(self.locale, key)
    }

    /// The wording of `key` with values filled in.
    pub fn t_with(&self, key: &str, values: &[(&'static str, Value)]) -> String {
        t_with(self.locale, key, values)
    }

    /// The address of a page in the language of the request.
    pub fn href(&self, address: &Address) -> String {
        address.path(self.locale)
    }

    /// The library.
    pub fn library(&self) -> &Library {
        &self.site.library
    }

    /// The decoded parameters of the query.
    pub fn parameters(&self) -> Vec<(String, String)> {
        content::answers::query::parse_pairs(&self.query)
    }

    /// The first value of a parameter, trimmed; `None` when it is missing or empty.
    pub fn parameter(&self, name: &str) -> Option<String> {
        let value = self.parameters().into_iter().find(|(key, _)| key == name).map(|(_, value)| value.trim().to_owned());
        value.filter(|value| !value.is_empty())
    }
}

/// A step of the way from the first page: name and address.
pub type Crumb = (String, String);

/// A small script that makes a page more comfortable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Script {
    /// Keeps drafts while one types.
    Drafts,
    /// Listens to keys.
    Shortcuts,
    /// Shows what a form leads to while one fills it in.
    Live,
}

/// A finished page.
pub struct Page {
    /// HTTP status.
    pub status: u16,
    /// Title, without the name of the site.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// Pages between the first page and this one.
    pub crumbs: Vec<Crumb>,
    /// What stands in `<main>`, its `<h1>` included.
    pub body: AnyView,
    /// Whether the page has an island and so needs the wasm.
    pub islands: bool,
    /// The scripts it loads beside.
    pub scripts: &'static [Script],
    /// Whether search engines may list it.
    pub indexed: bool,
    /// Query kept by the language switch and the canonical address.
    pub kept_query: String,
    /// Files that follow the page as it changes, each with its name and address: feeds and calendars.
    pub feeds: Vec<(Download, String, String)>,
    /// Structured data (schema.org), as JSON-LD objects.
    pub json_ld: Vec<serde_json::Value>,
}

impl Page {
    /// A plain page of status 200, without island.
    pub fn new(title: impl Into<String>, description: impl Into<String>, body: AnyView) -> Self {
        Self {
            status: 200,
            title: title.into(),
            description: description.into(),
            crumbs: Vec::new(),
            body,
            islands: false,
            scripts: &[],
            indexed: true,
            kept_query: String::new(),
            feeds: Vec::new(),
            json_ld: Vec::new(),
        }
    }

    /// With the pages between the first page and this one.
    #[must_use]
    pub fn under(mut self, crumbs: Vec<Crumb>) -> Self {
        self.crumbs = crumbs;
        self
    }

    /// With a query that the language switch keeps. Pages that depend on answers are not for search engines.
    #[must_use]
    pub fn keeping(mut self, query: impl Into<String>) -> Self {
        self.kept_query = query.into();
        self.indexed = self.kept_query.is_empty();
        self
    }

    /// With an island.
    #[must_use]
    pub const fn with_islands(mut self) -> Self {
        self.islands = true;
        self
    }

    /// With small scripts.
    #[must_use]
    pub const fn with_scripts(mut self, scripts: &'static [Script]) -> Self {
        self.scripts = scripts;
        self
    }

    /// With another status.
    #[must_use]
    pub const fn status(mut self, status: u16) -> Self {
        self.status = status;
        self.indexed = self.indexed && status == 200;
        self
    }

    /// For one person alone: not for search engines.
    #[must_use]
    pub const fn private(mut self) -> Self {
        self.indexed = false;
        self
    }

    /// Followed by a feed or a calendar, which readers find in the head of the page.
    #[must_use]
    pub fn followed_by(mut self, feed: Download, name: impl Into<String>, href: impl Into<String>) -> Self {
        self.feeds.push((feed, name.into(), href.into()));
        self
    }

    /// With a schema.org object.
    #[must_use]
    pub fn describing(mut self, object: serde_json::Value) -> Self {
        self.json_ld.push(object);
        self
    }
}
