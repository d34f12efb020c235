//! Where things are, whatever folder the command was typed in.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The repository's folders, from its root.
#[derive(Debug, Clone)]
pub struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Finds the root as the parent of this crate's folder.
    ///
    /// # Errors
    ///
    /// When this crate's folder is not known or has no parent.
    pub fn find() -> Result<Self> {
        // Cargo sets the variable at run time too; the folder of compilation serves when the binary is started by hand.
        let own = env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = own.parent().context("the xtask crate has no parent folder")?;
        Ok(Self { root: root.to_owned() })
    }

    /// The root of the repository.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The browser side: wasm entry, styles, icons, scripts.
    pub fn frontend(&self) -> PathBuf {
        self.root.join("frontend")
    }

    /// The browser suite.
    pub fn browser_suite(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// Cargo's output folder.
    pub fn target(&self) -> PathBuf {
        env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), |folder| self.root.join(folder))
    }

    /// The finished browser assets. Not moved by `CARGO_TARGET_DIR`: the server embeds this very folder.
    pub fn site(&self) -> PathBuf {
        self.root.join("target/site")
    }

    /// The binary `guichet` of a profile.
    pub fn server_binary(&self, release: bool) -> PathBuf {
        let profile = if release { "release" } else { "debug" };
        self.target().join(profile).join("guichet")
    }

    /// A path as a reader of the terminal wants it: from the root when inside it.
    pub fn shown<'p>(&self, path: &'p Path) -> std::path::Display<'p> {
        path.strip_prefix(&self.root).unwrap_or(path).display()
    }
}
