//! Roles, leaving and removing.

use super::NOW;
use crate::companies::people::{address, again, member, owner};
use crate::desk::Desk;
use crate::entities::account;
use crate::error::DeskError;
use crate::ids::{AccountId, CompanyId};
use crate::testing::desks;
use crate::visitor::{MemberRole, Visitor};

async fn roles(desk: &Desk, visitor: &Visitor, company: CompanyId) -> Vec<(String, &'static str)> {
    let members = desk.members(visitor, company).await.expect("members");
    let mut roles: Vec<_> = members.into_iter().map(|member| (member.name, member.role.key())).collect();
    // They joined at the same instant.
    roles.sort();
    roles
}

async fn disable(desk: &Desk, account: AccountId) {
    use sea_orm::{ActiveValue::Set, EntityTrait as _};
    let writing = desk.storage.write().await.expect("a transaction");
    let row = account::ActiveModel { id: Set(account), disabled_at: Set(Some(desk.now())), ..Default::default() };
    account::Entity::update(row).exec_without_returning(&*writing).await.expect("a change");
    writing.commit().await.expect("kept");
}

#[tokio::test]
async fn the_last_owner_neither_leaves_nor_becomes_a_member() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = member(&desk, &aline, id, "Basile", MemberRole::Member).await;
        assert!(matches!(desk.leave_company(&aline, id).await, Err(DeskError::LastOwner)));
        assert!(matches!(desk.remove_member(&aline, id, aline.account).await, Err(DeskError::LastOwner)));
        let demoted = desk.change_role(&aline, id, aline.account, MemberRole::Member).await;
        assert!(matches!(demoted, Err(DeskError::LastOwner)));

        desk.change_role(&aline, id, basile.account, MemberRole::Owner).await.expect("a second owner");
        desk.change_role(&aline, id, aline.account, MemberRole::Member).await.expect("demoted");
        assert_eq!(roles(&desk, &basile, id).await, [("Aline".to_owned(), "member"), ("Basile".to_owned(), "owner")]);
        desk.leave_company(&aline, id).await.expect("left");
        assert_eq!(roles(&desk, &basile, id).await, [("Basile".to_owned(), "owner")]);
    }
}

#[tokio::test]
async fn an_owner_whose_account_is_disabled_does_not_count() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = member(&desk, &aline, id, "Basile", MemberRole::Owner).await;
        disable(&desk, basile.account).await;
        assert!(matches!(desk.leave_company(&aline, id).await, Err(DeskError::LastOwner)));
        desk.remove_member(&aline, id, basile.account).await.expect("removed");
    }
}

#[tokio::test]
async fn a_member_changes_nobody_and_leaves_freely() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = member(&desk, &aline, id, "Basile", MemberRole::Member).await;
        for refused in [
            desk.change_role(&basile, id, basile.account, MemberRole::Owner).await,
            desk.remove_member(&basile, id, aline.account).await,
            desk.edit_company(&basile, id, 0, &"Autre".parse().expect("a name"), None).await,
            desk.invite_member(&basile, id, &address("c@example.fr"), MemberRole::Owner).await.map(|_| ()),
            desk.invitations(&basile, id).await.map(|_| ()),
        ] {
            assert!(matches!(refused, Err(DeskError::NotFound)));
        }
        desk.leave_company(&basile, id).await.expect("left");
        assert!(matches!(desk.leave_company(&basile, id).await, Err(DeskError::NotFound)));
    }
}

#[tokio::test]
async fn an_owner_who_was_removed_meanwhile_does_nothing_more() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        // Still thinks that she owns the company.
        let basile = member(&desk, &aline, id, "Basile", MemberRole::Owner).await;
        desk.remove_member(&aline, id, basile.account).await.expect("removed");
        assert!(matches!(desk.remove_member(&basile, id, aline.account).await, Err(DeskError::NotFound)));
        assert!(again(&desk, &basile).await.companies.is_empty());
    }
}

#[tokio::test]
async fn two_owners_who_leave_at_the_same_time_do_not_both_leave() {
    for desk in desks(NOW).await {
        let (aline, id) = owner(&desk, "Aline").await;
        let basile = member(&desk, &aline, id, "Basile", MemberRole::Owner).await;
        let (one, other) = tokio::join!(desk.leave_company(&aline, id), desk.leave_company(&basile, id));
        assert!(one.is_ok() ^ other.is_ok(), "{one:?} {other:?}");
        assert!(matches!(one.and(other), Err(DeskError::LastOwner)));
    }
}
