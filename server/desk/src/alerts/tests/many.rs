//! Many people follow something, and something happens to few of them.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use content::alerts::{DossierView, SearchView, of_dossier, of_search};
use content::{Answers, Locale};
use sea_orm::{ConnectionTrait as _, EntityTrait as _, PaginatorTrait as _};

use super::support::{MORNING, Seeing, founded, mails};
use crate::alerts::due::{PAGE, due};
use crate::alerts::{Looked, Pace};
use crate::cases::tests::plans::plan;
use crate::day::Day;
use crate::desk::Desk;
use crate::dossiers::Snapshot;
use crate::entities::{account, alert, alert_reader, company, dossier, dossier_version, membership};
use crate::ids::{AccountId, AlertId, CompanyId, DossierId};
use crate::secret::Secret;
use crate::testing::crowd::insert;
use crate::testing::{desks, later};
use crate::visitor::MemberRole;

/// People for whom nothing happens; one in five follows a dossier, the others a search.
const MANY: usize = 3_000;
/// People for whom something does.
const FEW: usize = 24;
/// Answers that early access for digital therapeutics does not concern.
const OTHERS: &str = "product_kind=dmdiv";

async fn looked(desk: &Desk, seeing: &Seeing) -> Looked {
    let edition = desk.edition(&seeing.library.rules.version, &seeing.fiches, None).await.expect("a number");
    desk.look_at_alerts(seeing, edition).await.expect("an end")
}

/// Lets `many` more people follow something, and has their alerts looked at today with the first edition.
async fn crowd(desk: &Desk, seeing: &Seeing, many: usize) {
    let (now, library) = (desk.now(), &seeing.library);
    let (answers, _) = Answers::from_query(&library.rules, OTHERS);
    let snapshot = Snapshot::of(&library.rules, &answers, now.day());
    let kept: BTreeMap<_, _> = snapshot.verdicts().0.iter().map(|(scheme, kept)| (scheme.clone(), kept.verdict)).collect();
    let view =
        DossierView { library, answers: &answers, version: 1, kept: &kept, milestones: &[], today: now.day(), chosen: None };
    let of_dossier = serde_json::to_string(&of_dossier(view, None).seen).expect("what was seen");
    let fingerprints = seeing.fiches.of(Locale::Fr);
    let view = SearchView { library, found: &seeing.found, now: fingerprints, before: None, today: now.day() };
    let of_search = serde_json::to_string(&of_search(view, None).seen).expect("what was seen");

    let (mut accounts, mut readers, mut alerts) = (Vec::new(), Vec::new(), Vec::new());
    let (mut companies, mut memberships, mut dossiers, mut versions) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for number in 0..many {
        let account = AccountId(desk.random.id(now));
        accounts.push(account::Model {
            id: account,
            mail: format!("{account}@example.org"),
            name: format!("Personne {number}"),
            password: None,
            locale: "fr".to_owned(),
            role: None,
            created_at: now,
            confirmed_at: Some(now),
            disabled_at: None,
            closed_at: None,
            former_mail: None,
        });
        let secret = Secret::new(desk.random);
        readers.push(alert_reader::Model {
            account,
            secret: secret.bytes().to_vec(),
            token: secret.hash(),
            stopped_at: None,
            mailed_on: Day(0),
        });
        let dossier = number.is_multiple_of(5).then(|| DossierId(desk.random.id(now)));
        alerts.push(alert::Model {
            id: AlertId(desk.random.id(now)),
            account,
            dossier,
            query: if dossier.is_some() { String::new() } else { format!("q={}", number % 40) },
            locale: "fr".to_owned(),
            pace: Pace::Daily.key().to_owned(),
            created_at: now,
            paused_at: None,
            told_at: None,
            edition: 1,
            looked_on: Day::of(now.day()),
            seen: Some(if dossier.is_some() { of_dossier.clone() } else { of_search.clone() }),
        });
        let Some(dossier) = dossier else { continue };
        let company = CompanyId(desk.random.id(now));
        companies.push(company::Model {
            id: company,
            name: format!("Structure {number}"),
            siret: None,
            created_at: now,
            revision: 0,
            changed_by: String::new(),
            changed_at: now,
        });
        let role = MemberRole::Owner.key().to_owned();
        memberships.push(membership::Model { id: desk.random.id(now), company, account, role, created_at: now });
        dossiers.push(dossier::Model {
            id: dossier,
            company,
            product: "Produit".to_owned(),
            indication: String::new(),
            notes: String::new(),
            version: 1,
            revision: 0,
            created_at: now,
            updated_at: now,
            archived_at: None,
        });
        versions.push(dossier_version::Model {
            id: desk.random.id(now),
            dossier,
            number: 1,
            author: account,
            author_name: String::new(),
            answers: snapshot.answers().to_owned(),
            verdicts: serde_json::to_string(snapshot.verdicts()).expect("verdicts"),
            assessed_on: now.day().to_string(),
            day_chosen: false,
            library: String::new(),
            created_at: now,
        });
    }
    let writing = desk.storage.write().await.expect("a transaction");
    insert::<account::Entity, _>(&writing, accounts).await;
    insert::<alert_reader::Entity, _>(&writing, readers).await;
    insert::<company::Entity, _>(&writing, companies).await;
    insert::<membership::Entity, _>(&writing, memberships).await;
    insert::<dossier::Entity, _>(&writing, dossiers).await;
    insert::<dossier_version::Entity, _>(&writing, versions).await;
    insert::<alert::Entity, _>(&writing, alerts).await;
    writing.commit().await.expect("a commit");
}

#[tokio::test]
async fn of_thousands_the_few_concerned_are_told_once_and_only_they_take_statements_of_their_own() {
    for desk in desks(MORNING).await {
        let first = Seeing::first().finding("scheme/pecan-dtx", 1);
        let mut concerned = Vec::new();
        for number in 0..FEW {
            let (visitor, dossier) = founded(&desk, &format!("Concernee{number}")).await;
            desk.follow_dossier(&visitor, dossier).await.expect("an alert");
            concerned.push(visitor.mail);
        }
        let told = looked(&desk, &first).await;
        assert_eq!((told.people, told.alone, told.mails), (FEW, FEW, 0), "what was seen first has to be kept");
        crowd(&desk, &first, MANY).await;
        assert_eq!(looked(&desk, &first).await, Looked::default(), "everybody was looked for today");

        let tomorrow = later(&desk, TimeDelta::days(1));
        let over = first.without_early_access();
        let edition = 2;
        let (mut last, mut pages) = (None, Vec::new());
        loop {
            let page = tomorrow.due_alerts(edition, Day::of(tomorrow.now().day()), last).await.expect("a page");
            let Some(end) = page.last() else { break };
            last = Some(*end);
            pages.push(page.len());
        }
        let whole = usize::try_from(PAGE).expect("a number");
        assert_eq!((pages.len(), pages.iter().sum::<usize>()), ((MANY + FEW).div_ceil(whole), MANY + FEW), "{pages:?}");

        let told = looked(&tomorrow, &over).await;
        assert_eq!(told, Looked { people: MANY + FEW, alone: FEW, news: FEW, mails: FEW, failed: 0 });
        let mut recipients: Vec<String> = mails(&desk).await.into_iter().map(|(recipient, _)| recipient).collect();
        recipients.sort();
        concerned.sort();
        assert_eq!(recipients, concerned, "everybody concerned, once, and nobody else");
        assert_eq!(looked(&tomorrow, &over).await, Looked::default());

        // Twice as many whom nothing concerns take no statement of their own either.
        crowd(&tomorrow, &over, MANY).await;
        let told = looked(&later(&desk, TimeDelta::days(2)), &over).await;
        assert_eq!(told, Looked { people: 2 * MANY + FEW, ..Looked::default() });
        assert_eq!(mails(&desk).await.len(), FEW);
        let all = alert::Entity::find().count(desk.storage.read()).await.expect("a count");
        assert_eq!(all, u64::try_from(2 * MANY + FEW).expect("a number"));
    }
}

#[tokio::test]
async fn what_is_due_is_read_by_an_index_in_order() {
    for desk in desks(MORNING).await {
        crowd(&desk, &Seeing::first(), MANY).await;
        desk.storage().read().execute_unprepared("ANALYZE").await.expect("statistics");
        let (today, tomorrow) = (Day::of(desk.now().day()), Day(Day::of(desk.now().day()).0 + 1));
        let middle = desk.due_alerts(1, tomorrow, None).await.expect("a page").last().copied();
        assert!(middle.is_some());
        // In the morning, when all are due; later, when none is; with other content; in the middle of it.
        for (edition, today, after) in [(1, tomorrow, None), (1, today, None), (2, today, None), (1, tomorrow, middle)] {
            let plan = plan(&desk, &due(edition, today, after)).await;
            assert!(plan.contains("alert_by_edition_looked_on_account_id"), "{edition} {after:?}: {plan}");
            assert!(!plan.contains("TEMP B-TREE") && !plan.contains("Sort"), "{edition} {after:?}: {plan}");
        }
    }
}
