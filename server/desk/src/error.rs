//! Why the desk does not do what it was asked.

use sea_orm::{DbErr, RuntimeErr};

use crate::files::FilesError;

/// Why the desk does not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// There is no such thing, or not for the one who asks: both are told alike.
    #[error("there is no such thing")]
    NotFound,
    /// Somebody else changed it in the meantime.
    #[error("it was changed in the meantime")]
    Stale,
    /// There are as many as may be.
    #[error("there are as many as may be")]
    Full,
    /// The company would have no owner any more.
    #[error("the company would have no owner")]
    LastOwner,
    /// Nobody would keep accounts any more.
    #[error("nobody would keep accounts")]
    LastAdmin,
    /// It is not in a state in which that can be done.
    #[error("it cannot be done now")]
    NotNow,
    /// The password or the code is not the right one.
    #[error("the password or the code is not the right one")]
    Unproven,
    /// This was tried too often; it can be tried again later.
    #[error("this was tried too often")]
    TooMany,
    /// More passwords are being checked than the machine can bear.
    #[error("too many passwords are being checked")]
    Busy,
    /// The secrets in the database are sealed with another key than this process holds: it has to be started again with that one.
    #[error("the secrets in the database are sealed with another key than this process holds: start it again with that key")]
    OtherKey,
    /// The database cannot be written: it is full or read-only.
    #[error("the database cannot be written: {0}")]
    ReadOnly(DbErr),
    /// Files cannot be written or read.
    #[error("files cannot be written or read: {0}")]
    Files(#[source] FilesError),
    /// The database does not answer as it should.
    #[error(transparent)]
    Storage(DbErr),
}

/// Codes of SQLite for a database that cannot be written: read-only, input or output error, full, cannot be opened.
const SQLITE_CANNOT_WRITE: [i32; 4] = [8, 10, 13, 14];
/// Classes of PostgreSQL errors for the same: insufficient resources, operator intervention, system error, read-only transaction.
const POSTGRESQL_CANNOT_WRITE: [&str; 4] = ["53", "57", "58", "25006"];

impl From<DbErr> for DeskError {
    fn from(error: DbErr) -> Self {
        if cannot_write(&error) { Self::ReadOnly(error) } else { Self::Storage(error) }
    }
}

impl From<FilesError> for DeskError {
    fn from(error: FilesError) -> Self {
        // Files that are kept in the database fail as it does.
        if let FilesError::Database(error) = error { error.into() } else { Self::Files(error) }
    }
}

fn cannot_write(error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(cause))
    | DbErr::Query(RuntimeErr::SqlxError(cause))
    | DbErr::Conn(RuntimeErr::SqlxError(cause))) = error
    else {
        return matches!(error, DbErr::ConnectionAcquire(_));
    };
    let sqlx::Error::Database(cause) = &**cause else { return true };
    let Some(code) = cause.code() else { return false };
    // Extended codes of SQLite carry the primary one in their last byte.
    let of_sqlite =
        code.parse::<i32>().is_ok_and(|code| code.to_string().len() < 5 && SQLITE_CANNOT_WRITE.contains(&(code & 0xff)));
    of_sqlite || POSTGRESQL_CANNOT_WRITE.iter().any(|class| code.len() == 5 && code.starts_with(class))
}
