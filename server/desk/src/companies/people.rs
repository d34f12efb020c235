//! People for tests.

use content::Locale;
use sea_orm::{ActiveValue::Set, ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::{CompanyName, Invited};
use crate::desk::Desk;
use crate::entities::{account, company, membership};
use crate::ids::{AccountId, CompanyId};
use crate::mail_address::MailAddress;
use crate::outbox::Mail;
use crate::secret::Secret;
use crate::visitor::{Belonging, MemberRole, Visitor};

/// Opens an account for somebody, whose address is made of the name.
pub async fn person(desk: &Desk, name: &str) -> Visitor {
    let id = AccountId(desk.random.id(desk.now()));
    let mail = format!("{}@example.fr", name.to_lowercase());
    let row = account::ActiveModel {
        id: Set(id),
        mail: Set(mail.clone()),
        name: Set(name.to_owned()),
        password: Set(None),
        locale: Set("fr".to_owned()),
        role: Set(None),
        created_at: Set(desk.now()),
        confirmed_at: Set(Some(desk.now())),
        disabled_at: Set(None),
        closed_at: Set(None),
        former_mail: Set(None),
    };
    let writing = desk.storage.write().await.expect("a transaction");
    account::Entity::insert(row).exec_without_returning(&*writing).await.expect("an account");
    writing.commit().await.expect("kept");
    Visitor {
        account: id,
        name: name.to_owned(),
        mail,
        locale: Locale::Fr,
        role: None,
        desks: Vec::new(),
        companies: Vec::new(),
        second_factor: false,
    }
}

/// The person as signed in now.
pub async fn again(desk: &Desk, visitor: &Visitor) -> Visitor {
    let connection = desk.storage.read();
    let of_visitor = membership::Entity::find().filter(membership::Column::Account.eq(visitor.account));
    let mut companies = Vec::new();
    for row in of_visitor.all(connection).await.expect("an answer") {
        let company = company::Entity::find_by_id(row.company).one(connection).await.expect("an answer").expect("a company");
        let role = MemberRole::from_key(&row.role).expect("a role");
        companies.push(Belonging { company: row.company, name: company.name, role });
    }
    Visitor { companies, ..visitor.clone() }
}

/// A person who owns a company.
pub async fn owner(desk: &Desk, name: &str) -> (Visitor, CompanyId) {
    let visitor = person(desk, name).await;
    let company = desk.create_company(&visitor, &named(&format!("Chez {name}")), None).await.expect("a company");
    (again(desk, &visitor).await, company)
}

/// A person whom `owner` made a member of a company.
pub async fn member(desk: &Desk, owner: &Visitor, company: CompanyId, name: &str, role: MemberRole) -> Visitor {
    let visitor = person(desk, name).await;
    let secret = invite(desk, owner, company, &visitor.mail, role).await;
    desk.join_company(&visitor, &secret).await.expect("a member");
    again(desk, &visitor).await
}

/// Invites somebody and reads the mail: the secret of its link.
pub async fn invite(desk: &Desk, owner: &Visitor, company: CompanyId, mail: &str, role: MemberRole) -> Secret {
    assert_eq!(desk.invite_member(owner, company, &address(mail), role).await.expect("an invitation"), Invited::Sent);
    let mut mails = desk.due_mails(10).await.expect("mails");
    let last = mails.pop().expect("a mail");
    assert_eq!((mails.len(), last.recipient.as_str()), (0, mail));
    desk.mail_sent(&last).await.expect("sent");
    let Mail::InviteMember { secret } = last.mail else { panic!("another mail: {:?}", last.mail) };
    secret.parse().expect("a secret")
}

/// A mail address.
pub fn address(mail: &str) -> MailAddress {
    mail.parse().expect("an address")
}

/// A name of a company.
pub fn named(name: &str) -> CompanyName {
    name.parse().expect("a name")
}
