//! Anchors of the headings of guides.

use crate::analysis::compounds;

/// The anchor of a heading: `Les seuils de l'achat public` gives `les-seuils-de-achat-public`. Search results link to it, so the
/// page of a guide has to give its headings the same.
pub fn anchor(heading: &str) -> String {
    let parts: Vec<String> = compounds(heading).into_iter().flat_map(|compound| compound.parts).map(|part| part.folded).collect();
    parts.join("-")
}
