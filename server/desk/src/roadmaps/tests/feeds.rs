//! Secret addresses: one for a person and a dossier, dead as soon as one of them is gone.

use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{NOW, is_missing, planned};
use crate::companies::people::again;
use crate::desk::Desk;
use crate::entities::{audit, company, dossier_feed, membership};
use crate::error::DeskError;
use crate::ids::DossierId;
use crate::mail_address::MailAddress;
use crate::roadmaps::{FeedForm, NotAFeedForm};
use crate::secret::Secret;
use crate::testing::{desks, invariants};
use crate::visitor::Visitor;

async fn told(desk: &Desk, action: &str) -> usize {
    let entries = audit::Entity::find().filter(audit::Column::Action.eq(action)).all(desk.storage.read()).await;
    entries.expect("entries").len()
}

/// Asks for the form and sends it.
pub(super) async fn made(desk: &Desk, visitor: &Visitor, dossier: DossierId) -> Result<Secret, DeskError> {
    let form = desk.feed(visitor, dossier).await?.form;
    desk.make_feed(visitor, dossier, &form).await
}

#[tokio::test]
async fn a_form_sent_again_leads_to_the_same_address_and_to_none_once_that_one_is_gone() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let form = desk.feed(&aline, id).await.expect("a form").form;
        let make = async |form: &FeedForm| desk.make_feed(&aline, id, form).await.map(|secret| secret.to_string());
        let (first, second) = tokio::join!(make(&form), make(&form));
        let first = first.expect("an address");
        assert_eq!(second.expect("the same"), first);
        let form_of_another = desk.feed(&aline, id).await.expect("a form").form;
        let sent = form_of_another.to_string().parse().expect("as it was shown");
        let another = make(&sent).await.expect("another address");
        assert_ne!(another, first);
        let stale = make(&form).await;
        assert!(matches!(stale, Err(DeskError::Stale)), "{stale:?}");
        assert!(desk.followed(&another.parse().expect("a secret")).await.is_ok(), "it still works");
        desk.revoke_feed(&aline, id).await.expect("revoked");
        for form in [&form, &form_of_another] {
            assert!(matches!(make(form).await, Err(DeskError::Stale)));
        }
        assert_eq!(desk.feed(&aline, id).await.expect("an answer").made_at, None);
        assert_eq!(desk.export_account(&aline).await.expect("her data")["secret_addresses"], serde_json::json!([]));
        assert_eq!((told(&desk, "feed-make").await, told(&desk, "feed-revoke").await), (2, 1));
        assert!(made(&desk, &aline, id).await.is_ok(), "a new form makes a new one");
        for text in ["", "0", ".", "0.", "x.0", &format!("0.{}", &another[1..])] {
            assert_eq!(text.parse::<FeedForm>().err(), Some(NotAFeedForm), "{text}");
        }
    }
}

#[tokio::test]
async fn the_same_form_leads_to_another_address_for_another_person_and_another_dossier() {
    for desk in desks(NOW).await {
        let ((aline, hers), (basile, his)) = (planned(&desk, "Aline").await, planned(&desk, "Basile").await);
        let form = desk.feed(&aline, hers).await.expect("a form").form;
        let first = desk.make_feed(&aline, hers, &form).await.expect("an address");
        let second = desk.make_feed(&basile, his, &form).await.expect("an address");
        assert_eq!(desk.followed(&first).await.expect("a dossier").dossier, hers);
        assert_eq!(desk.followed(&second).await.expect("a dossier").dossier, his);
    }
}

#[tokio::test]
async fn an_address_follows_its_dossier_until_another_one_is_made_or_it_is_revoked() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        assert_eq!(desk.feed(&aline, id).await.expect("an answer").made_at, None);
        let first = made(&desk, &aline, id).await.expect("an address");
        let followed = desk.followed(&first).await.expect("a dossier");
        assert_eq!(followed.dossier, id);
        assert!(followed.roadmap.is_some());
        let second = made(&desk, &aline, id).await.expect("another one");
        assert!(is_missing(&desk.followed(&first).await));
        assert!(desk.followed(&second).await.is_ok());
        assert!(is_missing(&desk.followed(&Secret::new(desk.random)).await));
        let row = dossier_feed::Entity::find().one(desk.storage.read()).await.expect("an answer").expect("a row");
        let data = desk.export_account(&aline).await.expect("her data");
        assert_eq!(data["secret_addresses"][0]["dossier"], id.to_string());
        assert!(!second.to_string().contains(&crate::secret::hexadecimal(&row.token)), "only its hash is kept");
        desk.revoke_feed(&aline, id).await.expect("revoked");
        desk.revoke_feed(&aline, id).await.expect("nothing to revoke");
        assert!(is_missing(&desk.followed(&second).await));
        assert_eq!((told(&desk, "feed-make").await, told(&desk, "feed-revoke").await), (2, 1));
        assert_eq!(invariants::broken(&desk).await, [] as [&str; 0]);
    }
}

#[tokio::test]
async fn an_address_dies_with_the_belonging_of_who_made_it_and_stays_dead() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let secret = made(&desk, &aline, id).await.expect("an address");
        let writing = desk.storage.write().await.expect("a transaction");
        let row = membership::Entity::find().one(&*writing).await.expect("an answer").expect("a membership");
        membership::Entity::delete_by_id(row.id).exec(&*writing).await.expect("left");
        writing.commit().await.expect("kept");
        assert!(is_missing(&desk.followed(&secret).await));
        // The session still says that she belongs to it.
        assert!(is_missing(&made(&desk, &aline, id).await));
        let back = membership::ActiveModel::from(membership::Model { id: desk.random.id(desk.now()), ..row });
        let writing = desk.storage.write().await.expect("a transaction");
        membership::Entity::insert(back).exec_without_returning(&*writing).await.expect("back");
        writing.commit().await.expect("kept");
        assert!(is_missing(&desk.followed(&secret).await), "who comes back makes another");
        assert!(made(&desk, &again(&desk, &aline).await, id).await.is_ok());
    }
}

#[tokio::test]
async fn an_address_dies_with_its_company_and_with_an_account_that_is_kept_out() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let secret = made(&desk, &aline, id).await.expect("an address");
        let mail = MailAddress::kept(aline.mail.clone());
        desk.disable_account(None, &mail).await.expect("kept out");
        assert!(is_missing(&desk.followed(&secret).await));
        desk.enable_account(None, &mail).await.expect("let in");
        assert!(is_missing(&desk.followed(&secret).await), "its links are void, this one too");
        let secret = made(&desk, &aline, id).await.expect("an address");
        let writing = desk.storage.write().await.expect("a transaction");
        company::Entity::delete_by_id(aline.companies[0].company).exec(&*writing).await.expect("erased");
        writing.commit().await.expect("kept");
        assert!(is_missing(&desk.followed(&secret).await));
        assert_eq!(desk.roadmap_of(id).await.expect("an answer"), None);
        let rows = dossier_feed::Entity::find().all(desk.storage.read()).await.expect("an answer");
        assert_eq!(rows, []);
    }
}

#[tokio::test]
async fn an_address_is_silent_while_its_dossier_is_put_aside() {
    for desk in desks(NOW).await {
        let (aline, id) = planned(&desk, "Aline").await;
        let secret = made(&desk, &aline, id).await.expect("an address");
        desk.archive_dossier(&aline, id).await.expect("put aside");
        assert!(is_missing(&desk.followed(&secret).await));
        desk.unarchive_dossier(&aline, id).await.expect("taken up");
        assert!(desk.followed(&secret).await.is_ok());
    }
}
