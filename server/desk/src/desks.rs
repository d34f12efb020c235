//! The desks that answer and the topics that lead to them. This is the one place where either is changed.
//!
//! A desk bears the identifier of its actor in `content/actors/`, which holds its name.

use crate::visitor::roles;

/// A desk that answers cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Station {
    /// Identifier, that of the actor.
    pub id: &'static str,
    /// Business days within which it answers.
    pub target: i64,
}

/// The desk that receives what no other one takes, and that sees what companies do not want to show to others.
pub const FRONT: &str = "dns";

/// Every desk.
pub const STATIONS: &[Station] = &[
    Station { id: FRONT, target: 5 },
    Station { id: "has", target: 5 },
    Station { id: "ans", target: 5 },
    Station { id: "cnam", target: 5 },
    Station { id: "dgos", target: 5 },
    Station { id: "ansm", target: 5 },
    Station { id: "health-data-hub", target: 5 },
    Station { id: "bpifrance", target: 5 },
    Station { id: "ars", target: 5 },
];

roles! {
    /// What a question is about.
    Topic {
        /// Which route, in which order: everything that concerns several of the others.
        Orientation = "orientation",
        /// Assessment in view of reimbursement.
        Assessment = "assessment",
        /// Tariffs, codes and billing.
        Billing = "billing",
        /// Frameworks, certificate, interoperability, listings.
        Certification = "certification",
        /// Qualification as a device, marking, investigations.
        Device = "device",
        /// Access to health data.
        Data = "data",
        /// Calls, loans, grants.
        Funding = "funding",
        /// Experiments, declarations to a region.
        Experiment = "experiment",
        /// Hospitals: research, innovative procedures, purchase.
        Hospital = "hospital",
        /// A verdict or a fiche looks wrong.
        Result = "result",
        /// Anything else.
        Other = "other",
    }
}

/// The desk each topic leads to; those that are missing lead to [`FRONT`].
pub const LEADS: &[(Topic, &str)] = &[
    (Topic::Assessment, "has"),
    (Topic::Billing, "cnam"),
    (Topic::Certification, "ans"),
    (Topic::Device, "ansm"),
    (Topic::Data, "health-data-hub"),
    (Topic::Funding, "bpifrance"),
    (Topic::Experiment, "ars"),
    (Topic::Hospital, "dgos"),
];

/// The desk with this identifier.
pub fn station(id: &str) -> Option<&'static Station> {
    STATIONS.iter().find(|station| station.id == id)
}

/// The desks to which a case goes only with the consent of those who asked.
pub fn partners() -> impl Iterator<Item = &'static Station> {
    STATIONS.iter().filter(|station| station.id != FRONT)
}

/// The topics that lead to the desk `id`, in their order.
pub fn topics_of(id: &str) -> impl Iterator<Item = Topic> {
    LEADS.iter().filter(move |(_, desk)| *desk == id).map(|(topic, _)| *topic)
}

/// The desk that `topic` leads to.
pub fn lead(topic: Topic) -> &'static str {
    LEADS.iter().find(|(led, _)| *led == topic).map_or(FRONT, |(_, desk)| desk)
}

/// Business days within which the desk `id` answers; those of [`FRONT`] for one that is no longer there.
pub fn target(id: &str) -> i64 {
    station(id).or_else(|| station(FRONT)).map_or(5, |station| station.target)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    #[test]
    fn every_desk_is_an_actor_and_every_topic_leads_to_a_desk() {
        let files =
            content::load::read_folder(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../content"))).expect("content files");
        let day = "2026-11-27".parse().expect("a day");
        let library = content::load::load(&files, day).expect("content without faults").library;
        for station in STATIONS {
            assert!(library.actors.iter().any(|actor| actor.id == station.id), "{} is no actor", station.id);
            assert!(station.target > 0);
        }
        for (topic, desk) in LEADS {
            assert!(self::station(desk).is_some(), "{topic:?} leads nowhere");
        }
        assert!(station(FRONT).is_some());
        assert_eq!((lead(Topic::Other), lead(Topic::Certification)), (FRONT, "ans"));
    }
}
