//! `guichet files`: the files that people attach.

use anyhow::Context as _;
use app::wording::{Value, t, t_with};
use clap::{Args, Subcommand};
use content::Locale;
use desk::cases::Brought;

use super::arguments::{self, Kept};
use super::files_place::FilesPlace;
use super::{Answer, WrongUse, output};

/// Move the files that people attach to the place that `GUICHET_FILES` names
#[derive(Debug, Args)]
pub(super) struct Files {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Move every file from where files were kept before; can be stopped and run again
    Move(Move),
}

#[derive(Debug, Args)]
struct Move {
    /// Where they were kept: folder, database or `s3://bucket`
    #[arg(long, value_name = "PLACE")]
    from: FilesPlace,
    #[command(flatten)]
    kept: Kept,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

impl Files {
    pub fn run(self) -> anyhow::Result<Answer> {
        let runtime = tokio::runtime::Runtime::new().context("cannot start the threads")?;
        let Command::Move(asked) = self.command;
        runtime.block_on(asked.run())
    }
}

impl Move {
    async fn run(self) -> anyhow::Result<Answer> {
        if self.from == FilesPlace::configured()? {
            return Err(WrongUse(t(self.lang, "cli-files-same-place")).into());
        }
        // No database is made in a folder whose name is misspelt.
        self.kept.existing().await?.close().await?;
        let desk = arguments::desk(self.kept.storage().await?);
        let former = self.from.open(&self.kept.folder(), desk.storage())?;
        let desk = self.kept.with_files(desk)?;
        let done = desk.bring_files(&former).await.context(t(self.lang, "cli-files-stopped"))?;
        output::print(&told(self.lang, &done))?;
        Ok(if done.damaged == 0 && done.lacking.is_empty() { Answer::Yes } else { Answer::No })
    }
}

fn told(locale: Locale, done: &Brought) -> String {
    let count = |key, count: u64| t_with(locale, key, &[("count", Value::from(usize::try_from(count).unwrap_or(usize::MAX)))]);
    let mut lines = vec![count("cli-files-moved", done.brought)];
    for (key, counted) in
        [("cli-files-erased", done.erased), ("cli-files-unknown", done.unknown), ("cli-files-damaged", done.damaged)]
    {
        if counted > 0 {
            lines.push(count(key, counted));
        }
    }
    if !done.lacking.is_empty() {
        let cases: Vec<String> = done.lacking.iter().map(ToString::to_string).collect();
        lines.push(t_with(locale, "cli-files-lacking", &[("cases", cases.join(", ").into())]));
    }
    lines.join("\n") + "\n"
}
