//! Bringing files along when the place where they are kept is another one.

use std::collections::{BTreeSet, HashMap, HashSet};

use bytes::Bytes;
use sea_orm::{ColumnTrait as _, DbErr, EntityTrait as _, QueryFilter as _, QueryOrder as _, QuerySelect as _};
use sha2::{Digest as _, Sha256};

use super::erase::WAITING_FOR_A_MESSAGE;
use crate::audit::{Action, Deed, Thing};
use crate::cases::CaseNumber;
use crate::desk::Desk;
use crate::entities::attachment::{Column, Entity};
use crate::entities::case;
use crate::error::DeskError;
use crate::files::{Files, FilesError};
use crate::ids::{AttachmentId, CaseId};
use crate::moment::Moment;

/// Files looked up at a time.
const PAGE: usize = 500;

/// What became of the files of a former place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    /// Files that are here now and there no more.
    pub brought: u64,
    /// Files that were not those that had been kept, and were left there.
    pub damaged: u64,
    /// Files that were erased since, deleted there.
    pub erased: u64,
    /// Files of which this database knows nothing, left there: they may be those of another desk.
    pub unknown: u64,
    /// Cases with a file that is not here now, by number.
    pub lacking: BTreeSet<CaseNumber>,
}

impl Desk {
    /// Whether the last file that was sent and is not erased is where files are kept now; so it is when there is none.
    ///
    /// # Errors
    /// When the database or the store cannot be read.
    pub async fn finds_files(&self) -> Result<bool, DeskError> {
        let last = Entity::find().filter(Column::ErasedAt.is_null()).order_by_desc(Column::Id).select_only().column(Column::Id);
        let last: Option<AttachmentId> = last.into_tuple().one(self.storage.read()).await?;
        Ok(match last {
            Some(id) => self.files.get(id).await?.is_some(),
            None => true,
        })
    }

    /// Brings every file of `former`, another place than the one where files are kept now. Each is deleted there once it was read
    /// back here, so that a call that is stopped can be made again. Files that may wait for their message come along; what was
    /// erased since is deleted there. Written down in the audit trail.
    ///
    /// # Errors
    /// When a place or the database does not do what it is asked: what was brought until then is here.
    pub async fn bring_files(&self, former: &Files) -> Result<Brought, DeskError> {
        let mut done = Brought::default();
        let ids = former.before(Moment(i64::MAX)).await?;
        for page in ids.chunks(PAGE) {
            let known = self.hashes(page).await?;
            for id in page {
                match known.get(id).map(Vec::as_slice) {
                    Some([]) => {
                        former.delete(*id).await?;
                        done.erased += 1;
                    }
                    Some(hash) => self.bring(former, *id, Some(hash), &mut done).await?,
                    None if self.may_be_named(*id) => self.bring(former, *id, None, &mut done).await?,
                    None => done.unknown += 1,
                }
            }
        }
        done.lacking = self.lacking_files().await?;
        let Brought { brought, damaged, erased, unknown, .. } = done;
        let detail = format!("{brought} brought, {damaged} damaged, {erased} erased, {unknown} unknown");
        let (action, object) = (Action::FilesBring, Thing::Attachments.all());
        self.record(Deed { actor: None, action, object, company: None, detail }).await?;
        Ok(done)
    }

    async fn bring(&self, former: &Files, id: AttachmentId, hash: Option<&[u8]>, done: &mut Brought) -> Result<(), DeskError> {
        // It was erased or brought by another call since the list was read.
        let Some(bytes) = former.get(id).await? else { return Ok(()) };
        if hash.is_some_and(|hash| Sha256::digest(&bytes).as_slice() != hash) {
            done.damaged += 1;
            return Ok(());
        }
        if !self.has(id, &bytes).await? {
            self.files.delete(id).await?;
            self.files.put(id, bytes.clone()).await?;
            if !self.has(id, &bytes).await? {
                return Err(FilesError::Changed.into());
            }
        }
        former.delete(id).await?;
        done.brought += 1;
        Ok(())
    }

    async fn has(&self, id: AttachmentId, bytes: &Bytes) -> Result<bool, FilesError> {
        Ok(self.files.get(id).await?.as_ref() == Some(bytes))
    }

    /// Whether a message that is not written yet may still name it.
    fn may_be_named(&self, id: AttachmentId) -> bool {
        id.made().is_some_and(|made| made >= self.now().before(WAITING_FOR_A_MESSAGE))
    }

    /// What the bytes must be of those that a message names, by file; nothing of those that were erased.
    async fn hashes(&self, ids: &[AttachmentId]) -> Result<HashMap<AttachmentId, Vec<u8>>, DbErr> {
        let known = Entity::find().filter(Column::Id.is_in(ids.iter().copied()));
        let known = known.select_only().column(Column::Id).column(Column::Hash).into_tuple::<(AttachmentId, Vec<u8>)>();
        Ok(known.all(self.storage.read()).await?.into_iter().collect())
    }

    /// The cases with a file, not erased, that is not where files are kept now.
    async fn lacking_files(&self) -> Result<BTreeSet<CaseNumber>, DeskError> {
        let here: HashSet<AttachmentId> = self.files.before(Moment(i64::MAX)).await?.into_iter().collect();
        let named = Entity::find().filter(Column::ErasedAt.is_null()).select_only().column(Column::Id).column(Column::Case);
        let named: Vec<(AttachmentId, CaseId)> = named.into_tuple().all(self.storage.read()).await?;
        let lacking: HashSet<CaseId> = named.into_iter().filter(|(id, _)| !here.contains(id)).map(|(_, case)| case).collect();
        let lacking: Vec<CaseId> = lacking.into_iter().collect();
        let mut numbers = BTreeSet::new();
        for page in lacking.chunks(PAGE) {
            let cases = case::Entity::find().filter(case::Column::Id.is_in(page.iter().copied()));
            let cases = cases.all(self.storage.read()).await?.into_iter();
            numbers.extend(cases.map(|case| CaseNumber { year: case.year, place: case.number }));
        }
        Ok(numbers)
    }
}
