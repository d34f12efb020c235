//! The portal's server: the binary `guichet` and what it is made of.
//!
//! - [`cli`]: the command line, one file per sub-command.
//! - [`backup`], [`data_folder`]: what the server writes on this machine, and copies of it.
//! - [`demo`]: a desk to try out.
//! - [`library`]: the content files, from a folder or from the program itself.
//! - [`lookout`]: what alerts are looked at with.
//! - [`mail`]: how mails of the desk leave.
//! - [`portal`]: what the server knows beyond one request; loaded once, replaced while requests are served.
//! - [`workers`]: mails and daily tasks.
//! - [`report`]: what the desk answers to programs, on the command line and in the API alike.
//! - [`http`]: how connections are accepted and what is served. [`router`] is its table of contents.
//! - [`clock`]: the time, an argument everywhere else.

pub mod backup;
pub mod cli;
pub use desk::clock;
pub mod data_folder;
pub mod demo;
pub mod http;
pub mod library;
pub mod lookout;
pub mod mail;
pub mod portal;
pub mod report;
pub mod workers;

pub use http::router::router;
pub use portal::{Portal, PortalError, Settings};
