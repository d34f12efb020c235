//! The key that secrets are sealed with.

use std::fmt;
use std::str::FromStr;

use sha2::{Digest as _, Sha256};

use super::NAME;
use crate::random::Random;
use crate::secret::hexadecimal;

/// Thirty-two bytes, written in hexadecimal.
#[derive(Clone, PartialEq, Eq)]
pub struct SealingKey([u8; 32]);

/// Why a text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a key: 64 hexadecimal digits are expected")]
pub struct NotAKey;

impl SealingKey {
    /// A key that nobody knows yet.
    pub fn new(random: Random) -> Self {
        Self(random.bytes())
    }

    /// What it is called: 64 bits of a hash, from which nobody finds the key.
    pub fn id(&self) -> String {
        hexadecimal(&self.name())
    }

    /// As it is written into a file.
    pub fn to_text(&self) -> String {
        format!("{}\n", hexadecimal(&self.0))
    }

    pub(super) fn name(&self) -> [u8; NAME] {
        let hash = Sha256::new().chain_update("guichet sealing key").chain_update(self.0).finalize();
        std::array::from_fn(|at| hash[at])
    }

    pub(super) const fn bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl FromStr for SealingKey {
    type Err = NotAKey;

    fn from_str(text: &str) -> Result<Self, NotAKey> {
        let digits = text.trim().as_bytes();
        let mut bytes = [0; 32];
        if digits.len() != 64 {
            return Err(NotAKey);
        }
        for (byte, pair) in bytes.iter_mut().zip(digits.chunks_exact(2)) {
            let digit = |digit: u8| char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok()).ok_or(NotAKey);
            *byte = digit(pair[0])? << 4 | digit(pair[1])?;
        }
        Ok(Self(bytes))
    }
}

impl fmt::Debug for SealingKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SealingKey({})", self.id())
    }
}
