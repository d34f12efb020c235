//! What a file is, by its content.

use std::io::Cursor;

use zip::ZipArchive;

use super::document;
use super::upload::FileFault;
use crate::visitor::roles;

roles! {
    /// What a file is.
    FileKind {
        /// A page to print.
        Pdf = "pdf",
        /// A picture.
        Png = "png",
        /// A photograph.
        Jpeg = "jpeg",
        /// A text document (Office Open XML, ISO/IEC 29500).
        Docx = "docx",
        /// A text document (`OpenDocument`, ISO/IEC 26300).
        Odt = "odt",
    }
}

impl FileKind {
    /// The media type (IANA).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Self::Odt => "application/vnd.oasis.opendocument.text",
        }
    }

    /// The ends of names, the usual one first.
    pub const fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Png => &["png"],
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Docx => &["docx"],
            Self::Odt => &["odt"],
        }
    }

    /// What `bytes` are.
    ///
    /// # Errors
    /// When they are nothing that is taken, or two things at once.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, FileFault> {
        if bytes.starts_with(document::SIGNATURE) {
            return document::kind(bytes);
        }
        let kind = match infer::get(bytes).map(|known| known.mime_type()) {
            // Some would have blanks before it; then it may be something else as well.
            Some("application/pdf") if bytes.starts_with(b"%PDF-") => Self::Pdf,
            Some("image/png") => Self::Png,
            Some("image/jpeg") => Self::Jpeg,
            _ => return Err(FileFault::Kind),
        };
        // A picture with an archive behind it is both, and who opens it decides which.
        if ZipArchive::new(Cursor::new(bytes)).is_ok() { Err(FileFault::Kind) } else { Ok(kind) }
    }
}
