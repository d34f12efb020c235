//! The doors: every room, what it does on which method, and who may enter.
//!
//! The list is closed: tests walk through it with every role, and a handler that lets in somebody else than its door says fails.

use std::sync::Arc;

use app::links::RoomName;
use axum::http::Method;
use axum::routing::{MethodRouter, get, post};

use crate::portal::Portal;

/// Who may enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Anyone, signed in or not.
    Anyone,
    /// People whose second factor is awaited; those who gave it are sent on to their account.
    Halfway,
    /// People who signed in.
    SignedIn,
    /// People who answer cases, with both factors.
    Advisors,
    /// People who keep the content.
    Editors,
    /// People who keep accounts.
    Admins,
}

/// A room with its handlers.
#[derive(Clone, Debug)]
pub struct Door {
    /// The room.
    pub room: RoomName,
    /// The methods it takes; `HEAD` goes with `GET`.
    pub methods: &'static [Method],
    /// Who may enter.
    pub audience: Audience,
    /// What it does.
    pub handlers: MethodRouter<Arc<Portal>>,
}

const READ: &[Method] = &[Method::GET];
const WRITE: &[Method] = &[Method::POST];
const BOTH: &[Method] = &[Method::GET, Method::POST];

/// Every door.
pub fn doors() -> Vec<Door> {
    use Audience::{Advisors, Anyone, Halfway, SignedIn};
    use RoomName as Room;
    let door = |room, audience, methods, handlers| Door { room, methods, audience, handlers };
    vec![
        // After the answer.
        door(Room::Feedback, SignedIn, BOTH, get(super::feedback::show).post(super::feedback::give)),
        door(Room::Figures, Advisors, READ, get(super::figures::show)),
        door(Room::FiguresTable, Advisors, READ, get(super::figures::table)),
        // Account.
        door(Room::SignIn, Anyone, BOTH, get(super::account::sign_in::show).post(super::account::sign_in::enter)),
        door(
            Room::SecondFactor,
            Halfway,
            BOTH,
            get(super::account::second_factor::show).post(super::account::second_factor::give),
        ),
        door(Room::SignOut, Anyone, WRITE, post(super::account::sign_out::leave)),
        door(Room::Account, SignedIn, READ, get(super::account::overview::show)),
        // Companies and dossiers.
        door(Room::Companies, SignedIn, READ, get(super::companies::list::show)),
        door(Room::NewCompany, SignedIn, BOTH, get(super::companies::create::show).post(super::companies::create::tell)),
        door(Room::Company, SignedIn, READ, get(super::companies::show::show)),
        door(Room::EditCompany, SignedIn, BOTH, get(super::companies::edit::show).post(super::companies::edit::change)),
        door(Room::InviteMember, SignedIn, BOTH, get(super::companies::invite::show).post(super::companies::invite::send)),
        door(Room::WithdrawInvitation, SignedIn, WRITE, post(super::companies::withdraw::withdraw)),
        door(Room::MemberRole, SignedIn, WRITE, post(super::companies::role::change)),
        door(Room::RemoveMember, SignedIn, WRITE, post(super::companies::remove::remove)),
        door(Room::LeaveCompany, SignedIn, WRITE, post(super::companies::leave::leave)),
        door(Room::CompanyJson, SignedIn, READ, get(super::companies::export::json)),
        door(Room::CompanyDossiersCsv, SignedIn, READ, get(super::companies::export::dossiers)),
        door(Room::CompanyVersionsCsv, SignedIn, READ, get(super::companies::export::versions)),
        door(Room::JoinCompany, SignedIn, BOTH, get(super::companies::join::show).post(super::companies::join::join)),
        door(Room::Dossiers, SignedIn, READ, get(super::dossiers::list::show)),
        door(Room::NewDossier, SignedIn, BOTH, get(super::dossiers::create::show).post(super::dossiers::create::save)),
        door(Room::Dossier, SignedIn, READ, get(super::dossiers::show::show)),
        door(Room::EditDossier, SignedIn, BOTH, get(super::dossiers::edit::show).post(super::dossiers::edit::change)),
        door(Room::SaveVersion, SignedIn, BOTH, get(super::dossiers::save::show).post(super::dossiers::save::save)),
        door(
            Room::Reassessment,
            SignedIn,
            BOTH,
            get(super::dossiers::reassessment::show).post(super::dossiers::reassessment::keep),
        ),
        door(Room::Versions, SignedIn, READ, get(super::dossiers::versions::show)),
        door(Room::Version, SignedIn, READ, get(super::dossiers::version::show)),
        door(Room::ArchiveDossier, SignedIn, WRITE, post(super::dossiers::archive::archive)),
        door(Room::UnarchiveDossier, SignedIn, WRITE, post(super::dossiers::archive::unarchive)),
        // Cases.
        // Advisors.
    ]
}
