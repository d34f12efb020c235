//! The browser's entry: starts the islands of the page.

use wasm_bindgen::prelude::wasm_bindgen;

// Links the islands in: each is an exported function that the loader calls by name.
pub use app::islands::*;

/// Called once by the loader, before the islands of the page.
#[wasm_bindgen]
pub fn hydrate() {
    leptos::mount::hydrate_islands();
}
