//! Evaluation: how well the search finds what people judged right.
//!
//! - [`collection`]: a public test collection, in the layout of BEIR, searched with the analysis and the ranking of the desk;
//! - [`run`]: its evaluation, and the run as TREC tools read it ([`trec`]);
//! - [`golden`]: the desk's own queries on its own fiches, also as people mistype or reword them ([`variation`]).

mod bootstrap;
pub mod collection;
pub mod golden;
mod lines;
pub mod measures;
mod random;
pub mod run;
pub mod trec;
pub mod variation;
