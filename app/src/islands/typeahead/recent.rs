//! What was searched for in this browser tab. It stays there: nothing is sent, and closing the tab forgets it.

use web_sys::Storage;

/// Where it is kept.
const KEY: &str = "guichet-recherches";
/// How many searches are remembered.
const MOST: usize = 5;

/// The storage of the tab; `None` where the visitor refuses it.
fn storage() -> Option<Storage> {
    web_sys::window()?.session_storage().ok()?
}

/// The searches, the last one first. A search field holds no line break, so that each is a line.
pub fn all() -> Vec<String> {
    let text = storage().and_then(|storage| storage.get_item(KEY).ok()?).unwrap_or_default();
    text.split('\n').filter(|query| !query.is_empty()).map(str::to_owned).collect()
}

/// Adds a search.
pub fn remember(query: &str) {
    if query.is_empty() {
        return;
    }
    let mut text = query.to_owned();
    for earlier in all().iter().filter(|earlier| *earlier != query).take(MOST - 1) {
        text.push('\n');
        text.push_str(earlier);
    }
    if let Some(storage) = storage() {
        let _ = storage.set_item(KEY, &text);
    }
}

/// Forgets them all.
pub fn forget() {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(KEY);
    }
}
