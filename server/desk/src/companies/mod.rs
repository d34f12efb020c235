//! Companies, incorporated or not yet: who belongs to them and who is invited.

mod company;
mod create;
mod edit;
mod invitations;
mod invite_member;
mod join;
mod leave_all;
mod members;
mod name;
#[cfg(test)]
pub(crate) mod people;
mod remove_member;
mod roster;
mod siret;
#[cfg(test)]
mod tests;

pub use company::Company;
pub(crate) use create::{found, founding};
pub use invitations::Invitation;
pub use invite_member::Invited;
pub use join::Offer;
pub(crate) use leave_all::leave_all;
pub use members::Member;
pub use name::CompanyName;
pub use siret::{NotASiret, Siret};
