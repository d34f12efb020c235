//! Companies on both databases.

mod crossing;
mod invitations;
mod members;

use super::people::{again, named, owner, person};
use crate::audit::Chain;
use crate::error::DeskError;
use crate::testing::desks;
use crate::visitor::MemberRole;

const NOW: &str = "2026-11-27T09:00:00Z";

#[tokio::test]
async fn who_tells_of_a_company_owns_it() {
    for desk in desks(NOW).await {
        let visitor = person(&desk, "Aline").await;
        let siret = "732 829 320 00074".parse().expect("a SIRET");
        let id = desk.create_company(&visitor, &named("Kinécare"), Some(&siret)).await.expect("a company");
        let visitor = again(&desk, &visitor).await;
        let company = desk.company(&visitor, id).await.expect("a company");
        assert_eq!((company.name.as_str(), company.siret.as_deref()), ("Kinécare", Some("73282932000074")));
        assert_eq!(company.role, MemberRole::Owner);
        assert_eq!(desk.companies(&visitor).await.expect("companies"), [company]);
        let members = desk.members(&visitor, id).await.expect("members");
        assert_eq!(members.iter().map(|member| member.name.as_str()).collect::<Vec<_>>(), ["Aline"]);
    }
}

#[tokio::test]
async fn a_company_that_is_not_incorporated_gets_its_siret_later() {
    for desk in desks(NOW).await {
        let (visitor, id) = owner(&desk, "Aline").await;
        assert_eq!(desk.company(&visitor, id).await.expect("a company").siret, None);
        let siret = "73282932000074".parse().expect("a SIRET");
        desk.edit_company(&visitor, id, 0, &named("Kinécare SAS"), Some(&siret)).await.expect("a change");
        let company = desk.company(&visitor, id).await.expect("a company");
        assert_eq!((company.name.as_str(), company.siret.as_deref()), ("Kinécare SAS", Some("73282932000074")));
    }
}

#[tokio::test]
async fn of_two_owners_who_change_a_company_at_once_the_second_is_told_and_nothing_is_lost() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = super::people::member(&desk, &aline, id, "Basile", MemberRole::Owner).await;
        let siret = "73282932000074".parse().expect("a SIRET");
        let (by_name, by_siret) = (named("Kinécare SAS"), named("Chez Aline"));
        let (one, other) = tokio::join!(
            desk.edit_company(&aline, id, 0, &by_name, None),
            desk.edit_company(&basile, id, 0, &by_siret, Some(&siret))
        );
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        let (winner, late) = if one.is_ok() { ("Aline", other) } else { ("Basile", one) };
        assert!(matches!(late, Err(DeskError::Stale)), "{late:?}");
        let company = desk.company(&aline, id).await.expect("a company");
        assert_eq!((company.changed.by.as_str(), company.changed.revision), (winner, 1));
        let kept = (company.name.as_str(), company.siret.as_deref());
        assert_eq!(kept, if winner == "Aline" { ("Kinécare SAS", None) } else { ("Chez Aline", Some("73282932000074")) });
        // What stands there already is no change, from whatever it was made.
        let stands = company.siret.as_ref().map(|siret| siret.parse().expect("a SIRET"));
        desk.edit_company(&aline, id, 0, &named(&company.name), stands.as_ref()).await.expect("no change");
        desk.edit_company(&basile, id, 1, &named("Kinécare"), None).await.expect("a change");
        let company = desk.company(&aline, id).await.expect("a company");
        assert_eq!((company.name.as_str(), company.changed.by.as_str(), company.changed.revision), ("Kinécare", "Basile", 2));
        // Created, invited, joined, changed twice.
        assert_eq!(desk.verify_audit().await.expect("an answer"), Chain::Whole { entries: 5 });
    }
}

#[tokio::test]
async fn one_person_belongs_to_fifty_companies_at_most() {
    for desk in desks(NOW).await {
        let visitor = person(&desk, "Aline").await;
        for _ in 0..50 {
            desk.create_company(&visitor, &named("Kinécare"), None).await.expect("a company");
        }
        assert!(matches!(desk.create_company(&visitor, &named("Kinécare"), None).await, Err(DeskError::Full)));
        assert_eq!(again(&desk, &visitor).await.companies.len(), 50);
    }
}

#[tokio::test]
async fn every_change_is_in_the_audit_once_and_the_chain_is_whole() {
    for desk in desks(NOW).await {
        let (visitor, id) = owner(&desk, "Aline").await;
        desk.edit_company(&visitor, id, 0, &named("Kinécare"), None).await.expect("a change");
        let member = super::people::member(&desk, &visitor, id, "Basile", MemberRole::Member).await;
        desk.change_role(&visitor, id, member.account, MemberRole::Owner).await.expect("a change");
        desk.change_role(&visitor, id, member.account, MemberRole::Owner).await.expect("no change");
        desk.leave_company(&visitor, id).await.expect("left");
        // Created, edited, invited, joined, promoted, left.
        assert_eq!(desk.verify_audit().await.expect("an answer"), Chain::Whole { entries: 6 });
    }
}
