//! The bench of the search, on a public test collection: how answers slow down as passages multiply, what the page adds to an
//! answer, and what other engines make of the same sheets. `cargo xtask bench search --collection DIR`.
//!
//! - [`passages`]: as many passages as wanted, made from the sheets of the collection.
//! - [`sizes`], [`page`], [`engines`]: the three parts. The first two run in processes of their own, so that the memory told is
//!   that of one index and nothing else.
//! - [`asking`], [`relevance`], [`machine`]: what is measured.
//! - [`report`]: the figures, as a table and as JSON.

mod asking;
mod collection;
mod connections;
mod engines;
mod machine;
#[path = "../measure/mod.rs"]
mod measure;
mod page;
mod passages;
mod relevance;
mod report;
mod sizes;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};
use clap::Parser;
use serde::de::DeserializeOwned;

use self::engines::Psql;
use self::page::Page;
use self::report::Report;
use self::sizes::{SIZES, Size};

/// Measures the search.
#[derive(Debug, Parser)]
struct Bench {
    /// Folder of a test collection in the layout of BEIR
    #[arg(long, value_name = "DIR")]
    collection: Option<PathBuf>,
    /// Also write the figures as JSON
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    #[command(flatten)]
    psql: Option<Psql>,
    /// Print the figures of one size as JSON: how the bench starts itself
    #[arg(long, hide = true)]
    size: Option<usize>,
    /// Print the figures of the page as JSON: how the bench starts itself
    #[arg(long, hide = true)]
    page: bool,
    /// What cargo adds to the arguments of a bench
    #[arg(long = "bench", hide = true)]
    from_cargo: bool,
}

fn main() -> Result<()> {
    let bench = Bench::parse();
    let Some(folder) = &bench.collection else {
        println!("search: sizes, page and other engines are skipped, since no collection is given (--collection DIR)");
        return Ok(());
    };
    if let Some(passages) = bench.size {
        return print(&Size::measure(folder, passages)?);
    }
    if bench.page {
        return print(&Page::measure(folder)?);
    }
    let report = measure(folder, bench.psql.as_ref())?;
    println!("{report}");
    if let Some(file) = &bench.json {
        fs::write(file, serde_json::to_string_pretty(&report)?).with_context(|| format!("writing {}", file.display()))?;
    }
    Ok(())
}

fn measure(folder: &Path, psql: Option<&Psql>) -> Result<Report> {
    let mut sizes: Vec<Size> = Vec::new();
    for passages in SIZES {
        eprintln!("search: {passages} passages");
        sizes.push(of_own_process(folder, &["--size", &passages.to_string()])?);
    }
    eprintln!("search: the page");
    let page: Page = of_own_process(folder, &["--page"])?;
    eprintln!("search: the engines");
    Ok(Report::new(sizes, page, engines::measure(folder, psql)?))
}

/// What this program tells when it is started with `arguments`.
fn of_own_process<T: DeserializeOwned>(folder: &Path, arguments: &[&str]) -> Result<T> {
    let own = std::env::current_exe().context("the program does not know where it is")?;
    let mut command = Command::new(own);
    command.arg("--collection").arg(folder).args(arguments).stderr(Stdio::inherit());
    let output = command.output().context("the program could not start itself")?;
    ensure!(output.status.success(), "the part {} failed ({})", arguments.join(" "), output.status);
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn print(figures: &impl serde::Serialize) -> Result<()> {
    println!("{}", serde_json::to_string(figures)?);
    Ok(())
}
