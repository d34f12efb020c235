//! The second factor: set up when joining the staff, chosen by founders.

use app::links::RoomName;
use content::Locale;
use desk::visitor::Role;
use http::{StatusCode, header};
use tests::{PASSWORD, houses};

use super::{ADA, NOON, OTHER, at, is_in, shown_code, sign_in, title};

#[tokio::test]
async fn an_advisor_joins_and_sets_up_a_second_factor_before_entering() {
    use desk::accounts::StaffInvitation;
    for house in houses(NOON).await {
        let mail = "camille@example.org";
        let invitation = StaffInvitation {
            mail: mail.parse().expect("an address"),
            role: Role::Advisor,
            desks: ["dns".to_owned()].into(),
            locale: Locale::Fr,
        };
        let secret = house.desk.invite_staff(None, &invitation).await.expect("an invitation");
        let link = RoomName::JoinStaff.with([secret]).path(Locale::Fr);
        let mut browser = house.browser();
        assert!(browser.get(&link).await.body.contains(mail));
        let joined = browser.post(&link, &[("name", "Camille Petit"), ("new-password", PASSWORD)]).await;
        assert_eq!(joined.status, StatusCode::SEE_OTHER);
        // Every way leads to the second factor.
        let mut next = browser.get(joined.header(header::LOCATION)).await;
        while next.status == StatusCode::SEE_OTHER {
            next = browser.get(next.header(header::LOCATION)).await;
        }
        assert_eq!(title(&next), "Installer la double authentification");
        let enrol = browser.post_and_follow(&at(RoomName::FirstSecondFactor), &[("then", "/fr/compte/sessions")]).await;
        assert_eq!(enrol.count("svg.qr-code path"), 1);
        assert!(enrol.body.contains("otpauth://totp/"));
        let reloaded = browser.get(&at(RoomName::FirstSecondFactor)).await;
        assert_eq!(reloaded.texts("code.secret"), enrol.texts("code.secret"), "the secret stays until it is confirmed");
        let wrong = browser.post(&at(RoomName::FirstSecondFactor), &[("code", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(!is_in(&browser).await);
        let halfway = browser.clone();
        let code = shown_code(&house, &enrol);
        let shown = browser.post(&at(RoomName::FirstSecondFactor), &[("code", &code), ("then", "/fr/compte/sessions")]).await;
        assert_eq!((shown.status, shown.header(header::CACHE_CONTROL)), (StatusCode::OK, "no-store"));
        let codes = shown.texts(".recovery-codes code");
        assert_eq!(codes.len(), 10);
        assert!(shown.body.contains("href=\"/fr/compte/sessions\""));
        assert!(is_in(&browser).await && !is_in(&halfway).await);

        // The next time, a code is asked for, and the telephone may be lost.
        let mut browser = house.browser();
        let entered =
            browser.post(&at(RoomName::SignIn), &[("mail", mail), ("password", PASSWORD), ("then", "/fr/compte/donnees")]).await;
        let door = browser.get(entered.header(header::LOCATION)).await;
        assert_eq!(door.header(header::LOCATION), "/fr/compte/second-facteur?then=%2Ffr%2Fcompte%2Fdonnees");
        let replayed = browser.post(&at(RoomName::SecondFactor), &[("code", &code)]).await;
        assert_eq!(replayed.status, StatusCode::UNPROCESSABLE_ENTITY, "no code is taken twice");
        let given = browser.post(&at(RoomName::SecondFactor), &[("code", &codes[0]), ("then", "/fr/compte/donnees")]).await;
        assert_eq!((given.status, given.header(header::LOCATION)), (StatusCode::SEE_OTHER, "/fr/compte/donnees"));
        assert!(is_in(&browser).await);
    }
}

#[tokio::test]
async fn a_founder_adds_replaces_and_removes_a_second_factor() {
    for house in houses(NOON).await {
        let mut browser = house.founder(ADA).await;
        assert_eq!(browser.get(&at(RoomName::EnrolSecondFactor)).await.header(header::LOCATION), at(RoomName::MySecondFactor));
        let wrong = browser.post(&at(RoomName::BeginSecondFactor), &[("password", OTHER)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        let enrol = browser.post_and_follow(&at(RoomName::BeginSecondFactor), &[("password", PASSWORD)]).await;
        let code = shown_code(&house, &enrol);
        let shown = browser.post(&at(RoomName::EnrolSecondFactor), &[("code", &code)]).await;
        let codes = shown.texts(".recovery-codes code");
        assert_eq!((shown.status, codes.len()), (StatusCode::OK, 10));
        let renewed = browser.post(&at(RoomName::RenewRecoveryCodes), &[("password", PASSWORD)]).await;
        assert!(renewed.texts(".recovery-codes code").iter().all(|code| !codes.contains(code)));
        let mut other = house.browser();
        sign_in(&mut other, ADA, PASSWORD).await;
        assert!(!is_in(&other).await, "a code is asked for");
        let done = browser.post_and_follow(&at(RoomName::RemoveSecondFactor), &[("password", PASSWORD)]).await;
        assert_eq!(done.texts("[role=status]"), ["La double authentification est retirée."]);
        sign_in(&mut other, ADA, PASSWORD).await;
        assert!(is_in(&other).await);
    }
}
