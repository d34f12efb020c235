//! `cargo xtask build`.

use std::fs;

use anyhow::Result;
use clap::Args;

use crate::assets::budget::kilobytes;
use crate::workspace::Workspace;
use crate::{assets, cargo, step};

/// Builds the binary and says where it is.
#[derive(Debug, Args)]
pub struct Build {
    /// Build with optimisations, assets and content inside the binary.
    #[arg(long)]
    release: bool,
}

impl Build {
    /// Builds assets, then binary.
    ///
    /// # Errors
    ///
    /// When something does not build.
    pub fn execute(&self, workspace: &Workspace) -> Result<()> {
        assets::build(workspace)?;
        step::announce("building the server (the first time takes some minutes)");
        let binary = cargo::build_server(workspace, self.release)?;
        let size = fs::metadata(&binary)?.len();
        println!("{}  {}", workspace.shown(&binary), kilobytes(size));
        Ok(())
    }
}
