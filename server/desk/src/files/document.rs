//! Text documents, which are archives (ZIP): told by the entries they list.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::kind::FileKind;
use super::upload::FileFault;

/// What an archive begins with.
pub(super) const SIGNATURE: &[u8] = b"PK\x03\x04";
/// Entries of an archive; a document with many pictures has some hundreds.
const MOST_ENTRIES: usize = 2_000;
/// Bytes of all entries unpacked: twenty times what a file may weigh.
const MOST_UNPACKED: u128 = 200 * 1024 * 1024;
/// What the entry `mimetype` of a text says (`OpenDocument` 1.3, part 2, 3.3).
const ODT: &[u8] = b"application/vnd.oasis.opendocument.text";

/// What the archive is.
pub(super) fn kind(bytes: &[u8]) -> Result<FileKind, FileFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| FileFault::Damaged)?;
    if archive.len() > MOST_ENTRIES || archive.decompressed_size().is_none_or(|size| size > MOST_UNPACKED) {
        return Err(FileFault::Bomb);
    }
    for name in archive.file_names() {
        if runs(&name.map_err(|_| FileFault::Damaged)?) {
            return Err(FileFault::Macros);
        }
    }
    let has = |name| archive.index_for_name(name).is_some();
    if has("[Content_Types].xml") && has("word/document.xml") {
        return Ok(FileKind::Docx);
    }
    if !has("content.xml") {
        return Err(FileFault::Kind);
    }
    // It is stored as it is, never compressed.
    let mut declared = Vec::new();
    let entry = archive.by_name("mimetype").map_err(|_| FileFault::Kind)?;
    entry.take(ODT.len() as u64 + 1).read_to_end(&mut declared).map_err(|_| FileFault::Damaged)?;
    if declared == ODT { Ok(FileKind::Odt) } else { Err(FileFault::Kind) }
}

/// Whether an entry is something that runs: macros, controls, other programs' objects.
fn runs(name: &str) -> bool {
    let name = name.to_lowercase().replace('\\', "/");
    let file = name.rsplit('/').next().unwrap_or_default();
    file.starts_with("vbaproject")
        || file.starts_with("vbadata")
        || file.starts_with("oleobject")
        || name.contains("/activex/")
        || name.starts_with("basic/")
        || name.starts_with("scripts/")
}
