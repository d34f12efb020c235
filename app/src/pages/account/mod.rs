//! Pages of an account.

pub mod overview;
pub mod sign_in;
