//! Accounts and the audit trail, for administrators.

use desk::Desk;
use desk::accounts::{Client, Enrolment, Signed, code};
use desk::visitor::Role;
use http::{StatusCode, header};
use tests::{Browser, House, houses};

const NOON: &str = "2026-11-27T11:00:00Z";
const ACCOUNTS: &str = "/fr/bureau/comptes";

/// The same house some minutes later, so that another code is shown.
fn later(house: &House, minutes: u32) -> House {
    house.at(&format!("2026-11-27T11:{minutes:02}:00Z"))
}

/// An administrator's browser, and what makes the codes.
async fn admin(house: &House) -> (Browser, Enrolment) {
    let (browser, token) = house.staff_at_the_door("admin@example.fr", Role::Admin).await;
    let Some(Signed::Halfway(halfway)) = house.desk.signed(&token).await.expect("an answer") else { panic!("nobody") };
    house.desk.begin_first_second_factor(&halfway).await.expect("a secret");
    let enrolment = house.desk.enrolment(halfway.account, "Guichet").await.expect("a secret");
    let given = code(&enrolment, house.desk.now());
    let client = Client::new([192, 0, 2, 7].into(), "a browser");
    let (session, _) = house.desk.confirm_second_factor(&token, &given, &client).await.expect("a session");
    (browser.holding(&session.token.to_string()), enrolment)
}

/// Where the account with this address is.
async fn at(admin: &mut Browser, mail: &str) -> String {
    let found = admin.post(ACCOUNTS, &[("mail", mail)]).await;
    assert_eq!(found.status, StatusCode::SEE_OTHER, "{}", found.body);
    found.header(header::LOCATION).to_owned()
}

/// Does something that needs a code, two minutes after the last one.
async fn act(desk: &Desk, (admin, enrolment): (&mut Browser, &Enrolment), to: &str, fields: &[(&str, &str)]) -> tests::Answer {
    let code = code(enrolment, desk.now());
    let mut all = vec![("reason", "Un motif"), ("code", code.as_str())];
    all.extend_from_slice(fields);
    admin.post(to, &all).await
}

#[tokio::test]
async fn an_administrator_invites_changes_and_keeps_out_each_time_with_a_code_and_a_reason() {
    for house in houses(NOON).await {
        let (admin, enrolment) = admin(&house).await;
        let mut dora = house.staff("dora@example.fr", Role::Advisor).await;
        let house = later(&house, 2);
        let mut admin = admin.before(&house);
        let listed = admin.get(ACCOUNTS).await;
        assert!(listed.body.contains("dora@example.fr"), "{}", listed.body);
        let dora_at = at(&mut admin, "dora@example.fr").await;

        let without = admin.post(&format!("{dora_at}/fermeture"), &[("reason", ""), ("code", "")]).await;
        assert_eq!((without.status, without.count(".field-error")), (StatusCode::UNPROCESSABLE_ENTITY, 2), "{}", without.body);
        let wrong = admin.post(&format!("{dora_at}/fermeture"), &[("reason", "Un motif"), ("code", "000000")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.body.contains("Un motif") && !wrong.body.contains("000000"), "{}", wrong.body);
        assert_eq!(dora.before(&house).get("/fr/bureau").await.status, StatusCode::OK, "nothing was done");

        let posts = [("desk", "has"), ("desk", "ans"), ("limit", "7"), ("from", "2026-12-24"), ("until", "2026-12-31")];
        let backwards = [("desk", "has"), ("limit", "7"), ("from", "2026-12-31"), ("until", "2026-12-24")];
        let refused = act(&house.desk, (&mut admin, &enrolment), &format!("{dora_at}/guichets"), &backwards).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
        let done = act(&house.desk, (&mut admin, &enrolment), &format!("{dora_at}/guichets"), &posts).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "the code was not used up by what was wrong: {}", done.body);
        let again = act(&house.desk, (&mut admin, &enrolment), &format!("{dora_at}/guichets"), &posts).await;
        assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a code works once");
        assert!(admin.get(&dora_at).await.body.contains("du 24 décembre 2026 au 31 décembre 2026"));
        assert_eq!(house.visitor(&dora).await.desks, ["ans", "has"]);

        let house = later(&house, 4);
        let mut admin = admin.before(&house);
        let done = act(&house.desk, (&mut admin, &enrolment), &format!("{dora_at}/role"), &[("role", "editor")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        dora = dora.before(&house);
        assert_eq!(dora.get("/fr/bureau").await.status, StatusCode::SEE_OTHER, "the session is over");

        for (minute, what) in [(6, "second-facteur"), (8, "fermeture"), (10, "reouverture")] {
            let house = later(&house, minute);
            let mut admin = admin.before(&house);
            let done = act(&house.desk, (&mut admin, &enrolment), &format!("{dora_at}/{what}"), &[]).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{what}: {}", done.body);
        }
        let house = later(&house, 12);
        let mails: Vec<String> =
            house.desk.due_mails(100).await.expect("mails").iter().map(|mail| format!("{:?}", mail.mail)).collect();
        assert!(mails.iter().any(|mail| mail.contains("SecondFactorRemoved")), "{mails:?}");
        let mut admin = admin.before(&house);
        let fields = [("mail", "new@example.fr"), ("role", "advisor"), ("desk", "has")];
        let done = act(&house.desk, (&mut admin, &enrolment), &format!("{ACCOUNTS}/invitation"), &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let journal = admin.get("/fr/bureau/journal?what=account&of=dora%40example.fr&verify=1").await;
        for told in ["Guichets, charge ou absence changés", "Accès fermé", "Second facteur réinitialisé par l’administration"]
        {
            assert!(journal.body.contains(told), "{told}: {}", journal.body);
        }
        for told in ["staff-desks", "staff-role", "second-factor-reset", "account-disable", "account-enable", "Un motif"] {
            assert!(journal.body.contains(told), "{told}: {}", journal.body);
        }
        assert!(journal.body.contains("La chaîne est entière"), "{}", journal.body);
    }
}

#[tokio::test]
async fn an_invitation_that_is_pending_is_listed_and_taken_back_with_a_code_and_a_reason() {
    for house in houses(NOON).await {
        let (mut admin, enrolment) = admin(&house).await;
        let (invitation, withdrawal) = (format!("{ACCOUNTS}/invitation"), format!("{ACCOUNTS}/invitation/retrait"));
        assert!(admin.get(&withdrawal).await.body.contains("Aucune invitation n’est en attente"));
        let mut listed = Vec::new();
        for (minute, mail) in [(2, "dora@exmaple.fr"), (4, "hugo@example.fr")] {
            let house = later(&house, minute);
            let fields = [("mail", mail), ("role", "advisor"), ("desk", "has")];
            let mut admin = admin.before(&house);
            let done = act(&house.desk, (&mut admin, &enrolment), &invitation, &fields).await;
            assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
            listed.push(admin.get(&withdrawal).await.count("input[name=mail][checked]"));
        }
        assert_eq!(listed, [1, 0], "the only one is chosen, of two none is");

        let house = later(&house, 6);
        let mut admin = admin.before(&house);
        let nothing = admin.post(&withdrawal, &[("reason", ""), ("code", "")]).await;
        assert_eq!((nothing.status, nothing.count(".field-error")), (StatusCode::UNPROCESSABLE_ENTITY, 3), "{}", nothing.body);
        let unknown = act(&house.desk, (&mut admin, &enrolment), &withdrawal, &[("mail", "nobody@example.fr")]).await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(unknown.body.contains("n’est plus en attente") && unknown.body.contains("Un motif"), "{}", unknown.body);
        let done = act(&house.desk, (&mut admin, &enrolment), &withdrawal, &[("mail", "dora@exmaple.fr")]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "the code was not used up by what was wrong: {}", done.body);
        let accounts = admin.get(done.header(header::LOCATION)).await;
        assert!(
            accounts.body.contains("L’invitation est retirée") && accounts.body.contains("hugo@example.fr"),
            "{}",
            accounts.body
        );
        assert!(!accounts.body.contains("dora@exmaple.fr"), "{}", accounts.body);
        let journal = admin.get("/fr/bureau/journal?action=staff-invitation-withdraw").await;
        assert!(journal.body.contains("has : Un motif"), "{}", journal.body);
    }
}

#[tokio::test]
async fn the_last_administrator_stays_one() {
    for house in houses(NOON).await {
        let (admin, enrolment) = admin(&house).await;
        let house = later(&house, 2);
        let mut admin = admin.before(&house);
        let own = at(&mut admin, "admin@example.fr").await;
        for (minute, what, role) in [(4, "role", "advisor"), (6, "role", "none"), (8, "fermeture", "")] {
            let house = later(&house, minute);
            let mut admin = admin.before(&house);
            let refused = act(&house.desk, (&mut admin, &enrolment), &format!("{own}/{what}"), &[("role", role)]).await;
            assert_eq!(refused.status, StatusCode::CONFLICT, "{what} {role}: {}", refused.body);
            assert!(refused.body.contains("Il ne resterait personne"), "{}", refused.body);
        }
        assert_eq!(admin.get(ACCOUNTS).await.status, StatusCode::OK);
    }
}

#[tokio::test]
async fn people_of_companies_are_found_by_their_whole_address_only() {
    for house in houses(NOON).await {
        let (mut admin, _) = admin(&house).await;
        house.founder("founder@example.fr").await;
        assert!(!admin.get(ACCOUNTS).await.body.contains("founder@example.fr"));
        for part in ["founder", "founder@example", "%@example.fr", "other@example.fr"] {
            let found = admin.post(ACCOUNTS, &[("mail", part)]).await;
            assert_eq!(found.status, StatusCode::UNPROCESSABLE_ENTITY, "{part}");
            assert!(!found.body.contains("founder@example.fr"), "{part}");
        }
        let founder = at(&mut admin, "founder@example.fr").await;
        let page = admin.get(&founder).await;
        assert_eq!(page.count("a[href$='/role'], a[href$='/guichets']"), 0, "nobody joins the staff without an invitation");
        let unknown = admin.get("/fr/bureau/journal?what=case&of=2026-00042").await;
        assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[tokio::test]
async fn how_many_cases_go_back_to_the_queue_is_told_before_and_the_trail_tells_it_after() {
    for house in houses(NOON).await {
        let (admin, enrolment) = admin(&house).await;
        let (_, _, case) = super::cast(&house).await;
        let house = later(&house, 2);
        let mut admin = admin.before(&house);
        let advisor = at(&mut admin, "advisor@example.fr").await;
        for what in ["fermeture", "role", "guichets"] {
            let page = admin.get(&format!("{advisor}/{what}")).await;
            assert!(page.body.contains("Cette personne a 1 demande ouverte"), "{what}: {}", page.body);
        }
        let page = admin.get(&format!("{advisor}/second-facteur")).await;
        assert!(!page.body.contains("demande ouverte"), "{}", page.body);
        let done = act(&house.desk, (&mut admin, &enrolment), &format!("{advisor}/fermeture"), &[]).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
        let page = admin.get(&format!("{advisor}/role")).await;
        assert!(!page.body.contains("demande ouverte"), "{}", page.body);

        let thread = admin.get(&super::page(case)).await;
        assert!(thread.body.contains("L’accès de la personne qui suivait la demande a été fermé"), "{}", thread.body);
        let journal = admin.get("/fr/bureau/journal?action=case-return").await;
        assert_eq!(journal.texts("tbody td:nth-of-type(3) code"), ["case-return"], "{}", journal.body);
        assert_eq!(journal.count(&format!("tbody a[href='/fr/bureau/demandes/{case}']")), 1);
        assert_eq!(journal.count("option[value=case-return][selected]"), 1);
        let english = admin.get("/en/desk/audit-trail?action=case-return").await;
        assert!(english.body.contains("Case gone back to the queue"), "{}", english.body);
    }
}
