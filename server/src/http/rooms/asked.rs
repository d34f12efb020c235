//! What every room starts from: the page asked for, the desk, and who asks.

use std::net::{Ipv4Addr, SocketAddr};
use std::str::FromStr;
use std::sync::Arc;

use app::links::{Address, RoomName, query};
use app::page::Ctx;
use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;
use axum::http::{HeaderName, HeaderValue, header};
use axum::response::{IntoResponse as _, Response};
use desk::accounts::{Client, Halfway, SessionFacts, SessionToken, Signed};
use desk::{Desk, Visitor, policy};

use super::{answer, cookie};
use crate::http::refusal::Refusal;
use crate::http::security::Transport;
use crate::portal::Portal;

/// Where a proxy tells whom it speaks for.
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// A request for a room, by anyone.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What pages are made of.
    pub ctx: Ctx,
    /// The desk.
    pub desk: Desk,
    /// Who asks; nobody when not signed in.
    pub signed: Option<Signed>,
    /// What the cookie holds, whether it still counts or not.
    pub token: Option<SessionToken>,
    /// Where the request comes from.
    pub client: Client,
    /// The identifiers in the address.
    pub ids: Vec<String>,
}

/// A request by somebody who signed in; others are sent to the door and come back.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// The request.
    pub asked: Asked,
    /// Who asks.
    pub visitor: Visitor,
    /// The session.
    pub session: SessionFacts,
}

/// A request by somebody whose password was given and whose second factor is awaited.
#[derive(Clone, Debug)]
pub struct AtTheDoor {
    /// The request.
    pub asked: Asked,
    /// Who asks.
    pub halfway: Halfway,
}

/// A request by somebody who works at the desk, with both factors given. For others the room does not exist.
#[derive(Clone, Debug)]
pub struct Staff {
    /// The request.
    pub asked: Asked,
    /// Who asks.
    pub visitor: Visitor,
}

impl FromRequestParts<Arc<Portal>> for Asked {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let Some((locale, address)) = Address::parse(parts.uri.path()) else { return Err(Refusal::NOT_FOUND.into_response()) };
        let Address::Room(room) = &address else { return Err(Refusal::NOT_FOUND.into_response()) };
        let ids = room.ids.clone();
        let ctx = Ctx {
            site: Arc::clone(&portal.edition().site),
            locale,
            address,
            query: parts.uri.query().unwrap_or_default().to_owned(),
            today: portal.clock().today(),
        };
        let desk = portal.desk().clone();
        let token = cookie::token(&parts.headers);
        let signed = match &token {
            Some(token) => desk.signed(token).await.map_err(|error| answer::failed(&error))?,
            None => None,
        };
        Ok(Self { ctx, desk, signed, token, client: client(parts, portal.settings().transport), ids })
    }
}

impl Asked {
    /// The identifier in the address; one that cannot be read leads nowhere.
    ///
    /// # Errors
    /// The page of an address that leads nowhere.
    #[expect(clippy::result_large_err, reason = "an answer, made once for a request")]
    pub fn id<T: FromStr>(&self, position: usize) -> Result<T, Response> {
        self.ids.get(position).and_then(|id| id.parse().ok()).ok_or_else(|| Refusal::NOT_FOUND.into_response())
    }

    /// Who asks; nobody when not signed in.
    pub fn visitor(&self) -> Option<&Visitor> {
        match &self.signed {
            Some(Signed::In(visitor, _)) => Some(visitor),
            Some(Signed::Halfway(_)) | None => None,
        }
    }
}

fn client(parts: &Parts, transport: Transport) -> Client {
    let text = |name| parts.headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    // Only the proxy in front of us is believed, and it writes the last address.
    let forwarded = || text(FORWARDED_FOR).rsplit(',').next()?.trim().parse().ok();
    let address = if transport == Transport::Tls { forwarded().or(peer) } else { peer };
    Client::new(address.unwrap_or(Ipv4Addr::UNSPECIFIED.into()), text(header::USER_AGENT))
}

impl FromRequestParts<Arc<Portal>> for SignedIn {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let asked = Asked::from_request_parts(parts, portal).await?;
        match asked.signed.clone() {
            Some(Signed::In(visitor, session)) => Ok(Self { asked, visitor, session }),
            Some(Signed::Halfway(_)) => Err(to_the_door(&asked.ctx, RoomName::SecondFactor, parts)),
            None => Err(to_the_door(&asked.ctx, RoomName::SignIn, parts)),
        }
    }
}

impl FromRequestParts<Arc<Portal>> for AtTheDoor {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let asked = Asked::from_request_parts(parts, portal).await?;
        match asked.signed.clone() {
            Some(Signed::Halfway(halfway)) => Ok(Self { asked, halfway }),
            Some(Signed::In(..)) => Err(answer::see_other(&asked.ctx, &RoomName::Account.here())),
            None => Err(to_the_door(&asked.ctx, RoomName::SignIn, parts)),
        }
    }
}

/// To where one signs in or gives the second factor. What was asked for is kept when it can be asked for again; a form that was sent cannot.
fn to_the_door(ctx: &Ctx, door: RoomName, parts: &Parts) -> Response {
    let then = parts.uri.path_and_query().filter(|_| parts.method.is_safe()).map_or("", |target| target.as_str());
    answer::see_other_with(ctx, &door.here(), &query([("then", then)]))
}

impl FromRequestParts<Arc<Portal>> for Staff {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, portal: &Arc<Portal>) -> Result<Self, Response> {
        let SignedIn { asked, visitor, .. } = SignedIn::from_request_parts(parts, portal).await?;
        if policy::is_staff(&visitor) { Ok(Self { asked, visitor }) } else { Err(Refusal::NOT_FOUND.into_response()) }
    }
}
