use chrono::TimeDelta;
use content::Locale;

use super::support::*;
use crate::accounts::{CONFIRMING, SignUp};
use crate::outbox::Mail;
use crate::secrets::Purpose;
use crate::testing::{desks, later};

#[tokio::test]
async fn an_account_counts_once_its_address_is_confirmed() {
    for desk in desks(NOW).await {
        sign_up(&desk, ADA, PASSWORD).await.expect("an account");
        refused!(sign_in(&desk, ADA, PASSWORD).await, Unproven);
        let links = secrets(&desk, ADA).await;
        assert_eq!(links.len(), 2, "the right password brings the link again");
        let link = new_secret(&desk, ADA, &links[..1]).await;
        assert!(
            desk.link(Purpose::ConfirmMail, &link).await.is_ok()
                != desk.link(Purpose::ConfirmMail, &secret(&links[0])).await.is_ok()
        );
        let link = if desk.link(Purpose::ConfirmMail, &link).await.is_ok() { link } else { secret(&links[0]) };
        let (session, _) = desk.confirm_mail(&link, &password(PASSWORD), &client(), None).await.expect("a session");
        let visitor = visitor(&desk, &session.token).await.expect("somebody");
        assert_eq!((visitor.mail.as_str(), visitor.name.as_str()), (ADA, "Ada Lovelace"));
        assert_eq!((visitor.role, visitor.companies.len(), visitor.locale), (None, 0, Locale::Fr));
        sign_in(&desk, ADA, PASSWORD).await.expect("a session");
        refused!(desk.confirm_mail(&link, &password(PASSWORD), &client(), None).await, NotFound);
        assert_eq!(deeds(&desk).await, ["account-ask", "account-confirm", "sign-in"]);
    }
}

#[tokio::test]
async fn who_opens_an_account_goes_on_to_where_they_wanted() {
    for desk in desks(NOW).await {
        let name = "Ada Lovelace".parse().expect("a name");
        let then = "/fr/dossiers/nouveau?ce_marking=obtenu".to_owned();
        let asked = SignUp { mail: mail(ADA), name, password: chosen(PASSWORD), locale: Locale::Fr, then: then.clone() };
        desk.sign_up(asked, &client()).await.expect("an account");
        let first = secrets(&desk, ADA).await;
        refused!(sign_in(&desk, ADA, PASSWORD).await, Unproven);
        let again = new_secret(&desk, ADA, &first).await;
        let (_, on) = desk.confirm_mail(&again, &password(PASSWORD), &client(), None).await.expect("a session");
        assert_eq!(on, then, "also when the link is sent again");
    }
}

#[tokio::test]
async fn the_link_that_confirms_works_for_a_day() {
    for desk in desks(NOW).await {
        sign_up(&desk, ADA, PASSWORD).await.expect("an account");
        let link = new_secret(&desk, ADA, &[]).await;
        refused!(later(&desk, CONFIRMING).confirm_mail(&link, &password(PASSWORD), &client(), None).await, NotFound);
        let in_time = later(&desk, CONFIRMING - TimeDelta::seconds(1));
        in_time.confirm_mail(&link, &password(PASSWORD), &client(), None).await.expect("a session");
    }
}

#[tokio::test]
async fn who_opens_an_account_with_the_address_of_somebody_else_does_not_get_it_confirmed() {
    for desk in desks(NOW).await {
        sign_up(&desk, ADA, OTHER).await.expect("an account of a stranger");
        let link = new_secret(&desk, ADA, &[]).await;
        refused!(desk.confirm_mail(&link, &password(PASSWORD), &client(), None).await, Unproven);
        assert!(row(&desk, ADA).await.expect("a row").confirmed_at.is_none());
        // Ada takes it over.
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
        let reset = new_secret(&desk, ADA, &[link.to_string()]).await;
        desk.reset_password(&reset, &chosen(PASSWORD)).await.expect("a password");
        sign_in(&desk, ADA, PASSWORD).await.expect("a session");
        refused!(sign_in(&desk, ADA, OTHER).await, Unproven);
        refused!(desk.confirm_mail(&link, &password(OTHER), &client(), None).await, NotFound);
    }
}

#[tokio::test]
async fn until_it_is_confirmed_the_last_one_who_opens_an_account_counts() {
    for desk in desks(NOW).await {
        sign_up(&desk, ADA, OTHER).await.expect("an account");
        let first = new_secret(&desk, ADA, &[]).await;
        sign_up(&desk, "ADA@example.org", PASSWORD).await.expect("the same");
        let second = new_secret(&desk, ADA, &[first.to_string()]).await;
        refused!(desk.confirm_mail(&first, &password(OTHER), &client(), None).await, NotFound);
        refused!(desk.confirm_mail(&second, &password(OTHER), &client(), None).await, Unproven);
        desk.confirm_mail(&second, &password(PASSWORD), &client(), None).await.expect("a session");
    }
}

#[tokio::test]
async fn who_signs_up_learns_nothing_about_the_address() {
    for desk in desks(NOW).await {
        founder(&desk, ADA).await;
        let before = desk.hashing().made();
        sign_up(&desk, ADA, OTHER).await.expect("told alike");
        let known = desk.hashing().made() - before;
        sign_up(&desk, BEA, OTHER).await.expect("told alike");
        let unknown = desk.hashing().made() - before - known;
        assert_eq!((known, unknown), (1, 1));
        assert!(mails(&desk, ADA).await.contains(&Mail::AlreadyKnown));
        assert!(matches!(mails(&desk, BEA).await[..], [Mail::ConfirmAddress { .. }]));
        sign_in(&desk, ADA, PASSWORD).await.expect("nothing changed");
        refused!(sign_in(&desk, ADA, OTHER).await, Unproven);
    }
}

#[tokio::test]
async fn of_two_who_sign_up_at_the_same_time_with_one_address_there_is_one_account() {
    for desk in desks(NOW).await {
        let both = tokio::join!(sign_up(&desk, ADA, PASSWORD), sign_up(&desk, ADA, OTHER));
        assert!(both.0.is_ok() && both.1.is_ok(), "{both:?}");
        let links = secrets(&desk, ADA).await;
        let mut working = 0;
        for link in &links {
            working += usize::from(desk.link(Purpose::ConfirmMail, &secret(link)).await.is_ok());
        }
        assert_eq!((links.len(), working), (2, 1));
    }
}

#[tokio::test]
async fn accounts_that_nobody_confirms_go_after_a_week() {
    for desk in desks(NOW).await {
        sign_up(&desk, ADA, PASSWORD).await.expect("an account");
        founder(&desk, BEA).await;
        let soon = later(&desk, TimeDelta::days(6));
        soon.sweep_accounts().await.expect("an end");
        assert!(row(&desk, ADA).await.is_some());
        let week = later(&desk, TimeDelta::days(7));
        week.sweep_accounts().await.expect("an end");
        assert!(row(&desk, ADA).await.is_none());
        assert!(row(&desk, BEA).await.is_some());
    }
}

#[tokio::test]
async fn another_address_counts_once_it_is_confirmed() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        let new = "ada@lovelace.example";
        refused!(desk.ask_for_other_mail(&person, &password(OTHER), &mail(new), &client()).await, Unproven);
        desk.ask_for_other_mail(&person, &password(PASSWORD), &mail(new), &client()).await.expect("a link");
        assert!(mails(&desk, ADA).await.contains(&Mail::AddressChangeAsked));
        sign_in(&desk, ADA, PASSWORD).await.expect("the one in use still counts");
        // A link that was sent to the address before is void from then on.
        desk.ask_for_reset(&mail(ADA), &client()).await.expect("an answer");
        let link = new_secret(&desk, new, &[]).await;
        desk.change_mail(&link).await.expect("a change");
        refused!(desk.change_mail(&link).await, NotFound);
        assert_eq!(visitor(&desk, &token).await.expect("the session goes on").mail, new);
        assert!(mails(&desk, ADA).await.contains(&Mail::AddressChanged));
        for old in secrets(&desk, ADA).await {
            refused!(desk.reset_password(&secret(&old), &chosen(OTHER)).await, NotFound);
        }
        refused!(sign_in(&desk, ADA, PASSWORD).await, Unproven);
        sign_in(&desk, new, PASSWORD).await.expect("a session");
    }
}

#[tokio::test]
async fn an_address_that_has_an_account_cannot_be_taken() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        founder(&desk, BEA).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        desk.ask_for_other_mail(&person, &password(PASSWORD), &mail(BEA), &client()).await.expect("told alike");
        assert!(mails(&desk, BEA).await.contains(&Mail::AlreadyKnown));
        // Free when it was asked for, taken when it is confirmed.
        let new = "ada@lovelace.example";
        desk.ask_for_other_mail(&person, &password(PASSWORD), &mail(new), &client()).await.expect("a link");
        let link = new_secret(&desk, new, &[]).await;
        sign_up(&desk, new, OTHER).await.expect("an account");
        refused!(desk.change_mail(&link).await, NotFound);
        assert_eq!(visitor(&desk, &token).await.expect("somebody").mail, ADA);
    }
}

#[tokio::test]
async fn name_and_language_are_changed() {
    for desk in desks(NOW).await {
        let token = founder(&desk, ADA).await;
        let person = visitor(&desk, &token).await.expect("somebody");
        desk.change_profile(&person, &"Augusta Ada King".parse().expect("a name"), Locale::En).await.expect("a change");
        let person = visitor(&desk, &token).await.expect("somebody");
        assert_eq!((person.name.as_str(), person.locale), ("Augusta Ada King", Locale::En));
    }
}
