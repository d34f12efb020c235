//! Handing a file out: to those who see its message, and not without saying so in the audit trail.

use bytes::Bytes;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};
use sha2::{Digest as _, Sha256};

use super::{Attachment, read};
use crate::audit::{Action, Deed, Thing};
use crate::cases::message::{Side, shown};
use crate::desk::Desk;
use crate::entities::{attachment, message};
use crate::error::DeskError;
use crate::files::FilesError;
use crate::ids::{AttachmentId, CaseId};
use crate::visitor::Visitor;

impl Desk {
    /// A file of a case, as the company sees it: none that goes with a note, or with an answer that can still be taken back.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] when there is none for the person; when it cannot be read, or the reading not be written down.
    pub async fn file_for_company(
        &self,
        visitor: &Visitor,
        case: CaseId,
        id: AttachmentId,
    ) -> Result<(Attachment, Bytes), DeskError> {
        self.file(visitor, Side::Company, case, id).await
    }

    /// A file of a case, as the staff sees it.
    ///
    /// # Errors
    /// As for [`Desk::file_for_company`].
    pub async fn file_for_staff(
        &self,
        visitor: &Visitor,
        case: CaseId,
        id: AttachmentId,
    ) -> Result<(Attachment, Bytes), DeskError> {
        self.file(visitor, Side::Desk, case, id).await
    }

    async fn file(
        &self,
        visitor: &Visitor,
        side: Side,
        case: CaseId,
        id: AttachmentId,
    ) -> Result<(Attachment, Bytes), DeskError> {
        let connection = self.storage.read();
        let seen = self.case_seen(visitor, side, case).await?;
        let row = attachment::Entity::find_by_id(id)
            .filter(attachment::Column::Case.eq(case))
            .filter(attachment::Column::ErasedAt.is_null())
            .one(connection)
            .await?
            .ok_or(DeskError::NotFound)?;
        let said = message::Entity::find_by_id(row.message).filter(shown(side, self.now()));
        said.one(connection).await?.ok_or(DeskError::NotFound)?;
        let bytes = self.files.get(id).await?.ok_or(FilesError::Changed)?;
        if Sha256::digest(&bytes).as_slice() != row.hash {
            return Err(FilesError::Changed.into());
        }
        self.record(Deed {
            actor: Some((visitor.account, &visitor.name)),
            action: if side == Side::Desk { Action::CaseFileRead } else { Action::CaseFileTaken },
            object: Thing::Case.of(case),
            company: seen.company,
            detail: format!("attachment {id}"),
        })
        .await?;
        Ok((read(row)?, bytes))
    }
}
