//! What is written in a dossier or a company never becomes markup, on any page, in either language; and no wording is missing.

use app::links::RoomName;
use content::Locale;
use desk::visitor::MemberRole;
use tests::{Answer, House, houses};

use super::{Founded, MARKED, NOON, at, founded};

const HOSTILE: [&str; 5] = [
    "</textarea><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "'onfocus='alert(1)",
    "</title><script>alert(1)</script>",
    "javascript:alert(1)",
];

/// Every page of somebody's dossiers and companies.
fn pages(ada: &Founded) -> Vec<String> {
    let company = ada.visitor.companies[0].company.to_string();
    let dossier = ada.dossier.to_string();
    let mut pages = Vec::new();
    for locale in Locale::ALL {
        for room in [RoomName::Company, RoomName::EditCompany, RoomName::InviteMember] {
            pages.push(room.with([&company]).path(locale));
        }
        for room in [RoomName::Dossier, RoomName::EditDossier, RoomName::Reassessment, RoomName::Versions] {
            pages.push(room.with([&dossier]).path(locale));
        }
        for number in ["1", "2"] {
            pages.push(RoomName::Version.with([dossier.as_str(), number]).path(locale));
        }
        for room in [RoomName::Companies, RoomName::NewCompany, RoomName::Dossiers, RoomName::NewDossier] {
            pages.push(room.here().path(locale));
        }
        pages.push(RoomName::Dossiers.here().with_query(locale, "archived=1"));
        for version in ["1", "2"] {
            let save = RoomName::SaveVersion.with([&dossier]);
            pages.push(save.with_query(locale, &format!("product_kind=dmdiv&version={version}")));
        }
    }
    pages
}

async fn written(house: &House, hostile: &str) -> Founded {
    let mut ada = founded(house, "ada@example.org").await;
    let company = ada.visitor.companies[0].company;
    let name = hostile.parse().expect("a name");
    house.desk.edit_company(&ada.visitor, company, 0, &name, None).await.expect("a change");
    let mail = "bea@example.org".parse().expect("an address");
    house.desk.invite_member(&ada.visitor, company, &mail, MemberRole::Member).await.expect("an invitation");
    let fields = [("product", hostile), ("indication", hostile), ("notes", hostile), ("revision", "0")];
    ada.browser.post_and_follow(&at(RoomName::EditDossier, ada.dossier), &fields).await;
    ada.browser.post_and_follow(&at(RoomName::SaveVersion, ada.dossier), &[("answers", MARKED), ("version", "1")]).await;
    ada.visitor = house.visitor(&ada.browser).await;
    ada
}

fn check(page: &str, answer: &Answer) {
    assert_eq!(answer.status, http::StatusCode::OK, "{page}");
    assert_eq!(answer.count("h1"), 1, "{page}");
    assert_eq!(answer.count("main script, img, [onerror], [onfocus], [href^=javascript]"), 0, "{page}");
    assert!(!answer.body.contains('⟦'), "a wording is missing on {page}");
}

#[tokio::test]
async fn what_is_written_stays_text_on_every_page() {
    for house in houses(NOON).await {
        let mut ada = written(&house, HOSTILE[0]).await;
        for hostile in HOSTILE {
            let name = hostile.parse().expect("a name");
            let revision = house.desk.dossier(&ada.visitor, ada.dossier).await.expect("a dossier").revision.to_string();
            let fields = [("product", hostile), ("indication", hostile), ("notes", hostile), ("revision", revision.as_str())];
            ada.browser.post_and_follow(&at(RoomName::EditDossier, ada.dossier), &fields).await;
            let company = ada.visitor.companies[0].company;
            let base = house.desk.company(&ada.visitor, company).await.expect("a company").changed.revision;
            house.desk.edit_company(&ada.visitor, company, base, &name, None).await.expect("a change");
            for page in pages(&ada) {
                check(&page, &ada.browser.get(&page).await);
            }
            // Races show what was typed and what is kept.
            let late = [("product", hostile), ("indication", hostile), ("notes", hostile), ("revision", "-1")];
            let mut late = late.to_vec();
            late[0].1 = "autre";
            let race = ada.browser.post(&at(RoomName::EditDossier, ada.dossier), &late).await;
            assert_eq!(race.count("main script, img, [onerror], [onfocus]"), 0, "{hostile}");
        }
    }
}
