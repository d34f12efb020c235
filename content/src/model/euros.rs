//! Amounts of money: whole cents, never a binary fraction.

use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

/// An amount in euros, exact to the cent; negative for what is owed.
///
/// A sum of the engine stays below 10¹⁷ cents (see `money::inputs`), far from the bounds of the type.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Euros(i64);

impl Euros {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// So many cents.
    pub const fn from_cents(cents: i64) -> Self {
        Self(cents)
    }

    /// In cents.
    pub const fn cents(self) -> i64 {
        self.0
    }
}

impl Add for Euros {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Euros {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sub for Euros {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Euros {
    type Output = Self;

    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Euros {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}
