//! English stems.

use std::sync::LazyLock;

use frostem::{Algorithm, Stemmer};

static STEMMER: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::new(Algorithm::English));

/// The stem of a folded word. Three letters and less are acronyms.
pub(super) fn stem(folded: &str) -> String {
    if folded.len() <= 3 { folded.to_owned() } else { STEMMER.stem(folded).into_owned() }
}
