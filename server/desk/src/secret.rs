//! What is told to one person, in a link or a cookie. The tables keep only its hash.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use crate::random::Random;

/// Bytes of a secret: more than can ever be guessed.
const BYTES: usize = 32;

/// Thirty-two random bytes, written in hexadecimal.
#[derive(Clone)]
pub struct Secret([u8; BYTES]);

/// Why a text is no secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a secret")]
pub struct NotASecret;

impl Secret {
    /// A secret that nobody knows yet.
    pub(crate) fn new(random: Random) -> Self {
        Self(random.bytes())
    }

    /// The secret that follows from `parts`, of which nobody else knows them all: the same one each time.
    pub(crate) fn following(parts: &[&[u8]]) -> Self {
        let told = |digest: Sha256, part: &&[u8]| digest.chain_update(part.len().to_be_bytes()).chain_update(part);
        Self(parts.iter().fold(Sha256::new(), told).finalize().into())
    }

    /// A secret that is kept as it is, since it is sent again and again.
    pub(crate) fn kept(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// Its bytes, for a secret that is kept as it is.
    pub(crate) const fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// What the tables keep. To look it up tells nothing about the secret by the time it takes.
    pub(crate) fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.0).to_vec()
    }
}

impl fmt::Display for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hexadecimal(&self.0))
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

impl FromStr for Secret {
    type Err = NotASecret;

    fn from_str(text: &str) -> Result<Self, NotASecret> {
        let digits = text.as_bytes();
        if digits.len() != 2 * BYTES {
            return Err(NotASecret);
        }
        let mut bytes = [0; BYTES];
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = 16 * digit(pair[0])? + digit(pair[1])?;
        }
        Ok(Self(bytes))
    }
}

/// Bytes in hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or_default();
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}

const fn digit(character: u8) -> Result<u8, NotASecret> {
    match character {
        b'0'..=b'9' => Ok(character - b'0'),
        b'a'..=b'f' => Ok(character - b'a' + 10),
        _ => Err(NotASecret),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_read_as_it_was_written() {
        let secret = Secret::new(Random::System);
        let written = secret.to_string();
        assert_eq!(written.len(), 64);
        assert_eq!(written.parse::<Secret>().expect("a secret").hash(), secret.hash());
        let upper = written.to_uppercase().replace(char::is_numeric, "A");
        let strange = format!("{}é", &written[2..]);
        for other in [&written[1..], &upper, &strange, ""] {
            assert_eq!(other.parse::<Secret>().err(), Some(NotASecret), "{other}");
        }
    }

    #[test]
    fn a_secret_that_follows_from_the_same_parts_is_the_same_one() {
        let of = |parts: &[&[u8]]| Secret::following(parts).to_string();
        assert_eq!(of(&[b"ab", b"c"]), of(&[b"ab", b"c"]));
        assert_ne!(of(&[b"ab", b"c"]), of(&[b"a", b"bc"]), "where one part ends counts");
        assert_ne!(of(&[b"ab", b"c"]), of(&[b"ab", b"c", b""]));
    }

    #[test]
    fn a_secret_is_not_shown_by_accident() {
        let secret = Secret::new(Random::System);
        assert_eq!(format!("{secret:?}"), "Secret");
    }
}
