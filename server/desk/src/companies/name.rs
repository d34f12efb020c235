//! The name of a company, as its people call it.

/// Longest name of a company, in characters.
const MOST_NAME: usize = 120;

crate::typed::typed! {
    /// The name of a company, or of a project that is not incorporated yet.
    CompanyName = line up to MOST_NAME;
}
