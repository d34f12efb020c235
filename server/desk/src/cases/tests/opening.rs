use sea_orm::{ActiveValue::Set, EntityTrait as _};

use super::fixtures::{advisor, at, company, founder, question, row};
use crate::cases::routing::{Explanation, RULES, Reason as Why, choose};
use crate::cases::{Asking, CASES_A_DAY, CaseError, Consents, OpenCase, Refusal, State};
use crate::desk::Desk;
use crate::desks::Topic;
use crate::entities::{audit, dossier, dossier_version, outgoing_mail};
use crate::error::DeskError;
use crate::ids::{CompanyId, DossierId};
use crate::testing::desks;
use crate::testing::invariants::broken;

#[tokio::test]
async fn a_case_has_its_number_its_day_its_mail_and_its_audit_entry_at_once() {
    for desk in desks("2026-04-30T08:00:00Z").await {
        let ines = founder(&desk, "Ines").await;
        let opened = desk.open_case(&ines, &question("Télésurveillance")).await.expect("a case");
        assert_eq!((opened.number.to_string().as_str(), opened.due.to_string().as_str()), ("2026-00001", "2026-05-11"));
        let case = desk.case_for_company(&ines, opened.id).await.expect("her case");
        assert_eq!((case.state, case.version, case.thread.len()), (State::New, 1, 1));
        assert_eq!(case.clock.map(|clock| (clock.due, clock.left)), Some((opened.due, 5)));
        let mails = outgoing_mail::Entity::find().all(desk.storage().read()).await.expect("mails");
        assert_eq!(
            mails.iter().map(|mail| (mail.kind.as_str(), mail.recipient.as_str())).collect::<Vec<_>>(),
            [("case_received", "ines@example.org")]
        );
        assert!(!mails[0].values.contains("surveillance"), "a mail holds nothing confidential");
        let entries = audit::Entity::find().all(desk.storage().read()).await.expect("entries");
        assert_eq!(entries.iter().map(|entry| entry.action.as_str()).collect::<Vec<_>>(), ["case-open"]);
    }
}

#[tokio::test]
async fn a_form_sent_several_times_opens_one_case_for_each_person() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let (ines, paul) = (founder(&desk, "Ines").await, founder(&desk, "Paul").await);
        let (question, form) = (question("Télésurveillance"), desk.once());
        let ask = |by| desk.open_case(by, Asking { question: &question, files: &[], once: Some(form) });
        let (first, second, other) = tokio::join!(ask(&ines), ask(&ines), ask(&paul));
        let (first, second, other) = (first.expect("a case"), second.expect("the same"), other.expect("a case"));
        assert_eq!(first, second);
        assert_ne!(first.id, other.id);
        assert_eq!(
            at(&desk, "2026-12-01T09:00:00Z")
                .open_case(&ines, Asking { question: &question, files: &[], once: Some(form) })
                .await
                .expect("the same"),
            first
        );
        let mails = outgoing_mail::Entity::find().all(desk.storage().read()).await.expect("mails");
        assert_eq!(mails.len(), 2, "nobody is told twice");
        let again = desk.open_case(&ines, Asking { question: &question, files: &[], once: Some(desk.once()) }).await;
        assert_ne!(again.expect("another case").id, first.id, "another form asks anew");
        assert_eq!(broken(&desk).await, Vec::<String>::new());
    }
}

#[tokio::test]
async fn numbers_begin_again_with_the_year_of_paris_and_leave_no_gap_when_opening_fails() {
    for desk in desks("2026-12-31T22:59:59Z").await {
        let ines = founder(&desk, "Ines").await;
        let number =
            async |desk: &Desk| desk.open_case(&ines, &question("Une question")).await.expect("a case").number.to_string();
        assert_eq!(number(&desk).await, "2026-00001");
        let foreign = OpenCase { company: Some(CompanyId(desk.random.id(desk.now()))), ..question("Une question") };
        assert!(matches!(desk.open_case(&ines, &foreign).await, Err(CaseError::Desk(DeskError::NotFound))));
        assert_eq!(number(&desk).await, "2026-00002");
        assert_eq!(number(&at(&desk, "2026-12-31T23:00:00Z")).await, "2027-00001");
    }
}

#[tokio::test]
async fn a_company_and_a_dossier_are_those_of_the_person_or_do_not_exist() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let (mut ines, mut other) = (founder(&desk, "Ines").await, founder(&desk, "Other").await);
        let hers = company(&desk, "Sienne", &mut [&mut ines]).await;
        let theirs = company(&desk, "Autre", &mut [&mut other]).await;
        let (of_hers, of_theirs) = (with_dossier(&desk, hers).await, with_dossier(&desk, theirs).await);
        let ask =
            async |company, dossier| desk.open_case(&ines, &OpenCase { company, dossier, ..question("Une question") }).await;
        for (company, dossier) in [
            (Some(theirs), None),
            (None, Some((of_theirs, 1))),
            (Some(hers), Some((of_theirs, 1))),
            (Some(theirs), Some((of_hers, 1))),
            (None, Some((of_hers, 2))),
        ] {
            let answer = ask(company, dossier).await;
            assert!(matches!(answer, Err(CaseError::Desk(DeskError::NotFound))), "{company:?} {dossier:?} {answer:?}");
        }
        let case = ask(None, Some((of_hers, 1))).await.expect("her case");
        assert_eq!(row(&desk, case.id).await.company, Some(hers), "the dossier brings its company");
    }
}

async fn with_dossier(desk: &Desk, company: CompanyId) -> DossierId {
    let (id, now) = (DossierId(desk.random.id(desk.now())), desk.now());
    let row = dossier::ActiveModel {
        id: Set(id),
        company: Set(company),
        product: Set("Produit".to_owned()),
        indication: Set("Indication".to_owned()),
        notes: Set(String::new()),
        version: Set(1),
        revision: Set(0),
        created_at: Set(now),
        updated_at: Set(now),
        ..Default::default()
    };
    dossier::Entity::insert(row).exec_without_returning(desk.storage().read()).await.expect("a dossier");
    let version = dossier_version::ActiveModel {
        id: Set(desk.random.id(now)),
        dossier: Set(id),
        number: Set(1),
        author: Set(crate::ids::AccountId(desk.random.id(now))),
        author_name: Set(String::new()),
        answers: Set(String::new()),
        verdicts: Set("{}".to_owned()),
        assessed_on: Set("2026-11-27".to_owned()),
        day_chosen: Set(false),
        library: Set(String::new()),
        created_at: Set(now),
    };
    dossier_version::Entity::insert(version).exec_without_returning(desk.storage().read()).await.expect("a version");
    id
}

#[tokio::test]
async fn a_case_goes_where_its_topic_leads_only_with_consent_and_to_the_front_desk_otherwise() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let ines = founder(&desk, "Ines").await;
        let (dora, ali) = (advisor(&desk, "Dora", &["dns"]).await, advisor(&desk, "Ali", &["ans"]).await);
        let ask = async |consents: &[&str]| {
            let asked = OpenCase {
                topic: Topic::Certification,
                consents: Consents::to(consents.iter().copied()),
                ..question("Le certificat")
            };
            row(&desk, desk.open_case(&ines, &asked).await.expect("a case").id).await
        };
        let with = ask(&["ans"]).await;
        assert_eq!((with.desk.as_str(), with.assignee), ("ans", Some(ali.account)));
        let without = ask(&["has", "cnam"]).await;
        assert_eq!((without.desk.as_str(), without.assignee), ("dns", Some(dora.account)));
        let explanation: Explanation = serde_json::from_str(&without.routing).expect("an explanation");
        assert!(explanation.routing.reasons.contains(&Why::NoConsent { desk: "ans".to_owned() }));
        assert_eq!(choose(&explanation.question, RULES), explanation.routing, "what was decided is decided again");
    }
}

#[tokio::test]
async fn the_advisor_with_the_fewest_open_cases_gets_the_next_one_and_of_several_the_one_who_waited_longest() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let ines = founder(&desk, "Ines").await;
        let (dora, emil) = (advisor(&desk, "Dora", &["dns"]).await, advisor(&desk, "Emil", &["dns"]).await);
        let mut got = Vec::new();
        for minute in 0..4 {
            let desk = at(&desk, &format!("2026-11-27T09:0{minute}:00Z"));
            let case = desk.open_case(&ines, &question("Une question")).await.expect("a case");
            got.push(row(&desk, case.id).await.assignee);
        }
        assert_eq!(got[0..2], got[2..4], "they take turns");
        assert!(got.contains(&Some(dora.account)) && got.contains(&Some(emil.account)));
    }
}

#[tokio::test]
async fn one_person_opens_so_many_cases_a_day_and_no_more() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let ines = founder(&desk, "Ines").await;
        for _ in 0..CASES_A_DAY {
            desk.open_case(&ines, &question("Une question")).await.expect("a case");
        }
        let refused = desk.open_case(&ines, &question("Une question")).await;
        assert!(matches!(refused, Err(CaseError::Refused(Refusal::TooManyToday))), "{refused:?}");
        at(&desk, "2026-11-28T09:00:00Z").open_case(&ines, &question("Une question")).await.expect("a case, the day after");
    }
}
