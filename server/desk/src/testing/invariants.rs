//! What must hold whatever happened to the process, the disk or the network: asked of the tables themselves after every fault.

use std::collections::BTreeMap;

use sea_orm::{ColumnTrait as _, ConnectionTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use crate::audit::{Action, Chain, Object, Thing};
use crate::day::Day;
use crate::desk::Desk;
use crate::entities::{
    alert, attachment, audit, case, case_load, case_tally, case_text, dossier, dossier_feed, dossier_version, membership,
    message, milestone, outgoing_mail, roadmap, roadmap_step,
};
use crate::ids::{AccountId, DossierId};

/// What does not hold, in words; nothing when all does.
///
/// # Panics
/// When the database cannot be read.
pub async fn broken(desk: &Desk) -> Vec<String> {
    read(desk).await.expect("the database can be read")
}

async fn read(desk: &Desk) -> Result<Vec<String>, DbErr> {
    let connection = desk.storage.read();
    let mut faults = Vec::new();
    let mut fault = |holds: bool, words: String| {
        if !holds {
            faults.push(words);
        }
    };

    let mut positions: BTreeMap<_, Vec<i64>> = BTreeMap::new();
    for said in message::Entity::find().order_by_asc(message::Column::Position).all(connection).await? {
        positions.entry(said.case).or_default().push(said.position);
    }
    let mails = outgoing_mail::Entity::find().all(connection).await?;
    let deeds = audit::Entity::find().all(connection).await?;
    let mut numbers: BTreeMap<i64, Vec<i64>> = BTreeMap::new();
    let mut open: BTreeMap<String, (i64, i64)> = BTreeMap::new();
    let mut load: BTreeMap<AccountId, i64> = BTreeMap::new();
    for case in case::Entity::find().order_by_asc(case::Column::Number).all(connection).await? {
        numbers.entry(case.year).or_default().push(case.number);
        let id = case.id.to_string();
        if case.open {
            let counted = open.entry(format!("{} {} {}", case.desk, case.topic, case.due_on)).or_default();
            *counted = (counted.0 + 1, counted.1 + i64::from(case.assignee.is_none()));
            if let Some(assignee) = case.assignee {
                *load.entry(assignee).or_default() += 1;
            }
        }
        let text = case_text::Entity::find_by_id(case.id).one(connection).await?;
        fault(text.is_some_and(|text| text.desk == case.desk), format!("case {id}: not found among those of its desk"));
        let said = positions.remove(&case.id).unwrap_or_default();
        fault(
            follow_each_other(&said) && case.version == count(&said),
            format!("case {id}: version {}, messages {said:?}", case.version),
        );
        fault(
            // One that was sent says no longer what it was about; it was posted in the same instant.
            mails.iter().any(|mail| {
                let about = mail.values.contains(&id) || (mail.sent_at.is_some() && mail.created_at == case.received_at);
                mail.kind == "case_received" && about
            }),
            format!("case {id}: nobody is told"),
        );
        fault(
            deeds.iter().any(|deed| deed.action == Action::CaseOpen.key() && deed.object.contains(&id)),
            format!("case {id}: not in the audit trail"),
        );
    }
    fault(positions.is_empty(), format!("messages without a case: {:?}", positions.keys()));
    for (year, numbers) in numbers {
        fault(follow_each_other(&numbers), format!("numbers of {year}: {numbers:?}"));
    }

    let tally = case_tally::Entity::find().all(connection).await?;
    let tally: BTreeMap<_, _> = tally.into_iter().map(|row| (row.key, (row.open_cases, row.unassigned))).collect();
    fault(tally == open, format!("counters of open cases: {tally:?}, and there are {open:?}"));
    let loads = case_load::Entity::find().all(connection).await?;
    let loads: BTreeMap<_, _> = loads.into_iter().map(|row| (row.account, row.open_cases)).collect();
    fault(loads == load, format!("open cases of advisors: {loads:?}, and there are {load:?}"));

    let mut versions: BTreeMap<_, Vec<i64>> = BTreeMap::new();
    for version in dossier_version::Entity::find().order_by_asc(dossier_version::Column::Number).all(connection).await? {
        versions.entry(version.dossier).or_default().push(version.number);
    }
    for dossier in dossier::Entity::find().all(connection).await? {
        let versions = versions.remove(&dossier.id).unwrap_or_default();
        fault(
            follow_each_other(&versions) && dossier.version == count(&versions),
            format!("dossier {}: version {}, versions {versions:?}", dossier.id, dossier.version),
        );
    }

    roadmaps(desk, &deeds, &mut fault).await?;

    for file in attachment::Entity::find().filter(attachment::Column::ErasedAt.is_null()).all(connection).await? {
        let said = message::Entity::find_by_id(file.message).one(connection).await?;
        fault(said.is_some_and(|said| said.case == file.case), format!("file {}: no message of its case", file.id));
        let bytes = desk.files.get(file.id).await.map_err(|error| DbErr::Custom(error.to_string()))?;
        fault(bytes.is_some_and(|bytes| count(&bytes) == file.size), format!("file {}: not the bytes that were sent", file.id));
    }

    for alert in alert::Entity::find().all(connection).await? {
        let Some(dossier) = alert.dossier else {
            fault(!alert.query.is_empty(), format!("alert {}: about nothing", alert.id));
            continue;
        };
        let company = dossier::Entity::find_by_id(dossier).one(connection).await?.map(|dossier| dossier.company);
        let memberships = membership::Entity::find().filter(membership::Column::Account.eq(alert.account));
        let is_member = memberships.all(connection).await?.iter().any(|membership| Some(membership.company) == company);
        fault(is_member && alert.query.is_empty(), format!("alert {}: on a dossier of others", alert.id));
    }

    let chain = desk.verify_audit().await.map_err(|error| DbErr::Custom(error.to_string()))?;
    fault(matches!(chain, Chain::Whole { .. }), format!("audit trail: {chain:?}"));
    for deed in &deeds {
        let is_known = Action::from_key(&deed.action).is_some() && Object::read(&deed.object).is_some();
        fault(is_known, format!("audit entry {}: {} of {}", deed.sequence, deed.action, deed.object));
    }
    if !desk.storage.is_shared() {
        let check = connection
            .query_one_raw(sea_orm::Statement::from_string(connection.get_database_backend(), "PRAGMA integrity_check"));
        let words: String = check.await?.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default();
        fault(words == "ok", format!("SQLite: {words}"));
    }
    Ok(faults)
}

/// Every change of a roadmap and of its parts is in the audit trail once; nothing is said of a roadmap that is not kept.
async fn roadmaps(desk: &Desk, deeds: &[audit::Model], fault: &mut impl FnMut(bool, String)) -> Result<(), DbErr> {
    let connection = desk.storage.read();
    let told = |dossier: DossierId, actions: &[Action], detail: &str| {
        let object = Thing::Dossier.of(dossier).to_string();
        let of = |deed: &&audit::Model| deed.object == object && actions.iter().any(|action| deed.action == action.key());
        count(&deeds.iter().filter(of).filter(|deed| deed.detail.starts_with(detail)).collect::<Vec<_>>())
    };
    let kept = roadmap::Entity::find().all(connection).await?;
    for row in &kept {
        let told = told(row.dossier, &[Action::RoadmapKeep], "");
        fault(row.revision == told, format!("roadmap of {}: revision {}, told {told}", row.dossier, row.revision));
    }
    for step in roadmap_step::Entity::find().all(connection).await? {
        let told = told(step.dossier, &[Action::RoadmapMark], &format!("step {}", step.id));
        fault(step.revision == told, format!("step {}: revision {}, told {told}", step.id, step.revision));
        fault(kept.iter().any(|row| row.dossier == step.dossier), format!("step {}: no roadmap", step.id));
        let day = step.done_at.map(|at| Day::of(at.day()));
        fault(step.done_on.is_some() == day.is_some() && step.done_on <= day, format!("step {}: done later", step.id));
    }
    for own in milestone::Entity::find().all(connection).await? {
        let told = told(own.dossier, &[Action::MilestoneAdd, Action::MilestoneChange], &format!("milestone {}", own.id));
        fault(own.revision == told, format!("milestone {}: revision {}, told {told}", own.id, own.revision));
        fault(kept.iter().any(|row| row.dossier == own.dossier), format!("milestone {}: no roadmap", own.id));
    }
    for feed in dossier_feed::Entity::find().all(connection).await? {
        let member = membership::Entity::find_by_id(feed.membership).one(connection).await?;
        let dossier = dossier::Entity::find_by_id(feed.dossier).one(connection).await?;
        let belong = member.zip(dossier).is_some_and(|(member, dossier)| member.company == dossier.company);
        fault(belong, format!("a secret address of {} is of no member", feed.dossier));
    }
    Ok(())
}

/// Whether the numbers are 1, 2, 3 and so on.
fn follow_each_other(numbers: &[i64]) -> bool {
    numbers.iter().zip(1..).all(|(number, expected)| *number == expected)
}

fn count<T>(list: &[T]) -> i64 {
    i64::try_from(list.len()).unwrap_or(i64::MAX)
}
