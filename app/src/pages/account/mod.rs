//! Pages of an account.

pub mod overview;
pub mod second_factor;
pub mod sign_in;
