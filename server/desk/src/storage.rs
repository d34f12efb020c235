//! The database: SQLite in a file, or PostgreSQL.

mod copy;
mod turns;

use std::path::Path;
use std::time::Duration;

use migrations::Migrator;
use sea_orm::{
    ConnectOptions, ConnectionTrait as _, Database, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait as _,
};
use sea_orm_migration::MigratorTrait as _;
use sqlx::sqlite::{SqliteJournalMode, SqliteSynchronous};

pub use self::copy::CopyError;
use self::turns::{Turn, Turns};

/// How long a request waits for a connection or for the lock of the file.
const PATIENCE: Duration = Duration::from_secs(5);
/// Connections that read a SQLite file at the same time.
const READERS: u32 = 8;
/// Connections to PostgreSQL.
const CONNECTIONS: u32 = 16;
/// Name of the lock under which PostgreSQL is migrated: any number, always the same.
const MIGRATING: i64 = 0x6775_6963_6865_7401;

/// What must not be done by two transactions at a time, because each goes on from what the other wrote.
#[derive(Clone, Copy, Debug)]
#[repr(i64)]
pub(crate) enum Sequence {
    /// The chain of the audit.
    Audit,
    /// The numbers of cases.
    CaseNumbers,
    /// The daily mails to advisors.
    DailyMails,
    /// The keys that sign.
    SigningKeys,
    /// The key that seals.
    Sealing,
    /// The editions of the library that alerts were looked at with.
    Editions,
    /// Dossiers saved by a form that may be sent twice.
    Dossiers,
}

impl Sequence {
    /// Name of its lock: any number, always the same.
    const fn lock(self) -> i64 {
        match self {
            Self::Audit => MIGRATING + 1,
            Self::CaseNumbers => MIGRATING + 2,
            Self::DailyMails => MIGRATING + 3,
            Self::SigningKeys => MIGRATING + 4,
            Self::Sealing => MIGRATING + 5,
            Self::Editions => MIGRATING + 6,
            Self::Dossiers => MIGRATING + 9,
        }
    }
}

/// Where a database is.
#[derive(Clone, Copy, Debug)]
pub enum Place<'a> {
    /// SQLite, in this file.
    File(&'a Path),
    /// PostgreSQL, at this address.
    Url(&'a str),
}

/// The database of the desk.
#[derive(Clone, Debug)]
pub struct Storage {
    connection: DatabaseConnection,
    /// SQLite has one writer at a time.
    turns: Option<Turns>,
}

/// A transaction that writes. Dropped without [`Writing::commit`], it leaves nothing.
#[derive(Debug)]
pub(crate) struct Writing {
    transaction: DatabaseTransaction,
    turn: Option<Turn>,
}

impl Storage {
    /// Opens the database at `place`, which must exist, with its tables as they are.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub async fn existing(place: Place<'_>) -> Result<Self, DbErr> {
        match place {
            Place::File(path) => Self::connect(in_file(path, "rw")).await,
            Place::Url(url) => Self::connect(at(url)).await,
        }
    }

    /// Opens the database in the file `path`, made when missing.
    ///
    /// # Errors
    /// When it cannot be opened or migrated.
    pub async fn sqlite(path: &Path) -> Result<Self, DbErr> {
        Self::migrated(in_file(path, "rwc")).await
    }

    /// Opens the database in the file `path` with settings of SQLite that make it fail, for tests.
    ///
    /// # Errors
    /// When it cannot be opened.
    #[cfg(any(test, feature = "testing"))]
    pub async fn sqlite_failing(path: &Path, setting: &'static str, value: &'static str) -> Result<Self, DbErr> {
        let mut options = ConnectOptions::new(format!("sqlite://{}?mode=rw", path.display()));
        options.max_connections(READERS);
        options.map_sqlx_sqlite_opts(move |sqlite| sqlite.pragma(setting, value));
        let connection = Database::connect(options).await?;
        Ok(Self { connection, turns: Some(Turns::default()) })
    }

    /// A database in memory, for tests.
    ///
    /// # Errors
    /// When it cannot be migrated.
    pub async fn memory() -> Result<Self, DbErr> {
        let mut options = ConnectOptions::new("sqlite::memory:");
        // Each connection would have a database of its own.
        options.max_connections(1).min_connections(1).idle_timeout(None).max_lifetime(None);
        Self::migrated(options).await
    }

    /// Connects to PostgreSQL at `url`.
    ///
    /// # Errors
    /// When it does not answer or cannot be migrated.
    pub async fn postgresql(url: &str) -> Result<Self, DbErr> {
        Self::migrated(at(url)).await
    }

    async fn migrated(options: ConnectOptions) -> Result<Self, DbErr> {
        let storage = Self::connect(options).await?;
        storage.migrate().await?;
        Ok(storage)
    }

    async fn connect(mut options: ConnectOptions) -> Result<Self, DbErr> {
        options.sqlx_logging(false).connect_timeout(PATIENCE).acquire_timeout(PATIENCE);
        options.map_sqlx_sqlite_opts(|sqlite| {
            sqlite
                .journal_mode(SqliteJournalMode::Wal)
                .synchronous(SqliteSynchronous::Full)
                .foreign_keys(true)
                .pragma("wal_autocheckpoint", turns::LAST_RESORT)
                .pragma("journal_size_limit", turns::KEPT)
                .busy_timeout(PATIENCE)
        });
        let connection = Database::connect(options).await?;
        let turns = (connection.get_database_backend() == DatabaseBackend::Sqlite).then(Turns::default);
        Ok(Self { connection, turns })
    }

    /// Brings the tables up to date; several nodes that start together wait for each other.
    async fn migrate(&self) -> Result<(), DbErr> {
        let transaction = self.connection.begin_with_options(immediate()).await?;
        if self.is_shared() {
            transaction.execute_raw(locking(MIGRATING)).await?;
        }
        Migrator::up(&transaction, None).await?;
        transaction.commit().await
    }

    /// Whether several nodes share it.
    pub(crate) fn is_shared(&self) -> bool {
        self.connection.get_database_backend() == DatabaseBackend::Postgres
    }

    /// To read with.
    pub(crate) const fn read(&self) -> &DatabaseConnection {
        &self.connection
    }

    /// Begins to write.
    pub(crate) async fn write(&self) -> Result<Writing, DbErr> {
        let turn = match &self.turns {
            Some(turns) => Some(turns.next(&self.connection).await),
            None => None,
        };
        let transaction = self.connection.begin_with_options(immediate()).await?;
        Ok(Writing { transaction, turn })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ping(&self) -> Result<(), DbErr> {
        self.connection.ping().await
    }
}

impl Writing {
    /// Makes all of it last.
    pub async fn commit(self) -> Result<(), DbErr> {
        let Self { transaction, turn } = self;
        transaction.commit().await?;
        if let Some(turn) = turn {
            turn.committed();
        }
        Ok(())
    }

    /// Waits until no other transaction goes on from the same place.
    pub async fn alone_in(&self, sequence: Sequence) -> Result<(), DbErr> {
        if self.transaction.get_database_backend() == DatabaseBackend::Postgres {
            self.transaction.execute_raw(locking(sequence.lock())).await?;
        }
        Ok(())
    }
}

impl std::ops::Deref for Writing {
    type Target = DatabaseTransaction;

    fn deref(&self) -> &DatabaseTransaction {
        &self.transaction
    }
}

fn in_file(path: &Path, mode: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(format!("sqlite://{}?mode={mode}", path.display()));
    options.max_connections(READERS);
    options
}

fn at(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.max_connections(CONNECTIONS);
    options
}

/// Has SQLite lock the file at once: a transaction that reads first and writes later would be told "locked" in spite of the timeout.
fn immediate() -> TransactionOptions {
    TransactionOptions { sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate), ..TransactionOptions::default() }
}

/// Takes a lock of PostgreSQL until the end of the transaction.
fn locking(name: i64) -> Statement {
    Statement::from_sql_and_values(DatabaseBackend::Postgres, "SELECT pg_advisory_xact_lock($1)", [name.into()])
}
