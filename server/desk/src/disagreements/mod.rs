//! What advisors hold against verdicts: which criterion is wrong, what the desk should have said, and why. Editors see the list,
//! take each as a situation that fails until the rules change, and say what became of it.

mod list;
mod settle;
mod situation;
#[cfg(test)]
mod tests;

pub use list::{Disagreement, LISTED, Settlement};
pub use settle::{OUTCOME, Outcome};
