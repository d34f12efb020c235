//! Names made of content.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// Hexadecimal digits of the digest that go into a file name: 48 bits, plenty for some dozen files.
const DIGITS_IN_NAME: usize = 12;

/// SHA-256 over all parts, in hexadecimal. Each part counts with its length, so that moving a byte to the next one changes the digest.
pub fn digest<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> String {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update(part.len().to_le_bytes());
        hasher.update(part);
    }
    hexadecimal(&hasher.finalize())
}

/// The name with the content's hash before its extension: `app.css` becomes `app-3b4c…d1.css`.
pub fn hashed_name(name: &str, content: &[u8]) -> String {
    let digest = hexadecimal(&Sha256::digest(content));
    let digits = &digest[..DIGITS_IN_NAME];
    match name.rsplit_once('.') {
        Some((stem, extension)) => format!("{stem}-{digits}.{extension}"),
        None => format!("{name}-{digits}"),
    }
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_start_of_sha_256() {
        assert_eq!(hashed_name("app.css", b"abc"), "app-ba7816bf8f01.css");
        assert_eq!(hashed_name("a.min.js", b"abc"), "a.min-ba7816bf8f01.js");
        assert_eq!(hashed_name("LICENCE", b"abc"), "LICENCE-ba7816bf8f01");
    }

    #[test]
    fn other_content_gives_another_name() {
        assert_ne!(hashed_name("app.css", b"a"), hashed_name("app.css", b"b"));
    }

    #[test]
    fn a_digest_tells_parts_apart() {
        assert_ne!(digest([&b"ab"[..], b"c"]), digest([&b"a"[..], b"bc"]));
    }
}
