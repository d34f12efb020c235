//! The desk asks the company for more; the clock stands still until it replies.

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
use crate::outbox::Mail;
use crate::visitor::Visitor;

impl Desk {
    /// Asks the company for more.
    ///
    /// # Errors
    /// [`CaseError::Lost`] when `base` is not its last version; when it cannot be done now or is not the visitor's to do.
    pub async fn request_information<'a>(
        &self,
        visitor: &Visitor,
        case: CaseId,
        base: i64,
        letter: impl Into<Letter<'a>>,
    ) -> Result<MessageId, CaseError> {
        let Letter { body, files } = letter.into();
        let kept = self.keep_files_in(visitor, Side::Desk, case, files).await?;
        let done = self.request(visitor, case, base, body, &kept).await;
        self.settled(&kept, done).await
    }

    async fn request(
        &self,
        visitor: &Visitor,
        case: CaseId,
        base: i64,
        body: &Body,
        kept: &[KeptFile],
    ) -> Result<MessageId, CaseError> {
        let mut change = self.change(visitor, Side::Desk, (case, base), Action::Request).await?;
        if change.case.assignee.is_none() {
            change.give(Some(visitor.account));
        }
        change.go(Action::Request).await?;
        change.tell(change.now, |number, case| Mail::InformationRequested { number, case }).await?;
        let said = Said::told(Kind::Request, Event::Requested, body.as_str(), change.now);
        change.send(visitor, said, kept, DraftKind::Request, audit::Action::CaseRequest).await
    }
}
