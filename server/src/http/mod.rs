//! HTTP: how connections are accepted, what every request and answer goes through, and what is served.

pub mod api;
pub mod assets;
mod calendar;
pub mod compress;
mod downloads;
pub mod encoding;
mod entity_tag;
mod files;
mod follow;
mod health;
mod language;
pub mod limits;
pub mod listen;
mod pages;
pub mod problem;
mod refusal;
pub mod request_log;
mod robots;
pub mod rooms;
pub mod router;
pub mod security;
mod sitemap;
mod uploads;
