//! What is sent to the other side, with the files that go with it.

use super::open::OpenCase;
use super::texts::Body;
use crate::files::Upload;
use crate::once::Once;

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
