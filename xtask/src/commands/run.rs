//! `cargo xtask run`.

use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};
use clap::Args;

use crate::workspace::Workspace;
use crate::{assets, cargo, step};

/// Builds everything and serves the desk on this machine.
#[derive(Debug, Args)]
pub struct Run {
    /// Build with optimisations, assets and content inside the binary.
    #[arg(long)]
    release: bool,
    /// The port to listen on, on the loopback address.
    #[arg(long, default_value_t = 3000)]
    port: u16,
}

impl Run {
    /// Replaces this process by the server, so that signals reach it directly.
    ///
    /// # Errors
    ///
    /// When something does not build or the server cannot be started.
    pub fn execute(&self, workspace: &Workspace) -> Result<()> {
        assets::build(workspace)?;
        step::announce("building the server (the first time takes some minutes)");
        let binary = cargo::build_server(workspace, self.release)?;
        step::announce("starting the server");
        let error = serve(workspace, &binary, self.port).exec();
        Err(error).with_context(|| format!("could not start {}", workspace.shown(&binary)))
    }
}

/// The server's command, not yet run: on the loopback address, in the workspace.
pub fn serve(workspace: &Workspace, binary: &Path, port: u16) -> Command {
    let mut server = Command::new(binary);
    server.args(["serve", "--listen", &format!("127.0.0.1:{port}")]).current_dir(workspace.root());
    server
}
