//! In which stretches the cases are looked through, the latest first, until a page is full.

use std::collections::VecDeque;

use super::page_key::PAGE;

/// Cases of a year, at most, and of a batch (`migrations`, 16).
const YEAR: i64 = 1 << 24;
pub(super) const BATCH: i64 = 1 << 14;
/// Cases that are read one by one before an index is asked.
pub(super) const WALKED: u64 = 1_024;
/// Batches looked up at a time, at most.
const MOST: usize = 16;

/// Where the case is among those found by words: one number, which grows with each case.
pub(crate) const fn place(year: i64, number: i64) -> i64 {
    year * YEAR + number
}

/// Where cases are looked for: between two places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    /// The first place; none when it begins with the first case.
    pub since: Option<i64>,
    /// The place after the last one; none when it ends with the last case.
    pub before: Option<i64>,
    /// The batches of these cases; none on SQLite, which has no batches.
    pub batches: Vec<i64>,
    /// Whether the cases are read one by one, rather than looked up by their words.
    pub is_walked: bool,
}

/// What is still to be looked through.
#[derive(Clone, Debug)]
pub(super) struct Ahead {
    batches: VecDeque<i64>,
    before: i64,
    /// Cases looked through.
    seen: i64,
}

impl Ahead {
    /// What is there when the latest cases, those from `walked` on, have been looked through, of `batches`.
    pub(super) fn after(walked: i64, batches: impl IntoIterator<Item = i64>) -> Self {
        let batches = batches.into_iter().filter(|batch| *batch <= walked / BATCH).collect();
        Self { batches, before: walked, seen: WALKED.cast_signed() }
    }

    /// The next stretch, as long as it seems to take to fill the page, on which there are `found` cases; none when all has been
    /// looked through.
    pub(super) fn next(&mut self, found: usize) -> Option<Stretch> {
        let missing = (PAGE + 1).checked_sub(found).filter(|missing| *missing > 0)?;
        let wanted = match (i64::try_from(missing), i64::try_from(found)) {
            (Ok(missing), Ok(found)) if found > 0 => usize::try_from(missing * self.seen / found / BATCH + 1).unwrap_or(MOST),
            // Nothing in a thousand cases says little, nothing in a whole batch that the words are rare.
            _ if self.seen < BATCH => 1,
            _ => MOST,
        };
        let batches: Vec<i64> = self.batches.drain(..wanted.min(MOST).min(self.batches.len())).collect();
        let since = batches.last()? * BATCH;
        let before = std::mem::replace(&mut self.before, since);
        self.seen += batches.iter().map(|batch| (before - batch * BATCH).min(BATCH)).sum::<i64>();
        Some(Stretch { since: Some(since), before: Some(before), batches, is_walked: false })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The stretches in which somebody looks who finds `found` cases in each.
    fn looked_through(mut ahead: Ahead, found: usize) -> Vec<Stretch> {
        let mut all = 0;
        let mut next = || {
            let stretch = ahead.next(all);
            all += found;
            stretch
        };
        std::iter::from_fn(&mut next).collect()
    }

    #[test]
    fn stretches_follow_each_other_to_the_first_case_and_are_longer_the_rarer_the_words() {
        let (this, last) = (place(2026, 0) / BATCH, place(2025, 0) / BATCH);
        let batches = [this + 1, this, last + 40, last + 39].into_iter().chain((0..=38).rev().map(|number| last + number));
        let ahead = || Ahead::after((this + 1) * BATCH + 7, batches.clone());
        for found in [0, 1, 10] {
            let stretches = looked_through(ahead(), found);
            assert_eq!(stretches[0].before, Some((this + 1) * BATCH + 7));
            assert!(stretches.windows(2).all(|two| two[0].since == two[1].before), "{stretches:?}");
            assert!(
                found == 10 || stretches.iter().flat_map(|stretch| &stretch.batches).copied().eq(batches.clone()),
                "{stretches:?}"
            );
        }
        let lengths: Vec<usize> = looked_through(ahead(), 0).iter().map(|stretch| stretch.batches.len()).collect();
        assert_eq!(lengths, [1, 1, 16, 16, 9]);
        assert_eq!(ahead().next(40).map(|stretch| stretch.batches.len()), Some(1), "a few more are at hand");
        assert_eq!(ahead().next(PAGE + 1), None, "the page is full");
    }
}
