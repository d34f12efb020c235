//! Printing. A reader that leaves early, such as `head`, is no error.

use std::fmt::Display;
use std::io::{self, Write as _};

use serde::Serialize;

/// Prints a text to standard output.
///
/// # Errors
///
/// When it cannot be written, unless the reader has left.
pub(super) fn print(text: &str) -> anyhow::Result<()> {
    let mut output = io::stdout().lock();
    match output.write_all(text.as_bytes()).and_then(|()| output.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

/// Prints JSON to standard output, indented, for people to read as well.
///
/// # Errors
///
/// When it cannot be written, unless the reader has left.
pub(super) fn print_json(value: &impl Serialize) -> anyhow::Result<()> {
    print(&format!("{}\n", serde_json::to_string_pretty(value)?))
}

/// Prints to standard error, one a line.
pub(super) fn complain(lines: &[impl Display]) {
    for line in lines {
        eprintln!("{line}");
    }
}
