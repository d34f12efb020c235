//! The lines of a file, one at a time, compressed or not; errors tell the file and the line.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;

use super::collection::CollectionError;

/// First bytes of a gzip file.
const GZIP: [u8; 2] = [0x1f, 0x8b];
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The lines of a file that are not blank.
pub(super) struct Lines {
    file: String,
    reader: Box<dyn BufRead>,
    number: usize,
    line: Vec<u8>,
}

impl Lines {
    /// Opens `path`. Whether it is compressed is told by its first bytes, not by its name.
    pub fn open(path: &Path) -> Result<Self, CollectionError> {
        let file = path.display().to_string();
        let reader = reader(path).map_err(|reason| CollectionError::Unreadable { file: file.clone(), reason })?;
        Ok(Self { file, reader, number: 0, line: Vec::new() })
    }

    /// The next line, without its end; `None` after the last one.
    pub fn read(&mut self) -> Result<Option<&str>, CollectionError> {
        loop {
            self.line.clear();
            self.number += 1;
            match self.reader.read_until(b'\n', &mut self.line) {
                Err(reason) => return Err(self.broken(reason.to_string())),
                Ok(0) => return Ok(None),
                Ok(_) => {}
            }
            if !self.line.trim_ascii().is_empty() {
                break;
            }
        }
        let Ok(line) = std::str::from_utf8(&self.line) else { return Err(self.broken("it is not UTF-8")) };
        let line = if self.number == 1 { line.trim_start_matches(BYTE_ORDER_MARK) } else { line };
        Ok(Some(line.trim_end_matches(['\n', '\r'])))
    }

    /// The number of the line last read, from 1.
    pub const fn number(&self) -> usize {
        self.number
    }

    /// The error of the line last read.
    pub fn broken(&self, reason: impl Into<String>) -> CollectionError {
        CollectionError::Broken { file: self.file.clone(), line: self.number, reason: reason.into() }
    }
}

fn reader(path: &Path) -> io::Result<Box<dyn BufRead>> {
    let mut file = BufReader::new(File::open(path)?);
    let compressed = file.fill_buf()?.starts_with(&GZIP);
    Ok(if compressed { Box::new(BufReader::new(MultiGzDecoder::new(file))) } else { Box::new(file) })
}
