//! The HTTP suite: what every route answers, to right and wrong requests.

mod accounts;
mod after_answer;
mod alerts;
mod answers;
mod any_input;
mod api;
mod attachments;
mod bureau;
mod calls;
mod cases;
mod companies;
mod comparison;
mod doors;
mod dossiers;
mod headers;
mod injection;
mod metrics;
mod money;
mod pages;
mod probes;
mod roadmap;
mod search;
mod snapshot;
