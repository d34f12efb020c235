//! An assessment for the terminal: what is open, what is in the way, what comes next.

use std::fmt::Write as _;

use app::wording::{day, t, t_with};
use content::Verdict;
use serde_json::Value as Json;

use crate::report::change::ChangeReport;
use crate::report::scheme::SchemeReport;
use crate::report::trace::CriterionReport;
use crate::report::{AssessmentReport, Scope};

/// States of prerequisites that ask for something.
const TO_DO: [&str; 2] = ["missing", "to_check"];

/// States in which one can file, and fits with which it is worth it.
const FILING: [&str; 2] = ["open", "permanent"];
const FITTING: [&str; 2] = ["open", "open_with_prerequisites"];

pub(super) fn in_words(scope: &Scope<'_>, report: &AssessmentReport) -> String {
    let mut words = Words { scope, text: String::new() };
    words.head(report);
    for verdict in Verdict::ALL {
        words.schemes(report, verdict);
    }
    words.prerequisites(report);
    words.calls(report);
    words.next_question(report);
    words.notes(report);
    words.text
}

struct Words<'a> {
    scope: &'a Scope<'a>,
    text: String,
}

impl Words<'_> {
    fn line(&mut self, indent: usize, line: &str) {
        let _ = writeln!(self.text, "{:indent$}{line}", "");
    }

    fn heading(&mut self, heading: &str, count: usize) {
        self.line(0, &format!("\n{heading} ({count})"));
    }

    fn t(&self, key: &str) -> String {
        t(self.scope.locale, key)
    }

    fn head(&mut self, report: &AssessmentReport) {
        let locale = self.scope.locale;
        let values = [
            ("date", day(locale, report.date).into()),
            ("version", report.library.version.as_str().into()),
            ("sources", day(locale, report.library.date).into()),
        ];
        self.line(0, &t_with(locale, "cli-assess-head", &values));
    }

    fn schemes(&mut self, report: &AssessmentReport, verdict: Verdict) {
        let schemes: Vec<_> = report.schemes.iter().filter(|scheme| scheme.verdict == verdict.id()).collect();
        if schemes.is_empty() {
            return;
        }
        let heading = self.t(&format!("verdict-{}", verdict.id().replace('_', "-")));
        self.heading(&heading, schemes.len());
        for scheme in schemes {
            self.scheme(report, scheme);
        }
    }

    fn scheme(&mut self, report: &AssessmentReport, scheme: &SchemeReport) {
        let counts = [
            ("met", usize::from(scheme.met).into()),
            ("unmet", usize::from(scheme.unmet).into()),
            ("unknown", usize::from(scheme.unknown).into()),
            ("authority", usize::from(scheme.authority).into()),
        ];
        let counts = t_with(self.scope.locale, "cli-assess-counts", &counts);
        self.line(2, &format!("{} [{}]", scheme.name, scheme.id));
        self.line(4, &counts);
        for id in &scheme.blocking {
            if let Some(criterion) = criterion(&scheme.trace.criteria, id) {
                self.line(4, &format!("✗ {}", criterion.label));
            }
        }
        // Changes that the company cannot make, such as becoming another product, are left to the JSON.
        let mut within_reach = scheme.changes.iter().filter(|set| set.iter().all(|change| change.changeable));
        if let Some(changes) = within_reach.next() {
            let changes: Vec<_> = changes.iter().map(change).collect();
            let values = [("changes", changes.join(" ; ").into())];
            self.line(4, &t_with(self.scope.locale, "cli-assess-changes", &values));
        }
        if let Some(question) = &scheme.settling_question {
            let question = self.question(question);
            self.line(4, &format!("? {question}"));
        }
        let to_fill = scheme.trace.criteria.iter().filter(|criterion| is_to_fill(criterion));
        for criterion in to_fill.filter(|_| FITTING.contains(&scheme.verdict)) {
            self.line(4, &format!("→ {}", criterion.label));
        }
        let advice: Vec<_> = report.advice.iter().filter(|advice| advice.recommend.contains(&scheme.id)).collect();
        for advice in advice {
            self.line(4, &format!("★ {}", advice.label));
        }
    }

    fn prerequisites(&mut self, report: &AssessmentReport) {
        for state in TO_DO {
            let found: Vec<_> = report.prerequisites.iter().filter(|found| found.state == state).collect();
            if found.is_empty() {
                continue;
            }
            let state = self.t(&format!("prerequisite-state-{}", state.replace('_', "-")));
            let heading = t_with(self.scope.locale, "cli-assess-prerequisites", &[("state", state.into())]);
            self.heading(&heading, found.len());
            for prerequisite in found {
                self.line(2, &format!("{} [{}]", prerequisite.name, prerequisite.id));
            }
        }
    }

    fn calls(&mut self, report: &AssessmentReport) {
        let fits = |state: &str, fit: &str| FILING.contains(&state) && FITTING.contains(&fit);
        let found: Vec<_> = report.calls.iter().filter(|call| fits(call.state, call.fit)).collect();
        if found.is_empty() {
            return;
        }
        let heading = self.t("cli-assess-calls");
        self.heading(&heading, found.len());
        for call in found {
            let closes = call.closes.map(|closes| {
                let values = [("date", day(self.scope.locale, closes).into())];
                t_with(self.scope.locale, "cli-assess-closes", &values)
            });
            let line = format!("{} [{}] {}", call.name, call.id, closes.unwrap_or_default());
            self.line(2, line.trim_end());
        }
    }

    fn next_question(&mut self, report: &AssessmentReport) {
        let Some(question) = &report.next_question else {
            return;
        };
        let values = [("question", self.question(question).into()), ("left", report.questions_left.into())];
        let line = t_with(self.scope.locale, "cli-assess-next", &values);
        self.line(0, &format!("\n{line}"));
    }

    fn notes(&mut self, report: &AssessmentReport) {
        if report.notes.is_empty() {
            return;
        }
        let heading = self.t("cli-assess-notes");
        self.heading(&heading, report.notes.len());
        for note in &report.notes {
            self.line(2, &note.message);
        }
    }

    /// A question with its identifier, which is what one writes in the file of answers.
    fn question(&self, id: &str) -> String {
        let rules = &self.scope.library.rules;
        let label = rules.question_ix(id).map(|question| self.scope.text(&rules.question(question).label));
        format!("{} [{id}]", label.unwrap_or_default())
    }
}

fn criterion<'a>(criteria: &'a [CriterionReport], id: &str) -> Option<&'a CriterionReport> {
    criteria.iter().find(|criterion| criterion.id == id)
}

/// Whether a criterion is a prerequisite that is not known to be met.
fn is_to_fill(criterion: &CriterionReport) -> bool {
    criterion.level == "prerequisite" && matches!(criterion.outcome, Some("unmet" | "unknown"))
}

fn change(change: &ChangeReport) -> String {
    format!("{} [{}] : {} → {}", change.label, change.question, value(&change.from), value(&change.to))
}

/// A value as one writes it in the file of answers, without the quotes of a text.
fn value(value: &Json) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}
