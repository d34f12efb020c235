//! Suggestions while a search is typed: the combobox pattern of the ARIA authoring practices, on a plain search form.

use leptos::prelude::*;

/// Turns the search input marked `data-typeahead` on this page into a combobox. Shows nothing by itself.
#[island]
pub fn Typeahead() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::start();
    view! { <span class="typeahead-marker"></span> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{Element, HtmlInputElement, KeyboardEvent};

    use crate::islands::dom::{attribute, document, find, listen, set_text, show};
    use crate::islands::fetch;

    /// A pause in typing after which suggestions are asked for, in milliseconds.
    const PAUSE: i32 = 150;
    /// Fewest characters worth asking for.
    const FEWEST: usize = 2;

    /// One suggestion.
    struct Suggestion {
        label: String,
        detail: String,
        url: String,
    }

    struct Combobox {
        input: HtmlInputElement,
        list: Element,
        status: Element,
        shown: RefCell<Vec<Suggestion>>,
        /// Position of the active option.
        active: Cell<Option<usize>>,
        /// Number of the last request: older answers are dropped.
        latest: Cell<u32>,
        timer: Cell<Option<i32>>,
    }

    /// Sets the combobox up.
    pub fn start() {
        let Some(input) = find("input[data-typeahead]").and_then(|input| input.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        let Some((list, status)) = parts(&input) else { return };
        for (name, value) in [
            ("role", "combobox"),
            ("aria-expanded", "false"),
            ("aria-autocomplete", "list"),
            ("aria-controls", "typeahead-list"),
            ("autocomplete", "off"),
        ] {
            let _ = input.set_attribute(name, value);
        }
        let combobox = Rc::new(Combobox {
            input,
            list,
            status,
            shown: RefCell::default(),
            active: Cell::new(None),
            latest: Cell::new(0),
            timer: Cell::new(None),
        });
        let target = combobox.input.clone();
        let typed = Rc::clone(&combobox);
        listen(&target, "input", move |_| schedule(&typed));
        let pressed = Rc::clone(&combobox);
        listen(&target, "keydown", move |event| {
            if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
                pressed.press(&event);
            }
        });
        let left = Rc::clone(&combobox);
        listen(&target, "blur", move |_| left.close());
        let clicked = Rc::clone(&combobox);
        // `mousedown` comes before the `blur` that closes the list.
        listen(&combobox.list, "mousedown", move |event| {
            event.prevent_default();
            let option = event
                .target()
                .and_then(|target| target.dyn_into::<Element>().ok())
                .and_then(|target| target.closest("li").ok().flatten());
            if let Some(position) =
                option.and_then(|option| attribute(&option, "data-position")).and_then(|position| position.parse().ok())
            {
                clicked.go(position);
            }
        });
    }

    fn parts(input: &HtmlInputElement) -> Option<(Element, Element)> {
        let document = document()?;
        let list = document.create_element("ul").ok()?;
        for (name, value) in [("id", "typeahead-list"), ("role", "listbox"), ("class", "typeahead-list"), ("hidden", "")] {
            list.set_attribute(name, value).ok()?;
        }
        list.set_attribute("aria-label", &attribute(input, "data-label").unwrap_or_default()).ok()?;
        let status = document.create_element("p").ok()?;
        status.set_attribute("class", "visually-hidden").ok()?;
        status.set_attribute("role", "status").ok()?;
        input.insert_adjacent_element("afterend", &list).ok()?;
        list.insert_adjacent_element("afterend", &status).ok()?;
        Some((list, status))
    }

    /// Asks after a pause, once.
    fn schedule(combobox: &Rc<Combobox>) {
        let Some(window) = web_sys::window() else { return };
        if let Some(timer) = combobox.timer.take() {
            window.clear_timeout_with_handle(timer);
        }
        let asking = Rc::clone(combobox);
        let ask = Closure::once_into_js(move || wasm_bindgen_futures::spawn_local(async move { asking.ask().await }));
        combobox.timer.set(window.set_timeout_with_callback_and_timeout_and_arguments_0(ask.unchecked_ref(), PAUSE).ok());
    }

    impl Combobox {
        async fn ask(&self) {
            let text = self.input.value();
            let request = self.latest.get() + 1;
            self.latest.set(request);
            if text.trim().chars().count() < FEWEST {
                return self.close();
            }
            let mut url = attribute(&self.input, "data-typeahead").unwrap_or_default();
            url.push_str("&q=");
            content::answers::query::encode(&text, &mut url);
            let suggestions = fetch::json(&url).await.map(|json| read(&json)).unwrap_or_default();
            if self.latest.get() == request {
                self.open(suggestions);
            }
        }

        fn open(&self, suggestions: Vec<Suggestion>) {
            set_text(&self.list, "");
            self.activate(None);
            for (position, suggestion) in suggestions.iter().enumerate() {
                let _ = self.list.append_child(&option(position, suggestion).unwrap_or_else(|| self.list.clone()));
            }
            let count = suggestions.len();
            *self.shown.borrow_mut() = suggestions;
            show(&self.list, count > 0);
            let _ = self.input.set_attribute("aria-expanded", if count > 0 { "true" } else { "false" });
            let words = attribute(&self.input, "data-count").unwrap_or_default();
            set_text(&self.status, &if count > 0 { format!("{count} {words}") } else { String::new() });
        }

        fn close(&self) {
            self.latest.set(self.latest.get() + 1);
            self.open(Vec::new());
        }

        fn press(&self, event: &KeyboardEvent) {
            let count = self.shown.borrow().len();
            match (event.key().as_str(), self.active.get()) {
                ("Escape", _) if count > 0 => self.close(),
                ("ArrowDown", active) if count > 0 => self.activate(Some(active.map_or(0, |active| (active + 1) % count))),
                ("ArrowUp", active) if count > 0 => {
                    self.activate(Some(active.map_or(count - 1, |active| (active + count - 1) % count)));
                }
                ("Enter", Some(active)) if count > 0 => self.go(active),
                _ => return,
            }
            event.prevent_default();
        }

        fn activate(&self, position: Option<usize>) {
            self.active.set(position);
            for (other, option) in crate::islands::dom::all(&self.list, "li").iter().enumerate() {
                let _ = option.set_attribute("aria-selected", if Some(other) == position { "true" } else { "false" });
            }
            let _ = match position {
                Some(position) => self.input.set_attribute("aria-activedescendant", &format!("typeahead-{position}")),
                None => self.input.remove_attribute("aria-activedescendant"),
            };
        }

        fn go(&self, position: usize) {
            let url = self.shown.borrow().get(position).map(|suggestion| suggestion.url.clone());
            if let (Some(url), Some(window)) = (url, web_sys::window()) {
                let _ = window.location().set_href(&url);
            }
        }
    }

    fn option(position: usize, suggestion: &Suggestion) -> Option<Element> {
        let document = document()?;
        let option = document.create_element("li").ok()?;
        for (name, value) in [
            ("id", format!("typeahead-{position}")),
            ("role", "option".to_owned()),
            ("aria-selected", "false".to_owned()),
            ("data-position", position.to_string()),
        ] {
            option.set_attribute(name, &value).ok()?;
        }
        for (class, text) in [("typeahead-label", &suggestion.label), ("typeahead-detail", &suggestion.detail)] {
            let part = document.create_element("span").ok()?;
            part.set_attribute("class", class).ok()?;
            set_text(&part, text);
            option.append_child(&part).ok()?;
        }
        Some(option)
    }

    fn read(json: &wasm_bindgen::JsValue) -> Vec<Suggestion> {
        let get = |object: &wasm_bindgen::JsValue, key: &str| js_sys::Reflect::get(object, &key.into()).ok();
        let text =
            |object: &wasm_bindgen::JsValue, key: &str| get(object, key).and_then(|value| value.as_string()).unwrap_or_default();
        let Some(items) = json.dyn_ref::<js_sys::Array>() else { return Vec::new() };
        items
            .iter()
            .map(|item| Suggestion { label: text(&item, "label"), detail: text(&item, "detail"), url: text(&item, "url") })
            .collect()
    }
}
