//! The number by which people call a case: `2026-00042`, without gaps in the year.

use std::fmt;
use std::str::FromStr;

use chrono::Datelike as _;
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};

use crate::entities::case::{Column, Entity};
use crate::moment::Moment;
use crate::storage::{Sequence, Writing};

/// The number of a case: the year of its receipt in Paris, and its place in that year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseNumber {
    pub(crate) year: i64,
    pub(crate) place: i64,
}

/// Why a text is no number of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the number of a case, such as 2026-00042")]
pub struct NotANumber;

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:05}", self.year, self.place)
    }
}

impl FromStr for CaseNumber {
    type Err = NotANumber;

    /// Reads the one form in which numbers are written.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let (year, place) = text.split_once('-').ok_or(NotANumber)?;
        let read = |digits: &str| digits.parse::<u32>().map(i64::from).map_err(|_| NotANumber);
        let number = Self { year: read(year)?, place: read(place)? };
        if number.to_string() == text { Ok(number) } else { Err(NotANumber) }
    }
}

/// Takes the next number of the year; others that want one wait until the transaction ends.
pub(super) async fn next(writing: &Writing, now: Moment) -> Result<CaseNumber, DbErr> {
    writing.alone_in(Sequence::CaseNumbers).await?;
    let year = i64::from(now.day().year());
    let last: Option<i64> = Entity::find()
        .select_only()
        .column(Column::Number)
        .filter(Column::Year.eq(year))
        .order_by_desc(Column::Number)
        .into_tuple()
        .one(&**writing)
        .await?;
    Ok(CaseNumber { year, place: last.unwrap_or_default() + 1 })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_has_one_spelling() {
        assert_eq!("2026-00042".parse(), Ok(CaseNumber { year: 2026, place: 42 }));
        for other in ["2026-42", "2026-000042", "02026-00042", "2026 00042", "2026-", "-00042", "2026-+0042", "2026-0004é", ""] {
            assert_eq!(other.parse::<CaseNumber>(), Err(NotANumber), "{other}");
        }
    }

    proptest! {
        #[test]
        fn a_number_that_was_written_is_read_again(year in 0..20_000_i64, place in 0..2_000_000_i64) {
            let number = CaseNumber { year, place };
            prop_assert_eq!(number.to_string().parse(), Ok(number));
        }

        #[test]
        fn no_text_makes_the_reader_fail(text in "\\PC*") {
            let _ = text.parse::<CaseNumber>();
        }
    }
}
