//! Small files of each kind that is taken, for tests.

use bytes::Bytes;

use crate::files::Upload;

/// A page to print.
pub fn pdf() -> Bytes {
    Bytes::from_static(b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n")
}

/// A picture of one point.
pub fn png() -> Bytes {
    Bytes::from_static(
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\0\0\0\rIDATx\x9cc\xf8\xff\xff?\0\x05\xfe\x02\xfe\xa75\x81\x84\0\0\0\0IEND\xaeB`\x82",
    )
}

/// The beginning and the end of a photograph.
pub fn jpeg() -> Bytes {
    Bytes::from_static(b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xd9")
}

/// A text document of Word.
pub fn docx() -> Bytes {
    archive(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>")])
}

/// An open text document.
pub fn odt() -> Bytes {
    archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<document/>")])
}

/// A page to print with this name.
///
/// # Panics
/// Never: it is one.
pub fn upload(name: &str) -> Upload {
    Upload::read(name, pdf()).expect("a file that is taken")
}

/// An archive of these entries, none compressed.
fn archive(entries: &[(&str, &str)]) -> Bytes {
    use std::io::{Cursor, Write as _};
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(*name, zip::write::SimpleFileOptions::default()).expect("an entry");
        writer.write_all(content.as_bytes()).expect("an entry");
    }
    Bytes::from(writer.finish().expect("an archive").into_inner())
}
