//! The packages of a Debian system, where they may be installed.

use std::process::Command;

use anyhow::Result;

use crate::process;

/// Whether [`install`] may work.
pub fn can_install() -> bool {
    is_root() && process::succeeds(Command::new("apt-get").arg("--version"))
}

/// Whether this process may do anything.
pub fn is_root() -> bool {
    process::read(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Installs `package` without what it only recommends.
///
/// # Errors
///
/// When the system's package manager refuses.
pub fn install(package: &str) -> Result<()> {
    apt_get(&["update"])?;
    apt_get(&["install", "-y", "--no-install-recommends", package])
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    process::run(
        Command::new("apt-get")
            .args(arguments)
            // Without a terminal to ask on, a package's questions take their defaults.
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}
