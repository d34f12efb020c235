//! Rooms: pages that belong to one person, one company or one case, and what their forms do.
//!
//! One file for each action, by noun. [`doors`] is the list of all of them with who may enter: a room that is not in it does not
//! exist. A handler takes [`Asked`] (anyone), [`SignedIn`] or [`Staff`], asks the desk, and answers with [`answer`].

mod account;
mod alerts;
pub(super) mod answer;
mod asked;
mod bureau;
mod cases;
mod companies;
mod cookie;
pub mod doors;
mod dossiers;
mod download;
mod feedback;
mod fields;
mod figures;
mod sent;

pub use asked::{Asked, AtTheDoor, SignedIn, Staff};
pub use fields::Fields;
pub use sent::{Sent, SentFiles};

use std::sync::Arc;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{Method, Uri};
use axum::response::IntoResponse as _;
use content::Locale;
use tower_http::csrf::CsrfLayer;

use super::refusal::Refusal;
use crate::portal::Portal;

/// Every room, in both languages, protected from forms of other sites.
pub(super) fn routes() -> Router<Arc<Portal>> {
    let mut router = Router::new();
    for door in doors::doors() {
        for locale in Locale::ALL {
            router = router.route(&door.room.route(locale), door.handlers.clone());
        }
    }
    // Programs that read mails send that one form, without a cookie, for those who clicked on "unsubscribe" (RFC 8058).
    let foreign = |_: &Method, uri: &Uri| doors::is_for_other_sites(uri.path());
    let own = CsrfLayer::new().with_insecure_bypass(foreign).with_rejection_response(|_| Refusal::FORBIDDEN.into_response());
    // How much a body may hold is decided before, in one place: see `limits`.
    router.layer(own).layer(DefaultBodyLimit::disable())
}
