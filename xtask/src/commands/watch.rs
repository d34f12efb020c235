//! `cargo xtask watch`.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::thread;
use std::time::{Duration, SystemTime};

use anyhow::{Context as _, Result};
use clap::Args;

use crate::commands::run;
use crate::workspace::Workspace;
use crate::{assets, cargo, step};

/// Folders whose changes count.
const WATCHED: [&str; 4] = ["app", "content", "frontend", "server"];

/// Folders that tools fill inside the watched ones.
const IGNORED: [&str; 2] = ["node_modules", "target"];

/// Pause between two looks at the files.
const PAUSE: Duration = Duration::from_millis(500);

/// Serves the desk and starts again on every change.
#[derive(Debug, Args)]
pub struct Watch {
    /// The port to listen on, on the loopback address.
    #[arg(long, default_value_t = 3000)]
    port: u16,
}

/// Every watched file and when it last changed.
type Snapshot = BTreeMap<PathBuf, SystemTime>;

impl Watch {
    /// Does not end by itself.
    ///
    /// # Errors
    ///
    /// When the watched folders cannot be read; a failed build only waits for the next change.
    pub fn execute(&self, workspace: &Workspace) -> Result<()> {
        let mut server: Option<Child> = None;
        loop {
            // Taken before the build: what changes during it must start the next one.
            let built = snapshot(workspace)?;
            match rebuild(workspace) {
                Ok(binary) => {
                    if let Some(mut old) = server.take() {
                        // A kill, not a request: development data survives it, and nobody waits for open pages.
                        old.kill()?;
                        old.wait()?;
                    }
                    let mut command = run::serve(workspace, &binary, self.port);
                    // Makes the server's pages reload themselves when it comes back.
                    command.env("GUICHET_RELOAD", "1");
                    server = Some(command.spawn().context("could not start the server")?);
                }
                Err(error) => eprintln!("{error:#}\nwaiting for a change"),
            }
            while snapshot(workspace)? == built {
                thread::sleep(PAUSE);
            }
            step::announce("something changed");
        }
    }
}

fn rebuild(workspace: &Workspace) -> Result<PathBuf> {
    assets::build(workspace)?;
    step::announce("building the server");
    cargo::build_server(workspace, false)
}

fn snapshot(workspace: &Workspace) -> Result<Snapshot> {
    let mut files = Snapshot::new();
    for folder in WATCHED {
        look(&workspace.root().join(folder), &mut files)?;
    }
    Ok(files)
}

fn look(folder: &Path, files: &mut Snapshot) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("could not read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // Editors save through hidden files.
        if name.starts_with('.') || IGNORED.contains(&&*name) {
            continue;
        }
        // A file may be gone between listing and asking: the next look will tell.
        let Ok(about) = entry.metadata() else {
            continue;
        };
        if about.is_dir() {
            look(&entry.path(), files)?;
        } else {
            files.insert(entry.path(), about.modified()?);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look_at(folder: &Path) -> Snapshot {
        let mut files = Snapshot::new();
        look(folder, &mut files).unwrap();
        files
    }

    #[test]
    fn a_new_file_in_a_sub_folder_is_a_change() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("src")).unwrap();
        let before = look_at(folder.path());
        fs::write(folder.path().join("src/lib.rs"), "").unwrap();
        assert_ne!(look_at(folder.path()), before);
    }

    #[test]
    fn hidden_files_and_installed_packages_are_no_change() {
        let folder = tempfile::tempdir().unwrap();
        let before = look_at(folder.path());
        fs::write(folder.path().join(".lib.rs.swp"), "").unwrap();
        fs::create_dir(folder.path().join("node_modules")).unwrap();
        fs::write(folder.path().join("node_modules/index.js"), "").unwrap();
        assert_eq!(look_at(folder.path()), before);
    }
}
