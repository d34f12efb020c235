//! What people write into a roadmap.

/// Longest note of a step, in characters.
const MOST_NOTE: usize = 500;
/// Longest label of a milestone, in characters.
const MOST_LABEL: usize = 120;

crate::typed::typed! {
    /// A note about a step, possibly empty.
    StepNote = lines up to MOST_NOTE or Empty;
    /// What happens on a milestone.
    MilestoneLabel = line up to MOST_LABEL;
}
