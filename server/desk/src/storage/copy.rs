//! Copies of the database in a file, and what has to be known before one takes its place.

use std::path::Path;

use sea_orm::{ConnectionTrait as _, DatabaseBackend, DbErr, FromQueryResult, Statement};

use super::{Storage, in_file};

/// Why there is no copy.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The database is PostgreSQL, which has its own programs for that.
    #[error("the database is not a file: copy it with pg_dump")]
    NotAFile,
    /// The path cannot be told to SQLite.
    #[error("the path of the copy is not valid UTF-8")]
    Path,
    /// The database cannot be read, or the copy not be written.
    #[error(transparent)]
    Storage(#[from] DbErr),
}

impl Storage {
    /// Writes a copy of the database into `file`, which must not exist. It is the database of one instant, while others go on
    /// reading and writing.
    ///
    /// # Errors
    /// When the database is not a file, cannot be read, or the copy cannot be written.
    pub async fn copy_to(&self, file: &Path) -> Result<(), CopyError> {
        if self.is_shared() {
            return Err(CopyError::NotAFile);
        }
        let path = file.to_str().ok_or(CopyError::Path)?;
        let copy = Statement::from_sql_and_values(DatabaseBackend::Sqlite, "VACUUM INTO $1", [path.into()]);
        self.connection.execute_raw(copy).await?;
        Ok(())
    }

    /// What is wrong with the file, in the words of SQLite; nothing when nothing is.
    ///
    /// # Errors
    /// When it is so wrong that it cannot be read.
    pub async fn faults(&self) -> Result<Vec<String>, DbErr> {
        let check = Statement::from_string(DatabaseBackend::Sqlite, "PRAGMA integrity_check");
        let told = Told::find_by_statement(check).all(&self.connection).await?;
        Ok(told.into_iter().map(|told| told.integrity_check).filter(|told| told != "ok").collect())
    }

    /// Closes the database: all that was written is in the file then, and in no other beside it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub async fn close(self) -> Result<(), DbErr> {
        self.connection.close().await
    }

    /// Whether another program has the database in the file `path` open; written and complete in itself when none has.
    ///
    /// # Errors
    /// When it is no database.
    pub async fn in_use(path: &Path) -> Result<bool, DbErr> {
        let mut options = in_file(path, "rw");
        // Not in the way of itself.
        options.max_connections(1);
        let storage = Self::connect(options).await?;
        // SQLite leaves the mode for readers beside a writer only when it is alone.
        let alone = storage.connection.execute_unprepared("PRAGMA journal_mode = DELETE").await;
        storage.close().await?;
        Ok(alone.is_err())
    }
}

#[derive(Debug, FromQueryResult)]
struct Told {
    integrity_check: String,
}

#[cfg(test)]
mod tests;
