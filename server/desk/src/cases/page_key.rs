//! Where the next page of a list of cases begins: after this case.

use std::fmt;
use std::str::FromStr;

use sea_orm::sea_query::{Expr, ExprTrait as _};
use sea_orm::{ColumnTrait as _, Order};

use crate::entities::case::Column;
use crate::ids::CaseId;

/// Cases of a page.
pub const PAGE: usize = 50;

/// The last case of a page, by what the list is ordered by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PageKey {
    pub(super) value: i64,
    pub(super) id: CaseId,
}

/// Why a text is no place in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a place in a list")]
pub struct NotAPlace;

impl fmt::Display for PageKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.value, self.id)
    }
}

impl FromStr for PageKey {
    type Err = NotAPlace;

    fn from_str(text: &str) -> Result<Self, NotAPlace> {
        let (value, id) = text.split_once('.').ok_or(NotAPlace)?;
        Ok(Self { value: value.parse().map_err(|_| NotAPlace)?, id: id.parse().map_err(|_| NotAPlace)? })
    }
}

/// In which order cases are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// Those due soonest first.
    #[default]
    Due,
    /// Those received last first.
    Received,
}

impl Sort {
    /// What the list is ordered by.
    pub(super) const fn column(self) -> Column {
        match self {
            Self::Due => Column::DueOn,
            Self::Received => Column::ReceivedAt,
        }
    }

    /// In which direction.
    pub(super) const fn order(self) -> Order {
        match self {
            Self::Due => Order::Asc,
            Self::Received => Order::Desc,
        }
    }

    /// What comes after `key`. Compared as a pair, which both databases look up in an index.
    pub(super) fn after(self, key: PageKey) -> Expr {
        let here = Expr::tuple([self.column().into_expr(), Column::Id.into_expr()]);
        let there = Expr::tuple([Expr::value(key.value), Expr::value(key.id.0)]);
        match self {
            Self::Due => here.gt(there),
            Self::Received => here.lt(there),
        }
    }
}

/// The first [`PAGE`] of `rows`, which come from several lists each in order, and where the next page begins.
pub(super) fn merged<T>(mut rows: Vec<T>, sort: Sort, key: impl Fn(&T) -> PageKey) -> (Vec<T>, Option<PageKey>) {
    rows.sort_by(|one, other| {
        let (one, other) = (key(one), key(other));
        let ascending = (one.value, one.id).cmp(&(other.value, other.id));
        if sort == Sort::Due { ascending } else { ascending.reverse() }
    });
    let more = rows.len() > PAGE;
    rows.truncate(PAGE);
    let next = rows.last().filter(|_| more).map(key);
    (rows, next)
}
