//! The company says more.

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
    /// Adds what the company says; when the desk waited for it, the clock runs again.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; [`DeskError::NotNow`](crate::DeskError::NotNow) when the case was
    /// answered or closed: it can be reopened with the same text; when it is not the visitor's case.
    pub async fn add_information<'a>(
        &self,
        visitor: &Visitor,
        case: CaseId,
        base: i64,
        letter: impl Into<Letter<'a>>,
    ) -> Result<MessageId, CaseError> {
        let Letter { body, files } = letter.into();
        let kept = self.keep_files_in(visitor, Side::Company, case, files).await?;
        let done = self.inform(visitor, case, base, body, &kept).await;
        self.settled(&kept, done).await
    }

    async fn inform(
        &self,
        visitor: &Visitor,
        case: CaseId,
        base: i64,
        body: &Body,
        kept: &[KeptFile],
    ) -> Result<MessageId, CaseError> {
        let mut change = self.change(visitor, Side::Company, (case, base), Action::Inform).await?;
        change.go(Action::Inform).await?;
        let said = Said::told(Kind::Information, Event::Informed, body.as_str(), change.now);
        change.send(visitor, said, kept, DraftKind::Information, audit::Action::CaseInform).await
    }
}
