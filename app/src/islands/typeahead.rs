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
mod recent;

#[cfg(feature = "hydrate")]
mod browser {
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;

    use wasm_bindgen::JsCast;
    use wasm_bindgen::closure::Closure;
    use web_sys::{Element, Event, HtmlElement, HtmlInputElement, KeyboardEvent};

    use super::recent;
    use crate::islands::dom::{attribute, document, find, listen, set_text, show};
    use crate::islands::fetch;

    /// A pause in typing after which suggestions are asked for, in milliseconds.
    const PAUSE: i32 = 150;
    /// Fewest characters worth asking for.
    const FEWEST: usize = 2;
    /// Pixels kept above the active option when the list scrolls.
    const ABOVE: i32 = 100;

    /// The button that makes the tab forget its searches.
    const FORGET: &str = "[data-forget]";

    /// One suggestion.
    struct Suggestion {
        /// Kind of fiche, `answer`, or `recent`.
        kind: String,
        label: String,
        detail: String,
        /// Empty: the label is searched for, with all that the form keeps.
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
        // What the server wrote into the field was searched for; what the browser restored was perhaps only typed.
        if let Some(asked) = attribute(&input, "value") {
            recent::remember(asked.trim());
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
        let forget = find(FORGET).filter(|_| !recent::all().is_empty());
        if let Some(button) = &forget {
            show(button, true);
        }
        let (input, list): (&Element, &Element) = (&combobox.input, &combobox.list);
        // `mousedown` comes before the `blur` that closes the list.
        let heard = [(input, "input"), (input, "keydown"), (input, "focus"), (input, "blur"), (list, "mousedown")];
        for (element, event) in heard.into_iter().chain(forget.as_ref().map(|button| (button, "click"))) {
            let combobox = Rc::clone(&combobox);
            listen(element, event, move |event| react(&combobox, event));
        }
    }

    /// One closure for all events: each kind of closure costs wasm.
    fn react(combobox: &Rc<Combobox>, event: Event) {
        match event.type_().as_str() {
            "input" => schedule(combobox),
            "focus" if combobox.input.value().is_empty() => combobox.open(combobox.recent("")),
            "blur" => combobox.close(),
            "mousedown" => {
                event.prevent_default();
                let option = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let option = option.and_then(|target| target.closest("li").ok().flatten());
                let position = option.and_then(|option| attribute(&option, "data-position"));
                if let Some(position) = position.and_then(|position| position.parse().ok()) {
                    combobox.go(position);
                }
            }
            "click" => {
                recent::forget();
                if let Some(button) = find(FORGET) {
                    show(&button, false);
                }
                // The focus would be lost with the button.
                let _ = combobox.input.focus();
            }
            "keydown" => {
                if let Ok(event) = event.dyn_into::<KeyboardEvent>() {
                    press(combobox, &event);
                }
            }
            _ => {}
        }
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

    /// Asks after a pause, once. No option stays active meanwhile: Enter searches for what is typed.
    fn schedule(combobox: &Rc<Combobox>) {
        combobox.wait();
        combobox.activate(None);
        let Some(window) = web_sys::window() else { return };
        let asking = Rc::clone(combobox);
        let ask = Closure::once_into_js(move || wasm_bindgen_futures::spawn_local(async move { asking.ask().await }));
        combobox.timer.set(window.set_timeout_with_callback_and_timeout_and_arguments_0(ask.unchecked_ref(), PAUSE).ok());
    }

    fn press(combobox: &Rc<Combobox>, event: &KeyboardEvent) {
        let count = combobox.shown.borrow().len();
        match (event.key().as_str(), combobox.active.get()) {
            // The keys of an input method choose characters.
            _ if event.is_composing() => return,
            ("Escape", _) if count > 0 => combobox.close(),
            ("ArrowDown", _) if count == 0 => schedule(combobox),
            ("ArrowDown", active) => combobox.activate(Some(active.map_or(0, |active| (active + 1) % count))),
            ("ArrowUp", active) if count > 0 => {
                combobox.activate(Some(active.map_or(count - 1, |active| (active + count - 1) % count)));
            }
            ("Enter", Some(active)) => combobox.go(active),
            // Back to the text, where the key moves the cursor.
            ("Home" | "End" | "ArrowLeft" | "ArrowRight", Some(_)) => return combobox.activate(None),
            _ => return,
        }
        event.prevent_default();
    }

    impl Combobox {
        /// Forgets the request that is due and the one under way.
        fn wait(&self) {
            self.latest.set(self.latest.get() + 1);
            if let (Some(window), Some(timer)) = (web_sys::window(), self.timer.take()) {
                window.clear_timeout_with_handle(timer);
            }
        }

        async fn ask(&self) {
            let typed = self.input.value();
            let text = typed.trim();
            let request = self.latest.get();
            let mut suggestions = self.recent(text);
            if text.chars().count() >= FEWEST {
                let mut url = attribute(&self.input, "data-typeahead").unwrap_or_default();
                url.push_str("&q=");
                content::answers::query::encode(text, &mut url);
                if let Some(json) = fetch::json(&url).await {
                    self.read(&json, &mut suggestions);
                }
            }
            if self.latest.get() == request {
                let none = suggestions.is_empty() && text.chars().count() >= FEWEST;
                self.open(suggestions);
                if none {
                    self.tell("data-none");
                }
            }
        }

        /// What was searched for in this tab and begins like `text`, but not `text` itself.
        fn recent(&self, text: &str) -> Vec<Suggestion> {
            let detail = attribute(&self.input, "data-recent").unwrap_or_default();
            let begins = |query: &String| {
                query.len() > text.len() && query.get(..text.len()).is_some_and(|head| head.eq_ignore_ascii_case(text))
            };
            let suggestion = |label| Suggestion { kind: "recent".to_owned(), label, detail: detail.clone(), url: String::new() };
            recent::all().into_iter().filter(begins).map(suggestion).collect()
        }

        fn tell(&self, name: &str) {
            set_text(&self.status, &attribute(&self.input, name).unwrap_or_default());
        }

        fn open(&self, suggestions: Vec<Suggestion>) {
            set_text(&self.list, "");
            for (position, suggestion) in suggestions.iter().enumerate() {
                let _ = self.list.append_child(&option(position, suggestion).unwrap_or_else(|| self.list.clone()));
            }
            let count = suggestions.len();
            *self.shown.borrow_mut() = suggestions;
            self.activate(None);
            show(&self.list, count > 0);
            let _ = self.input.set_attribute("aria-expanded", if count > 0 { "true" } else { "false" });
            let words = attribute(&self.input, "data-count").unwrap_or_default();
            set_text(&self.status, &if count > 0 { format!("{count} {words}") } else { String::new() });
        }

        fn close(&self) {
            self.wait();
            self.open(Vec::new());
        }

        fn activate(&self, position: Option<usize>) {
            self.active.set(position);
            for (other, option) in crate::islands::dom::all(&self.list, "li").iter().enumerate() {
                let active = Some(other) == position;
                let _ = option.set_attribute("aria-selected", if active { "true" } else { "false" });
                if let Some(option) = option.dyn_ref::<HtmlElement>().filter(|_| active) {
                    self.list.set_scroll_top(option.offset_top() - ABOVE);
                }
            }
            let _ = match position {
                Some(position) => self.input.set_attribute("aria-activedescendant", &format!("typeahead-{position}")),
                None => self.input.remove_attribute("aria-activedescendant"),
            };
        }

        fn go(&self, position: usize) {
            let shown = self.shown.borrow();
            let Some(suggestion) = shown.get(position) else { return };
            if suggestion.url.is_empty() {
                self.input.set_value(&suggestion.label);
                if let Some(form) = self.input.form() {
                    let _ = form.submit();
                }
            } else if let Some(window) = web_sys::window() {
                let _ = window.location().set_href(&suggestion.url);
            }
        }

        fn read(&self, json: &wasm_bindgen::JsValue, to: &mut Vec<Suggestion>) {
            let text = |object: &wasm_bindgen::JsValue, key: &str| {
                js_sys::Reflect::get(object, &key.into()).ok().and_then(|value| value.as_string()).unwrap_or_default()
            };
            let Some(items) = json.dyn_ref::<js_sys::Array>() else { return };
            for item in items.iter() {
                let (kind, mut detail) = (text(&item, "kind"), text(&item, "detail"));
                if kind == "answer" {
                    detail = attribute(&self.input, "data-answer").unwrap_or_default();
                }
                to.push(Suggestion { kind, label: text(&item, "label"), detail, url: text(&item, "url") });
            }
        }
    }

    fn option(position: usize, suggestion: &Suggestion) -> Option<Element> {
        let document = document()?;
        let option = document.create_element("li").ok()?;
        for (name, value) in [
            ("id", format!("typeahead-{position}")),
            ("role", "option".to_owned()),
            ("data-position", position.to_string()),
            ("data-kind", suggestion.kind.clone()),
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
}
