//! The steps that need no running server.

use std::process::Command;

use anyhow::Result;

use crate::assets::{self, budget};
use crate::cargo::{self, WASM_TARGET};
use crate::process;
use crate::step::{Outcome, Step};
use crate::tools::{browser, node, postgresql, rust};
use crate::workspace::Workspace;

/// What the other checks need of the Rust toolchain.
pub const RUST_TOOLS: Step = Step {
    name: "Rust tools",
    purpose: "formatter, linter and the browser's compilation target",
    work: |workspace| {
        rust::ensure_lints(workspace)?;
        rust::ensure_wasm_target(workspace)?;
        Ok(Outcome::plain())
    },
};

/// What building and testing for the browser need; missing ones are a failure, not a skip.
pub const BROWSER_TOOLS: Step = Step {
    name: "browser tools",
    purpose: "Node.js, npm packages and Chromium",
    work: |workspace| {
        node::require()?;
        node::ensure_packages(&workspace.frontend())?;
        node::ensure_packages(&workspace.browser_suite())?;
        let chromium = browser::ensure()?;
        Ok(Outcome::note(chromium.display().to_string()))
    },
};

/// What the tests need of PostgreSQL; missing programs are a failure, not a skip.
pub const DATABASE_TOOLS: Step = Step {
    name: "database tools",
    purpose: "PostgreSQL, beside SQLite which is built in",
    work: |_| Ok(Outcome::note(postgresql::ensure()?.display().to_string())),
};

/// The layout of the code.
pub const FORMAT: Step = Step {
    name: "format",
    purpose: "one way to lay out code",
    work: |workspace| plain_cargo(workspace, &["fmt", "--all", "--check"]),
};

/// The lints on everything native.
//
// `frontend` is left out of every native command: it would switch on leptos' `hydrate` next to the server's `ssr`, which exclude each other.
pub const LINTS: Step = Step {
    name: "lints",
    purpose: "clippy on everything but the browser side",
    work: |workspace| {
        plain_cargo(workspace, &["clippy", "--workspace", "--exclude", "frontend", "--all-targets", "--", "-D", "warnings"])
    },
};

/// The lints on the browser side, for its own target.
pub const WASM_LINTS: Step = Step {
    name: "wasm lints",
    purpose: "clippy on the browser side",
    work: |workspace| plain_cargo(workspace, &["clippy", "-p", "frontend", "--target", WASM_TARGET, "--", "-D", "warnings"]),
};

/// The browser assets.
pub const ASSETS: Step = Step {
    name: "assets",
    purpose: "what the browser loads",
    work: |workspace| {
        assets::build(workspace)?;
        Ok(Outcome::plain())
    },
};

/// The sizes of the browser assets.
pub const BUDGET: Step = Step {
    name: "sizes",
    purpose: "islands and stylesheet stay small",
    work: |workspace| {
        let sizes = budget::measure(workspace)?;
        println!("{sizes}");
        budget::check(&sizes)?;
        Ok(Outcome::note(sizes.to_string()))
    },
};

/// The binary.
pub const SERVER: Step = Step {
    name: "server",
    purpose: "the binary that the next steps start",
    work: |workspace| {
        cargo::build_server(workspace, false)?;
        Ok(Outcome::plain())
    },
};

/// The content.
pub const CONTENT: Step = Step {
    name: "content",
    purpose: "every fiche is well formed, sourced and linked",
    work: |workspace| {
        let mut check = Command::new(workspace.server_binary(false));
        process::run(check.args(["content", "check"]).current_dir(workspace.root()))?;
        Ok(Outcome::plain())
    },
};

fn plain_cargo(workspace: &Workspace, arguments: &[&str]) -> Result<Outcome> {
    cargo::run(workspace, arguments)?;
    Ok(Outcome::plain())
}
