//! Files that go with the messages of a case. Who sees the message sees the file; for everybody else there is none.
//!
//! Bytes are written before the transaction that makes them visible, and deleted after the one that makes them invisible: what is
//! left over when a process dies in between is swept by the daily task.

mod bring;
mod erase;
mod keep;
mod read;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use sea_orm::{ColumnTrait as _, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::entities::attachment::{Column, Entity, Model};
use crate::files::FileKind;
use crate::ids::{AttachmentId, CaseId, MessageId};
use crate::moment::Moment;

pub use bring::Brought;
pub use erase::WAITING_FOR_A_MESSAGE;
pub(super) use keep::KeptFile;

/// A file that goes with a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its identifier.
    pub id: AttachmentId,
    /// The case of its message.
    pub case: CaseId,
    /// Its name, made harmless; empty once erased.
    pub name: String,
    /// What it is.
    pub kind: FileKind,
    /// In bytes.
    pub size: usize,
    /// When its bytes were erased.
    pub erased_at: Option<Moment>,
}

/// The files of a case, by message, and those of a message by name: identifiers made at once have no order.
pub(super) async fn of(connection: &impl ConnectionTrait, case: CaseId) -> Result<HashMap<MessageId, Vec<Attachment>>, DbErr> {
    let rows =
        Entity::find().filter(Column::Case.eq(case)).order_by_asc(Column::Name).order_by_asc(Column::Id).all(connection).await?;
    let mut files: HashMap<MessageId, Vec<Attachment>> = HashMap::new();
    for row in rows {
        files.entry(row.message).or_default().push(read(row)?);
    }
    Ok(files)
}

fn read(row: Model) -> Result<Attachment, DbErr> {
    Ok(Attachment {
        id: row.id,
        case: row.case,
        kind: FileKind::from_key(&row.kind).ok_or_else(|| DbErr::Type(format!("kind of file {}", row.kind)))?,
        name: row.name,
        size: usize::try_from(row.size).unwrap_or_default(),
        erased_at: row.erased_at,
    })
}
