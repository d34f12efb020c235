//! Nobody reaches the company of others: what is theirs does not exist.

use super::NOW;
use crate::companies::people::{address, invite, named, owner};
use crate::error::DeskError;
use crate::testing::desks;
use crate::visitor::MemberRole;

#[tokio::test]
async fn the_company_of_others_does_not_exist() {
    for desk in desks(NOW).await {
        let (aline, own) = owner(&desk, "Aline").await;
        let (basile, theirs) = owner(&desk, "Basile").await;
        let secret = invite(&desk, &basile, theirs, "chloe@example.fr", MemberRole::Member).await;
        let invitation = desk.invitations(&basile, theirs).await.expect("invitations")[0].id;
        let missing = crate::CompanyId(uuid::Uuid::from_u128(7));
        for company in [theirs, missing] {
            for answer in [
                desk.company(&aline, company).await.map(|_| ()),
                desk.members(&aline, company).await.map(|_| ()),
                desk.invitations(&aline, company).await.map(|_| ()),
                desk.edit_company(&aline, company, 0, &named("À moi"), None).await,
                desk.invite_member(&aline, company, &address("d@example.fr"), MemberRole::Owner).await.map(|_| ()),
                desk.withdraw_invitation(&aline, company, invitation).await,
                desk.change_role(&aline, company, basile.account, MemberRole::Member).await,
                desk.change_role(&aline, company, aline.account, MemberRole::Owner).await,
                desk.remove_member(&aline, company, basile.account).await,
                desk.leave_company(&aline, company).await,
                desk.company_data(&aline, company).await.map(|_| ()),
                desk.dossiers(&aline, Some(company), false, None).await.map(|_| ()),
            ] {
                assert!(matches!(answer, Err(DeskError::NotFound)), "{answer:?}");
            }
        }
        // Their people and their invitations neither, named through her own company.
        for answer in [
            desk.withdraw_invitation(&aline, own, invitation).await,
            desk.change_role(&aline, own, basile.account, MemberRole::Member).await,
            desk.remove_member(&aline, own, basile.account).await,
            desk.offer(&aline, &secret).await.map(|_| ()),
            desk.join_company(&aline, &secret).await.map(|_| ()),
        ] {
            assert!(matches!(answer, Err(DeskError::NotFound)), "{answer:?}");
        }
        assert_eq!(desk.members(&basile, theirs).await.expect("members").len(), 1);
    }
}
