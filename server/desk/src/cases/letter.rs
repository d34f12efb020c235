//! What is sent to the other side, with the files that go with it.

use super::attachments::KeptFile;
use super::change::Change;
use super::draft::DraftKind;
use super::error::CaseError;
use super::message::Said;
use super::open::OpenCase;
use super::texts::Body;
use crate::audit;
use crate::files::Upload;
use crate::ids::MessageId;
use crate::once::Once;
use crate::visitor::Visitor;

/// What somebody says in a case.
#[derive(Clone, Copy, Debug)]
pub struct Letter<'a> {
    /// The text.
    pub body: &'a Body,
    /// The files.
    pub files: &'a [Upload],
}

/// A question with which a case is opened.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    /// The question.
    pub question: &'a OpenCase,
    /// The files.
    pub files: &'a [Upload],
    /// The form it was asked with, so that a second click asks nothing more.
    pub once: Option<Once>,
}

impl<'a> From<&'a Body> for Letter<'a> {
    fn from(body: &'a Body) -> Self {
        Self { body, files: &[] }
    }
}

impl<'a> From<&'a OpenCase> for Asking<'a> {
    fn from(question: &'a OpenCase) -> Self {
        Self { question, files: &[], once: None }
    }
}

impl Change<'_> {
    /// Says what `visitor` wrote, with the files that go with it, and makes all of it last as `action`; the draft of it is over.
    pub(super) async fn send(
        mut self,
        visitor: &Visitor,
        said: Said<'_>,
        kept: &[KeptFile],
        draft: DraftKind,
        action: audit::Action,
    ) -> Result<MessageId, CaseError> {
        let message = self.say(said).await?;
        self.clear_draft(visitor, draft).await?;
        let files = self.attach(message, visitor.account, kept).await?;
        self.commit(action, files).await?;
        Ok(message)
    }
}
