//! The diagnostic: one question a page, all on one page, recap, verdicts, comparison.

pub mod comparison;
mod field;
pub mod question;
pub mod questionnaire;
pub mod recap;
pub mod result;
pub mod snapshot;
mod tie;

use chrono::NaiveDate;
use content::answers::Note;
use content::model::QuestionIx;
use content::{Answers, Assessment, Library, Rules, assess};
use desk::dossiers::DAY;

use crate::links::{Address, joined, query};
use crate::page::{Crumb, Ctx};

pub use tie::{Tie, save, tied};

/// What every page of the diagnostic starts from: the answers in the address, the date, the assessment.
pub struct Session {
    /// The answers given, without those deduced.
    pub answers: Answers,
    /// What to tell about them.
    pub notes: Vec<Note>,
    /// The date the assessment is for.
    pub date: NaiveDate,
    /// Whether the visitor chose that date.
    pub date_chosen: bool,
    /// Whether the address has a date that cannot be read.
    pub date_refused: bool,
    /// The assessment.
    pub assessment: Assessment,
    /// Questions left aside for now.
    pub skipped: Vec<QuestionIx>,
    /// The dossier that the answers come from.
    pub tie: Option<Tie>,
}

impl Session {
    /// Reads the address and assesses once.
    pub fn of(ctx: &Ctx) -> Self {
        let rules = &ctx.library().rules;
        let parameters = ctx.parameters();
        let skipped = parameters.iter().filter(|(name, _)| name == "skip").filter_map(|(_, id)| rules.question_ix(id)).collect();
        let asked = ctx.parameter(DAY);
        let chosen = asked.as_deref().and_then(chosen_day);
        let (answers, mut notes) = Answers::from_pairs(rules, parameters);
        let date = chosen.unwrap_or(ctx.today);
        let assessment = assess(rules, &answers, date);
        notes.extend(assessment.notes.iter().cloned());
        Self {
            answers,
            notes,
            date,
            date_chosen: chosen.is_some(),
            date_refused: asked.is_some() && chosen.is_none(),
            assessment,
            skipped,
            tie: Tie::of(ctx),
        }
    }

    /// The answers as a query, with the chosen date, the skipped questions and the dossier they come from.
    pub fn query(&self, rules: &Rules) -> String {
        self.query_of(rules, &self.answers)
    }

    /// The same with other answers.
    pub fn query_of(&self, rules: &Rules, answers: &Answers) -> String {
        let tie = self.tie.map(Tie::query).unwrap_or_default();
        joined(&self.untied(rules, answers), &tie)
    }

    /// The answers as a query, whatever dossier they come from.
    pub fn query_untied(&self, rules: &Rules) -> String {
        self.untied(rules, &self.answers)
    }

    fn untied(&self, rules: &Rules, answers: &Answers) -> String {
        let date = if self.date_chosen { self.date.to_string() } else { String::new() };
        let skipped: Vec<(&str, &str)> = self.skipped.iter().map(|ix| ("skip", rules.question(*ix).id.as_str())).collect();
        joined(&joined(&answers.to_query(rules), &query(skipped)), &query([(DAY, date.as_str())]))
    }

    /// What a dossier keeps of the address: the answers, and the chosen date.
    pub fn saved(&self, rules: &Rules) -> String {
        let date = if self.date_chosen { self.date.to_string() } else { String::new() };
        joined(&self.answers.to_query(rules), &query([(DAY, date.as_str())]))
    }

    /// The prerequisites that the answers meet.
    pub fn met<'l>(&self, library: &'l Library) -> Vec<&'l str> {
        content::plan::met(library, &self.assessment, self.date)
    }

    /// Hidden form fields that keep everything but the answer to `except`.
    pub fn hidden(&self, rules: &Rules, except: Option<QuestionIx>) -> Vec<(String, String)> {
        let mut answers = self.answers.clone();
        if let Some(except) = except {
            answers.clear(except);
        }
        let mut pairs = answers.to_pairs(rules);
        pairs.extend(
            self.skipped.iter().filter(|ix| Some(**ix) != except).map(|ix| ("skip".to_owned(), rules.question(*ix).id.clone())),
        );
        if self.date_chosen {
            pairs.push((DAY.to_owned(), self.date.to_string()));
        }
        pairs.extend(self.tie.into_iter().flat_map(Tie::pairs));
        pairs
    }

    /// The address of the page that asks `question` again, and comes back to `from` when it is the recap.
    pub fn edit(&self, ctx: &Ctx, question: QuestionIx, from: &str) -> String {
        let rules = &ctx.library().rules;
        let id = rules.question(question).id.as_str();
        let query = joined(&self.query(rules), &query([("question", id), ("from", from)]));
        Address::Diagnostic.with_query(ctx.locale, &query)
    }
}

/// A day that is chosen in an address, when the calendar of rules can speak of it.
pub fn chosen_day(text: &str) -> Option<NaiveDate> {
    use chrono::Datelike;
    NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|date| (2000..=2100).contains(&date.year()))
}

/// The way to a page of the diagnostic.
fn crumbs(ctx: &Ctx, session: &Session) -> Vec<Crumb> {
    let query = session.query(&ctx.library().rules);
    vec![(ctx.t("nav-diagnostic"), Address::Diagnostic.with_query(ctx.locale, &query))]
}
