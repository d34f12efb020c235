//! Whose turn it is to write into a file of SQLite, and the upkeep that SQLite would otherwise do within somebody's commit.
//!
//! Once in a while a commit fills the log, or completes a piece of the index of words, and SQLite has it move all of the log or merge
//! pieces: it then takes many times as long as the others. Here that is done after every few commits, beside those who read and in
//! between those who write.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use sea_orm::{ConnectionTrait as _, DatabaseConnection, DbErr};
use tokio::sync::{Mutex, OwnedMutexGuard};

/// Commits after which there is upkeep: a question writes some forty pages.
const COMMITS: u64 = 8;
/// Pages of the log at which a commit moves it all the same, if nobody else came to it: 64 MiB.
pub(super) const LAST_RESORT: &str = "16384";
/// Bytes that the log keeps once it has been moved.
pub(super) const KEPT: &str = "16777216";
/// A step of merging writes some sixteen pages of the index of words (`migrations`, 16), while which nobody else writes.
const MERGE: &str = "INSERT INTO case_words (case_words, rank) VALUES ('merge', 16)";
/// Steps at a time: more than eight cases need. Where there is nothing to merge, a step writes nothing.
const STEPS: usize = 4;

/// Turns to write. SQLite has one writer at a time; waiting here is fair and never times out as "locked".
#[derive(Clone, Debug, Default)]
pub(super) struct Turns {
    turn: Arc<Mutex<()>>,
    upkeep: Arc<Mutex<()>>,
    commits: Arc<AtomicU64>,
}

/// A turn.
#[derive(Debug)]
pub(super) struct Turn {
    held: OwnedMutexGuard<()>,
    turns: Turns,
    connection: DatabaseConnection,
}

impl Turns {
    /// Waits for a turn to write over `connection`.
    pub(super) async fn next(&self, connection: &DatabaseConnection) -> Turn {
        let held = Arc::clone(&self.turn).lock_owned().await;
        Turn { held, turns: self.clone(), connection: connection.clone() }
    }

    async fn keep_up(&self, connection: &DatabaseConnection) -> Result<(), DbErr> {
        // What is under way does for both.
        let Ok(_alone) = self.upkeep.try_lock() else { return Ok(()) };
        connection.execute_unprepared("PRAGMA wal_checkpoint(PASSIVE)").await?;
        for _ in 0..STEPS {
            // Whoever waits to write comes in between.
            let _turn = self.turn.lock().await;
            connection.execute_unprepared(MERGE).await?;
        }
        Ok(())
    }
}

impl Turn {
    /// Ends the turn of a transaction that was committed.
    pub(super) fn committed(self) {
        let Self { held, turns, connection } = self;
        drop(held);
        if turns.commits.fetch_add(1, Ordering::Relaxed) % COMMITS == COMMITS - 1 {
            tokio::spawn(async move {
                if let Err(error) = turns.keep_up(&connection).await {
                    tracing::warn!(%error, "the upkeep of the database is left to the next commits");
                }
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs::metadata;

    use sea_orm::{ConnectionTrait as _, DatabaseBackend, Statement};

    use super::COMMITS;
    use crate::storage::Storage;
    use crate::testing::commit_once;
    use crate::{Clock, Desk, Random};

    #[tokio::test(flavor = "multi_thread")]
    async fn what_was_written_reaches_the_file_though_no_commit_moved_it() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("guichet.db");
        let storage = Storage::sqlite(&path).await.expect("a database");
        let desk = Desk::new(storage, Clock::System, Random::System);
        desk.storage.read().execute_unprepared("PRAGMA wal_checkpoint(TRUNCATE)").await.expect("an answer");
        let moved = || metadata(&path).expect("a file").modified().expect("a time");
        let before = moved();
        // Fewer pages than a commit would move by itself, even as SQLite has it.
        let mut commits = 0;
        while moved() == before && commits < COMMITS * 32 {
            commit_once(&desk).await;
            commits += 1;
        }
        assert_ne!(moved(), before);
    }

    #[tokio::test]
    async fn the_index_of_words_is_merged_apart_from_those_who_write() {
        let storage = Storage::memory().await.expect("a database");
        let pieces = async || {
            let count = "SELECT count(DISTINCT segid) FROM case_words_idx";
            let row = storage.read().query_one_raw(Statement::from_string(DatabaseBackend::Sqlite, count)).await;
            row.expect("an answer").expect("a row").try_get_by_index::<i64>(0).expect("a count")
        };
        for row in 0..40 {
            let added = format!("INSERT INTO case_words (rowid, words) VALUES ({row}, 'un mot et {row}')");
            storage.read().execute_unprepared(&added).await.expect("a row");
        }
        assert_eq!(pieces().await, 40, "writing merges nothing");
        storage.turns.as_ref().expect("turns").keep_up(storage.read()).await.expect("upkeep");
        assert!(pieces().await < 10, "{}", pieces().await);
    }
}
