//! Room for ranking: one number per section or fiche, used again from query to query so that a large index is not cleared each
//! time.

use std::sync::Mutex;

/// Numbers by section or by fiche, most of them zero.
#[derive(Debug, Default)]
pub(super) struct Sums {
    values: Vec<f32>,
    touched: Vec<u32>,
}

impl Sums {
    /// Room for `size` numbers, all zero.
    fn sized(mut self, size: usize) -> Self {
        self.clear();
        self.values.resize(size, 0.0);
        self
    }

    /// The number at `at`.
    pub fn get(&self, at: u32) -> f32 {
        self.values[at as usize]
    }

    /// Adds to the number at `at`.
    pub fn add(&mut self, at: u32, value: f32) {
        self.set(at, self.get(at) + value);
    }

    /// Sets the number at `at`, which is not negative.
    pub fn set(&mut self, at: u32, value: f32) {
        let known = &mut self.values[at as usize];
        if *known == 0.0 && value > 0.0 {
            self.touched.push(at);
        }
        *known = value;
    }

    /// Where the numbers are not zero, in the order in which they became so.
    pub fn touched(&self) -> &[u32] {
        &self.touched
    }

    /// The places and their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (u32, f32)> {
        self.touched.iter().map(|at| (*at, self.get(*at)))
    }

    /// Makes every number zero again.
    pub fn clear(&mut self) {
        for at in self.touched.drain(..) {
            self.values[at as usize] = 0.0;
        }
    }
}

/// What one query needs.
#[derive(Debug, Default)]
pub(super) struct Desk {
    /// Score of each section.
    pub sections: Sums,
    /// Score of each fiche: the best place of each word.
    pub spread: Sums,
    /// Rarity of what each fiche matches.
    pub shares: Sums,
}

/// Desks that no query uses.
#[derive(Debug, Default)]
pub(crate) struct Room(Mutex<Vec<Desk>>);

impl Room {
    /// Runs `work` with a clean desk.
    pub(super) fn with<T>(&self, sections: usize, fiches: usize, work: impl FnOnce(&mut Desk) -> T) -> T {
        let desk = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).pop().unwrap_or_default();
        let mut desk = Desk {
            sections: desk.sections.sized(sections),
            spread: desk.spread.sized(fiches),
            shares: desk.shares.sized(fiches),
        };
        let done = work(&mut desk);
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(desk);
        done
    }
}
