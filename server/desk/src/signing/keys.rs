//! The keys: made when the first is needed, replaced on demand, never forgotten.

use std::fmt;

use ed25519_dalek::{SigningKey, VerifyingKey};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::audit::{self, Action, Deed, Thing};
use crate::desk::Desk;
use crate::entities::signing_key::{ActiveModel, Column, Entity, Model};
use crate::error::DeskError;
use crate::sealing::Place;
use crate::secret::hexadecimal;
use crate::storage::{Sequence, Writing};

/// A public key, with what is told about it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PublicKey {
    /// Its name: the first 64 bits of its SHA-256, in hexadecimal.
    pub id: String,
    /// The key, 32 bytes in hexadecimal.
    pub public_key: String,
    /// When it was made (RFC 3339).
    pub created_at: String,
    /// From when on nothing is signed with it any more; absent as long as it is in use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired_at: Option<String>,
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({})", self.id)
    }
}

impl Desk {
    /// Every public key, the one in use first. The first key is made when there is none.
    ///
    /// # Errors
    /// When the database cannot be read, or the first key not be written.
    pub async fn public_keys(&self) -> Result<Vec<PublicKey>, DeskError> {
        self.signing_key().await?;
        let rows = Entity::find().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id);
        let rows = rows.all(self.storage.read()).await?;
        rows.iter().map(|row| self.public(row)).collect()
    }

    /// Signs with another key from now on; files that were signed before stay as they are. Tells its name.
    ///
    /// # Errors
    /// When the database cannot be written.
    pub async fn rotate_signing_key(&self) -> Result<String, DeskError> {
        let writing = self.storage.write().await?;
        writing.alone_in(Sequence::SigningKeys).await?;
        self.hold_key(&writing).await?;
        let retired = Entity::update_many().col_expr(Column::RetiredAt, Expr::value(self.now().0));
        retired.filter(Column::RetiredAt.is_null()).exec(&*writing).await?;
        let key = self.make_key(&writing).await?;
        writing.commit().await?;
        Ok(name(&key.verifying_key()))
    }

    /// The key in use.
    pub(super) async fn signing_key(&self) -> Result<SigningKey, DeskError> {
        if let Some(key) = self.in_use(self.storage.read()).await? {
            return Ok(key);
        }
        let writing = self.storage.write().await?;
        writing.alone_in(Sequence::SigningKeys).await?;
        // Another node may have made it since.
        if let Some(key) = self.in_use(&*writing).await? {
            return Ok(key);
        }
        let key = self.make_key(&writing).await?;
        writing.commit().await?;
        Ok(key)
    }

    async fn make_key(&self, writing: &Writing) -> Result<SigningKey, DeskError> {
        let (now, secret) = (self.now(), self.random.bytes::<32>());
        let id = self.random.id(now);
        let row = ActiveModel {
            id: Set(id),
            secret: Set(self.seal(writing, &Place::SigningKey(id), &secret).await?),
            created_at: Set(now),
            retired_at: Set(None),
        };
        Entity::insert(row).exec_without_returning(&**writing).await?;
        let key = SigningKey::from_bytes(&secret);
        let object = Thing::SigningKey.of(name(&key.verifying_key()));
        let deed = Deed { actor: None, action: Action::SigningKey, object, company: None, detail: String::new() };
        audit::record(writing, now, deed).await?;
        Ok(key)
    }
}

impl Desk {
    async fn in_use(&self, connection: &impl ConnectionTrait) -> Result<Option<SigningKey>, DeskError> {
        let row = Entity::find().filter(Column::RetiredAt.is_null()).order_by_desc(Column::CreatedAt).one(connection).await?;
        row.as_ref().map(|row| self.key(row)).transpose()
    }

    fn key(&self, row: &Model) -> Result<SigningKey, DeskError> {
        let secret = self.unseal(&Place::SigningKey(row.id), &row.secret)?;
        let secret = secret.try_into().map_err(|_| DbErr::Type("a signing key that is not of 32 bytes".to_owned()))?;
        Ok(SigningKey::from_bytes(&secret))
    }

    fn public(&self, row: &Model) -> Result<PublicKey, DeskError> {
        let key = self.key(row)?.verifying_key();
        Ok(PublicKey {
            id: name(&key),
            public_key: hexadecimal(key.as_bytes()),
            created_at: row.created_at.time().to_rfc3339(),
            retired_at: row.retired_at.map(|at| at.time().to_rfc3339()),
        })
    }
}

/// The name of a key: it follows from the key.
pub(super) fn name(key: &VerifyingKey) -> String {
    hexadecimal(&Sha256::digest(key.as_bytes())[..8])
}
