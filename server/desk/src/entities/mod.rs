//! The tables, one file each.
pub mod account;
pub mod attempt;
pub mod audit;
pub mod case;
pub mod company;
pub mod desk_member;
pub mod dossier;
pub mod dossier_version;
pub mod draft;
pub mod membership;
pub mod message;
pub mod outgoing_mail;
pub mod pause;
pub mod recovery_code;
pub mod second_factor;
pub mod secret;
pub mod session;
