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
    use Audience::{Admins, Advisors, Anyone, Halfway, SignedIn};
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
        // Cases.
        door(Room::MyCases, SignedIn, READ, get(super::cases::list::show)),
        door(Room::NewCase, Anyone, BOTH, get(super::cases::new::show).post(super::cases::new::send)),
        door(Room::CaseMailed, Anyone, READ, get(super::cases::mailed::show)),
        door(Room::ConfirmCase, Anyone, BOTH, get(super::cases::confirm::show).post(super::cases::confirm::send)),
        door(Room::CaseReceived, SignedIn, READ, get(super::cases::received::show)),
        door(Room::Case, SignedIn, READ, get(super::cases::case::show)),
        door(Room::CaseInform, SignedIn, WRITE, post(super::cases::inform::send)),
        door(Room::CaseReopen, SignedIn, WRITE, post(super::cases::reopen::send)),
        door(Room::CaseWithdraw, SignedIn, WRITE, post(super::cases::withdraw::send)),
        door(Room::CaseConsent, SignedIn, WRITE, post(super::cases::consent::send)),
        door(Room::CaseDraft, SignedIn, WRITE, post(super::cases::draft::send)),
        // Advisors.
        door(Room::Queue, Advisors, READ, get(super::bureau::queue::show)),
        door(Room::QueueAssign, Advisors, WRITE, post(super::bureau::queue_assign::send)),
        door(Room::DeskCase, Advisors, READ, get(super::bureau::case::show)),
        door(Room::DeskReply, Advisors, WRITE, post(super::bureau::reply::send)),
        door(Room::DeskTakeBack, Advisors, WRITE, post(super::bureau::take_back::send)),
        door(Room::DeskNote, Advisors, WRITE, post(super::bureau::note::send)),
        door(Room::DeskRequest, Advisors, WRITE, post(super::bureau::request::send)),
        door(Room::DeskDraft, Advisors, WRITE, post(super::bureau::draft::send)),
        door(Room::DeskTake, Advisors, WRITE, post(super::bureau::take::send)),
        door(Room::DeskAssign, Advisors, WRITE, post(super::bureau::assign::send)),
        door(Room::DeskRelease, Advisors, WRITE, post(super::bureau::release::send)),
        door(Room::DeskRefer, Advisors, WRITE, post(super::bureau::refer::send)),
        door(Room::DeskClose, Advisors, WRITE, post(super::bureau::close::send)),
        door(Room::DeskReopen, Advisors, WRITE, post(super::bureau::reopen::send)),
        door(Room::DeskMerge, Advisors, WRITE, post(super::bureau::merge::send)),
        // Administrators.
        door(Room::DeadMails, Admins, BOTH, get(super::bureau::dead_mails::show).post(super::bureau::dead_mails::again)),
    ]
}
