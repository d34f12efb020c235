use content::Locale;

use super::*;
use crate::ids::AccountId;
use crate::outbox::{Failure, Mail, post};
use crate::testing::desks;
use crate::visitor::Role;

fn visitor(desk: &Desk, role: Option<Role>) -> Visitor {
    Visitor {
        account: AccountId(desk.random.id(desk.now())),
        name: "Camille".to_owned(),
        mail: "camille@example.fr".to_owned(),
        locale: Locale::Fr,
        role,
        desks: Vec::new(),
        companies: Vec::new(),
        second_factor: true,
    }
}

async fn give_up(desk: &Desk) -> Uuid {
    let writing = desk.storage.write().await.expect("a transaction");
    let now = desk.now();
    let id = post(&writing, desk.random, now, now, "a@example.fr", Locale::Fr, &Mail::PasswordChanged).await.expect("a mail");
    writing.commit().await.expect("a commit");
    let mails = desk.due_mails(9).await.expect("mails");
    let failure = Failure { reason: "no such mailbox".to_owned(), lasting: true };
    desk.mail_failed(&mails[0], &failure).await.expect("a note");
    id
}

#[tokio::test]
async fn an_administrator_sees_mails_that_were_given_up_and_has_them_sent_again() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let (id, admin) = (give_up(&desk).await, visitor(&desk, Some(Role::Admin)));
        let dead = desk.dead_mails(&admin).await.expect("a list");
        let told: Vec<_> = dead.iter().map(|mail| (mail.id, mail.kind.as_str(), mail.attempts, mail.reason.as_str())).collect();
        assert_eq!(told, [(id, "password_changed", 1, "no such mailbox")]);
        desk.send_again(&admin, id).await.expect("a change");
        assert_eq!(desk.dead_mails(&admin).await.expect("a list"), []);
        assert_eq!(desk.due_mails(9).await.expect("mails").iter().map(|mail| mail.attempts).collect::<Vec<_>>(), [1]);
        assert!(matches!(desk.send_again(&admin, id).await, Err(DeskError::NotFound)), "it is under way");
    }
}

#[tokio::test]
async fn for_all_others_there_are_no_such_mails() {
    for desk in desks("2026-11-27T09:00:00Z").await {
        let id = give_up(&desk).await;
        for role in [None, Some(Role::Advisor), Some(Role::Editor)] {
            let visitor = visitor(&desk, role);
            assert!(matches!(desk.dead_mails(&visitor).await, Err(DeskError::NotFound)), "{role:?}");
            assert!(matches!(desk.send_again(&visitor, id).await, Err(DeskError::NotFound)), "{role:?}");
        }
    }
}
