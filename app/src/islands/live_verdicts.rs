//! Live verdicts beside the questionnaire on one page, computed in the browser by the same engine as on the server.

use leptos::prelude::*;

/// Watches the questionnaire and keeps the panel around it up to date. Shows nothing by itself.
#[island]
pub fn LiveVerdicts() -> impl IntoView {
    #[cfg(feature = "hydrate")]
    browser::start();
    view! { <span class="live-marker"></span> }
}

#[cfg(feature = "hydrate")]
mod browser {
    use std::rc::Rc;

    use chrono::NaiveDate;
    use content::answers::Note;
    use content::explain::{Goal, next_question, open_questions};
    use content::{Answers, Assessment, Rules, Verdict, assess};
    use web_sys::{Element, HtmlFormElement};

    use crate::islands::dom::{all, attribute, find, form_pairs, listen, set_text, show};
    use crate::islands::fetch;

    /// Fetches the library, then assesses at each change.
    pub fn start() {
        let (Some(form), Some(panel)) = (find("#questionnaire"), find(".live")) else { return };
        let Some(url) = find("#islands").and_then(|script| attribute(&script, "data-library")) else { return };
        wasm_bindgen_futures::spawn_local(async move {
            let Some(rules) = fetch::bytes(&url).await.and_then(|bytes| content::compact::decode(&bytes).ok()) else { return };
            let Ok(form) = wasm_bindgen::JsCast::dyn_into::<HtmlFormElement>(form) else { return };
            let panel = Rc::new(Panel { rules, form, element: panel });
            panel.update(false);
            if let Some(words) = find(".live-private") {
                show(&words, true);
            }
            let watched = Rc::clone(&panel);
            listen(&panel.form.clone().into(), "change", move |_| watched.update(true));
        });
    }

    struct Panel {
        rules: Rules,
        form: HtmlFormElement,
        element: Element,
    }

    impl Panel {
        fn update(&self, announce: bool) {
            let (answers, _) = Answers::from_pairs(&self.rules, form_pairs(&self.form));
            let date = attribute(&self.element, "data-day")
                .and_then(|day| NaiveDate::from_num_days_from_ce_opt(day.parse().ok()?))
                .unwrap_or(self.rules.date);
            let assessment = assess(&self.rules, &answers, date);
            for element in all(&self.element, ".live-count") {
                let verdict = attribute(&element, "data-verdict");
                let count = Verdict::ALL
                    .into_iter()
                    .find(|known| Some(known.id()) == verdict.as_deref())
                    .map(|known| assessment.count(known));
                set_text(&element, &count.unwrap_or(0).to_string());
            }
            self.open_schemes(&assessment);
            self.next(&assessment);
            self.notes(&assessment);
            self.relevance(&answers, &assessment);
            if announce && let Some(status) = find(".live-status") {
                let words = attribute(&status, "data-words").unwrap_or_default();
                set_text(&status, &words);
            }
        }

        fn open_schemes(&self, assessment: &Assessment) {
            let open: Vec<&str> = assessment
                .schemes
                .iter()
                .filter(|assessed| assessed.verdict.is_open())
                .map(|assessed| self.rules.schemes[assessed.scheme].name.fr.as_str())
                .collect();
            list(&self.element, ".live-schemes", &open);
            if let Some(title) = find(".live-open-title") {
                show(&title, !open.is_empty());
            }
        }

        fn next(&self, assessment: &Assessment) {
            let Some(line) = find(".live-next") else { return };
            let next = next_question(&self.rules, assessment, Goal::Schemes);
            show(&line, next.is_some());
            let Some(question) = next.map(|next| self.rules.question(next)) else { return };
            let words = attribute(&line, "data-words").unwrap_or_default();
            set_text(&line, &format!("{words} "));
            crate::islands::dom::append_link(&line, &format!("#{}", question.id), &question.label.fr);
        }

        fn notes(&self, assessment: &Assessment) {
            let words: Vec<&str> = assessment
                .notes
                .iter()
                .filter_map(|note| match note {
                    Note::Contradiction { contradiction } => {
                        Some(self.rules.contradictions[usize::from(*contradiction)].message.fr.as_str())
                    }
                    _ => None,
                })
                .collect();
            list(&self.element, ".live-notes", &words);
        }

        /// Marks the questions that can no longer change a verdict.
        fn relevance(&self, answers: &Answers, assessment: &Assessment) {
            let open = open_questions(&self.rules, assessment, Goal::Schemes);
            for row in all(&self.form, ".question-row") {
                let id = attribute(&row, "data-question").unwrap_or_default();
                let Some(ix) = self.rules.question_ix(&id) else { continue };
                let matters = answers.given(ix).is_some() || open.iter().any(|(question, _)| *question == ix);
                let _ = row.class_list().toggle_with_force("question-settled", !matters && !answers.is_empty());
            }
        }
    }

    fn list(panel: &Element, selector: &str, items: &[&str]) {
        let Ok(Some(element)) = panel.query_selector(selector) else { return };
        crate::islands::dom::set_items(&element, items);
        show(&element, !items.is_empty());
    }
}
