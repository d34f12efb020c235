//! Companies as people use them: members, invitations, roles, data.

use app::links::RoomName;
use content::Locale;
use desk::CompanyId;
use desk::outbox::Mail;
use http::{StatusCode, header};
use tests::{Answer, Browser, House, houses};

const NOON: &str = "2026-11-27T11:00:00Z";

fn at(room: RoomName, company: CompanyId) -> String {
    room.with([company]).path(Locale::Fr)
}

fn title(answer: &Answer) -> String {
    answer.texts("h1").join(" ")
}

/// What is in a field.
fn value(answer: &Answer, name: &str) -> String {
    let field = scraper::Selector::parse(&format!("main input[name={name}]")).expect("a selector");
    answer.html().select(&field).next().and_then(|field| field.attr("value")).unwrap_or_default().to_owned()
}

/// The words of the page, spaces of all kinds made one.
fn words(answer: &Answer) -> String {
    answer.texts("main").join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Somebody who tells the desk of a company.
async fn owner(house: &House, mail: &str) -> (Browser, CompanyId) {
    let mut browser = house.founder(mail).await;
    let fields = [("name", "Kinécare"), ("siret", "")];
    let page = browser.post_and_follow("/fr/compte/structures/nouvelle", &fields).await;
    assert_eq!((page.status, title(&page).as_str()), (StatusCode::OK, "Kinécare"));
    let company = house.visitor(&browser).await.companies[0].company;
    (browser, company)
}

/// Invites somebody by the form and reads the mail: the address that its link leads to.
async fn invited(house: &House, owner: &mut Browser, company: CompanyId, mail: &str, role: &str) -> String {
    let page = owner.post_and_follow(&at(RoomName::InviteMember, company), &[("mail", mail), ("role", role)]).await;
    assert!(words(&page).contains("L’invitation est partie."), "{}", words(&page));
    let secret = house.secret_by_mail(|mail| if let Mail::InviteMember { secret } = mail { Some(secret) } else { None }).await;
    RoomName::JoinCompany.with([secret]).path(Locale::Fr)
}

#[tokio::test]
async fn a_siret_number_is_optional_and_checked() {
    for house in houses(NOON).await {
        let (mut ada, company) = owner(&house, "ada@example.org").await;
        assert!(words(&ada.get(&at(RoomName::Company, company)).await).contains("Sans numéro SIRET"));
        let edit = at(RoomName::EditCompany, company);
        for (siret, told) in [("732 829 320", "quatorze chiffres"), ("732 829 320 00075", "un chiffre est faux")] {
            let again = ada.post(&edit, &[("name", "Kinécare SAS"), ("siret", siret)]).await;
            assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
            assert!(again.texts(".field-error")[0].contains(told), "{:?}", again.texts(".field-error"));
            assert!(again.body.contains(siret) && again.body.contains("Kinécare SAS"), "what was typed is kept");
        }
        let right = [("name", "Kinécare SAS"), ("siret", "732 829 320 00074"), ("revision", "0")];
        let page = ada.post_and_follow(&edit, &right).await;
        assert!(words(&page).contains("SIRET 732 829 320 00074"), "{}", words(&page));
    }
}

#[tokio::test]
async fn who_saves_a_company_second_sees_both_texts_and_who_was_faster() {
    for house in houses(NOON).await {
        let (mut ada, company) = owner(&house, "ada@example.org").await;
        let mut bea = house.founder("bea@example.org").await;
        let link = invited(&house, &mut ada, company, "bea@example.org", "owner").await;
        bea.post_and_follow(&link, &[]).await;
        let edit = at(RoomName::EditCompany, company);
        for browser in [&mut ada, &mut bea] {
            assert_eq!(value(&browser.get(&edit).await, "revision"), "0");
        }
        ada.post_and_follow(&edit, &[("name", "Kinécare <b>SAS</b>"), ("siret", ""), ("revision", "0")]).await;
        let mine = [("name", "Kinécare Santé"), ("siret", "732 829 320 00074")];
        let late = bea.post(&edit, &[mine.as_slice(), &[("revision", "0")]].concat()).await;
        assert_eq!((late.status, late.count("main b")), (StatusCode::CONFLICT, 0));
        let notice = late.texts("[role=alert]").join(" ").split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(notice.contains("Kinécare <b>SAS</b>") && notice.contains("Sans numéro SIRET"), "{notice}");
        assert!(notice.contains("Par Camille Martin, le 27 novembre 2026"), "{notice}");
        assert_eq!((value(&late, "name").as_str(), value(&late, "siret").as_str()), mine.map(|(_, text)| text).into());
        let revision = value(&late, "revision");
        let page = bea.post_and_follow(&edit, &[mine.as_slice(), &[("revision", revision.as_str())]].concat()).await;
        assert_eq!(title(&page), "Kinécare Santé");
        assert!(words(&page).contains("SIRET 732 829 320 00074"), "{}", words(&page));
    }
}

#[tokio::test]
async fn the_invited_person_joins_and_the_link_works_once() {
    for house in houses(NOON).await {
        let (mut ada, company) = owner(&house, "ada@example.org").await;
        let link = invited(&house, &mut ada, company, "Bea@Example.org", "member").await;
        let waiting = ada.get(&at(RoomName::Company, company)).await;
        assert!(words(&waiting).contains("bea@example.org"), "{}", words(&waiting));

        // Whoever is not signed in is sent to the door and comes back.
        let door = house.browser().get(&link).await;
        assert_eq!(door.status, StatusCode::SEE_OTHER);
        assert!(door.header(header::LOCATION).starts_with("/fr/compte/connexion?then="));
        let mut bea = house.founder("bea@example.org").await;
        let offer = bea.get(&link).await;
        assert_eq!(title(&offer), "Rejoindre « Kinécare »".replace(' ', "\u{a0}").replacen('\u{a0}', " ", 1));
        let page = bea.post_and_follow(&link, &[]).await;
        assert!(words(&page).contains("Vous êtes maintenant membre de cette structure."));
        assert_eq!(bea.get(&link).await.status, StatusCode::NOT_FOUND);
        assert_eq!(bea.post(&link, &[]).await.status, StatusCode::NOT_FOUND);
        // A member sees who belongs to it, and manages nobody.
        assert_eq!(page.count("section[aria-labelledby=invitations]"), 0);
        assert_eq!(page.count("form[action$=role], form[action$='membres/retrait']"), 0);
        assert_eq!(bea.get(&at(RoomName::InviteMember, company)).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn an_invitation_tells_others_nothing() {
    for house in houses(NOON).await {
        let (mut ada, company) = owner(&house, "ada@example.org").await;
        let link = invited(&house, &mut ada, company, "bea@example.org", "owner").await;
        let mut eve = house.founder("eve@example.org").await;
        let page = eve.get(&link).await;
        assert_eq!((page.status, title(&page).as_str()), (StatusCode::NOT_FOUND, "Cette invitation ne fonctionne pas"));
        assert!(!page.body.contains("Kinécare") && !page.body.contains("bea@example.org"));
        assert_eq!(eve.post(&link, &[]).await.status, StatusCode::NOT_FOUND);
        assert!(house.visitor(&eve).await.companies.is_empty());
    }
}

#[tokio::test]
async fn a_form_of_an_invitation_with_faults_is_shown_again() {
    for house in houses(NOON).await {
        let (mut ada, company) = owner(&house, "ada@example.org").await;
        let invite = at(RoomName::InviteMember, company);
        let again = ada.post(&invite, &[("mail", "bea"), ("role", "")]).await;
        assert_eq!((again.status, again.texts(".field-error").len()), (StatusCode::UNPROCESSABLE_ENTITY, 2));
        let known = ada.post_and_follow(&invite, &[("mail", "ada@example.org"), ("role", "member")]).await;
        assert!(words(&known).contains("Cette personne est déjà membre"));
        for number in 0..20 {
            let mail = format!("m{number}@example.org");
            assert_eq!(ada.post(&invite, &[("mail", &mail), ("role", "member")]).await.status, StatusCode::SEE_OTHER);
        }
        let full = ada.post(&invite, &[("mail", "one.more@example.org"), ("role", "member")]).await;
        assert_eq!(full.status, StatusCode::CONFLICT);
        assert!(full.body.contains("one.more@example.org") && words(&full).contains("La limite est atteinte"));
    }
}

#[tokio::test]
async fn the_last_owner_is_told_why_they_cannot_leave() {
    for house in houses(NOON).await {
        let (mut ada, company) = owner(&house, "ada@example.org").await;
        let account = house.visitor(&ada).await.account.to_string();
        let demote = [("account", account.as_str()), ("role", "member")];
        for refused in [
            ada.post(&at(RoomName::LeaveCompany, company), &[]).await,
            ada.post(&at(RoomName::MemberRole, company), &demote).await,
            ada.post(&at(RoomName::RemoveMember, company), &demote).await,
        ] {
            assert_eq!((refused.status, title(&refused).as_str()), (StatusCode::CONFLICT, "Kinécare"));
            assert!(words(&refused).contains("doit garder au moins un responsable"), "{}", words(&refused));
        }
    }
}

#[tokio::test]
async fn an_owner_names_another_removes_a_member_and_leaves() {
    for house in houses(NOON).await {
        let (mut ada, company) = owner(&house, "ada@example.org").await;
        let mut bea = house.founder("bea@example.org").await;
        let link = invited(&house, &mut ada, company, "bea@example.org", "member").await;
        bea.post_and_follow(&link, &[]).await;
        let mut cleo = house.founder("cleo@example.org").await;
        let link = invited(&house, &mut ada, company, "cleo@example.org", "member").await;
        cleo.post_and_follow(&link, &[]).await;

        let of = async |browser: &Browser| house.visitor(browser).await.account.to_string();
        let (account, other) = (of(&bea).await, of(&cleo).await);
        let promoted = [("account", account.as_str()), ("role", "owner")];
        let page = ada.post_and_follow(&at(RoomName::MemberRole, company), &promoted).await;
        assert!(words(&page).contains("Le rôle est changé."));
        let left = ada.post_and_follow(&at(RoomName::LeaveCompany, company), &[]).await;
        assert!(words(&left).contains("Vous avez quitté la structure."));
        assert_eq!(ada.get(&at(RoomName::Company, company)).await.status, StatusCode::NOT_FOUND);
        let page = bea.post_and_follow(&at(RoomName::RemoveMember, company), &[("account", other.as_str())]).await;
        assert!(words(&page).contains("Un membre"));
        assert_eq!(cleo.get(&at(RoomName::Company, company)).await.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn a_withdrawn_invitation_no_longer_works() {
    for house in houses(NOON).await {
        let (mut ada, company) = owner(&house, "ada@example.org").await;
        let link = invited(&house, &mut ada, company, "bea@example.org", "member").await;
        let visitor = house.visitor(&ada).await;
        let id = house.desk.invitations(&visitor, company).await.expect("invitations")[0].id.to_string();
        let page = ada.post_and_follow(&at(RoomName::WithdrawInvitation, company), &[("invitation", id.as_str())]).await;
        assert!(words(&page).contains("Aucune invitation n’attend de réponse."));
        assert_eq!(house.founder("bea@example.org").await.get(&link).await.status, StatusCode::NOT_FOUND);
        let again = ada.post(&at(RoomName::WithdrawInvitation, company), &[("invitation", id.as_str())]).await;
        assert_eq!(again.status, StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_data_of_a_company_is_a_file_that_nobody_keeps() {
    for house in houses(NOON).await {
        let (mut ada, company) = owner(&house, "ada@example.org").await;
        let id = company.to_string();
        let fields = [("product", "Somnia"), ("company", id.as_str()), ("answers", "product_kind=dtx")];
        ada.post_and_follow("/fr/dossiers/nouveau", &fields).await;
        let json = ada.get(&at(RoomName::CompanyJson, company)).await;
        assert_eq!(json.json()["dossiers"][0]["versions"][0]["answers"]["product_kind"][0], "dtx");
        let dossiers = ada.get(&at(RoomName::CompanyDossiersCsv, company)).await;
        let versions = ada.get(&at(RoomName::CompanyVersionsCsv, company)).await;
        assert!(dossiers.body.contains(",Somnia,") && versions.body.contains("product_kind=dtx"));
        for file in [json, dossiers, versions] {
            assert!(file.header(header::CONTENT_DISPOSITION).starts_with("attachment; filename="));
            assert_eq!(file.header(header::CACHE_CONTROL), "no-store");
            assert_eq!(file.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
        }
    }
}
