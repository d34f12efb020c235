//! What was said and done in a case, in order.

use sea_orm::{
    ActiveValue::Set, ColumnTrait as _, Condition, ConnectionTrait, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _,
};

use super::attachments::{self, Attachment};
use super::event::Event;
use crate::entities::message::{ActiveModel, Column, Entity, Model};
use crate::ids::{AccountId, CaseId, MessageId};
use crate::moment::Moment;
use crate::visitor::roles;

roles! {
    /// What a message is.
    Kind {
        /// What the company asked first.
        Question = "question",
        /// What the desk answered.
        Reply = "reply",
        /// What the staff wrote to itself: the company never sees it.
        Note = "note",
        /// What the desk wants to know.
        Request = "request",
        /// What the company said later.
        Information = "information",
        /// Something was done; the body may say why.
        Event = "event",
    }
}

/// From which side a case is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// That of the company: what the staff keeps to itself is not there.
    Company,
    /// That of the desk.
    Desk,
}

/// Something that was said or done in a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its identifier.
    pub id: MessageId,
    /// Its place in the thread, from 1, without gaps; also the version of the case with it.
    pub position: i64,
    /// What it is.
    pub kind: Kind,
    /// The account of who wrote it; nobody for what the desk does by itself.
    pub author: Option<AccountId>,
    /// How the author was called.
    pub author_name: String,
    /// The text, as typed; may be empty for events.
    pub body: String,
    /// What was done.
    pub event: Event,
    /// When.
    pub at: Moment,
    /// From when the company sees it; never, when absent.
    pub shown_at: Option<Moment>,
    /// The files that go with it.
    pub files: Vec<Attachment>,
}

/// A message to be written.
#[derive(Clone, Debug)]
pub(super) struct Said<'a> {
    pub kind: Kind,
    pub body: &'a str,
    pub event: Event,
    /// From when the company sees it.
    pub shown_at: Option<Moment>,
    /// What taking it back restores.
    pub undo: Option<String>,
}

impl<'a> Said<'a> {
    /// Something done that the company does not see.
    pub const fn inside(event: Event, body: &'a str) -> Self {
        Self { kind: Kind::Event, body, event, shown_at: None, undo: None }
    }

    /// Something that the company sees from `now` on.
    pub const fn told(kind: Kind, event: Event, body: &'a str, now: Moment) -> Self {
        Self { kind, body, event, shown_at: Some(now), undo: None }
    }
}

/// Writes `said` as message `position` of the case.
pub(super) async fn write(
    connection: &impl ConnectionTrait,
    id: MessageId,
    (case, position): (CaseId, i64),
    author: Option<(AccountId, &str)>,
    said: Said<'_>,
    now: Moment,
) -> Result<(), DbErr> {
    let row = ActiveModel {
        id: Set(id),
        case: Set(case),
        position: Set(position),
        kind: Set(said.kind.key().to_owned()),
        author: Set(author.map(|(account, _)| account)),
        author_name: Set(author.map(|(_, name)| name.to_owned()).unwrap_or_default()),
        body: Set(said.body.to_owned()),
        event: Set(serde_json::to_string(&said.event).map_err(|error| DbErr::Json(error.to_string()))?),
        created_at: Set(now),
        shown_at: Set(said.shown_at),
        undo: Set(said.undo),
    };
    Entity::insert(row).exec_without_returning(connection).await?;
    Ok(())
}

/// The messages of the case after position `after`, as `side` sees them at `now`.
pub(super) async fn thread(
    connection: &impl ConnectionTrait,
    case: CaseId,
    after: i64,
    side: Side,
    now: Moment,
) -> Result<Vec<Message>, DbErr> {
    let thread = Entity::find().filter(Column::Case.eq(case)).filter(Column::Position.gt(after)).filter(shown(side, now));
    let rows = thread.order_by_asc(Column::Position).all(connection).await?;
    let mut files = attachments::of(connection, case).await?;
    let files_of = |row: Model| (files.remove(&row.id).unwrap_or_default(), row);
    rows.into_iter().map(files_of).map(|(files, row)| read(row, files)).collect()
}

/// What `side` sees of what was said, at `now`.
pub(super) fn shown(side: Side, now: Moment) -> Condition {
    match side {
        Side::Company => Condition::all().add(Column::ShownAt.lte(now)).add(Column::Kind.ne(Kind::Note.key())),
        Side::Desk => Condition::all(),
    }
}

fn read(row: Model, files: Vec<Attachment>) -> Result<Message, DbErr> {
    Ok(Message {
        id: row.id,
        position: row.position,
        kind: Kind::from_key(&row.kind).ok_or_else(|| DbErr::Type(format!("kind of message {}", row.kind)))?,
        author: row.author,
        author_name: row.author_name,
        body: row.body,
        event: serde_json::from_str(&row.event).map_err(|error| DbErr::Json(error.to_string()))?,
        at: row.created_at,
        shown_at: row.shown_at,
        files,
    })
}
