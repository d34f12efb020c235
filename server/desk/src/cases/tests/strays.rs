use std::collections::BTreeSet;

use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _, QueryOrder as _};

use super::fixtures::{admin, advisor, body, founder, question, row, version};
use crate::cases::{CaseError, Event, NO_DAY};
use crate::desk::Desk;
use crate::entities::{audit, case};
use crate::error::DeskError;
use crate::ids::{AccountId, CaseId};
use crate::policy::Departure;
use crate::staff::{Confirmed, Posts};
use crate::testing::{desks, invariants};
use crate::visitor::{Role, Visitor};

const NOW: &str = "2026-11-27T09:00:00Z";

fn posts<const N: usize>(desks: [&'static str; N]) -> Posts {
    Posts { desks: BTreeSet::from(desks), limit: 10, absence: None }
}

/// What takes the advisor away, and the deed that the audit trail keeps of it.
async fn take_away(desk: &Desk, root: &Visitor, dora: &Visitor, why: Departure) -> &'static str {
    let by = Confirmed::for_test(root);
    match why {
        Departure::KeptOut => {
            desk.disable_account(Some(&by), &dora.mail.parse().expect("an address")).await.expect("out");
            "account-disable"
        }
        Departure::Role => {
            desk.change_staff_role(&by, dora.account, Some(Role::Editor)).await.expect("an editor");
            "staff-role"
        }
        Departure::Desk => {
            desk.change_posts(&by, dora.account, &posts(["has"])).await.expect("other posts");
            "staff-desks"
        }
        Departure::Left => unreachable!("see the tests of accounts"),
    }
}

#[tokio::test]
async fn open_cases_go_back_to_the_queue_at_once_when_their_advisor_no_longer_answers_them() {
    for why in [Departure::KeptOut, Departure::Role, Departure::Desk] {
        for desk in desks(NOW).await {
            let (ines, root) = (founder(&desk, "Ines").await, admin(&desk, "Root").await);
            let dora = advisor(&desk, "Dora", &["dns", "has"]).await;
            let mut cases = Vec::new();
            for subject in ["Prise", "En attente", "Répondue"] {
                cases.push(desk.open_case(&ines, &question(subject)).await.expect("a case").id);
            }
            let [taken, waiting, answered] = cases[..] else { panic!("three cases") };
            desk.take_case(&dora, taken, 1).await.expect("taken");
            desk.request_information(&dora, waiting, 1, &body("Laquelle ?")).await.expect("asked for more");
            desk.reply(&dora, answered, 1, &body("Oui.")).await.expect("answered");
            let by = Confirmed::for_test(&root);
            desk.change_posts(&by, dora.account, &posts(["dns"])).await.expect("her own desk stays");
            assert_eq!(row(&desk, taken).await.assignee, Some(dora.account));
            let file = desk.account_file(&root, dora.account).await.expect("an account");
            assert_eq!(file.open_cases, [("dns".to_owned(), 2)], "what is told before");

            let deed = take_away(&desk, &root, &dora, why).await;
            let case = row(&desk, taken).await;
            assert_eq!((case.assignee, case.state.as_str(), case.open), (None, "new", true), "{why:?}");
            let case = row(&desk, waiting).await;
            assert_eq!((case.assignee, case.state.as_str(), case.due_on), (None, "waiting", NO_DAY), "the clock stands still");
            assert_eq!(row(&desk, answered).await.assignee, Some(dora.account), "what is over stays as it was");

            let thread = desk.case_for_staff(&root, taken).await.expect("a case").thread;
            let last = thread.last().expect("an event");
            assert_eq!((&last.event, last.author), (&Event::LeftBehind { why }, Some(root.account)));
            let company = desk.case_for_company(&ines, taken).await.expect("her case").thread;
            assert!(company.iter().all(|message| message.event.key() != "left-behind"), "it is no business of the company");
            let entries = audit::Entity::find().order_by_asc(audit::Column::Sequence).all(desk.storage.read()).await;
            let entries = entries.expect("entries");
            let returned: Vec<_> = entries.iter().filter(|entry| entry.action == "case-return").collect();
            assert!(returned.iter().all(|entry| entry.detail == why.key() && entry.actor == Some(root.account)), "{returned:?}");
            let follows = entries.iter().skip_while(|entry| entry.action != "case-return").nth(2).expect("an entry");
            assert_eq!((returned.len(), follows.action.as_str()), (2, deed));
            assert!(invariants::broken(&desk).await.is_empty());
        }
    }
}

#[tokio::test]
async fn an_administrator_answers_at_every_desk_and_keeps_cases_until_the_role_is_lost() {
    for desk in desks(NOW).await {
        let (ines, root, other) = (founder(&desk, "Ines").await, admin(&desk, "Root").await, admin(&desk, "Other").await);
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        desk.take_case(&root, case, 1).await.expect("taken");
        let by = Confirmed::for_test(&other);
        desk.change_posts(&by, root.account, &posts(["has"])).await.expect("posts");
        assert_eq!(desk.return_stray_cases().await.expect("a run"), 0);
        assert_eq!(row(&desk, case).await.assignee, Some(root.account));
        desk.change_staff_role(&by, root.account, Some(Role::Advisor)).await.expect("an advisor at another desk");
        assert_eq!(row(&desk, case).await.assignee, None);
    }
}

async fn give(desk: &Desk, case: CaseId, to: AccountId) {
    case::Entity::update_many()
        .col_expr(case::Column::Assignee, Expr::value(to.0))
        .filter(case::Column::Id.eq(case))
        .exec(desk.storage.read())
        .await
        .expect("given");
}

#[tokio::test]
async fn a_case_that_was_given_in_the_very_instant_is_found_by_the_task_of_the_day() {
    for desk in desks(NOW).await {
        let (ines, root) = (founder(&desk, "Ines").await, admin(&desk, "Root").await);
        let dora = advisor(&desk, "Dora", &["dns"]).await;
        let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
        let dora_mail = dora.mail.parse().expect("an address");
        desk.disable_account(Some(&Confirmed::for_test(&root)), &dora_mail).await.expect("out");
        give(&desk, case, dora.account).await;
        assert_eq!(desk.return_stray_cases().await.expect("a run"), 1);
        assert_eq!((row(&desk, case).await.assignee, version(&desk, case).await), (None, 3));
        assert_eq!(desk.return_stray_cases().await.expect("a run"), 0);
        assert!(invariants::broken(&desk).await.is_empty());
    }
}

#[tokio::test]
async fn an_answer_that_is_sent_while_the_door_is_closed_is_kept_or_refused_and_nobody_waits_for_ever() {
    for desk in desks(NOW).await {
        let (ines, root) = (founder(&desk, "Ines").await, admin(&desk, "Root").await);
        let dora = advisor(&desk, "Dora", &["dns"]).await;
        let (by, dora_mail) = (Confirmed::for_test(&root), dora.mail.parse().expect("an address"));
        for _ in 0..8 {
            let case = desk.open_case(&ines, &question("Une question")).await.expect("a case").id;
            give(&desk, case, dora.account).await;
            let text = body("Oui.");
            let (answered, out) = tokio::join!(desk.reply(&dora, case, 1, &text), desk.disable_account(Some(&by), &dora_mail));
            out.expect("out");
            let refused = matches!(answered, Err(CaseError::Lost { .. } | CaseError::Desk(DeskError::NotFound)));
            let case = row(&desk, case).await;
            assert!(if case.open { refused && case.assignee.is_none() } else { answered.is_ok() }, "{answered:?} {case:?}");
            desk.enable_account(Some(&by), &dora_mail).await.expect("in again");
        }
        assert!(invariants::broken(&desk).await.is_empty());
    }
}
