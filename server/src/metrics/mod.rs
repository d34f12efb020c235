//! Figures for whoever runs the server, in the text of `OpenMetrics` 1.0, which Prometheus reads. Labels are classes of routes and
//! statuses: no address, no identifier, nothing about anybody.

mod answered;
mod endpoint;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use desk::DeskError;
use prometheus_client::encoding::{EncodeLabelSet, text};
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

pub use self::answered::{DatabaseFailed, measure};
pub use self::endpoint::router;
use crate::portal::Portal;

/// Bounds of the classes of durations, in seconds: from what a page takes to what nobody waits for.
const SECONDS: [f64; 11] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0];

/// A class of routes and the status of the answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    class: &'static str,
    status: u32,
}

/// A class of routes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Class {
    class: &'static str,
}

/// A version of the content.
#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Version {
    version: String,
}

/// What is counted; clones share it.
#[derive(Clone)]
pub struct Metrics(Arc<Inner>);

struct Inner {
    registry: Registry,
    requests: Family<Answered, Counter>,
    seconds: Family<Class, Histogram>,
    database_errors: Counter,
    open_cases: Gauge,
    late_cases: Gauge,
    waiting_mails: Gauge,
    dead_mails: Gauge,
    hashing: Gauge,
    library: Family<Version, Gauge>,
}

impl Default for Metrics {
    fn default() -> Self {
        let histogram: fn() -> Histogram = || Histogram::new(SECONDS);
        let mut inner = Inner {
            registry: Registry::with_prefix("guichet"),
            requests: Family::default(),
            seconds: Family::new_with_constructor(histogram),
            database_errors: Counter::default(),
            open_cases: Gauge::default(),
            late_cases: Gauge::default(),
            waiting_mails: Gauge::default(),
            dead_mails: Gauge::default(),
            hashing: Gauge::default(),
            library: Family::default(),
        };
        inner.register();
        Self(Arc::new(inner))
    }
}

impl Inner {
    fn register(&mut self) {
        let Self { registry, .. } = self;
        registry.register("requests", "Answers, by class of routes and status", self.requests.clone());
        let help = "Time to make an answer, by class of routes; class search is that of searches and suggestions";
        registry.register_with_unit("request_duration", help, Unit::Seconds, self.seconds.clone());
        registry.register("database_errors", "Answers that the database kept from being made", self.database_errors.clone());
        registry.register("cases_open", "Open cases", self.open_cases.clone());
        registry.register("cases_late", "Open cases whose answer is late", self.late_cases.clone());
        registry.register("mails_waiting", "Mails that wait to leave", self.waiting_mails.clone());
        registry.register("mails_dead", "Mails that were given up", self.dead_mails.clone());
        registry.register("passwords_hashing", "Passwords that are being hashed or wait for it", self.hashing.clone());
        registry.register("library", "The version of the content that is served", self.library.clone());
    }
}

impl Metrics {
    /// Counts an answer.
    fn answered(&self, class: &'static str, status: u16, took: Duration, database_failed: bool) {
        self.0.requests.get_or_create(&Answered { class, status: status.into() }).inc();
        self.0.seconds.get_or_create(&Class { class }).observe(took.as_secs_f64());
        if database_failed {
            self.0.database_errors.inc();
        }
    }

    /// All figures as text, those of the desk as they are now.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub async fn text(&self, portal: &Portal) -> Result<String, DeskError> {
        let load = portal.desk().load().await?;
        let set = |gauge: &Gauge, value: u64| gauge.set(i64::try_from(value).unwrap_or(i64::MAX));
        set(&self.0.open_cases, load.open_cases);
        set(&self.0.late_cases, load.late_cases);
        set(&self.0.waiting_mails, load.waiting_mails);
        set(&self.0.dead_mails, load.dead_mails);
        set(&self.0.hashing, u64::try_from(load.hashing).unwrap_or(u64::MAX));
        self.0.library.clear();
        let version = portal.edition().library().rules.version.clone();
        self.0.library.get_or_create(&Version { version }).set(1);
        let mut told = String::new();
        // Writing into a text cannot fail.
        let _ = text::encode(&mut told, &self.0.registry);
        Ok(told)
    }
}

impl fmt::Debug for Metrics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Metrics")
    }
}
