//! What benches of the whole have in common: a desk that is served, connections to it, times, and goals.

pub mod connection;
pub mod goal;
pub mod served;
pub mod times;
