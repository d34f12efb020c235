use chrono::TimeDelta;
use content::Locale;

use super::support::*;
use crate::accounts::{AccountState, INVITING, Signed, StaffInvitation};
use crate::staff::Confirmed;
use crate::testing::{desks, later};
use crate::visitor::Role;

fn invitation(address: &str, role: Role) -> StaffInvitation {
    let desks = ["has".to_owned(), "dns".to_owned()].into();
    StaffInvitation { mail: mail(address), role, desks, locale: Locale::En }
}

#[tokio::test]
async fn an_invitation_opens_an_account_once_within_a_week() {
    for desk in desks(NOW).await {
        let name = "Bea Müller".parse().expect("a name");
        let first = desk.invite_staff(None, &invitation(BEA, Role::Editor)).await.expect("an invitation");
        let second = desk.invite_staff(None, &invitation(BEA, Role::Advisor)).await.expect("an invitation");
        refused!(desk.accept_invitation(&first, &name, &chosen(PASSWORD), &client(), None).await, NotFound);
        let late = later(&desk, INVITING);
        refused!(late.accept_invitation(&second, &name, &chosen(PASSWORD), &client(), None).await, NotFound);
        assert!(row(&desk, BEA).await.is_none());
        let in_time = later(&desk, INVITING - TimeDelta::seconds(1));
        let session = in_time.accept_invitation(&second, &name, &chosen(PASSWORD), &client(), None).await.expect("a session");
        assert!(matches!(in_time.signed(&session.token).await, Ok(Some(Signed::Halfway(_)))));
        refused!(in_time.accept_invitation(&second, &name, &chosen(OTHER), &client(), None).await, NotFound);
        let row = row(&desk, BEA).await.expect("a row");
        assert_eq!((row.role.as_deref(), row.locale.as_str()), (Some("advisor"), "en"));
        assert!(row.confirmed_at.is_some());
    }
}

#[tokio::test]
async fn only_who_keeps_accounts_invites() {
    for desk in desks(NOW).await {
        for role in [Role::Advisor, Role::Editor] {
            let person = staff(&desk, &format!("{}@example.org", role.key()), role).await;
            refused!(desk.invite_staff(Some(&Confirmed::for_test(&person)), &invitation(BEA, Role::Admin)).await, NotFound);
            refused!(desk.accounts(Some(&person), None).await, NotFound);
        }
        let token = founder(&desk, ADA).await;
        let founder = visitor(&desk, &token).await.expect("somebody");
        refused!(desk.invite_staff(Some(&Confirmed::for_test(&founder)), &invitation(BEA, Role::Admin)).await, NotFound);
        let admin = staff(&desk, "admin@example.org", Role::Admin).await;
        desk.invite_staff(Some(&Confirmed::for_test(&admin)), &invitation(BEA, Role::Admin)).await.expect("an invitation");
    }
}

#[tokio::test]
async fn who_has_an_account_joins_with_it_under_a_new_password() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let link = desk.invite_staff(None, &invitation(ADA, Role::Advisor)).await.expect("an invitation");
        let name = "Ada King".parse().expect("a name");
        let session = desk.accept_invitation(&link, &name, &chosen(OTHER), &client(), Some(&token)).await.expect("a session");
        assert!(desk.signed(&token).await.expect("an answer").is_none());
        refused!(sign_in(&desk, ADA, PASSWORD).await, Unproven);
        let (token, _, _) = enrol(&desk, &session.token).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        assert_eq!(
            (person.role, person.desks.as_slice()),
            (Some(Role::Advisor), ["dns".to_owned(), "has".to_owned()].as_slice())
        );
        assert_eq!(person.name, "Ada King");
    }
}

#[tokio::test]
async fn who_is_disabled_is_nobody_until_the_door_is_opened() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        refused!(desk.disable_account(Some(&Confirmed::for_test(&person)), &mail(ADA)).await, NotFound);
        refused!(desk.disable_account(None, &mail(BEA)).await, NotFound);
        let known = secrets(&desk, ADA).await;
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
        let link = new_secret(&desk, ADA, &known).await;

        desk.disable_account(None, &mail(ADA)).await.expect("an end");
        assert!(visitor(&desk, &token).await.is_none());
        let before = desk.hashing().made();
        refused!(sign_in(&desk, ADA, PASSWORD).await, Unproven);
        assert_eq!(desk.hashing().made(), before + 1);
        refused!(desk.reset_password(&link, &chosen(OTHER)).await, NotFound);
        let sent = mails(&desk, ADA).await.len();
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("told alike");
        assert_eq!(mails(&desk, ADA).await.len(), sent);
        let joining = desk.invite_staff(None, &invitation(ADA, Role::Admin)).await.expect("an invitation");
        let name = "Ada".parse().expect("a name");
        refused!(desk.accept_invitation(&joining, &name, &chosen(OTHER), &client(), None).await, NotFound);

        desk.enable_account(None, &mail(ADA)).await.expect("an end");
        assert!(visitor(&desk, &token).await.is_none(), "sessions stay over");
        refused!(desk.reset_password(&link, &chosen(OTHER)).await, NotFound);
        sign_in(&desk, ADA, PASSWORD).await.expect("a session");
    }
}

#[tokio::test]
async fn accounts_are_listed_page_by_page() {
    for desk in desks(NOW).await {
        let admin = staff(&desk, "admin@example.org", Role::Admin).await;
        founder(&later(&desk, TimeDelta::seconds(1)), ADA).await;
        sign_up(&later(&desk, TimeDelta::seconds(2)), BEA, PASSWORD).await.expect("an account");
        desk.disable_account(Some(&Confirmed::for_test(&admin)), &mail(ADA)).await.expect("an end");
        let lines = desk.accounts(Some(&admin), None).await.expect("lines");
        let told: Vec<_> = lines.iter().map(|line| (line.mail.as_str(), line.state, line.second_factor, line.role)).collect();
        assert_eq!(
            told,
            [
                ("admin@example.org", AccountState::Active, true, Some(Role::Admin)),
                (ADA, AccountState::Disabled, false, None),
                (BEA, AccountState::Unconfirmed, false, None),
            ]
        );
        assert_eq!(lines[0].desks, ["dns"]);
        let rest = desk.accounts(None, Some(lines[0].account)).await.expect("lines");
        assert_eq!(rest, lines[1..]);
        assert_eq!(deeds(&desk).await.iter().filter(|deed| *deed == "accounts-list").count(), 2);
    }
}

#[tokio::test]
async fn whoever_joins_the_staff_anew_elsewhere_gives_open_cases_back_and_the_last_administrator_stays_one() {
    use crate::cases::tests::fixtures;
    for desk in desks(NOW).await {
        let advisor = staff(&desk, BEA, Role::Advisor).await;
        let asker = fixtures::founder(&desk, "Ines").await;
        let case = desk.open_case(&asker, &fixtures::question("Une question")).await.expect("a case").id;
        assert_eq!(fixtures::row(&desk, case).await.assignee, Some(advisor.account));
        let join = async |address: &str, role: Role| {
            let desks = ["has".to_owned()].into();
            let invitation = StaffInvitation { mail: mail(address), role, desks, locale: Locale::Fr };
            let secret = desk.invite_staff(None, &invitation).await.expect("an invitation");
            let name = "Bea Müller".parse().expect("a name");
            desk.accept_invitation(&secret, &name, &chosen(OTHER), &client(), None).await
        };
        join(BEA, Role::Advisor).await.expect("at another desk");
        assert_eq!(fixtures::row(&desk, case).await.assignee, None);
        staff(&desk, ADA, Role::Admin).await;
        refused!(join(ADA, Role::Editor).await, LastAdmin);
        join(ADA, Role::Admin).await.expect("what she was");
    }
}
