use std::io::{Cursor, Write as _};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::testing::files::{docx, jpeg, odt, pdf, png};

/// An archive of these entries.
fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        writer.start_file(*name, SimpleFileOptions::default()).expect("an entry");
        writer.write_all(content).expect("an entry");
    }
    writer.finish().expect("an archive").into_inner()
}

fn read(name: &str, bytes: impl Into<Bytes>) -> Result<(FileKind, String), FileFault> {
    Upload::read(name, bytes.into()).map(|upload| (upload.kind, upload.name.as_str().to_owned()))
}

#[test]
fn a_file_is_what_its_bytes_say_whatever_its_name() {
    for (bytes, kind) in [
        (pdf(), FileKind::Pdf),
        (png(), FileKind::Png),
        (jpeg(), FileKind::Jpeg),
        (docx(), FileKind::Docx),
        (odt(), FileKind::Odt),
    ] {
        let end = kind.extensions()[0];
        assert_eq!(read("etude.exe", bytes.clone()), Ok((kind, format!("etude.exe.{end}"))));
        assert_eq!(read(&format!("étude.{end}"), bytes), Ok((kind, format!("étude.{end}"))));
    }
}

#[test]
fn what_is_none_of_them_is_refused_whatever_its_name() {
    for bytes in [
        &b"<script>alert(1)</script>"[..],
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"MZ\x90\0",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 an old document of Word",
        b"GIF89a",
        b"   %PDF-1.7 not where it should be",
        b"just words",
    ] {
        assert_eq!(read("etude.pdf", bytes.to_vec()), Err(FileFault::Kind), "{}", String::from_utf8_lossy(bytes));
    }
    for entries in [
        &[("a.txt", &b"text"[..])][..],
        &[("content.xml", b""), ("mimetype", b"application/epub+zip")],
        &[("META-INF/MANIFEST.MF", b"")],
    ] {
        assert_eq!(read("etude.docx", archive(entries)), Err(FileFault::Kind));
    }
}

#[test]
fn a_file_that_is_two_things_at_once_is_refused() {
    let archive = archive(&[("META-INF/MANIFEST.MF", b"Main-Class: Evil")]);
    for first in [pdf(), png(), jpeg()] {
        let both: Vec<u8> = first.iter().chain(&archive).copied().collect();
        assert_eq!(read("etude.pdf", both), Err(FileFault::Kind));
    }
}

#[test]
fn a_document_with_something_that_runs_is_refused() {
    let parts: [(&str, &[u8]); 2] = [("[Content_Types].xml", b""), ("word/document.xml", b"")];
    for runs in ["word/vbaProject.bin", "word/VBAPROJECT.BIN", "word/activeX/activeX1.bin", "word/embeddings/oleObject1.bin"] {
        assert_eq!(read("etude.docx", archive(&[parts[0], parts[1], (runs, b"")])), Err(FileFault::Macros), "{runs}");
    }
    let text: [(&str, &[u8]); 2] = [("mimetype", b"application/vnd.oasis.opendocument.text"), ("content.xml", b"")];
    for runs in ["Basic/Standard/Module1.xml", "Scripts/python/evil.py"] {
        assert_eq!(read("etude.odt", archive(&[text[0], text[1], (runs, b"")])), Err(FileFault::Macros), "{runs}");
    }
}

#[test]
fn an_archive_that_unpacks_to_too_much_or_to_too_many_is_refused_without_unpacking_it() {
    let mut bomb = archive(&[("[Content_Types].xml", b""), ("word/document.xml", b"x")]);
    // The list at the end says that the second entry unpacks to 4 GB.
    let list = bomb.windows(4).rposition(|bytes| bytes == b"PK\x01\x02").expect("the list");
    bomb[list + 24..list + 28].copy_from_slice(&0xffff_fff0_u32.to_le_bytes());
    assert_eq!(read("bomb.docx", bomb), Err(FileFault::Bomb));
    let names: Vec<String> = (0..2_001).map(|number| format!("word/{number}.xml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(read("many.docx", archive(&many)), Err(FileFault::Bomb));
}

#[test]
fn an_archive_that_breaks_off_is_damaged() {
    let whole = docx();
    assert_eq!(read("etude.docx", whole.slice(..whole.len() / 2)), Err(FileFault::Damaged));
}

#[test]
fn a_file_may_weigh_as_much_as_the_limit_and_not_a_byte_more() {
    let mut bytes = pdf().to_vec();
    bytes.resize(FILE_BYTES, b' ');
    assert_eq!(read("etude.pdf", bytes.clone()), Ok((FileKind::Pdf, "etude.pdf".to_owned())));
    bytes.push(b' ');
    assert_eq!(read("etude.pdf", bytes), Err(FileFault::TooLarge));
    assert_eq!(read("etude.pdf", Bytes::new()), Err(FileFault::Empty));
}
