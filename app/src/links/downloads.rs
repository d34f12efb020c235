//! Files that pages lead to: tables and calendars, in both languages.

use content::Locale;

use super::in_locale;

/// A file made on request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Download {
    /// A simulation of money, month by month, as CSV.
    MoneyTable,
    /// Openings and closings of calls, as iCalendar.
    CallsCalendar,
    /// What changes about calls, as Atom.
    CallsFeed,
    /// A roadmap as a table, as CSV.
    RoadmapTable,
    /// A roadmap as a calendar, as iCalendar.
    RoadmapCalendar,
}

/// Paths below the language: file, French, English.
pub const DOWNLOADS: [(Download, &str, &str); 5] = [
    (Download::MoneyTable, "simulation-financiere/tableau.csv", "money-simulation/table.csv"),
    (Download::CallsCalendar, "appels/calendrier.ics", "calls/calendar.ics"),
    (Download::CallsFeed, "appels/flux.atom", "calls/feed.atom"),
    (Download::RoadmapTable, "feuille-de-route/tableau.csv", "roadmap/table.csv"),
    (Download::RoadmapCalendar, "feuille-de-route/agenda.ics", "roadmap/calendar.ics"),
];

impl Download {
    /// What it is for programs (media type).
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::MoneyTable | Self::RoadmapTable => "text/csv",
            Self::CallsCalendar | Self::RoadmapCalendar => "text/calendar",
            Self::CallsFeed => "application/atom+xml",
        }
    }

    /// Its path in `locale`, with a query; no `?` when it is empty.
    pub fn with_query(self, locale: Locale, query: &str) -> String {
        let words = DOWNLOADS.iter().find(|(known, ..)| *known == self).map_or("", |(_, fr, en)| in_locale(locale, fr, en));
        let path = format!("/{}/{words}", locale.tag());
        if query.is_empty() { path } else { format!("{path}?{query}") }
    }
}
