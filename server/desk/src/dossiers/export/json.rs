//! The data of a company in JSON. Times are in UTC (RFC 3339).

use content::answers::query::parse_pairs;
use serde_json::{Map, Value, json};

use super::{CompanyData, DossierData};
use crate::companies::Member;
use crate::dossiers::Version;
use crate::moment::Moment;

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

fn dossier(DossierData { dossier, versions }: &DossierData) -> Value {
    json!({
        "id": dossier.id.to_string(),
        "product": dossier.product,
        "indication": dossier.indication,
        "notes": dossier.notes,
        "created_at": time(dossier.created_at),
        "updated_at": time(dossier.updated_at),
        "archived_at": dossier.archived_at.map(time),
        "versions": versions.iter().map(version).collect::<Vec<_>>(),
    })
}

fn version(version: &Version) -> Value {
    let snapshot = &version.snapshot;
    let mut answers = Map::new();
    for (question, value) in parse_pairs(snapshot.answers()) {
        let values = answers.entry(question).or_insert_with(|| json!([]));
        if let Value::Array(values) = values {
            values.push(value.into());
        }
    }
    json!({
        "number": version.number,
        "author": version.author_name,
        "saved_at": time(version.created_at),
        "assessed_on": snapshot.assessed_on().to_string(),
        "library": snapshot.library(),
        "answers": answers,
        "verdicts": snapshot.verdicts(),
    })
}
