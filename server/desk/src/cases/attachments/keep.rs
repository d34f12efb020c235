//! Keeping files: first their bytes, then, with the message, their rows.

use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _, QuerySelect as _};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::cases::change::Change;
use crate::cases::error::{CaseError, Refusal};
use crate::cases::message::Side;
use crate::desk::Desk;
use crate::entities::attachment::{ActiveModel, Column, Entity};
use crate::error::DeskError;
use crate::files::{CASE_BYTES, FILES_A_MESSAGE, Upload};
use crate::ids::{AccountId, AttachmentId, CaseId, MessageId};
use crate::visitor::Visitor;

/// A file whose bytes are kept, and which nobody sees yet.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(in crate::cases) struct KeptFile {
    id: Uuid,
    name: String,
    kind: String,
    size: i64,
    hash: Vec<u8>,
}

impl Desk {
    /// Keeps the bytes of what goes with a message that the person may write from `side`.
    pub(in crate::cases) async fn keep_files_in(
        &self,
        visitor: &Visitor,
        side: Side,
        case: CaseId,
        files: &[Upload],
    ) -> Result<Vec<KeptFile>, CaseError> {
        if !files.is_empty() {
            self.case_seen(visitor, side, case).await?;
        }
        self.keep_files(files).await
    }

    /// Keeps the bytes of what goes with the first message of a case.
    pub(in crate::cases) async fn keep_files(&self, files: &[Upload]) -> Result<Vec<KeptFile>, CaseError> {
        let size: usize = files.iter().map(|file| file.bytes.len()).sum();
        if size > CASE_BYTES || files.len() > FILES_A_MESSAGE {
            return Err(Refusal::TooMuchAttached.into());
        }
        let mut kept = Vec::with_capacity(files.len());
        for file in files {
            let id = AttachmentId(self.random.id(self.now()));
            if let Err(error) = self.files.put(id, file.bytes.clone()).await {
                self.drop_files(&kept).await;
                return Err(DeskError::from(error).into());
            }
            kept.push(KeptFile {
                id: id.0,
                name: file.name.as_str().to_owned(),
                kind: file.kind.key().to_owned(),
                size: i64::try_from(file.bytes.len()).unwrap_or(i64::MAX),
                hash: file.hash.clone(),
            });
        }
        Ok(kept)
    }

    /// What became of a message: files of one that was certainly not written are dropped at once.
    pub(in crate::cases) async fn settled<T>(&self, kept: &[KeptFile], done: Result<T, CaseError>) -> Result<T, CaseError> {
        match &done {
            // Whether the transaction took place is not known: the daily task sees.
            Ok(_) | Err(CaseError::Desk(DeskError::Storage(_) | DeskError::ReadOnly(_))) => {}
            Err(_) => self.drop_files(kept).await,
        }
        done
    }

    async fn drop_files(&self, kept: &[KeptFile]) {
        for file in kept {
            if let Err(error) = self.files.delete(AttachmentId(file.id)).await {
                tracing::warn!(%error, "a file that belongs to no message is left to the daily task");
            }
        }
    }
}

impl Change<'_> {
    /// Makes the files go with `message`; tells what the audit trail says of them.
    pub(in crate::cases) async fn attach(
        &self,
        message: MessageId,
        account: AccountId,
        kept: &[KeptFile],
    ) -> Result<String, CaseError> {
        if kept.is_empty() {
            return Ok(String::new());
        }
        let before = Entity::find().filter(Column::Case.eq(self.case.id)).filter(Column::ErasedAt.is_null());
        let before: Vec<i64> = before.select_only().column(Column::Size).into_tuple().all(&*self.writing).await?;
        let size = before.into_iter().chain(kept.iter().map(|file| file.size)).sum();
        if i64::try_from(CASE_BYTES).unwrap_or(i64::MAX) < size {
            return Err(Refusal::TooMuchAttached.into());
        }
        let rows = kept.iter().map(|file| ActiveModel {
            id: Set(AttachmentId(file.id)),
            case: Set(self.case.id),
            message: Set(message),
            account: Set(account),
            name: Set(file.name.clone()),
            kind: Set(file.kind.clone()),
            size: Set(file.size),
            hash: Set(file.hash.clone()),
            sent_at: Set(self.now),
            erased_at: Set(None),
        });
        Entity::insert_many(rows).exec_without_returning(&*self.writing).await?;
        let told: Vec<String> = kept.iter().map(|file| format!("attachment {}", file.id)).collect();
        Ok(told.join(" "))
    }
}
