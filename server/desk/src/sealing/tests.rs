use sea_orm::{ActiveModelTrait as _, ActiveValue::Set, EntityTrait as _};
use uuid::Uuid;

use super::{Place, SealingError, SealingKey, parts};
use crate::entities::sealing_key;
use crate::entities::signing_key::{ActiveModel, Entity};
use crate::error::DeskError;
use crate::ids::AccountId;
use crate::random::Random;
use crate::testing::desks;

const NOW: &str = "2026-11-27T09:00:00Z";

fn key() -> SealingKey {
    SealingKey::new(Random::System)
}

#[test]
fn a_key_is_read_back_from_its_file_and_from_nothing_else() {
    let one = key();
    assert_eq!(one.to_text().parse(), Ok(one.clone()));
    assert!(!format!("{one:?}").contains(one.to_text().trim()), "it is not told");
    for wrong in ["", "00", &"g".repeat(64), &"0".repeat(63), &"0".repeat(65), &"é".repeat(32)] {
        assert!(wrong.parse::<SealingKey>().is_err(), "{wrong}");
    }
}

#[test]
fn what_is_sealed_opens_at_its_place_with_its_key_and_not_when_a_bit_was_changed() {
    let (one, other) = (key(), key());
    let account = AccountId(Uuid::from_u128(1));
    let place = Place::Factor(account);
    let sealed = one.seal(Random::System, &place, b"12345678901234567890").expect("sealed");
    assert_eq!(one.open(&place, &sealed).expect("opened"), b"12345678901234567890");
    assert!(!sealed.windows(4).any(|part| part == b"1234"));
    assert_ne!(one.seal(Random::System, &place, b"12345678901234567890").expect("sealed"), sealed, "a nonce is used once");
    for elsewhere in [Place::Factor(AccountId(Uuid::from_u128(2))), Place::PendingFactor(account), Place::SigningKey(account.0)] {
        assert!(one.open(&elsewhere, &sealed).is_err(), "{elsewhere:?}");
    }
    assert!(other.open(&place, &sealed).is_err());
    for at in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[at] ^= 1;
        assert!(one.open(&place, &changed).is_err(), "byte {at}");
        assert!(one.open(&place, &sealed[..at]).is_err(), "cut at {at}");
    }
    assert!(one.open(&place, b"12345678901234567890").is_err(), "what is not sealed is no secret");
}

#[tokio::test]
async fn keys_of_snapshots_are_sealed_in_the_table_and_sign_as_before_with_another_key() {
    for desk in desks(NOW).await {
        let before = desk.public_keys().await.expect("keys");
        let row = Entity::find().one(desk.storage().read()).await.expect("a row").expect("a key");
        assert!(parts(&row.secret).is_some(), "{:?}", row.secret);
        let other = key();
        desk.change_sealing_key(other.clone()).await.expect("another key");
        let refused = desk.public_keys().await;
        assert!(matches!(refused, Err(DeskError::OtherKey)), "the key of before opens nothing: {refused:?}");
        let desk = desk.unlocked(other).await.expect("unlocked");
        assert_eq!(desk.public_keys().await.expect("keys"), before);
        let refused = desk.clone().unlocked(key()).await;
        assert!(matches!(refused, Err(SealingError::Other(_))), "{refused:?}");
        assert_eq!(desk.public_keys().await.expect("keys"), before, "nothing was overwritten");
    }
}

#[tokio::test]
async fn what_was_kept_in_clear_is_sealed_at_the_first_start() {
    for desk in desks(NOW).await {
        sealing_key::Entity::delete_many().exec(desk.storage().read()).await.expect("as before there was a key");
        let row = ActiveModel {
            id: Set(Uuid::from_u128(1)),
            secret: Set(vec![7; 32]),
            created_at: Set(desk.now()),
            retired_at: Set(None),
        };
        row.insert(desk.storage().read()).await.expect("a row");
        assert!(desk.public_keys().await.is_err());
        let desk = desk.unlocked(key()).await.expect("unlocked");
        assert_eq!(desk.public_keys().await.expect("keys").len(), 1);
        let row = Entity::find().one(desk.storage().read()).await.expect("a row").expect("a key");
        assert!(parts(&row.secret).is_some());
    }
}

#[tokio::test]
async fn when_the_key_is_lost_the_desk_begins_anew_with_another_one() {
    for desk in desks(NOW).await {
        desk.public_keys().await.expect("keys");
        desk.forget_sealed().await.expect("forgotten");
        let desk = desk.unlocked(key()).await.expect("unlocked");
        assert_eq!(desk.public_keys().await.expect("keys").len(), 1);
    }
}

#[tokio::test]
async fn a_node_that_holds_the_key_of_before_seals_nothing_once_another_one_is_in_use() {
    for desk in desks(NOW).await {
        let place = Place::SigningKey(Uuid::from_u128(1));
        assert!(!desk.holds_former_key().await.expect("a name"));
        desk.change_sealing_key(key()).await.expect("another key");
        assert!(desk.holds_former_key().await.expect("another name"));
        let writing = desk.storage.write().await.expect("a transaction");
        let refused = desk.seal(&writing, &place, b"secret").await;
        assert!(matches!(refused, Err(DeskError::OtherKey)), "{refused:?}");
        drop(writing);
        let refused = desk.rotate_signing_key().await;
        assert!(matches!(refused, Err(DeskError::OtherKey)), "{refused:?}");
        let refused = desk.change_sealing_key(key()).await;
        assert!(matches!(refused, Err(SealingError::Other(_))), "{refused:?}");
    }
}

#[tokio::test]
async fn what_is_being_sealed_while_the_key_changes_is_sealed_anew_or_refused() {
    for desk in desks(NOW).await {
        desk.public_keys().await.expect("a key that signs");
        let other = key();
        let (sealed, changed) = tokio::join!(
            async {
                for _ in 0..10 {
                    match desk.rotate_signing_key().await {
                        Ok(_) => {}
                        refused => return refused.map(|_| ()),
                    }
                }
                Ok(())
            },
            desk.change_sealing_key(other.clone())
        );
        changed.expect("another key");
        assert!(matches!(sealed, Ok(()) | Err(DeskError::OtherKey)), "{sealed:?}");
        let after = desk.unlocked(other).await.expect("unlocked");
        let rows = Entity::find().all(after.storage().read()).await.expect("rows").len();
        assert_eq!(after.public_keys().await.expect("every one of them opens").len(), rows);
    }
}
