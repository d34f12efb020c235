//! People, companies and questions for tests.

use content::Locale;
use sea_orm::{ActiveValue::Set, EntityTrait as _, IntoActiveModel as _};

use crate::cases::{Body, Consents, Context, OpenCase, Reason, Subject, Urgency};
use crate::clock::Clock;
use crate::desk::Desk;
use crate::desks::Topic;
use crate::entities::{account, case, company, desk_member, membership};
use crate::ids::{AccountId, CaseId, CompanyId};
use crate::visitor::{Belonging, MemberRole, Role, Visitor};

/// The same desk at `time`.
pub fn at(desk: &Desk, time: &str) -> Desk {
    desk.at(Clock::Fixed(time.parse().expect("a time")))
}

/// Somebody who signed up.
pub async fn founder(desk: &Desk, name: &str) -> Visitor {
    person(desk, name, None).await
}

/// Somebody who answers at `desks`, up to ten cases each.
pub async fn advisor(desk: &Desk, name: &str, desks: &[&str]) -> Visitor {
    let mut visitor = person(desk, name, Some(Role::Advisor)).await;
    for at in desks {
        let row = desk_member::ActiveModel {
            id: Set(desk.random.id(desk.now())),
            account: Set(visitor.account),
            desk: Set((*at).to_owned()),
            load_limit: Set(10),
            ..Default::default()
        };
        desk_member::Entity::insert(row).exec_without_returning(desk.storage.read()).await.expect("a member");
        visitor.desks.push((*at).to_owned());
    }
    visitor
}

/// Somebody who keeps accounts.
pub async fn admin(desk: &Desk, name: &str) -> Visitor {
    person(desk, name, Some(Role::Admin)).await
}

async fn person(desk: &Desk, name: &str, role: Option<Role>) -> Visitor {
    let id = AccountId(desk.random.id(desk.now()));
    let mail = format!("{}@example.org", name.to_lowercase());
    let row = account::ActiveModel {
        id: Set(id),
        mail: Set(mail.clone()),
        name: Set(name.to_owned()),
        locale: Set("fr".to_owned()),
        role: Set(role.map(|role| role.key().to_owned())),
        created_at: Set(desk.now()),
        confirmed_at: Set(Some(desk.now())),
        ..Default::default()
    };
    account::Entity::insert(row).exec_without_returning(desk.storage.read()).await.expect("an account");
    Visitor {
        account: id,
        name: name.to_owned(),
        mail,
        locale: Locale::Fr,
        role,
        desks: Vec::new(),
        companies: Vec::new(),
        second_factor: role.is_some(),
    }
}

/// A company of `people`, the first of whom owns it.
pub async fn company(desk: &Desk, name: &str, people: &mut [&mut Visitor]) -> CompanyId {
    let id = CompanyId(desk.random.id(desk.now()));
    let now = desk.now();
    let row = company::Model {
        id,
        name: name.to_owned(),
        siret: None,
        created_at: now,
        revision: 0,
        changed_by: String::new(),
        changed_at: now,
    };
    let row = row.into_active_model();
    company::Entity::insert(row).exec_without_returning(desk.storage.read()).await.expect("a company");
    for (place, person) in people.iter_mut().enumerate() {
        let role = if place == 0 { MemberRole::Owner } else { MemberRole::Member };
        let row = membership::ActiveModel {
            id: Set(desk.random.id(desk.now())),
            company: Set(id),
            account: Set(person.account),
            role: Set(role.key().to_owned()),
            created_at: Set(desk.now()),
        };
        membership::Entity::insert(row).exec_without_returning(desk.storage.read()).await.expect("a membership");
        person.companies.push(Belonging { company: id, name: name.to_owned(), role });
    }
    id
}

/// A question on `subject`.
pub fn question(subject: &str) -> OpenCase {
    OpenCase {
        subject: subject.parse::<Subject>().expect("a subject"),
        body: body("Notre dispositif de télésurveillance relève-t-il de la LATM ?"),
        topic: Topic::Orientation,
        urgency: Urgency::Normal,
        company: None,
        dossier: None,
        context: Context::default(),
        consents: Consents::default(),
    }
}

/// A text.
pub fn body(text: &str) -> Body {
    text.parse().expect("a text")
}

/// A reason.
pub fn reason(text: &str) -> Reason {
    text.parse().expect("a reason")
}

/// The case as the table has it.
pub async fn row(desk: &Desk, id: CaseId) -> case::Model {
    case::Entity::find_by_id(id).one(desk.storage.read()).await.expect("an answer").expect("a case")
}

/// The last version of the case.
pub async fn version(desk: &Desk, id: CaseId) -> i64 {
    row(desk, id).await.version
}
