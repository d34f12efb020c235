//! Databases for tests: SQLite in memory always, PostgreSQL where the test command started one.

pub mod crowd;
pub mod files;
pub mod invariants;

use std::sync::LazyLock;
use std::sync::atomic::{AtomicU32, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use content::Locale;
use sea_orm::{ActiveValue::Set, ConnectionTrait as _, Database, EntityTrait as _};
use tokio::runtime::Runtime;

use crate::clock::Clock;
use crate::desk::Desk;
use crate::entities::{attempt, sealing_key};
use crate::files::Files;
use crate::moment::Moment;
use crate::outbox::{self, Mail};
use crate::random::Random;
use crate::sealing::SealingKey;
use crate::storage::Storage;

/// Where the test command tells of the PostgreSQL that it started.
pub const POSTGRESQL: &str = "GUICHET_TEST_POSTGRESQL";

/// An empty desk on each database, its clock standing at `time`.
///
/// # Panics
/// When a database cannot be made, or `time` is no time.
pub async fn desks(time: &str) -> Vec<Desk> {
    let clock = Clock::Fixed(time.parse::<DateTime<Utc>>().expect("a time"));
    let mut storages = vec![Storage::memory().await.expect("SQLite in memory")];
    if let Ok(url) = std::env::var(POSTGRESQL) {
        storages.push(Storage::postgresql(&schema(&url).await).await.expect("a schema with tables"));
    }
    let mut desks = Vec::new();
    for storage in storages {
        desks.push(desk_over(storage, clock).await);
    }
    desks
}

/// The same desk, `later`.
pub fn later(desk: &Desk, later: TimeDelta) -> Desk {
    desk.at(Clock::Fixed(desk.now().after(later).time()))
}

/// Where tests use a desk that they share: it outlives each of them. A database in memory has one connection, which is lost with
/// the runtime that was using it.
pub static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime"));

/// An empty desk in memory, for tests that are not asynchronous or share it; to be used on [`RUNTIME`] then.
///
/// # Panics
/// When the database cannot be made.
pub fn in_memory(clock: Clock) -> Desk {
    // Tests may be on a runtime of their own, which must not be blocked.
    let made = std::thread::spawn(move || {
        RUNTIME.block_on(async { desk_over(Storage::memory().await.expect("SQLite in memory"), clock).await })
    });
    made.join().expect("a desk")
}

/// A desk that keeps files in memory and seals secrets with a key of its own; its audit trail is empty.
async fn desk_over(storage: Storage, clock: Clock) -> Desk {
    let key = SealingKey::new(Random::System);
    let named = sealing_key::ActiveModel { id: Set(key.id()), created_at: Set(Moment::of(clock.now())) };
    sealing_key::Entity::insert(named).exec_without_returning(storage.read()).await.expect("the name of a key");
    Desk::new(storage, clock, Random::System).keeping(Files::memory()).sealed_with(key)
}

/// The address of an empty schema of the PostgreSQL at `url`, so that tests do not see each other.
///
/// # Panics
/// When PostgreSQL does not answer.
pub async fn schema(url: &str) -> String {
    static MADE: AtomicU32 = AtomicU32::new(0);
    let schema = format!("test_{}_{}", std::process::id(), MADE.fetch_add(1, Ordering::Relaxed));
    let connection = Database::connect(url).await.expect("PostgreSQL answers");
    connection.execute_unprepared(&format!("CREATE SCHEMA {schema}")).await.expect("a schema");
    let join = if url.contains('?') { '&' } else { '?' };
    format!("{url}{join}options=-csearch_path%3D{schema}")
}

/// Puts a mail into the outbox, due at once.
///
/// # Panics
/// When the database cannot be written.
pub async fn post(desk: &Desk, recipient: &str, locale: Locale, mail: &Mail) {
    let writing = desk.storage.write().await.expect("a transaction");
    let now = desk.now();
    outbox::post(&writing, desk.random, now, now, recipient, locale, mail).await.expect("a mail");
    writing.commit().await.expect("a commit");
}

/// Writes one small row and makes it last: what anything that is kept costs at least.
///
/// # Panics
/// When the database cannot be written.
pub async fn commit_once(desk: &Desk) {
    let writing = desk.storage.write().await.expect("a transaction");
    let row =
        attempt::ActiveModel { subject: Set(desk.random.id(desk.now()).to_string()), since: Set(desk.now()), count: Set(1) };
    attempt::Entity::insert(row).exec_without_returning(&*writing).await.expect("a row");
    writing.commit().await.expect("a commit");
}

/// Has the database count what it holds, as PostgreSQL does by itself after a while, and SQLite merge the pieces of its index of words,
/// as it would have on the way to so many cases.
///
/// # Panics
/// When the database does not answer.
pub async fn settle(desk: &Desk) {
    let connection = desk.storage.read();
    let statements: &[&str] = if desk.storage.is_shared() {
        &["VACUUM (ANALYZE)", "CHECKPOINT"]
    } else {
        &["INSERT INTO case_words (case_words) VALUES ('optimize')", "PRAGMA optimize", "PRAGMA wal_checkpoint(TRUNCATE)"]
    };
    for statement in statements {
        connection.execute_unprepared(statement).await.expect("an answer");
    }
}
