use std::collections::BTreeSet;

use chrono::TimeDelta;
use content::Locale;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{Absence, Confirmed, JournalEntry, Posts, Shown, Subject};
use crate::accounts::tests::support::*;
use crate::accounts::{INVITING, StaffInvitation, code};
use crate::audit::Action;
use crate::desk::Desk;
use crate::secrets::Purpose;
use crate::testing::{desks, later};
use crate::visitor::Role;

const STEP: TimeDelta = TimeDelta::seconds(30);

#[tokio::test]
async fn the_second_factor_is_given_once_more_by_an_administrator_and_a_code_works_once() {
    for desk in desks(NOW).await {
        let token = newcomer(&desk, ADA, Role::Admin).await;
        let (token, enrolment, codes) = enrol(&desk, &token).await;
        let admin = visitor(&desk, &token).await.expect("somebody");
        let editor = staff(&desk, BEA, Role::Editor).await;
        let desk = later(&desk, STEP);
        let (given, why) = (code(&enrolment, desk.now()), || "Un motif".parse().expect("a reason"));
        refused!(desk.confirm_again(&editor, &given, why()).await, NotFound);
        refused!(desk.confirm_again(&admin, "000000", why()).await, Unproven);
        refused!(desk.confirm_again(&admin, &codes[0].to_string(), why()).await, Unproven);
        assert_eq!(desk.confirm_again(&admin, &given, why()).await.expect("confirmed").reason(), "Un motif");
        refused!(desk.confirm_again(&admin, &given, why()).await, Unproven);
    }
}

#[tokio::test]
async fn of_two_administrators_one_goes_and_the_other_stays() {
    for desk in desks(NOW).await {
        let (ada, bea) = (staff(&desk, ADA, Role::Admin).await, staff(&desk, BEA, Role::Admin).await);
        let (by_ada, by_bea) = (Confirmed::for_test(&ada), Confirmed::for_test(&bea));
        desk.change_staff_role(&by_ada, bea.account, Some(Role::Advisor)).await.expect("one goes");
        refused!(desk.disable_account(Some(&by_bea), &mail(ADA)).await, NotFound);
        refused!(desk.disable_account(Some(&by_ada), &mail(ADA)).await, LastAdmin);
        refused!(desk.change_staff_role(&by_ada, ada.account, Some(Role::Editor)).await, LastAdmin);
        refused!(desk.change_staff_role(&by_ada, ada.account, None).await, LastAdmin);
        desk.change_staff_role(&by_ada, ada.account, Some(Role::Admin)).await.expect("she stays one");
    }
}

#[tokio::test]
async fn of_two_administrators_who_keep_each_other_out_at_once_one_is_left() {
    for desk in desks(NOW).await {
        let (ada, bea) = (staff(&desk, ADA, Role::Admin).await, staff(&desk, BEA, Role::Admin).await);
        let (by_ada, by_bea) = (Confirmed::for_test(&ada), Confirmed::for_test(&bea));
        let (ada_mail, bea_mail) = (mail(ADA), mail(BEA));
        let (one, other) =
            tokio::join!(desk.disable_account(Some(&by_ada), &bea_mail), desk.disable_account(Some(&by_bea), &ada_mail));
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
    }
}

#[tokio::test]
async fn posts_are_changed_together_and_nobody_joins_the_staff_without_an_invitation() {
    for desk in desks(NOW).await {
        let admin = staff(&desk, ADA, Role::Admin).await;
        let advisor = staff(&desk, BEA, Role::Advisor).await;
        let by = Confirmed::for_test(&admin);
        let (from, until) = ("2026-12-24".parse().expect("a day"), "2026-12-31".parse().ok());
        let posts = Posts { desks: BTreeSet::from(["ans", "has"]), limit: 7, absence: Some(Absence { from, until }) };
        desk.change_posts(&by, advisor.account, &posts).await.expect("changed");
        let file = desk.account_file(&admin, advisor.account).await.expect("an account");
        let told: Vec<_> = file.posts.iter().map(|post| (post.desk.as_str(), post.limit, post.absent)).collect();
        assert_eq!(told, [("ans", 7, (Some(from), until)), ("has", 7, (Some(from), until))]);

        let outsider = visitor(&desk, &founder(&desk, "cleo@example.org").await).await.expect("somebody");
        refused!(desk.change_posts(&by, outsider.account, &posts).await, NotFound);
        refused!(desk.change_staff_role(&by, outsider.account, Some(Role::Admin)).await, NotFound);
        refused!(desk.account_file(&advisor, outsider.account).await, NotFound);
        refused!(desk.staff(Some(&advisor)).await, NotFound);
        refused!(desk.find_account(&advisor, &mail(ADA)).await, NotFound);
        let staff: Vec<String> =
            desk.staff(Some(&admin)).await.expect("a list").people.into_iter().map(|line| line.mail).collect();
        assert!(!staff.contains(&"cleo@example.org".to_owned()), "{staff:?}");
        assert_eq!(desk.find_account(&admin, &mail("cleo@example.org")).await.expect("found"), outsider.account);
        refused!(desk.find_account(&admin, &mail("cle@example.org")).await, NotFound);
    }
}

#[tokio::test]
async fn who_leaves_the_staff_leaves_the_desks_and_the_session() {
    for desk in desks(NOW).await {
        let admin = staff(&desk, ADA, Role::Admin).await;
        let token = newcomer(&desk, BEA, Role::Advisor).await;
        let (token, ..) = enrol(&desk, &token).await;
        let advisor = visitor(&desk, &token).await.expect("somebody");
        desk.change_staff_role(&Confirmed::for_test(&admin), advisor.account, None).await.expect("gone");
        assert!(visitor(&desk, &token).await.is_none());
        let file = desk.account_file(&admin, advisor.account).await.expect("an account");
        assert_eq!((file.line.role, file.posts.len(), file.sessions), (None, 0, 0));
        sign_in(&desk, BEA, PASSWORD).await.expect("the account stays");
    }
}

#[tokio::test]
async fn the_trail_is_read_page_by_page_of_an_account_and_of_a_person() {
    for desk in desks(NOW).await {
        let admin = staff(&desk, ADA, Role::Admin).await;
        let advisor = staff(&desk, BEA, Role::Advisor).await;
        desk.disable_account(Some(&Confirmed::for_test(&admin)), &mail(BEA)).await.expect("out");
        let of = async |subject: Subject| {
            let entries = desk.journal(&admin, Some(&subject), None, None).await.expect("entries");
            entries.into_iter().map(|entry| (entry.key, entry.detail)).collect::<Vec<_>>()
        };
        let done = of(Subject::Account(mail(BEA))).await;
        assert_eq!(done[0], ("account-disable".to_owned(), "Un essai".to_owned()));
        let by = of(Subject::Person(mail(ADA))).await;
        assert!(by.iter().any(|(action, _)| action == "account-disable") && by[0].0 == "audit-read", "{by:?}");
        let all = desk.journal(&admin, None, None, None).await.expect("entries");
        let older = desk.journal(&admin, None, None, Some(all[0].sequence)).await.expect("entries");
        assert_eq!(older[..], all[1..], "the page before");
        refused!(desk.journal(&advisor, None, None, None).await, NotFound);
        let nobody = Subject::Account(mail("nobody@example.org"));
        refused!(desk.journal(&admin, Some(&nobody), None, None).await, NotFound);
    }
}

#[tokio::test]
async fn the_trail_is_read_by_action_and_what_this_version_does_not_know_is_shown_by_its_key() {
    use crate::audit::Thing;
    use crate::entities::audit::{Column, Entity};
    for desk in desks(NOW).await {
        let admin = staff(&desk, ADA, Role::Admin).await;
        let advisor = staff(&desk, BEA, Role::Advisor).await;
        let outsider = visitor(&desk, &founder(&desk, "cleo@example.org").await).await.expect("somebody");
        let joined = desk.journal(&admin, None, Some(Action::StaffJoin), None).await.expect("entries");
        assert_eq!(joined.iter().map(JournalEntry::action).collect::<Vec<_>>(), [Some(Action::StaffJoin); 2]);
        let Some(Shown::Staff(first, _)) = &joined[0].shown else { panic!("{joined:?}") };
        assert_eq!(*first, advisor.account);
        let signed_up = desk.journal(&admin, None, Some(Action::AccountAsk), None).await.expect("entries");
        let about = signed_up[0].object().expect("an object");
        assert_eq!(
            (about, &signed_up[0].shown),
            (Thing::Account.of(outsider.account), &None),
            "companies' people are not led to"
        );
        let confirmed = desk.journal(&admin, None, Some(Action::AccountConfirm), None).await.expect("entries");
        assert!(confirmed[0].by_holder && joined[0].by_holder && !signed_up[0].by_holder, "{confirmed:?} {signed_up:?}");
        Entity::update_many()
            .col_expr(Column::Action, "treaty-sign".into())
            .col_expr(Column::Object, "treaty 1".into())
            .filter(Column::Sequence.eq(joined[0].sequence))
            .exec(desk.storage.read())
            .await
            .expect("an entry of another version");
        let all = desk.journal(&admin, None, None, None).await.expect("entries");
        let unknown = all.iter().find(|entry| entry.key == "treaty-sign").expect("it is shown");
        assert_eq!((unknown.action(), unknown.object(), unknown.object.as_str()), (None, None, "treaty 1"));
    }
}

#[tokio::test]
async fn who_was_invited_is_listed_until_the_invitation_is_accepted_taken_back_or_over() {
    for desk in desks(NOW).await {
        let admin = staff(&desk, ADA, Role::Admin).await;
        let editor = staff(&desk, BEA, Role::Editor).await;
        let by = Confirmed::for_test(&admin);
        let invite = async |to: &str, role, desks: &[&str]| {
            let desks = desks.iter().map(|desk| (*desk).to_owned()).collect();
            let invitation = StaffInvitation { mail: mail(to), role, desks, locale: Locale::Fr };
            desk.invite_staff(Some(&by), &invitation).await.expect("an invitation")
        };
        let listed = async |desk: &Desk| {
            let invited = desk.staff(Some(&admin)).await.expect("a list").invited;
            invited.into_iter().map(|invited| (invited.mail, invited.role, invited.desks.join(" "))).collect::<Vec<_>>()
        };
        assert_eq!(listed(&desk).await, [], "those who joined are not invited any more");
        let wrong = invite("dora@exmaple.org", Role::Admin, &[]).await;
        let right = invite("dora@example.org", Role::Advisor, &["has", "ans"]).await;
        let dora = ("dora@example.org".to_owned(), Role::Advisor, "ans has".to_owned());
        assert_eq!(listed(&desk).await, [dora.clone(), ("dora@exmaple.org".to_owned(), Role::Admin, String::new())]);

        let by_editor = Confirmed::for_test(&editor);
        refused!(desk.withdraw_staff_invitation(Some(&by_editor), &mail("dora@exmaple.org")).await, NotFound);
        desk.withdraw_staff_invitation(Some(&by), &mail("dora@exmaple.org")).await.expect("taken back");
        refused!(desk.withdraw_staff_invitation(Some(&by), &mail("dora@exmaple.org")).await, NotFound);
        refused!(desk.link(Purpose::InviteStaff, &wrong).await, NotFound);
        assert_eq!(listed(&desk).await, [dora]);
        let entry = desk.journal(&admin, None, Some(Action::StaffInvitationWithdraw), None).await.expect("entries").remove(0);
        assert_eq!((entry.object.as_str(), entry.detail.as_str()), ("role admin", "Un essai"));

        assert_eq!(listed(&later(&desk, INVITING)).await, [], "the link works no longer");
        assert!(desk.link(Purpose::InviteStaff, &right).await.is_ok());
        desk.withdraw_staff_invitation(None, &mail("dora@example.org")).await.expect("from the command line");
        refused!(desk.link(Purpose::InviteStaff, &right).await, NotFound);
    }
}
