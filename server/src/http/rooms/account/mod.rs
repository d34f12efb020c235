//! Accounts.

pub mod change_mail;
pub mod change_password;
pub mod close;
pub mod confirm_mail;
pub mod confirm_new_mail;
pub mod enrol;
pub mod first_second_factor;
pub mod forgotten_password;
pub mod join_staff;
mod link;
pub mod mail_sent;
mod mails;
pub mod my_data;
pub mod my_second_factor;
pub mod overview;
pub mod profile;
pub mod reset_password;
pub mod second_factor;
pub mod sessions;
pub mod sign_in;
pub mod sign_out;
pub mod sign_up;
pub(in crate::http::rooms) mod typed;

pub(super) use link::{dead, ended};
