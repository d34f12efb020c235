//! People who sign in: opening and closing accounts, passwords, sessions, second factors, the staff.
//!
//! Whoever types an address learns nothing about it: known and unknown accounts get the same answer after the same work.

mod accept_invitation;
mod change_mail;
mod change_password;
mod change_profile;
mod client;
mod close;
mod common_passwords;
mod confirm_mail;
mod deed;
mod disable;
mod export;
pub(crate) mod find;
mod give_second_factor;
mod invite_staff;
mod is_empty;
mod list;
mod password;
mod person_name;
mod prove;
mod recovery_codes;
mod remove_second_factor;
mod renew_recovery_codes;
mod reset_password;
mod second_factor;
pub(crate) mod session;
mod sessions;
mod set_password;
mod set_up_second_factor;
mod sign_in;
mod sign_out;
mod sign_up;
mod signed;
mod sweep;
#[cfg(test)]
pub(crate) mod tests;
pub(crate) mod throttle;

pub use accept_invitation::FIRST_LOAD_LIMIT;
pub use change_mail::CHANGING;
pub use client::Client;
pub use close::KEPT_AFTER_LEAVING;
pub(crate) use export::time;
pub(crate) use invite_staff::Offer;
pub use invite_staff::{INVITING, StaffInvitation};
pub(crate) use list::lines;
pub use list::{ACCOUNTS_A_PAGE, AccountLine, AccountState};
pub use password::{LONGEST_PASSWORD, NewPassword, Password, PasswordFault, SHORTEST_PASSWORD};
pub use person_name::{LONGEST_NAME, NameFault, PersonName};
pub use recovery_codes::{RECOVERY_CODES, RecoveryCode};
pub use reset_password::RESETTING;
pub use second_factor::{Enrolment, code};
pub use session::{IDLE_SESSION_LIFE, MOST_SESSIONS, NewSession, SESSION_LIFE, STAFF_SESSION_LIFE, SessionToken};
pub use sessions::SessionLine;
pub use set_up_second_factor::ENROLLING;
pub use sign_up::{CONFIRMING, SignUp};
pub use signed::{Halfway, SessionFacts, Signed};
pub use sweep::WAITING_FOR_CONFIRMATION;
