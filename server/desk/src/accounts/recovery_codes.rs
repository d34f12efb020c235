//! Codes that stand in for a second factor, once each, when the telephone is lost.

use std::fmt;

use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, DbErr, EntityTrait as _, PaginatorTrait as _, QueryFilter as _};
use sha2::{Digest as _, Sha256};

use crate::entities::recovery_code::{ActiveModel, Column, Entity};
use crate::ids::AccountId;
use crate::moment::Moment;
use crate::random::Random;
use crate::storage::Writing;

/// Codes that are given at a time.
pub const RECOVERY_CODES: usize = 10;
/// Characters of a code: 80 bits, which cannot be guessed even by somebody who has the hash.
const CHARACTERS: usize = 16;
/// Thirty-two characters without those that are taken for others: i, l, o and u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// A recovery code, shown once.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    fn new(random: Random) -> Self {
        // 256 is a multiple of 32: each character is as likely as any other.
        Self(random.bytes::<CHARACTERS>().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).iter().collect())
    }

    /// Reads a code however its groups are written, and characters taken for others.
    pub(super) fn read(text: &str) -> Option<Self> {
        let plain = text.chars().filter(|character| !character.is_whitespace() && *character != '-');
        let code: String = plain
            .map(|character| match character.to_ascii_lowercase() {
                'o' => '0',
                'i' | 'l' => '1',
                other => other,
            })
            .collect();
        let is_code = code.len() == CHARACTERS && code.bytes().all(|byte| ALPHABET.contains(&byte));
        is_code.then_some(Self(code))
    }

    fn hash(&self) -> Vec<u8> {
        Sha256::digest(&self.0).to_vec()
    }
}

impl fmt::Display for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let groups: Vec<&str> = (0..CHARACTERS).step_by(4).map(|from| &self.0[from..from + 4]).collect();
        f.write_str(&groups.join("-"))
    }
}

impl fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryCode")
    }
}

/// Gives the person new codes; those given before are void.
pub(super) async fn renew(
    writing: &Writing,
    random: Random,
    now: Moment,
    account: AccountId,
) -> Result<Vec<RecoveryCode>, DbErr> {
    Entity::delete_many().filter(Column::Account.eq(account)).exec(&**writing).await?;
    let codes: Vec<RecoveryCode> = (0..RECOVERY_CODES).map(|_| RecoveryCode::new(random)).collect();
    let rows = codes.iter().map(|code| ActiveModel {
        id: Set(random.id(now)),
        account: Set(account),
        token: Set(code.hash()),
        used_at: Set(None),
    });
    Entity::insert_many(rows).exec_without_returning(&**writing).await?;
    Ok(codes)
}

/// Uses a code up; says how many are left, or nothing when it is none of the person's.
pub(super) async fn use_up(
    writing: &Writing,
    now: Moment,
    account: AccountId,
    code: &RecoveryCode,
) -> Result<Option<i64>, DbErr> {
    let used = Entity::update_many()
        .col_expr(Column::UsedAt, Expr::value(now.0))
        .filter(Column::Account.eq(account))
        .filter(Column::Token.eq(code.hash()))
        .filter(Column::UsedAt.is_null())
        .exec(&**writing)
        .await?;
    if used.rows_affected == 0 {
        return Ok(None);
    }
    let left = Entity::find().filter(Column::Account.eq(account)).filter(Column::UsedAt.is_null()).count(&**writing).await?;
    Ok(Some(i64::try_from(left).unwrap_or(i64::MAX)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_written() {
        let code = RecoveryCode::new(Random::System);
        let shown = code.to_string();
        assert_eq!(shown.len(), 19);
        let without = shown.replace('-', " ").to_uppercase();
        let mistaken = shown.replace('0', "O").replace('1', "l");
        let around = format!(" {shown}\n");
        for text in [&shown, &without, &mistaken, &around] {
            assert!(RecoveryCode::read(text) == Some(code.clone()), "{text}");
        }
        let longer = format!("{shown}0");
        for text in ["", "123456", &shown[1..], &longer, "uuuu-uuuu-uuuu-uuuu", "éééé-éééé-éééé-éééé"] {
            assert!(RecoveryCode::read(text).is_none(), "{text}");
        }
    }
}
