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
    use Audience::{Anyone, Halfway, SignedIn};
    use RoomName as Room;
    let door = |room, audience, methods, handlers| Door { room, methods, audience, handlers };
    vec![
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
        // Advisors.
    ]
}
