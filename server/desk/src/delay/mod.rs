//! The one clock of the desk: business days in France, and how many of them are left until an answer is due.

pub mod clock;
