//! Secrets that are computed with, and so cannot be hashed, are sealed: with a key that is not in the database.
//!
//! A sealed value is `gs1`, the name of its key (8 bytes), a nonce (24 bytes) and what XChaCha20-Poly1305 makes of it
//! (draft-irtf-cfrg-xchacha-03). The place where it is kept is authenticated with it: a value that is copied to another row opens no
//! more. A value that is not sealed is not taken for a secret.

mod change;
mod key;
mod place;
#[cfg(test)]
mod tests;

pub use change::SealingError;
pub use key::{NotAKey, SealingKey};
pub(crate) use place::Place;

use chacha20poly1305::aead::{Aead as _, KeyInit as _, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use sea_orm::{DbErr, EntityTrait as _, QuerySelect as _};

use crate::desk::Desk;
use crate::entities::sealing_key;
use crate::error::DeskError;
use crate::random::Random;
use crate::storage::Writing;

/// How a sealed value begins; another number will tell another way of sealing.
const VERSION: &[u8] = b"gs1";
/// Bytes of the name of a key.
const NAME: usize = 8;
/// Bytes of a nonce.
const NONCE: usize = 24;

impl SealingKey {
    fn seal(&self, random: Random, place: &Place, clear: &[u8]) -> Result<Vec<u8>, DbErr> {
        let nonce = random.bytes::<NONCE>();
        let at = place.name();
        let payload = Payload { msg: clear, aad: at.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| broken(place))?;
        Ok([VERSION, &self.name(), &nonce, &sealed].concat())
    }

    fn open(&self, place: &Place, value: &[u8]) -> Result<Vec<u8>, DeskError> {
        let (name, nonce, sealed) = parts(value).ok_or_else(|| broken(place))?;
        if name != self.name() {
            return Err(DeskError::OtherKey);
        }
        let at = place.name();
        let payload = Payload { msg: sealed, aad: at.as_bytes() };
        Ok(self.cipher().decrypt(&XNonce::from(nonce), payload).map_err(|_| broken(place))?)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(self.bytes().into())
    }
}

/// The name of the key, the nonce and the rest; nothing when the value is not sealed.
fn parts(value: &[u8]) -> Option<([u8; NAME], [u8; NONCE], &[u8])> {
    let (name, rest) = value.strip_prefix(VERSION)?.split_first_chunk::<NAME>()?;
    let (nonce, sealed) = rest.split_first_chunk::<NONCE>()?;
    Some((*name, *nonce, sealed))
}

/// A secret that cannot be opened: never told, as it is nobody's who asks.
fn broken(place: &Place) -> DbErr {
    DbErr::Custom(format!("the secret at {} cannot be opened with the key of this desk", place.name()))
}

impl Desk {
    /// Seals a secret that `writing` keeps at `place`, see [`Desk::hold_key`].
    ///
    /// # Errors
    /// [`DeskError::OtherKey`] when the key was changed since this process read it.
    pub(crate) async fn seal(&self, writing: &Writing, place: &Place, clear: &[u8]) -> Result<Vec<u8>, DeskError> {
        self.hold_key(writing).await?;
        Ok(self.sealing_key().ok_or_else(|| broken(place))?.seal(self.random, place, clear)?)
    }

    /// Makes sure that nobody changes the key until the transaction ends: whoever wants to waits, and seals anew what was sealed in
    /// the meantime, so that nothing is left behind under a key that is given up. To be done before a row that holds a secret is
    /// held.
    ///
    /// # Errors
    /// [`DeskError::OtherKey`] when the key was changed since this process read it.
    pub(crate) async fn hold_key(&self, writing: &Writing) -> Result<(), DeskError> {
        let key = self.sealing_key().map(SealingKey::id).unwrap_or_default();
        let named = sealing_key::Entity::find_by_id(key).lock_shared().one(&**writing).await?;
        named.map(|_| ()).ok_or(DeskError::OtherKey)
    }

    /// Opens the secret that is kept at `place`.
    ///
    /// # Errors
    /// [`DeskError::OtherKey`] when the key was changed since this process read it.
    pub(crate) fn unseal(&self, place: &Place, value: &[u8]) -> Result<Vec<u8>, DeskError> {
        self.sealing_key().ok_or_else(|| broken(place))?.open(place, value)
    }
}
