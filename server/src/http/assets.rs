//! Static files, held in memory together with their compressed forms and served under names that carry a hash.

mod asset;

use std::collections::HashMap;

use axum::body::Bytes;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use rust_embed::{Embed, EmbeddedFile};
use sha2::{Digest as _, Sha256};

use self::asset::Asset;

/// Where assets live; the router has a route `/assets/{file}`.
const PREFIX: &str = "/assets/";

/// The list of built files: logical name to hashed name.
const MANIFEST: &str = "manifest.json";

/// The folder that the asset build fills. Debug builds read it when they start, release builds carry it inside.
#[derive(Embed)]
#[folder = "../target/site"]
struct Site;

/// All static files by hashed name, and their addresses by logical name. Cheap to clone: the bytes are shared.
#[derive(Clone, Debug, Default)]
pub struct Assets {
    addresses: HashMap<String, String>,
    files: HashMap<String, Asset>,
}

/// Why the built files cannot be served.
#[derive(Debug, thiserror::Error)]
pub enum AssetsError {
    /// Nothing has been built.
    #[error("target/site/{MANIFEST} is missing: build the browser files first (cargo xtask build)")]
    NotBuilt,
    /// The manifest is not a JSON object of names.
    #[error("target/site/{MANIFEST} cannot be read")]
    Manifest(#[from] serde_json::Error),
    /// The manifest names a file that is not there.
    #[error("target/site/{MANIFEST} names {0}, which is missing")]
    MissingFile(String),
}

impl Assets {
    /// Takes every file that the manifest names, with its `.br` and `.gz` siblings.
    ///
    /// # Errors
    ///
    /// When the files have not been built, or the manifest and the folder disagree.
    pub fn load() -> Result<Self, AssetsError> {
        Self::from_files(Site::get)
    }

    /// No files at all, for tests.
    pub fn empty() -> Self {
        Self::default()
    }

    fn from_files(get: impl Fn(&str) -> Option<EmbeddedFile>) -> Result<Self, AssetsError> {
        let manifest = get(MANIFEST).ok_or(AssetsError::NotBuilt)?;
        let names: HashMap<String, String> = serde_json::from_slice(&manifest.data)?;
        let mut assets = Self::empty();
        for (name, file) in names {
            let bytes = get(&file).ok_or_else(|| AssetsError::MissingFile(file.clone()))?;
            let asset = Asset::new(content_type(&file), &hash(&bytes.data), shared(bytes))
                .with_brotli(get(&format!("{file}.br")).map(shared))
                .with_gzip(get(&format!("{file}.gz")).map(shared));
            assets.add(name, file, asset);
        }
        Ok(assets)
    }

    /// Adds a file made at run time, compressed here, and returns its address.
    ///
    /// `library.bin` becomes `/assets/library-<hash>.bin`. Compression takes a while: call this when starting or
    /// reloading, on a blocking thread if requests are being served.
    pub fn insert(&mut self, name: &str, content_type: HeaderValue, bytes: Vec<u8>) -> &str {
        let hash = hash(&bytes);
        let file = match name.rsplit_once('.') {
            Some((stem, extension)) => format!("{stem}-{hash}.{extension}"),
            None => format!("{name}-{hash}"),
        };
        let asset = Asset::new(content_type, &hash, bytes.into()).compressed();
        self.add(name.to_owned(), file, asset);
        &self.addresses[name]
    }

    fn add(&mut self, name: String, file: String, asset: Asset) {
        self.addresses.insert(name, format!("{PREFIX}{file}"));
        self.files.insert(file, asset);
    }

    /// The address of the file with this logical name: `/assets/app-<hash>.css` for `app.css`.
    pub fn url(&self, name: &str) -> Option<&str> {
        self.addresses.get(name).map(String::as_str)
    }

    /// The answer to a GET (or HEAD, axum drops the body) of `/assets/{file}`; none if there is no such file.
    pub fn get_asset(&self, file: &str, headers: &HeaderMap) -> Option<Response> {
        self.files.get(file).map(|asset| asset.answer(headers))
    }
}

/// The first 64 bits of SHA-256 in hexadecimal: enough to tell versions of one file apart.
fn hash(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let start = digest.iter().take(8);
    format!("{:016x}", start.fold(0_u64, |hash, byte| hash << 8 | u64::from(*byte)))
}

/// The media type by file extension; our text files are all UTF-8.
fn content_type(file: &str) -> HeaderValue {
    let media_type = mime_guess::from_path(file).first_or_octet_stream();
    let text = if media_type.type_() == mime_guess::mime::TEXT {
        format!("{media_type}; charset=utf-8")
    } else {
        media_type.to_string()
    };
    HeaderValue::try_from(text).unwrap_or(HeaderValue::from_static("application/octet-stream"))
}

/// The file's content without a copy.
fn shared(file: EmbeddedFile) -> Bytes {
    match file.data {
        std::borrow::Cow::Borrowed(bytes) => Bytes::from_static(bytes),
        std::borrow::Cow::Owned(bytes) => bytes.into(),
    }
}

#[cfg(test)]
mod tests;
