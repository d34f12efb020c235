//! One file in all its codings, and the answer that carries it.

use std::io::Write as _;

use axum::body::{Body, Bytes};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::http::encoding::Encoding;
use crate::http::entity_tag;

/// The name carries a hash of the content, so a copy never goes stale.
const FOR_EVER: HeaderValue = HeaderValue::from_static("public, max-age=31536000, immutable");

/// Brotli quality for files made at run time: 11 gains a few per cent more but takes ten times longer.
const BROTLI_QUALITY: u32 = 9;

/// The largest brotli window that every browser takes, as a power of two.
const BROTLI_WINDOW: u32 = 22;

/// A file with its compressed forms.
#[derive(Clone, Debug)]
pub(super) struct Asset {
    content_type: HeaderValue,
    hash: String,
    identity: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
}

impl Asset {
    /// A file without compressed forms; `hash` identifies its content.
    pub(super) fn new(content_type: HeaderValue, hash: &str, identity: Bytes) -> Self {
        Self { content_type, hash: hash.to_owned(), identity, brotli: None, gzip: None }
    }

    pub(super) fn with_brotli(self, brotli: Option<Bytes>) -> Self {
        Self { brotli, ..self }
    }

    pub(super) fn with_gzip(self, gzip: Option<Bytes>) -> Self {
        Self { gzip, ..self }
    }

    /// Makes the compressed forms, and drops those that are no smaller.
    pub(super) fn compressed(self) -> Self {
        let smaller = |bytes: Vec<u8>| (bytes.len() < self.identity.len()).then(|| bytes.into());
        let brotli = brotli(&self.identity).and_then(smaller);
        let gzip = gzip(&self.identity).ok().and_then(smaller);
        self.with_brotli(brotli).with_gzip(gzip)
    }

    /// The whole file in the best coding that the client takes, or 304 if it has that already.
    pub(super) fn answer(&self, request: &HeaderMap) -> Response {
        let (encoding, bytes) = self.choose(Encoding::negotiate(request));
        let tag = self.tag(encoding);
        let known = request.get_all(header::IF_NONE_MATCH).iter().any(|tags| entity_tag::names(tags, &tag));
        let mut response = if known { StatusCode::NOT_MODIFIED.into_response() } else { Body::from(bytes).into_response() };
        let headers = response.headers_mut();
        if !known {
            headers.insert(header::CONTENT_TYPE, self.content_type.clone());
            if let Some(name) = encoding.name() {
                headers.insert(header::CONTENT_ENCODING, name);
            }
        }
        headers.insert(header::CACHE_CONTROL, FOR_EVER);
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if let Ok(tag) = HeaderValue::try_from(tag) {
            headers.insert(header::ETAG, tag);
        }
        response
    }

    /// The form in the wanted coding if we have it, else the file as it is.
    fn choose(&self, wanted: Encoding) -> (Encoding, Bytes) {
        let form = match wanted {
            Encoding::Brotli => self.brotli.as_ref(),
            Encoding::Gzip => self.gzip.as_ref(),
            Encoding::Identity => None,
        };
        form.map_or((Encoding::Identity, self.identity.clone()), |bytes| (wanted, bytes.clone()))
    }

    /// A strong entity tag: another one for each coding, as the bytes differ.
    fn tag(&self, encoding: Encoding) -> String {
        match encoding {
            Encoding::Identity => format!("\"{}\"", self.hash),
            Encoding::Gzip => format!("\"{}-gz\"", self.hash),
            Encoding::Brotli => format!("\"{}-br\"", self.hash),
        }
    }
}

fn brotli(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, BROTLI_QUALITY, BROTLI_WINDOW);
    writer.write_all(bytes).ok()?;
    Some(writer.into_inner())
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut writer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    writer.write_all(bytes)?;
    writer.finish()
}
