//! One file for the browser.

use super::hash;

/// A file for the browser, in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// What pages call it: `app.css`.
    pub name: String,
    /// What it is served as: `app-3b4c….css`.
    pub hashed_name: String,
    /// The bytes.
    pub content: Vec<u8>,
}

impl Asset {
    /// Names a file after its content.
    pub fn new(name: impl Into<String>, content: Vec<u8>) -> Self {
        let name = name.into();
        let hashed_name = hash::hashed_name(&name, &content);
        Self { name, hashed_name, content }
    }
}
