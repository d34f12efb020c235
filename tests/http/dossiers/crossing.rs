//! Dossiers and companies of others: every address and every form answers as for what does not exist, byte for byte.

use app::links::{Address, RoomName};
use content::Locale;
use desk::outbox::Mail;
use desk::visitor::{MemberRole, Role};
use http::Method;
use server::http::rooms::doors::doors;
use tests::{Browser, House, houses};

use super::{NOON, founded};

/// An identifier that nothing has.
pub(super) const NOTHING: &str = "0193a5c2-7d1e-7000-8000-00000000dead";
const ROOMS_OF_COMPANIES: [RoomName; 10] = [
    RoomName::Company,
    RoomName::EditCompany,
    RoomName::InviteMember,
    RoomName::WithdrawInvitation,
    RoomName::MemberRole,
    RoomName::RemoveMember,
    RoomName::LeaveCompany,
    RoomName::CompanyJson,
    RoomName::CompanyDossiersCsv,
    RoomName::CompanyVersionsCsv,
];
const ROOMS_OF_DOSSIERS: [RoomName; 15] = [
    RoomName::FollowDossier,
    RoomName::Dossier,
    RoomName::EditDossier,
    RoomName::SaveVersion,
    RoomName::Reassessment,
    RoomName::Versions,
    RoomName::ArchiveDossier,
    RoomName::UnarchiveDossier,
    RoomName::DossierRoadmap,
    RoomName::ChangeRoadmap,
    RoomName::RoadmapCsv,
    RoomName::RoadmapIcs,
    RoomName::NewMilestone,
    RoomName::DossierFeed,
    RoomName::RevokeFeed,
];

async fn told(browser: &Browser, method: &Method, address: &str, fields: &[(&str, &str)]) -> (http::StatusCode, String) {
    let mut browser = browser.clone();
    let answer = if *method == Method::GET { browser.get(address).await } else { browser.post(address, fields).await };
    (answer.status, answer.body)
}

fn methods(room: RoomName) -> &'static [Method] {
    doors().iter().find(|door| door.room == room).expect("a door").methods
}

async fn others(house: &House) -> Vec<Browser> {
    let mut others = vec![founded(house, "eve@example.org").await.browser];
    for role in Role::ALL {
        others.push(house.staff(&format!("{}@example.org", role.key()), *role).await);
    }
    others
}

#[tokio::test]
async fn what_belongs_to_others_answers_as_what_does_not_exist() {
    for house in houses(NOON).await {
        let ada = founded(&house, "ada@example.org").await;
        let company = ada.visitor.companies[0].company;
        let mail = "bea@example.org".parse().expect("an address");
        house.desk.invite_member(&ada.visitor, company, &mail, MemberRole::Owner).await.expect("an invitation");
        let secret =
            house.secret_by_mail(|mail| if let Mail::InviteMember { secret } = mail { Some(secret) } else { None }).await;
        let invitation = house.desk.invitations(&ada.visitor, company).await.expect("invitations")[0].id.to_string();
        let account = ada.visitor.account.to_string();
        house.desk.keep_roadmap(&ada.visitor, ada.dossier, 0, "scheme=pecan-dtx&on=2027-01-04").await.expect("a roadmap");
        let (label, day) = ("Conseil".parse().expect("a label"), "2027-02-01".parse().expect("a day"));
        let own = house.desk.add_milestone(&ada.visitor, ada.dossier, &label, day).await.expect("a milestone").to_string();
        let (theirs, company) = (ada.dossier.to_string(), company.to_string());
        let rooms = ROOMS_OF_COMPANIES.map(|room| (room, company.as_str())).into_iter();
        let rooms: Vec<_> = rooms.chain(ROOMS_OF_DOSSIERS.map(|room| (room, theirs.as_str()))).collect();
        let fields = [
            ("product", "x"),
            ("notes", "x"),
            ("revision", "0"),
            ("answers", "product_kind=dtx"),
            ("version", "1"),
            ("name", "x"),
            ("mail", "eve@example.org"),
            ("role", "owner"),
            ("account", account.as_str()),
            ("invitation", invitation.as_str()),
            ("scheme", "rihn-lahn"),
            ("note", "x"),
            ("label", "x"),
            ("day", "2027-03-01"),
        ];
        for browser in others(&house).await {
            for (room, id) in &rooms {
                for method in methods(*room) {
                    let real = told(&browser, method, &room.with([id]).path(Locale::Fr), &fields).await;
                    let missing = told(&browser, method, &room.with([NOTHING]).path(Locale::Fr), &fields).await;
                    assert_eq!(real, missing, "{room:?} {method}");
                    assert_eq!(real.0, http::StatusCode::NOT_FOUND, "{room:?} {method}");
                }
            }
            // A step and a milestone of the roadmap of others.
            for (room, part) in [
                (RoomName::RoadmapStep, "pecan-dtx.depot"),
                (RoomName::Milestone, own.as_str()),
                (RoomName::RemoveMilestone, own.as_str()),
            ] {
                for method in methods(room) {
                    let of = |id: &str| room.with([id, part]).path(Locale::Fr);
                    let real = told(&browser, method, &of(&theirs), &fields).await;
                    assert_eq!(real, told(&browser, method, &of(NOTHING), &fields).await, "{room:?} {method}");
                    assert_eq!(real.0, http::StatusCode::NOT_FOUND, "{room:?} {method}");
                }
            }
            // A roadmap kept for a dossier of others.
            let keep = RoomName::KeepRoadmap.here().path(Locale::Fr);
            let mut answers = Vec::new();
            for dossier in [theirs.as_str(), NOTHING] {
                let revision = format!("revision.{dossier}");
                let fields = [("wish", "scheme=pecan-dtx"), ("dossier", dossier), (revision.as_str(), "1")];
                answers.push(told(&browser, &Method::POST, &keep, &fields).await);
            }
            assert_eq!(answers[0], answers[1]);
            let version = |id: &str| RoomName::Version.with([id, "1"]).path(Locale::Fr);
            let of = |company: &str| format!("/fr/dossiers?company={company}");
            let join = |secret: &str| RoomName::JoinCompany.with([secret]).path(Locale::Fr);
            for (real, missing) in [
                (version(&theirs), version(NOTHING)),
                (of(&company), of(NOTHING)),
                (join(&secret.to_string()), join(&"0".repeat(64))),
            ] {
                let (real, missing) =
                    (told(&browser, &Method::GET, &real, &[]).await, told(&browser, &Method::GET, &missing, &[]).await);
                // The way to the other language names the address itself.
                let neutral =
                    |(status, body): (http::StatusCode, String)| (status, body.replace(&secret.to_string(), &"0".repeat(64)));
                assert_eq!(neutral(real), neutral(missing));
            }
            // A dossier saved into the company of others.
            let into =
                |company: &str| vec![("product", "x".to_owned()), ("company", company.to_owned()), ("answers", String::new())];
            let save = RoomName::NewDossier.here().path(Locale::Fr);
            let mut answers = Vec::new();
            for company in [company.as_str(), NOTHING] {
                let fields = into(company);
                let fields: Vec<_> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
                answers.push(told(&browser, &Method::POST, &save, &fields).await.0);
            }
            assert_eq!(answers[0], answers[1]);
            // A dossier named in a diagnostic is not looked at.
            let tied = |id: &str| Address::Result.with_query(Locale::Fr, &format!("product_kind=dtx&dossier={id}&version=1"));
            let real = told(&browser, &Method::GET, &tied(&theirs), &[]).await;
            let missing = told(&browser, &Method::GET, &tied(NOTHING), &[]).await;
            assert_eq!((real.0, real.1.replace(&theirs, NOTHING)), missing);
        }
        let untouched = house.desk.version(&ada.visitor, ada.dossier, None).await.expect("a version");
        assert_eq!((untouched.0.version, untouched.0.revision, untouched.0.archived_at), (1, 0, None));
        let roadmap = house.desk.roadmap_of(ada.dossier).await.expect("an answer").expect("a roadmap");
        assert_eq!((roadmap.changed.revision, roadmap.steps.len(), roadmap.own[0].label.as_str()), (1, 0, "Conseil"));
        let visitor = house.visitor(&ada.browser).await;
        assert_eq!(visitor.companies.len(), 1);
    }
}
