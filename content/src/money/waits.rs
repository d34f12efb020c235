//! What a roadmap says of the months in which nothing is paid.

use super::{MONTHS, Month, follow_ons};
use crate::Library;
use crate::model::tariff::{Phase, SchemeTariffs};
use crate::plan::{Coverage, Plan};

/// A sequence of schemes that pay, and the waits that a roadmap gives between them: what a simulation starts from.
#[derive(Clone, Debug, PartialEq)]
pub struct Waits<'a> {
    /// The scheme that pays first.
    pub first: &'a SchemeTariffs,
    /// Months from the first one of the simulation to the first one paid, which counts from its first day; at most [`MONTHS`].
    pub decision: u16,
    /// The ordinary listing that follows it.
    pub then: Option<&'a SchemeTariffs>,
    /// Months between both; absent where it is not known how long the first one pays.
    pub gap: Option<u16>,
}

/// The waits of a roadmap for a simulation that begins in `month`; `None` when none of its schemes has tariffs.
pub fn waits<'a>(library: &'a Library, plan: &Plan<'_>, month: Month) -> Option<Waits<'a>> {
    let mut paying = plan.coverage.iter().filter_map(|covered| Some((library.tariffs(&covered.scheme)?, covered)));
    let (first, covered) = paying.next()?;
    let until = |covered: &Coverage| covered.from.map_or(0, |day| month.months_until(day)).min(MONTHS);
    let decision = until(covered);
    let follows =
        |then: &SchemeTariffs| follow_ons(library, &first.scheme).iter().any(|follow_on| follow_on.scheme == then.scheme);
    let next = paying.next().filter(|(then, _)| first.phase == Phase::EarlyAccess && follows(then));
    let gap = next.and_then(|(_, covered)| {
        let lasts = first.lasts.as_ref()?.months;
        Some(until(covered).saturating_sub(decision + lasts))
    });
    Some(Waits { first, decision, then: next.map(|(then, _)| then), gap })
}
