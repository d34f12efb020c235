//! Cases from the side of those who ask.

pub mod case;
pub mod confirm;
pub mod consent;
pub mod draft;
pub mod file;
pub mod inform;
mod kept;
pub mod list;
pub mod mailed;
pub mod new;
pub mod received;
pub(super) mod refused;
pub mod reopen;
mod typed;
pub mod withdraw;
