//! Broken content is refused with the file, the line, the column and what to write instead.

mod bytes;
mod calls_and_guides;
mod criteria;
mod fiches;
mod questions;
mod references;
mod search;
mod set;
mod several;
mod shapes;
mod situations;
mod steps;
mod tariffs;
mod valid;
