//! What the demonstration leaves to chance, the same for the same seed.

use content::chance::Chance;

/// What chooses.
#[derive(Clone, Debug)]
pub struct Dice(Chance);

impl Dice {
    /// Choices of this seed.
    pub const fn new(seed: u64) -> Self {
        Self(Chance::new(seed))
    }

    /// A number from `least` to `most`.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        least + i64::try_from(self.0.below(most.abs_diff(least) + 1)).unwrap_or_default()
    }

    /// One of `list`; nothing when there is none.
    pub fn one_of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.0.below_of(list))
    }

    /// Yes, so many times in a hundred.
    pub fn chance(&mut self, percent: i64) -> bool {
        self.between(1, 100) <= percent
    }
}
