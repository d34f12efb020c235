//! Nobody reaches the dossiers of others, staff included: what is theirs does not exist.

use super::{NOW, saved, snapshot};
use crate::companies::people::owner;
use crate::dossiers::For;
use crate::error::DeskError;
use crate::ids::{AccountId, DossierId};
use crate::policy::{CaseFacts, reads_attached};
use crate::testing::desks;
use crate::visitor::{Role, Visitor};

#[tokio::test]
async fn the_dossier_of_others_does_not_exist() {
    for desk in desks(NOW).await {
        let (aline, _) = owner(&desk, "Aline").await;
        let (basile, theirs) = owner(&desk, "Basile").await;
        let id = saved(&desk, &basile, theirs, "Secret").await;
        let admin = Visitor { role: Some(Role::Admin), second_factor: true, ..aline.clone() };
        let text = "x";
        let (product, indication, notes) = (&text.parse().expect("x"), &text.parse().expect("x"), &text.parse().expect("x"));
        for visitor in [&aline, &admin] {
            for id in [id, DossierId(uuid::Uuid::from_u128(7))] {
                for answer in [
                    desk.dossier(visitor, id).await.map(|_| ()),
                    desk.version(visitor, id, None).await.map(|_| ()),
                    desk.version(visitor, id, Some(1)).await.map(|_| ()),
                    desk.versions(visitor, id, None).await.map(|_| ()),
                    desk.new_version(visitor, id, 1, &snapshot("")).await.map(|_| ()),
                    desk.edit_dossier(visitor, id, 0, product, indication, notes).await,
                    desk.archive_dossier(visitor, id).await,
                    desk.unarchive_dossier(visitor, id).await,
                ] {
                    assert!(matches!(answer, Err(DeskError::NotFound)), "{answer:?}");
                }
            }
            let into = desk.save_dossier(visitor, For::Known(theirs), product, indication, &snapshot("")).await;
            assert!(matches!(into, Err(DeskError::NotFound)), "{into:?}");
            assert!(desk.dossiers(visitor, None, false, None).await.expect("a page").dossiers.is_empty());
        }
        assert_eq!(desk.dossiers(&basile, None, false, None).await.expect("a page").dossiers.len(), 1);
    }
}

#[test]
fn staff_read_an_attached_dossier_of_their_cases_with_consent_only() {
    let account = |number| AccountId(uuid::Uuid::from_u128(number));
    let company = |number| crate::CompanyId(uuid::Uuid::from_u128(number));
    let founder = Visitor {
        account: account(1),
        name: "Aline".to_owned(),
        mail: "aline@example.fr".to_owned(),
        locale: content::Locale::Fr,
        role: None,
        desks: Vec::new(),
        companies: Vec::new(),
        second_factor: false,
    };
    let advisor = Visitor { role: Some(Role::Advisor), second_factor: true, desks: vec!["dns".to_owned()], ..founder.clone() };
    let editor = Visitor { role: Some(Role::Editor), ..advisor.clone() };
    let half_in = Visitor { second_factor: false, ..advisor.clone() };
    let case = CaseFacts { account: account(2), company: Some(company(1)), desk: "dns", assignee: None };
    let reads = |visitor, company, case, consent| reads_attached(visitor, company, case, consent);
    assert!(reads(&advisor, company(1), case, true));
    assert!(!reads(&advisor, company(1), case, false));
    assert!(!reads(&advisor, company(2), case, true));
    assert!(!reads(&advisor, company(1), CaseFacts { desk: "has", ..case }, true));
    for other in [&founder, &editor, &half_in] {
        assert!(!reads(other, company(1), case, true));
    }
}
