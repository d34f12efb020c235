//! What the islands need of the document.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Document, Element, Event, EventTarget, HtmlFormElement};

/// The document.
pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The first element that matches.
pub fn find(selector: &str) -> Option<Element> {
    document()?.query_selector(selector).ok()?
}

/// All elements below `root` that match.
pub fn all(root: &Element, selector: &str) -> Vec<Element> {
    let Ok(nodes) = root.query_selector_all(selector) else { return Vec::new() };
    (0..nodes.length()).filter_map(|position| nodes.get(position)?.dyn_into().ok()).collect()
}

/// The value of an attribute.
pub fn attribute(element: &Element, name: &str) -> Option<String> {
    element.get_attribute(name)
}

/// Shows or hides an element.
pub fn show(element: &Element, visible: bool) {
    let _ = if visible { element.remove_attribute("hidden") } else { element.set_attribute("hidden", "") };
}

/// Replaces the text of an element.
pub fn set_text(element: &Element, text: &str) {
    element.set_text_content(Some(text));
}

/// Makes the items of a list, as text.
pub fn set_items(list: &Element, items: &[&str]) {
    set_text(list, "");
    for item in items {
        if let Some(element) = document().and_then(|document| document.create_element("li").ok()) {
            set_text(&element, item);
            let _ = list.append_child(&element);
        }
    }
}

/// Adds a link to an element.
pub fn append_link(parent: &Element, href: &str, text: &str) {
    if let Some(link) = document().and_then(|document| document.create_element("a").ok()) {
        let _ = link.set_attribute("href", href);
        set_text(&link, text);
        let _ = parent.append_child(&link);
    }
}

/// Calls `react` at each event, for as long as the page lives.
pub fn listen(target: &EventTarget, event: &str, react: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(react);
    let _ = target.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// The names and values of the filled-in controls of a form.
pub fn form_pairs(form: &HtmlFormElement) -> Vec<(String, String)> {
    let Ok(data) = web_sys::FormData::new_with_form(form) else { return Vec::new() };
    let entries = js_sys::try_iter(&data).ok().flatten();
    let pair = |entry: wasm_bindgen::JsValue| {
        let entry: js_sys::Array = entry.dyn_into().ok()?;
        Some((entry.get(0).as_string()?, entry.get(1).as_string()?))
    };
    entries.into_iter().flatten().filter_map(|entry| pair(entry.ok()?)).collect()
}
