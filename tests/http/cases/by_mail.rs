//! Asking without an account: by a link in a mail.

use desk::accounts::{Client, Password};
use desk::outbox::Mail;
use http::{StatusCode, header};
use tests::{House, PASSWORD, houses};

use super::{MONDAY, NEW, value, with};

async fn link(house: &House) -> String {
    let secret = house.secret_by_mail(|mail| if let Mail::ConfirmCase { secret } = mail { Some(secret) } else { None }).await;
    format!("/fr/demandes/confirmation/{secret}")
}

#[tokio::test]
async fn a_question_without_an_account_leaves_when_the_link_is_opened_and_its_button_pressed() {
    for house in houses(MONDAY).await {
        let mut browser = house.browser();
        let asked = with(&[("name", "Ines Durand"), ("mail", "Ines@Example.fr"), ("step", "send")]);
        let mailed = browser.post_and_follow(NEW, &asked).await;
        assert_eq!((mailed.status, mailed.count("h1")), (StatusCode::OK, 1));
        let link = link(&house).await;
        for _ in 0..2 {
            let page = browser.get(&link).await;
            assert!(page.body.contains("Le certificat de conformité"), "{}", page.body);
        }
        let mut elsewhere = house.browser();
        let received = elsewhere.post_and_follow(&link, &[]).await;
        assert_eq!(received.texts("h1"), ["Votre demande 2026-00001 est enregistrée"]);
        assert_eq!(elsewhere.get("/fr/demandes").await.count(".work-item"), 1, "who has no password is signed in");
        for (who, next) in [(&mut elsewhere, "/fr/demandes"), (&mut browser, "/fr/compte/connexion")] {
            let again = who.post(&link, &[]).await;
            assert_eq!((again.status, again.texts("h1")), (StatusCode::GONE, vec!["C’est déjà fait".to_owned()]), "sent once");
            assert_eq!(again.count(&format!("main a[href='{next}']")), 1, "{next}");
        }
        let person = house.visitor(&elsewhere).await;
        assert_eq!((person.name.as_str(), person.mail.as_str()), ("Ines Durand", "ines@example.fr"));
    }
}

#[tokio::test]
async fn a_second_click_is_answered_like_the_first_and_sends_no_second_link() {
    for house in houses(MONDAY).await {
        let mut browser = house.browser();
        let form = value(&browser.get(NEW).await, "input[name=once]");
        let person = [("name", "Ines Durand"), ("mail", "ines@example.fr"), ("once", form.as_str())];
        for step in ["send", "sign-in"] {
            let asked = with(&[person.as_slice(), &[("step", step)]].concat());
            let (first, second) = (browser.post(NEW, &asked).await, browser.post(NEW, &asked).await);
            assert_eq!((first.status, second.status), (StatusCode::SEE_OTHER, StatusCode::SEE_OTHER), "{step}");
            assert_eq!(first.header(header::LOCATION), second.header(header::LOCATION), "{step}");
        }
        let mails = house.desk.due_mails(9).await.expect("mails");
        assert_eq!(mails.len(), 1, "{mails:?}");
        // A slip in the address is put right by going back.
        let right =
            with(&[("name", "Ines Durand"), ("mail", "ines.durand@example.fr"), ("once", form.as_str()), ("step", "send")]);
        browser.post(NEW, &right).await;
        assert_eq!(house.desk.due_mails(9).await.expect("mails").len(), 1, "that one is another");
    }
}

#[tokio::test]
async fn a_link_signs_in_nobody_who_has_a_password_and_confirms_no_password_of_a_stranger() {
    for house in houses(MONDAY).await {
        house.founder("founder@example.fr").await;
        let mut browser = house.browser();
        let asked = with(&[("name", "Quelqu’un"), ("mail", "founder@example.fr"), ("step", "send")]);
        browser.post(NEW, &asked).await;
        let sent = browser.post(&link(&house).await, &[]).await;
        assert!(sent.header(header::LOCATION).starts_with("/fr/compte/connexion?then="), "{}", sent.header(header::LOCATION));
        assert_eq!(browser.get("/fr/demandes").await.status, StatusCode::SEE_OTHER);
        // Somebody chose a password for an address that is not theirs; its owner asks a question.
        let name = "Intrus".parse().expect("a name");
        let mail: desk::MailAddress = "victim@example.fr".parse().expect("an address");
        let password = desk::accounts::NewPassword::choose(PASSWORD, &[]).expect("a password");
        let client = Client::new([192, 0, 2, 9].into(), "another browser");
        let sign_up =
            desk::accounts::SignUp { mail: mail.clone(), name, password, locale: content::Locale::Fr, then: String::new() };
        house.desk.sign_up(sign_up, &client).await.expect("told alike");
        browser.post(NEW, &with(&[("name", "Victor"), ("mail", "victim@example.fr"), ("step", "send")])).await;
        browser.post(&link(&house).await, &[]).await;
        assert!(house.desk.sign_in(&mail, &Password::typed(PASSWORD), &client, None).await.is_err());
        assert_eq!(house.visitor(&browser).await.name, "Victor");
    }
}
