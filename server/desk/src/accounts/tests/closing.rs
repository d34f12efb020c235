use chrono::TimeDelta;
use sea_orm::{ActiveValue::Set, EntityTrait as _, IntoActiveModel as _};

use super::support::*;
use crate::accounts::KEPT_AFTER_LEAVING;
use crate::desk::Desk;
use crate::entities::{account, case, company, membership};
use crate::ids::{AccountId, CaseId, CompanyId};
use crate::outbox::Mail;
use crate::testing::{desks, later};
use crate::visitor::{MemberRole, Role};

async fn company(desk: &Desk, members: &[(AccountId, MemberRole)]) -> CompanyId {
    let id = CompanyId(desk.random.id(desk.now()));
    let now = desk.now();
    let row = company::Model {
        id,
        name: "Kinésia".into(),
        siret: None,
        created_at: now,
        revision: 0,
        changed_by: String::new(),
        changed_at: now,
    };
    company::Entity::insert(row.into_active_model()).exec_without_returning(desk.storage.read()).await.expect("a company");
    for (account, role) in members {
        let row = membership::ActiveModel {
            id: Set(desk.random.id(desk.now())),
            company: Set(id),
            account: Set(*account),
            role: Set(role.key().into()),
            created_at: Set(desk.now()),
        };
        membership::Entity::insert(row).exec_without_returning(desk.storage.read()).await.expect("a member");
    }
    id
}

async fn case(desk: &Desk, account: AccountId, company: Option<CompanyId>) {
    let now = desk.now();
    let row = case::ActiveModel {
        id: Set(CaseId(desk.random.id(now))),
        year: Set(2026),
        number: Set(1),
        account: Set(account),
        company: Set(company),
        subject: Set("Question".into()),
        topic: Set("other".into()),
        urgency: Set("normal".into()),
        urgency_reason: Set(String::new()),
        context: Set(String::new()),
        desk: Set("dns".into()),
        routing: Set("{}".into()),
        state: Set("new".into()),
        open: Set(true),
        version: Set(1),
        received_at: Set(now),
        clock_from: Set(now),
        target: Set(5),
        due_on: Set(20_000),
        updated_at: Set(now),
        reopened: Set(0),
        consents: Set(String::new()),
        ..Default::default()
    };
    case::Entity::insert(row).exec_without_returning(desk.storage.read()).await.expect("a case");
}

async fn kept(desk: &Desk, id: AccountId) -> account::Model {
    account::Entity::find_by_id(id).one(desk.storage.read()).await.expect("a row").expect("the account")
}

#[tokio::test]
async fn who_leaves_is_forgotten_at_once_when_no_case_refers_to_them() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        refused!(desk.close_account(&person, &password(OTHER), &client()).await, Unproven);
        desk.close_account(&person, &password(PASSWORD), &client()).await.expect("an end");
        assert!(visitor(&desk, &token).await.is_none());
        let row = kept(&desk, person.account).await;
        assert!(!format!("{row:?}").contains(ADA) && !format!("{row:?}").contains("Ada"), "{row:?}");
        assert!(row.password.is_none() && row.closed_at.is_some());
        assert_eq!(mails(&desk, ADA).await.iter().filter(|mail| **mail == Mail::AccountClosed).count(), 1);
        let before = desk.hashing().made();
        refused!(sign_in(&desk, ADA, PASSWORD).await, Unproven);
        assert_eq!(desk.hashing().made(), before + 1);
        // The audit tells what was done, not by which name.
        let audit = crate::entities::audit::Entity::find().all(desk.storage.read()).await.expect("rows");
        assert!(!format!("{audit:?}").contains("Lovelace") && !format!("{audit:?}").contains(ADA));
    }
}

#[tokio::test]
async fn while_a_case_refers_to_them_name_and_address_are_kept_and_then_forgotten() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        case(&desk, person.account, None).await;
        desk.close_account(&person, &password(PASSWORD), &client()).await.expect("an end");
        let row = kept(&desk, person.account).await;
        assert_eq!((row.name.as_str(), row.former_mail.as_deref()), ("Ada Lovelace", Some(ADA)));
        let early = later(&desk, KEPT_AFTER_LEAVING - TimeDelta::seconds(1));
        assert_eq!(early.forget_closed_accounts(KEPT_AFTER_LEAVING).await.expect("a number"), 0);
        let due = later(&desk, KEPT_AFTER_LEAVING);
        assert_eq!(due.forget_closed_accounts(KEPT_AFTER_LEAVING).await.expect("a number"), 1);
        let row = kept(&desk, person.account).await;
        assert_eq!((row.name.as_str(), row.former_mail), ("", None));
        assert_eq!(due.forget_closed_accounts(KEPT_AFTER_LEAVING).await.expect("a number"), 0);
    }
}

#[tokio::test]
async fn who_left_may_come_back_as_somebody_new() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let before = visitor(&desk, &token).await.expect("somebody");
        case(&desk, before.account, None).await;
        desk.close_account(&before, &password(PASSWORD), &client()).await.expect("an end");
        let known = secrets(&desk, ADA).await;
        sign_up(&desk, ADA, OTHER).await.expect("an account");
        let link = new_secret(&desk, ADA, &known).await;
        let token = desk.confirm_mail(&link, &password(OTHER), &client(), None).await.expect("a session").0.token;
        assert_ne!(visitor(&desk, &token).await.expect("somebody").account, before.account);
    }
}

#[tokio::test]
async fn a_company_is_not_left_to_members_who_do_not_own_it() {
    for desk in desks(NOW).await {
        let (ada, bea) = (founder(&desk, ADA).await, founder(&desk, BEA).await);
        let (ada_id, bea_id) =
            (visitor(&desk, &ada).await.expect("somebody").account, visitor(&desk, &bea).await.expect("somebody").account);
        let id = company(&desk, &[(ada_id, MemberRole::Owner), (bea_id, MemberRole::Member)]).await;
        let person = visitor(&desk, &ada).await.expect("somebody");
        let told: Vec<_> = person.companies.iter().map(|one| (one.company, one.name.as_str(), one.role)).collect();
        assert_eq!(told, [(id, "Kinésia", MemberRole::Owner)]);
        refused!(desk.close_account(&person, &password(PASSWORD), &client()).await, LastOwner);
        assert!(visitor(&desk, &ada).await.is_some(), "nothing was done");
        let member = visitor(&desk, &bea).await.expect("somebody");
        desk.close_account(&member, &password(PASSWORD), &client()).await.expect("an end");
        assert!(company::Entity::find_by_id(id).one(desk.storage.read()).await.expect("rows").is_some());
        desk.close_account(&person, &password(PASSWORD), &client()).await.expect("an end");
        assert!(company::Entity::find_by_id(id).one(desk.storage.read()).await.expect("rows").is_none(), "nobody is left");
        assert!(membership::Entity::find().one(desk.storage.read()).await.expect("rows").is_none());
    }
}

#[tokio::test]
async fn a_company_that_asked_the_desk_something_is_kept_with_its_cases() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let account = visitor(&desk, &token).await.expect("somebody").account;
        let id = company(&desk, &[(account, MemberRole::Owner)]).await;
        case(&desk, account, Some(id)).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        desk.close_account(&person, &password(PASSWORD), &client()).await.expect("an end");
        assert!(company::Entity::find_by_id(id).one(desk.storage.read()).await.expect("rows").is_some());
        assert!(membership::Entity::find().one(desk.storage.read()).await.expect("rows").is_none());
        assert_eq!(deeds(&desk).await[2..], ["member-leave", "account-close"]);
    }
}

#[tokio::test]
async fn what_is_kept_about_a_person_is_told_to_that_person_without_secrets() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let (token, enrolment, _) = enrol(&desk, &token).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        company(&desk, &[(person.account, MemberRole::Member)]).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        let export = desk.export_account(&person).await.expect("an export");
        assert_eq!(export["account"]["mail"], BEA);
        assert_eq!(export["account"]["opened_at"], NOW);
        assert_eq!(export["account"]["second_factor"], true);
        assert_eq!(export["sessions"][0]["browser"], "Firefox");
        assert_eq!(export["companies"][0]["name"], "Kinésia");
        assert_eq!(export["desks"][0], "dns");
        let text = export.to_string();
        for hidden in ["argon2", &token.to_string(), &enrolment.secret.replace(' ', "")] {
            assert!(!text.contains(hidden));
        }
        assert_eq!(deeds(&desk).await.last().map(String::as_str), Some("account-export"));
    }
}

#[tokio::test]
async fn who_answers_at_the_desk_gives_open_cases_back_when_leaving() {
    use crate::cases::tests::fixtures;
    for desk in desks(NOW).await {
        let advisor = staff(&desk, BEA, Role::Advisor).await;
        let asker = fixtures::founder(&desk, "Ines").await;
        let case = desk.open_case(&asker, &fixtures::question("Une question")).await.expect("a case").id;
        assert_eq!(fixtures::row(&desk, case).await.assignee, Some(advisor.account));
        desk.close_account(&advisor, &password(PASSWORD), &client()).await.expect("an end");
        assert_eq!(fixtures::row(&desk, case).await.assignee, None);
        let deeds = deeds(&desk).await;
        assert_eq!(deeds[deeds.len() - 2..], ["case-return", "account-close"]);
    }
}

#[tokio::test]
async fn the_last_administrator_cannot_leave() {
    for desk in desks(NOW).await {
        let ada = staff(&desk, ADA, Role::Admin).await;
        refused!(desk.close_account(&ada, &password(PASSWORD), &client()).await, LastAdmin);
        staff(&desk, BEA, Role::Admin).await;
        desk.close_account(&ada, &password(PASSWORD), &client()).await.expect("somebody else is there");
    }
}
