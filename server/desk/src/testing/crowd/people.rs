//! Who asks and who answers in a crowd.

use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};

use super::vocabulary::word;
use crate::accounts::SessionToken;
use crate::cases::routing::Advisor;
use crate::desk::Desk;
use crate::desks::STATIONS;
use crate::dossiers::Snapshot;
use crate::entities::{account, company, desk_member, dossier, dossier_version, membership, session};
use crate::ids::{AccountId, CompanyId, DossierId};
use crate::moment::Moment;
use crate::storage::Writing;
use crate::visitor::{MemberRole, Role};

/// Rows of a statement: SQLite takes 32,766 values.
pub const ROWS: usize = 1_000;
/// Advisors of a desk.
const ADVISORS: usize = 6;
/// Founders who are signed in.
const SIGNED_IN: usize = 200;

/// A company and who asks for it.
pub struct Asker {
    pub account: AccountId,
    pub name: String,
    pub company: CompanyId,
    pub company_name: String,
    pub dossier: Option<DossierId>,
}

/// Everybody.
pub struct People {
    pub askers: Vec<Asker>,
    /// As routing knows them, desk by desk.
    pub advisors: Vec<Vec<Advisor>>,
    /// What the cookies of an advisor of the first two desks, of an administrator and of founders hold.
    pub advisor: String,
    pub admin: String,
    pub founders: Vec<String>,
}

/// Inserts rows, as many in each statement as the databases take.
pub async fn insert<E, A>(writing: &Writing, rows: Vec<E::Model>)
where
    E: EntityTrait,
    E::Model: IntoActiveModel<A>,
    A: ActiveModelTrait<Entity = E> + Send,
{
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
    while rows.peek().is_some() {
        let chunk: Vec<A> = rows.by_ref().take(ROWS).collect();
        E::insert_many(chunk).exec_without_returning(&**writing).await.expect("rows");
    }
}

/// Writes `companies` companies with a founder each, a third of them with a dossier, and the staff of every desk.
pub async fn settle_in(desk: &Desk, companies: usize, snapshot: &Snapshot, since: Moment) -> People {
    let mut askers = Vec::with_capacity(companies);
    for begin in (0..companies).step_by(ROWS) {
        let writing = desk.storage.write().await.expect("a transaction");
        let chunk: Vec<Asker> = (begin..companies.min(begin + ROWS)).map(|number| asker(desk, number, since)).collect();
        insert::<account::Entity, _>(&writing, chunk.iter().map(|one| person(one.account, &one.name, None, since)).collect())
            .await;
        let of = |one: &Asker| company::Model {
            id: one.company,
            name: one.company_name.clone(),
            siret: None,
            created_at: since,
            revision: 0,
            changed_by: one.name.clone(),
            changed_at: since,
        };
        insert::<company::Entity, _>(&writing, chunk.iter().map(of).collect()).await;
        let belongs = |one: &Asker| membership::Model {
            id: desk.random.id(since),
            company: one.company,
            account: one.account,
            role: MemberRole::Owner.key().to_owned(),
            created_at: since,
        };
        insert::<membership::Entity, _>(&writing, chunk.iter().map(belongs).collect()).await;
        let dossiers = chunk.iter().filter_map(|one| Some((one, one.dossier?)));
        let (first, versions): (Vec<_>, Vec<_>) = dossiers.map(|(one, id)| saved(desk, one, id, snapshot, since)).unzip();
        insert::<dossier::Entity, _>(&writing, first).await;
        insert::<dossier_version::Entity, _>(&writing, versions).await;
        writing.commit().await.expect("a commit");
        askers.extend(chunk);
    }
    let writing = desk.storage.write().await.expect("a transaction");
    let mut advisors: Vec<Vec<Advisor>> = Vec::new();
    for (place, station) in STATIONS.iter().enumerate() {
        let people = (0..ADVISORS).map(|number| format!("Conseil {place} {number}"));
        let there: Vec<Advisor> = people.map(|name| advisor(desk, name, station.id, since)).collect();
        let role = Some(Role::Advisor);
        insert::<account::Entity, _>(
            &writing,
            there.iter().map(|one| person(AccountId(one.account), &one.name, role, since)).collect(),
        )
        .await;
        let member = |one: &Advisor| belonging(desk, AccountId(one.account), station.id, since);
        insert::<desk_member::Entity, _>(&writing, there.iter().map(member).collect()).await;
        advisors.push(there);
    }
    let first = AccountId(advisors[0][0].account);
    insert::<desk_member::Entity, _>(&writing, vec![belonging(desk, first, STATIONS[1].id, since)]).await;
    let admin = AccountId(desk.random.id(since));
    insert::<account::Entity, _>(&writing, vec![person(admin, "Administration", Some(Role::Admin), since)]).await;
    let advisor = sign_in(desk, &writing, first).await;
    let admin = sign_in(desk, &writing, admin).await;
    let mut founders = Vec::new();
    for one in askers.iter().take(SIGNED_IN) {
        founders.push(sign_in(desk, &writing, one.account).await);
    }
    writing.commit().await.expect("a commit");
    People { askers, advisors, advisor, admin, founders }
}

fn asker(desk: &Desk, number: usize, since: Moment) -> Asker {
    let rank = number as u64;
    Asker {
        account: AccountId(desk.random.id(since)),
        name: format!("Fondatrice {number}"),
        company: CompanyId(desk.random.id(since)),
        // Names of companies are words that no text has.
        company_name: format!("{}ix Santé", word(rank)),
        dossier: number.is_multiple_of(3).then(|| DossierId(desk.random.id(since))),
    }
}

fn saved(
    desk: &Desk,
    one: &Asker,
    id: DossierId,
    snapshot: &Snapshot,
    since: Moment,
) -> (dossier::Model, dossier_version::Model) {
    let dossier = dossier::Model {
        id,
        company: one.company,
        product: "Produit".to_owned(),
        indication: "Indication".to_owned(),
        notes: String::new(),
        version: 1,
        revision: 1,
        created_at: since,
        updated_at: since,
        archived_at: None,
    };
    let version = dossier_version::Model {
        id: desk.random.id(since),
        dossier: id,
        number: 1,
        author: one.account,
        author_name: one.name.clone(),
        answers: snapshot.answers().to_owned(),
        verdicts: serde_json::to_string(snapshot.verdicts()).expect("verdicts"),
        assessed_on: snapshot.assessed_on().to_string(),
        day_chosen: snapshot.chosen().is_some(),
        library: snapshot.library().to_owned(),
        created_at: since,
    };
    (dossier, version)
}

fn person(id: AccountId, name: &str, role: Option<Role>, since: Moment) -> account::Model {
    account::Model {
        id,
        mail: format!("{}@example.org", name.to_lowercase().replace(' ', "-")),
        name: name.to_owned(),
        password: None,
        locale: "fr".to_owned(),
        role: role.map(|role| role.key().to_owned()),
        created_at: since,
        confirmed_at: Some(since),
        disabled_at: None,
        closed_at: None,
        former_mail: None,
    }
}

fn belonging(desk: &Desk, account: AccountId, station: &str, since: Moment) -> desk_member::Model {
    desk_member::Model {
        id: desk.random.id(since),
        account,
        desk: station.to_owned(),
        load_limit: 30,
        absent_from: None,
        absent_until: None,
    }
}

fn advisor(desk: &Desk, name: String, station: &str, since: Moment) -> Advisor {
    Advisor {
        account: desk.random.id(since),
        name,
        desk: station.to_owned(),
        open: 0,
        limit: 30,
        absent_from: None,
        absent_until: None,
        last_assigned: None,
    }
}

async fn sign_in(desk: &Desk, writing: &Writing, account: AccountId) -> String {
    let (token, now) = (SessionToken::new(desk.random), desk.now());
    let row = session::Model {
        token: token.hash(),
        account,
        agent: "bench".to_owned(),
        created_at: now,
        seen_at: now,
        expires_at: now.after(chrono::TimeDelta::days(30)),
        second_factor_at: Some(now),
        public: desk.random.id(now),
    };
    session::Entity::insert(row.into_active_model()).exec_without_returning(&**writing).await.expect("a session");
    token.to_string()
}
