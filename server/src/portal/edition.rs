//! One edition of the content with all that is made from it: index, files for the browser, addresses.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use app::page::{AssetUrls, Site};
use app::search_score::SearchScore;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use content::{Library, Locale};
use search::{Index, Place, SearchError};

use super::Settings;
use crate::http::assets::Assets;

const BINARY: HeaderValue = HeaderValue::from_static("application/octet-stream");

/// One edition of the content, ready to be served.
#[derive(Debug)]
pub struct Edition {
    /// What pages are made of.
    pub site: Arc<Site>,
    assets: Assets,
    /// Files of the edition before: pages that are still open may ask for them.
    earlier: Option<Assets>,
}

/// Why a library cannot be made ready to be served.
#[derive(Debug, thiserror::Error)]
pub enum EditionError {
    /// The search index cannot be built, not even in memory.
    #[error("the search index cannot be built: {0}")]
    Index(#[from] SearchError),
    /// The library cannot be written for the browser.
    #[error("the library cannot be written for the browser: {0}")]
    Compact(String),
}

impl Edition {
    /// Builds the index and the files that come from the library.
    ///
    /// # Errors
    ///
    /// When the index cannot be built.
    pub(super) fn new(library: Library, settings: &Settings) -> Result<Self, EditionError> {
        let index = Index::build(&library, &place(settings))?;
        Self::searching(library, index, settings)
    }

    /// Builds the files that come from the library; pages search `index`.
    ///
    /// # Errors
    ///
    /// When the library cannot be written for the browser.
    pub(super) fn searching(library: Library, index: Index, settings: &Settings) -> Result<Self, EditionError> {
        let mut assets = settings.assets.clone();
        for locale in Locale::ALL {
            let bytes =
                content::compact::encode(&library.rules, locale).map_err(|error| EditionError::Compact(error.to_string()))?;
            assets.insert(library_file(locale), BINARY, bytes);
        }
        let (addresses, origin) = (addresses(&assets, settings.reload), settings.origin.clone());
        let site = Site { library, index, assets: addresses, origin, score: SearchScore::default() };
        Ok(Self { site: Arc::new(site), assets, earlier: None })
    }

    /// This edition, with the files of the one it replaces.
    pub(super) fn after(mut self, earlier: &Self) -> Self {
        self.earlier = Some(earlier.assets.clone());
        self
    }

    /// The library.
    pub fn library(&self) -> &Library {
        &self.site.library
    }

    /// The answer to a request for a static file; none if there is no such file.
    pub fn asset(&self, file: &str, request: &HeaderMap) -> Option<Response> {
        let earlier = || self.earlier.as_ref()?.get_asset(file, request);
        self.assets.get_asset(file, request).or_else(earlier)
    }
}

/// Where the index is kept. A folder that cannot be used is replaced by memory: search never keeps the portal from opening.
fn place(settings: &Settings) -> Place {
    settings.data.as_deref().map_or(Place::Memory, |data| Place::Folder(index_folder(data)))
}

/// The folder of the index, inside the folder for what the server writes.
pub fn index_folder(data: &Path) -> PathBuf {
    data.join("search")
}

const fn library_file(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "library.fr.bin",
        Locale::En => "library.en.bin",
    }
}

fn addresses(assets: &Assets, reload: bool) -> AssetUrls {
    let url = |name| assets.url(name).unwrap_or_default().to_owned();
    AssetUrls {
        style: url("app.css"),
        icon: url("icon.svg"),
        loader: url("loader.js"),
        script: url("islands.js"),
        wasm: url("islands.wasm"),
        library_fr: url(library_file(Locale::Fr)),
        library_en: url(library_file(Locale::En)),
        drafts: url("drafts.js"),
        shortcuts: url("shortcuts.js"),
        live: url("live.js"),
        reload: if reload { url("reload.js") } else { String::new() },
    }
}
