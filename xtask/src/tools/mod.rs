//! What a machine needs beside cargo: installed when that can be done, asked for in one sentence when not.

pub mod browser;
pub mod cluster;
pub mod node;
pub mod packages;
pub mod postgresql;
pub mod rust;
