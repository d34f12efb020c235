//! The interactive parts, compiled for the browser as well. Every page works without them.
//!
//! Islands take no props: they read `data-` attributes and forms, which keeps JSON out of the wasm (a third of its size).

#[cfg(feature = "hydrate")]
mod dom;
#[cfg(feature = "hydrate")]
mod fetch;
mod live_verdicts;
mod typeahead;

pub use live_verdicts::LiveVerdicts;
pub use typeahead::Typeahead;
