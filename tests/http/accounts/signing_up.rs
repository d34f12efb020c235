//! Opening an account.

use app::links::RoomName;
use content::Locale;
use http::{StatusCode, header};
use tests::{PASSWORD, houses};

use super::{ADA, NOON, OTHER, at, confirmation, is_in, link, sign_in, title, wrongs};

#[tokio::test]
async fn somebody_opens_an_account_and_goes_on_to_where_they_wanted() {
    for house in houses(NOON).await {
        let mut browser = house.browser();
        let wanted = "/fr/compte/sessions?a=b";
        let door = browser.get(wanted).await;
        assert_eq!(door.status, StatusCode::SEE_OTHER);
        let door = browser.get(door.header(header::LOCATION)).await;
        let sign_up = door.html();
        let sign_up = sign_up
            .select(&scraper::Selector::parse("main a[href*=inscription]").expect("a selector"))
            .next()
            .and_then(|link| link.attr("href"))
            .expect("the way to sign up");
        let form = browser.get(sign_up).await;
        assert_eq!(title(&form), "Créer un compte");
        let fields = [("mail", " Ada@Example.org "), ("name", "Ada Lovelace"), ("new-password", PASSWORD), ("then", wanted)];
        let sent = browser.post_and_follow(&at(RoomName::SignUp), &fields).await;
        assert_eq!(title(&sent), "Consultez vos courriels");
        assert!(!sent.body.contains(ADA), "the page says nothing about the address");

        let link = link(&house, confirmation, RoomName::ConfirmMail).await;
        for _ in 0..2 {
            let page = browser.get(&link).await;
            assert_eq!((page.status, page.body.contains(ADA)), (StatusCode::OK, true));
        }
        assert!(!is_in(&browser).await, "to open the link changes nothing");
        let wrong = browser.post(&link, &[("password", OTHER)]).await;
        assert_eq!(
            (wrong.status, wrongs(&wrong)),
            (StatusCode::UNPROCESSABLE_ENTITY, vec!["Ce n’est pas votre mot de passe actuel.".to_owned()])
        );
        let done = browser.post(&link, &[("password", PASSWORD)]).await;
        assert_eq!((done.status, done.header(header::LOCATION)), (StatusCode::SEE_OTHER, wanted));
        assert!(is_in(&browser).await);
        let again = browser.get(&link).await;
        assert_eq!((again.status, title(&again).as_str()), (StatusCode::GONE, "C’est déjà fait"));
        assert_eq!(again.count("main a[href='/fr/compte']"), 1, "the way on for who is signed in");
        let never = browser.get(&RoomName::ConfirmMail.with(["0".repeat(64)]).path(Locale::Fr)).await;
        assert_eq!((never.status, title(&never).as_str()), (StatusCode::NOT_FOUND, "Ce lien ne fonctionne plus"));
    }
}

#[tokio::test]
async fn a_form_with_faults_is_shown_again_with_all_of_them_and_what_was_typed() {
    for house in houses(NOON).await {
        let fields =
            [("mail", "ada@\"><script>alert(1)</script>"), ("name", "</textarea><script>"), ("new-password", "azertyuiop12")];
        let answer = house.browser().post(&at(RoomName::SignUp), &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(wrongs(&answer).len(), 3);
        assert_eq!(answer.count(".error-summary li"), 3);
        assert_eq!(answer.count("main script"), 0);
        let html = answer.html();
        for (name, value) in [("mail", Some(fields[0].1)), ("name", Some(fields[1].1)), ("new-password", None)] {
            let field = scraper::Selector::parse(&format!("input[name={name}]")).expect("a selector");
            let field = html.select(&field).next().expect("the field");
            assert_eq!(field.attr("value"), value, "{name}");
            assert_eq!(field.attr("aria-invalid"), Some("true"), "{name}");
        }
        assert!(!answer.body.contains("azertyuiop12"), "a password is never shown again");
        for (password, words) in [
            ("", "Remplissez"),
            ("trop court", "trop court : il en faut 12"),
            ("ada.lovelace", "facile à deviner"),
            (&"x9 ".repeat(50), "150 caractères"),
        ] {
            let fields = [("mail", ADA), ("name", "Ada Lovelace"), ("new-password", password)];
            let answer = house.browser().post(&at(RoomName::SignUp), &fields).await;
            let told = wrongs(&answer).join(" ").replace(['\u{a0}', '\u{202f}'], " ");
            assert!(told.contains(words), "{password}: {told}");
        }
    }
}

#[tokio::test]
async fn known_and_unknown_addresses_get_the_same_bytes() {
    for house in houses(NOON).await {
        house.founder(ADA).await;
        let unknown = "bea@example.org";
        for (room, fields) in [
            (RoomName::SignUp, vec![("name", "Ada Lovelace"), ("new-password", OTHER)]),
            (RoomName::ForgottenPassword, vec![]),
            (RoomName::SignIn, vec![("password", OTHER)]),
        ] {
            let mut answers = Vec::new();
            for mail in [ADA, unknown] {
                let fields: Vec<_> = fields.iter().copied().chain([("mail", mail)]).collect();
                let answer = house.browser().post(&at(room), &fields).await;
                let headers: Vec<_> = answer
                    .headers
                    .iter()
                    .filter(|(name, _)| *name != "x-request-id")
                    .map(|(name, value)| (name.clone(), value.clone()))
                    .collect();
                answers.push((answer.status, headers, answer.body.replace(mail, "")));
            }
            assert_eq!(answers[0], answers[1], "{room:?}");
        }
        // Nor does the number of tries tell anything.
        for mail in [ADA, "cea@example.org"] {
            let mut browser = house.browser();
            let statuses: Vec<u16> = {
                let mut statuses = Vec::new();
                for _ in 0..11 {
                    statuses.push(sign_in(&mut browser, mail, OTHER).await.status.as_u16());
                }
                statuses
            };
            let refused = if mail == ADA { 9 } else { 10 };
            assert!(statuses[..refused].iter().all(|status| *status == 422), "{statuses:?}");
            assert_eq!(statuses[10], 429, "{mail}: {statuses:?}");
        }
    }
}
