//! How big the browser's files are, and may be.

use std::fmt;
use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::manifest;
use crate::workspace::Workspace;

/// The most that the islands may weigh on the wire, brotli, in bytes.
const ISLANDS: u64 = 70_000;

/// One file's size in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Size {
    plain: u64,
    brotli: u64,
}

/// The sizes that count for a first view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sizes {
    islands: Size,
    glue: Size,
    stylesheet: Size,
}

/// Measures the finished site.
///
/// # Errors
///
/// When it is not there or not whole.
pub fn measure(workspace: &Workspace) -> Result<Sizes> {
    let site = workspace.site();
    let manifest = manifest::read(&site)?;
    let measured = |name: &str| {
        let hashed = manifest.get(name).with_context(|| format!("the site has no {name}"))?;
        let path = site.join(hashed);
        Ok::<_, anyhow::Error>(Size { plain: length(&path)?, brotli: length(&site.join(format!("{hashed}.br")))? })
    };
    Ok(Sizes { islands: measured("islands.wasm")?, glue: measured("islands.js")?, stylesheet: measured("app.css")? })
}

/// Whether the sizes keep to the budget.
///
/// # Errors
///
/// When one does not.
pub fn check(sizes: &Sizes) -> Result<()> {
    if sizes.islands.brotli > ISLANDS {
        bail!("the islands weigh {} in brotli, {} is the most", kilobytes(sizes.islands.brotli), kilobytes(ISLANDS));
    }
    Ok(())
}

/// A size as people read it: thousands of bytes, one decimal, rounded down.
pub fn kilobytes(bytes: u64) -> String {
    format!("{}.{} kB", bytes / 1000, bytes % 1000 / 100)
}

fn length(path: &Path) -> Result<u64> {
    let about = fs::metadata(path).with_context(|| format!("could not measure {}", path.display()))?;
    Ok(about.len())
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({} brotli)", kilobytes(self.plain), kilobytes(self.brotli))
    }
}

impl fmt::Display for Sizes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { islands, glue, stylesheet } = self;
        write!(f, "islands.wasm {islands}, islands.js {glue}, app.css {stylesheet}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes(islands: u64) -> Sizes {
        let size = |brotli| Size { plain: 3 * brotli, brotli };
        Sizes { islands: size(islands), glue: size(5_000), stylesheet: size(8_050) }
    }

    #[test]
    fn islands_over_the_budget_are_refused() {
        assert!(check(&sizes(ISLANDS)).is_ok());
        assert!(check(&sizes(ISLANDS + 1)).is_err());
    }

    #[test]
    fn sizes_are_told_in_kilobytes() {
        assert_eq!(
            sizes(42_000).to_string(),
            "islands.wasm 126.0 kB (42.0 kB brotli), islands.js 15.0 kB (5.0 kB brotli), app.css 24.1 kB (8.0 kB brotli)"
        );
    }
}
