//! The HTTP suite: what every route answers, to right and wrong requests.

mod api;
mod answers;
mod headers;
mod injection;
mod pages;
