//! `guichet search rebuild`: the index of the portal, built anew.

use std::path::PathBuf;
use std::time::Instant;

use app::wording::t_with;
use clap::Args;
use content::Locale;
use search::Index;
use search::documents::documents;

use crate::cli::arguments::{self, ContentFolder};
use crate::cli::{Answer, output};
use crate::portal::index_folder;

/// Build the search index of the portal anew, even when there is one
///
/// The new index takes the place of the old one when it is whole. A portal that runs keeps its own until it reloads.
#[derive(Debug, Args)]
pub(super) struct Rebuild {
    /// Folder for what the server writes: the search index
    #[arg(long, value_name = "DIR", env = "GUICHET_DATA", default_value = "data")]
    data: PathBuf,
    #[command(flatten)]
    folder: ContentFolder,
    /// Language of what is printed: fr or en
    #[arg(long, value_parser = arguments::locale, default_value = "fr")]
    lang: Locale,
}

impl Rebuild {
    pub fn run(self) -> anyhow::Result<Answer> {
        let library = self.folder.library(self.lang)?;
        let start = Instant::now();
        Index::rebuild(&library, &index_folder(&self.data))?;
        let milliseconds = start.elapsed().as_millis().to_string();
        let documents = documents(&library, Locale::Fr);
        let sections: usize = documents.iter().map(|document| document.sections.len()).sum();
        let values = [
            ("version", library.rules.version.as_str().into()),
            ("fiches", documents.len().into()),
            ("sections", sections.into()),
            ("milliseconds", milliseconds.into()),
        ];
        output::print(&format!("{}\n", t_with(self.lang, "cli-search-rebuilt", &values)))?;
        Ok(Answer::Yes)
    }
}
