//! The data of a company in JSON. Times are in UTC (RFC 3339).

use content::answers::query::parse_pairs;
use serde_json::{Map, Value, json};

use super::{CompanyData, DossierData};
use crate::changed::Changed;
use crate::companies::Member;
use crate::dossiers::Version;
use crate::moment::Moment;
use crate::roadmaps::Roadmap;

impl CompanyData {
    /// All of it as one document.
    pub fn to_json(&self) -> Value {
        json!({
            "company": {
                "id": self.company.id.to_string(),
                "name": self.company.name,
                "siret": self.company.siret,
                "created_at": time(self.company.created_at),
            },
            "members": self.members.iter().map(member).collect::<Vec<_>>(),
            "dossiers": self.dossiers.iter().map(dossier).collect::<Vec<_>>(),
        })
    }
}

pub(super) fn time(moment: Moment) -> String {
    moment.time().to_rfc3339_opts(chrono::SecondsFormat::Millis, true)
}

fn member(member: &Member) -> Value {
    json!({ "name": member.name, "mail": member.mail, "role": member.role.key(), "since": time(member.since) })
}

fn dossier(DossierData { dossier, versions, roadmap: kept }: &DossierData) -> Value {
    json!({
        "id": dossier.id.to_string(),
        "product": dossier.product,
        "indication": dossier.indication,
        "notes": dossier.notes,
        "created_at": time(dossier.created_at),
        "updated_at": time(dossier.updated_at),
        "archived_at": dossier.archived_at.map(time),
        "versions": versions.iter().map(version).collect::<Vec<_>>(),
        "roadmap": kept.as_ref().map(roadmap),
    })
}

fn roadmap(roadmap: &Roadmap) -> Value {
    json!({
        "wish": values(&roadmap.wish),
        "changed": changed(&roadmap.changed),
        "steps": roadmap.steps.iter().map(|mark| json!({
            "step": mark.step.to_string(),
            "done_on": mark.done.as_ref().map(|done| done.on.to_string()),
            "done_by": mark.done.as_ref().map(|done| &done.by),
            "done_told_at": mark.done.as_ref().map(|done| time(done.at)),
            "not_before": mark.not_before.map(|day| day.to_string()),
            "note": mark.note,
            "changed": changed(&mark.changed),
        })).collect::<Vec<_>>(),
        "milestones": roadmap.own.iter().map(|own| json!({
            "id": own.id.to_string(),
            "label": own.label,
            "day": own.day.to_string(),
            "changed": changed(&own.changed),
        })).collect::<Vec<_>>(),
    })
}

fn changed(Changed { revision, by, at }: &Changed) -> Value {
    json!({ "revision": revision, "by": by, "at": time(*at) })
}

/// A query as an object: every parameter with its values.
fn values(query: &str) -> Map<String, Value> {
    let mut all = Map::new();
    for (name, value) in parse_pairs(query) {
        let values = all.entry(name).or_insert_with(|| json!([]));
        if let Value::Array(values) = values {
            values.push(value.into());
        }
    }
    all
}

fn version(version: &Version) -> Value {
    let snapshot = &version.snapshot;
    json!({
        "number": version.number,
        "author": version.author_name,
        "saved_at": time(version.created_at),
        "assessed_on": snapshot.assessed_on().to_string(),
        "day_chosen": snapshot.chosen().is_some(),
        "library": snapshot.library(),
        "answers": values(snapshot.answers()),
        "verdicts": snapshot.verdicts(),
    })
}
