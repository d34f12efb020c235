//! Smaller copies beside each file, made once here instead of for each visitor.

use std::io::Write as _;
use std::path::Path;

use anyhow::Result;
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// Extensions of files that shrink; images and fonts are compressed already.
const COMPRESSIBLE: [&str; 9] = ["css", "html", "ico", "js", "json", "svg", "txt", "wasm", "webmanifest"];

/// A way to compress: the extension it adds, and how.
pub struct Encoding {
    /// Added to the file name: `br`.
    pub extension: &'static str,
    /// Compresses as small as it goes.
    pub compress: fn(&[u8]) -> Result<Vec<u8>>,
}

/// What browsers ask for.
pub const ENCODINGS: [Encoding; 2] =
    [Encoding { extension: "br", compress: brotli }, Encoding { extension: "gz", compress: gzip }];

/// Whether compressing a file of this name gains anything.
pub fn is_compressible(name: &str) -> bool {
    Path::new(name).extension().is_some_and(|extension| COMPRESSIBLE.iter().any(|known| extension == *known))
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, size_hint: content.len(), ..BrotliEncoderParams::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
    Ok(compressed)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use super::*;

    const TEXT: &[u8] = b"the same words, the same words, the same words";

    #[test]
    fn what_is_compressed_comes_back() {
        let mut plain = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(TEXT).unwrap(), &mut plain).unwrap();
        assert_eq!(plain, TEXT);

        let mut plain = Vec::new();
        flate2::read::GzDecoder::new(&*gzip(TEXT).unwrap()).read_to_end(&mut plain).unwrap();
        assert_eq!(plain, TEXT);
    }

    #[test]
    fn repeated_words_shrink() {
        for encoding in ENCODINGS {
            assert!((encoding.compress)(TEXT).unwrap().len() < TEXT.len(), "{}", encoding.extension);
        }
    }

    #[test]
    fn images_and_fonts_are_left_alone() {
        assert!(is_compressible("islands-0123456789ab.wasm"));
        assert!(!is_compressible("photo.png"));
        assert!(!is_compressible("text.woff2"));
        assert!(!is_compressible("css"));
    }
}
