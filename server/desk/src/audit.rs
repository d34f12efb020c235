//! The audit trail: who read or wrote what, each entry chained to the one before, none ever changed.

mod action;
mod object;

use sea_orm::{DbErr, EntityTrait as _, IntoActiveModel as _, QueryOrder as _};
use sha2::{Digest as _, Sha256};

use crate::desk::Desk;
use crate::entities::audit::{Column, Entity, Model};
use crate::error::DeskError;
use crate::ids::{AccountId, CompanyId};
use crate::moment::Moment;
use crate::storage::{Sequence, Writing};

pub use self::action::Action;
pub use self::object::{Object, Thing};

/// Entries read at a time when the chain is verified.
const PAGE: u64 = 1_000;

/// Something that was done.
#[derive(Clone, Debug)]
pub(crate) struct Deed<'a> {
    /// Who; nobody for what the desk does by itself.
    pub actor: Option<(AccountId, &'a str)>,
    /// What.
    pub action: Action,
    /// To what.
    pub object: Object,
    /// The company whose facts they are.
    pub company: Option<CompanyId>,
    /// What else is worth keeping; never a confidential text.
    pub detail: String,
}

/// What verifying the chain found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chain {
    /// Every entry follows from the one before.
    Whole {
        /// How many there are.
        entries: i64,
    },
    /// This entry, or the one before it, is not what was written.
    Broken {
        /// Its number.
        sequence: i64,
    },
}

/// Writes `deed` at the end of the chain. Do it last: others wait until the transaction ends.
pub(crate) async fn record(writing: &Writing, now: Moment, deed: Deed<'_>) -> Result<(), DbErr> {
    writing.alone_in(Sequence::Audit).await?;
    let last = Entity::find().order_by_desc(Column::Sequence).one(&**writing).await?;
    let entry = following(last.as_ref(), now, deed).into_active_model();
    Entity::insert(entry).exec_without_returning(&**writing).await?;
    Ok(())
}

/// The entry of `deed` that follows `last`, or is the first one.
pub(crate) fn following(last: Option<&Model>, now: Moment, deed: Deed<'_>) -> Model {
    let (sequence, previous) = last.map_or_else(|| (1, vec![0; 32]), |last| (last.sequence + 1, last.hash.clone()));
    let mut entry = Model {
        sequence,
        at: now,
        actor: deed.actor.map(|(id, _)| id),
        actor_name: deed.actor.map(|(_, name)| name.to_owned()).unwrap_or_default(),
        action: deed.action.key().to_owned(),
        object: deed.object.to_string(),
        company: deed.company,
        detail: deed.detail,
        previous,
        hash: Vec::new(),
    };
    entry.hash = hash(&entry);
    entry
}

/// The hash of all an entry says, each text told apart from the next by its length.
fn hash(entry: &Model) -> Vec<u8> {
    let id = |id: Option<uuid::Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let texts = [
        entry.sequence.to_string(),
        entry.at.0.to_string(),
        id(entry.actor.map(|actor| actor.0)),
        entry.actor_name.clone(),
        entry.action.clone(),
        entry.object.clone(),
        id(entry.company.map(|company| company.0)),
        entry.detail.clone(),
    ];
    let mut hash = Sha256::new();
    hash.update(&entry.previous);
    for text in texts {
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text);
    }
    hash.finalize().to_vec()
}

impl Desk {
    /// Records a deed that changed nothing else, such as reading.
    pub(crate) async fn record(&self, deed: Deed<'_>) -> Result<(), DeskError> {
        let writing = self.storage.write().await?;
        record(&writing, self.now(), deed).await?;
        Ok(writing.commit().await?)
    }

    /// Verifies the whole chain.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn verify_audit(&self) -> Result<Chain, DeskError> {
        use sea_orm::{ColumnTrait as _, QueryFilter as _, QuerySelect as _};
        let (mut sequence, mut previous) = (0, vec![0; 32]);
        loop {
            let entries = Entity::find()
                .filter(Column::Sequence.gt(sequence))
                .order_by_asc(Column::Sequence)
                .limit(PAGE)
                .all(self.storage.read())
                .await?;
            if entries.is_empty() {
                return Ok(Chain::Whole { entries: sequence });
            }
            for entry in entries {
                if entry.sequence != sequence + 1 || entry.previous != previous || entry.hash != hash(&entry) {
                    return Ok(Chain::Broken { sequence: entry.sequence });
                }
                (sequence, previous) = (entry.sequence, entry.hash);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use sea_orm::{ConnectionTrait as _, Statement};

    use super::*;
    use crate::testing::desks;

    fn deed(object: &str) -> Deed<'_> {
        Deed { actor: None, action: Action::SignIn, object: Thing::Mail.of(object), company: None, detail: String::new() }
    }

    #[tokio::test]
    async fn the_chain_is_whole_until_an_entry_is_changed() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            for object in ["one", "two", "three"] {
                desk.record(deed(object)).await.expect("an entry");
            }
            assert_eq!(desk.verify_audit().await.expect("an answer"), Chain::Whole { entries: 3 });
            let connection = desk.storage.read();
            let change =
                Statement::from_string(connection.get_database_backend(), "UPDATE audit SET object = 'other' WHERE sequence = 2");
            connection.execute_raw(change).await.expect("a change");
            assert_eq!(desk.verify_audit().await.expect("an answer"), Chain::Broken { sequence: 2 });
        }
    }

    #[tokio::test]
    async fn an_entry_whose_transaction_is_given_up_leaves_no_gap() {
        for desk in desks("2026-11-27T09:00:00Z").await {
            desk.record(deed("one")).await.expect("an entry");
            let writing = desk.storage.write().await.expect("a transaction");
            record(&writing, desk.now(), deed("given up")).await.expect("an entry");
            drop(writing);
            desk.record(deed("two")).await.expect("an entry");
            assert_eq!(desk.verify_audit().await.expect("an answer"), Chain::Whole { entries: 2 });
        }
    }
}
