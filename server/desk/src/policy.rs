//! Who may do what. Pure functions, asked before anything is read or written; what is refused here does not exist for the one
//! who asks.

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, CompanyId};
use crate::visitor::{MemberRole, Role, Visitor, roles};

/// What decides who may see a case.
#[derive(Clone, Copy, Debug)]
pub struct CaseFacts<'a> {
    /// Who asked.
    pub account: AccountId,
    /// For which company.
    pub company: Option<CompanyId>,
    /// The desk that answers.
    pub desk: &'a str,
    /// Who answers.
    pub assignee: Option<AccountId>,
}

/// Whether the person works at the desk, with both factors given.
pub const fn is_staff(visitor: &Visitor) -> bool {
    visitor.role.is_some() && visitor.second_factor
}

/// Whether the person answers cases.
pub fn answers_cases(visitor: &Visitor) -> bool {
    is_staff(visitor) && matches!(visitor.role, Some(Role::Advisor | Role::Admin))
}

/// Whether the person keeps the content: sees disagreements with verdicts.
pub fn keeps_content(visitor: &Visitor) -> bool {
    is_staff(visitor) && matches!(visitor.role, Some(Role::Editor | Role::Admin))
}

/// Whether the person keeps accounts, mail and settings.
pub fn keeps_accounts(visitor: &Visitor) -> bool {
    is_staff(visitor) && visitor.role == Some(Role::Admin)
}

/// What the person is in the company; nothing for outsiders, staff included.
pub fn belongs(visitor: &Visitor, company: CompanyId) -> Option<MemberRole> {
    visitor.companies.iter().find(|belonging| belonging.company == company).map(|belonging| belonging.role)
}

/// Whether the person reads and writes the company's dossiers.
pub fn works_for(visitor: &Visitor, company: CompanyId) -> bool {
    belongs(visitor, company).is_some()
}

/// Whether the person invites and removes members.
pub fn owns(visitor: &Visitor, company: CompanyId) -> bool {
    manages(belongs(visitor, company))
}

/// Whether somebody who is this in a company invites and removes members.
pub fn manages(role: Option<MemberRole>) -> bool {
    role == Some(MemberRole::Owner)
}

/// Whether a company keeps an owner when somebody who was `role` becomes what `becomes` says, nothing for who leaves.
pub fn stays_owned(role: MemberRole, becomes: Option<MemberRole>, other_owners: usize) -> bool {
    !manages(Some(role)) || manages(becomes) || other_owners > 0
}

/// Whether an invitation sent to `mail` is for the person.
pub fn is_invited(visitor: &Visitor, mail: &str) -> bool {
    visitor.mail == mail
}

/// Whether the person reads the dossier of a company that was attached to a case, with or without consent that the desk reads
/// it. Staff see no other dossier.
pub fn reads_attached(visitor: &Visitor, company: CompanyId, case: CaseFacts<'_>, consent: bool) -> bool {
    works_for(visitor, company) || (consent && case.company == Some(company) && answers(visitor, case))
}

/// Whether the person sees the case from the side of the company: it is that of their company or, without one, their own. Who
/// leaves a company leaves its cases.
pub fn asked(visitor: &Visitor, case: CaseFacts<'_>) -> bool {
    case.company.map_or(case.account == visitor.account, |company| works_for(visitor, company))
}

/// Whether the person wrote what `author` wrote, and may take it back.
pub fn wrote(visitor: &Visitor, author: AccountId) -> bool {
    visitor.account == author
}

/// Which desks' cases the person answers, beside those that are theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope<'a> {
    /// Those of every desk.
    Everything,
    /// Those of these desks.
    Desks(&'a [String]),
}

/// The desks whose cases the person answers; none for those who answer no cases.
pub fn scope(visitor: &Visitor) -> Option<Scope<'_>> {
    answers_cases(visitor).then(|| match visitor.role {
        Some(Role::Admin) => Scope::Everything,
        _ => Scope::Desks(&visitor.desks),
    })
}

/// Whether the person answers the case: it is at one of their desks, or theirs.
pub fn answers(visitor: &Visitor, case: CaseFacts<'_>) -> bool {
    answers_cases(visitor)
        && (case.assignee == Some(visitor.account)
            || visitor.desks.iter().any(|desk| desk == case.desk)
            || visitor.role == Some(Role::Admin))
}

/// What decides whether somebody goes on with the cases they were given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Whether the account was closed.
    pub has_left: bool,
    /// Whether an administrator closed the door.
    pub is_kept_out: bool,
    /// What the person does at the desk.
    pub role: Option<Role>,
    /// The desks where the person answers.
    pub desks: Vec<String>,
}

roles! {
    /// Why somebody no longer answers the cases they were given.
    #[derive(Serialize, Deserialize)]
    #[serde(rename_all = "kebab-case")]
    Departure {
        /// The person closed the account.
        Left = "left",
        /// An administrator closed the door.
        KeptOut = "kept-out",
        /// The role is another one.
        Role = "role",
        /// The person no longer answers at that desk.
        Desk = "desk",
    }
}

/// Why somebody who was given a case of `desk` no longer answers it; nothing when the person does.
pub fn departure(standing: &Standing, desk: &str) -> Option<Departure> {
    match standing.role {
        _ if standing.has_left => Some(Departure::Left),
        _ if standing.is_kept_out => Some(Departure::KeptOut),
        Some(Role::Admin) => None,
        Some(Role::Advisor) => (!standing.desks.iter().any(|own| own == desk)).then_some(Departure::Desk),
        Some(Role::Editor) | None => Some(Departure::Role),
    }
}
