//! The staff writes something to itself.

use super::attachments::KeptFile;
use super::draft::DraftKind;
use super::error::CaseError;
use super::event::Event;
use super::letter::Letter;
use super::message::{Kind, Said, Side};
use super::state::Action;
use super::texts::Body;
use crate::audit;
use crate::desk::Desk;
use crate::ids::{CaseId, MessageId};
use crate::visitor::Visitor;

impl Desk {
    /// Adds a note, which the company never sees. It conflicts with nothing, so no version is asked for.
    ///
    /// # Errors
    /// When it is not the visitor's to do; when the database cannot be written.
    pub async fn note<'a>(&self, visitor: &Visitor, case: CaseId, letter: impl Into<Letter<'a>>) -> Result<MessageId, CaseError> {
        let Letter { body, files } = letter.into();
        let kept = self.keep_files_in(visitor, Side::Desk, case, files).await?;
        let done = self.write_note(visitor, case, body, &kept).await;
        self.settled(&kept, done).await
    }

    async fn write_note(&self, visitor: &Visitor, case: CaseId, body: &Body, kept: &[KeptFile]) -> Result<MessageId, CaseError> {
        let change = self.hold(visitor, Side::Desk, case).await?;
        change.may(Action::Note)?;
        let said = Said { kind: Kind::Note, ..Said::inside(Event::Noted, body.as_str()) };
        change.send(visitor, said, kept, DraftKind::Note, audit::Action::CaseNote).await
    }
}
