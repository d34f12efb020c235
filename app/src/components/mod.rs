//! Small views that pages share.

pub mod badge;
mod bars;
pub mod call_date;
pub mod cards;
mod case_clock;
mod case_context;
mod checked;
pub mod criteria;
mod done;
mod draft;
pub mod facets;
pub mod facts;
pub mod fields;
mod head;
mod kinds;
mod linked;
pub mod links;
mod live;
pub mod notes;
mod pagination;
mod post;
pub mod provenance;
mod qr_code;
mod search_form;
mod sections;
mod shortcuts;
mod signature;
mod space;
mod table;

pub use badge::{call_state_badge, case_state_badge, prerequisite_badge, verdict_badge};
pub use bars::bars;
pub use call_date::{call_date, call_order};
pub use cards::{call_card, card, card_list, guide_card};
pub use case_clock::{case_clock, clock_words};
pub use case_context::context_link;
pub use checked::checked;
pub use criteria::{criteria_by_level, criteria_list, rule_list, rule_words};
pub use done::done;
pub use draft::draft;
pub use facets::{Facet, active_filters, facets};
pub use facts::{fact_list, fact_table, passage, passage_list, passages};
pub use head::{Head, fiche_head};
pub use kinds::{kind_name, kind_names};
pub use linked::linked;
pub use links::{fiche_link, fiche_list, fiche_name};
pub use live::{live_button, live_status, region};
pub use notes::{note_words, notes_list};
pub use pagination::{pages, pagination};
pub use post::{action, named_action, post_form};
pub use provenance::{provenance, sources_section, to_confirm};
pub use qr_code::qr_code;
pub use search_form::search_form;
pub use sections::{Sections, plain, table_of_contents};
pub use shortcuts::{Shortcut, shortcuts};
pub use signature::signature;
pub use space::space;
pub use table::table;

use content::{Locale, Text};

/// The `lang` attribute of a wording: set when English falls back to French.
pub fn lang(text: &Text, locale: Locale) -> Option<&'static str> {
    text.falls_back(locale).then_some("fr")
}
