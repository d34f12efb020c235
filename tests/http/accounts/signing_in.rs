//! Signing in: the cookie, a forgotten password, links that are over.

use app::links::RoomName;
use content::Locale;
use desk::visitor::Role;
use http::{StatusCode, header};
use tests::{PASSWORD, houses};

use super::{ADA, NOON, OTHER, at, is_in, link, reset, sign_in, title};

#[tokio::test]
async fn the_cookie_is_for_this_host_alone_and_another_one_after_each_step() {
    for house in houses(NOON).await {
        let mut browser = house.staff("admin@example.org", Role::Admin).await;
        let answer = sign_in(&mut browser, "admin@example.org", PASSWORD).await;
        let cookie = answer.header(header::SET_COOKIE).to_owned();
        let (first, rest) = cookie.split_once(';').expect("attributes");
        assert!(first.starts_with("__Host-guichet=") && first.len() == "__Host-guichet=".len() + 64, "{first}");
        for attribute in ["Path=/", "Secure", "HttpOnly", "SameSite=Lax", "Max-Age=43200"] {
            assert!(rest.split(';').any(|part| part.trim() == attribute), "{attribute}: {rest}");
        }
        assert!(!rest.contains("Domain"));
        let again = sign_in(&mut browser, "admin@example.org", PASSWORD).await;
        assert_ne!(again.header(header::SET_COOKIE).split(';').next(), Some(first));
        let founder = house.founder(ADA).await;
        let mut other = founder.clone();
        let session = sign_in(&mut other, ADA, PASSWORD).await;
        assert!(session.header(header::SET_COOKIE).contains("Max-Age=2592000"));
        assert!(!is_in(&founder).await, "the session before has ended");
        let out = other.post(&at(RoomName::SignOut), &[]).await;
        assert!(out.header(header::SET_COOKIE).starts_with("__Host-guichet=; "), "{}", out.header(header::SET_COOKIE));
        assert!(!is_in(&other).await);
    }
}

#[tokio::test]
async fn a_forgotten_password_is_replaced_and_every_session_ends() {
    for house in houses(NOON).await {
        let before = house.founder(ADA).await;
        let mut browser = house.browser();
        let sent = browser.post_and_follow(&at(RoomName::ForgottenPassword), &[("mail", ADA)]).await;
        assert_eq!(title(&sent), "Consultez vos courriels");
        let link = link(&house, reset, RoomName::ResetPassword).await;
        assert_eq!(browser.get(&link).await.status, StatusCode::OK);
        let weak = browser.post(&link, &[("new-password", "ada-ada-ada-ada")]).await;
        assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
        let done = browser.post_and_follow(&link, &[("new-password", OTHER)]).await;
        assert_eq!(done.texts("[role=status]"), ["Votre mot de passe est changé. Connectez-vous avec le nouveau."]);
        assert!(!is_in(&before).await);
        assert_eq!(sign_in(&mut browser, ADA, PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(sign_in(&mut browser, ADA, OTHER).await.status, StatusCode::SEE_OTHER);
        assert_eq!(browser.post(&link, &[("new-password", PASSWORD)]).await.status, StatusCode::NOT_FOUND);
        let told = house.browser().get("/fr/compte/connexion?done=nonsense").await;
        assert_eq!(told.count("[role=status]"), 0, "only what is known is told");
    }
}

#[tokio::test]
async fn a_link_that_is_none_and_one_that_is_over_are_told_alike() {
    for house in houses(NOON).await {
        house.founder(ADA).await;
        house.browser().post(&at(RoomName::ForgottenPassword), &[("mail", ADA)]).await;
        let link = link(&house, reset, RoomName::ResetPassword).await;
        let late = house.at("2026-11-27T12:00:00Z");
        let over = late.browser().get(&link).await;
        let forged = RoomName::ResetPassword.with(["0".repeat(64)]).path(Locale::Fr);
        let malformed = RoomName::ResetPassword.with(["nonsense"]).path(Locale::Fr);
        let purpose = link.replace("nouveau-mot-de-passe", "confirmation");
        for other in [forged, malformed, purpose.clone()] {
            let answer = late.browser().get(&other).await;
            let same = |body: &str, path: &str| {
                body.replace(path, "").replace(
                    &path
                        .replace("/fr/compte/nouveau-mot-de-passe", "/en/account/new-password")
                        .replace("/fr/compte/confirmation", "/en/account/confirmation"),
                    "",
                )
            };
            assert_eq!((answer.status, same(&answer.body, &other)), (StatusCode::NOT_FOUND, same(&over.body, &link)), "{other}");
        }
    }
}
