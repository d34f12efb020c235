//! Passwords are hashed here: slowly on purpose, apart from the threads that answer, and never more at once than the machine bears.

mod apart;

use std::num::NonZero;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::available_parallelism;

use argon2::{Argon2, PasswordHash, PasswordHasher as _, PasswordVerifier as _};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use self::apart::done_apart;
use crate::error::DeskError;
use crate::random::Random;

/// Passwords that wait for their turn; one more is told to come back later.
const QUEUE: usize = 32;
/// Bytes of the salt.
const SALT: usize = 16;
/// A hash that no password has, for accounts that do not exist: to check it costs the same.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$bm8gYWNjb3VudCBoZXJl$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Hashes passwords with Argon2id (19 MiB, two passes, one lane).
#[derive(Clone, Debug)]
pub struct Hashing(Arc<Inner>);

#[derive(Debug)]
struct Inner {
    /// Those that are being hashed or wait.
    places: Arc<Semaphore>,
    /// Those that are being hashed.
    turns: Arc<Semaphore>,
    made: AtomicU64,
    /// Places there are.
    all: usize,
}

/// A place in the queue of passwords to be hashed; free again when it is dropped.
#[derive(Debug)]
pub(crate) struct Place {
    _held: OwnedSemaphorePermit,
}

impl Default for Hashing {
    /// Half of the processors hash, so that pages go on being served while many people sign in.
    fn default() -> Self {
        let processors = available_parallelism().map_or(1, NonZero::get);
        Self::bounded((processors / 2).max(1), QUEUE)
    }
}

impl Hashing {
    /// Hashes `running` passwords at a time while at most `waiting` others wait.
    fn bounded(running: usize, waiting: usize) -> Self {
        Self(Arc::new(Inner {
            places: Arc::new(Semaphore::new(running + waiting)),
            turns: Arc::new(Semaphore::new(running)),
            made: AtomicU64::new(0),
            all: running + waiting,
        }))
    }

    /// Passwords that are being hashed or wait for their turn.
    pub fn busy(&self) -> usize {
        self.0.all.saturating_sub(self.0.places.available_permits())
    }

    /// How many hashes were computed.
    pub fn made(&self) -> u64 {
        self.0.made.load(Ordering::Relaxed)
    }

    /// A place among those that wait for their turn, before anything else is done for who asks.
    ///
    /// # Errors
    /// [`DeskError::Busy`] when there is none.
    pub(crate) fn place(&self) -> Result<Place, DeskError> {
        Arc::clone(&self.0.places).try_acquire_owned().map(|held| Place { _held: held }).map_err(|_| DeskError::Busy)
    }

    /// The hash of a password, in PHC form, with a salt of its own.
    pub(crate) async fn hash(&self, random: Random, password: &str) -> Result<String, DeskError> {
        let (password, salt) = (password.to_owned(), random.bytes::<SALT>());
        self.take_turn(self.place()?, move || {
            let hash = Argon2::default().hash_password_with_salt(password.as_bytes(), &salt);
            hash.expect("salt and parameters are in their bounds").to_string()
        })
        .await
    }

    /// Whether this is the password of that hash. Without a hash the same work is done for nothing.
    pub(crate) async fn verify(&self, place: Place, password: &str, hash: Option<&str>) -> Result<bool, DeskError> {
        let (password, hash) = (password.to_owned(), hash.unwrap_or(NOBODY).to_owned());
        self.take_turn(place, move || {
            PasswordHash::new(&hash).is_ok_and(|hash| Argon2::default().verify_password(password.as_bytes(), &hash).is_ok())
        })
        .await
    }

    async fn take_turn<T: Send + 'static>(
        &self,
        place: Place,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, DeskError> {
        let turn = Arc::clone(&self.0.turns).acquire_owned().await.map_err(|_| DeskError::Busy)?;
        self.0.made.fetch_add(1, Ordering::Relaxed);
        // The turn goes along: a visitor who leaves does not let another one in before the work is done.
        done_apart(move || {
            let _held = (place, turn);
            work()
        })
        .await
    }
}

#[cfg(test)]
mod tests {
    use argon2::Params;

    use super::*;

    async fn verify(hashing: &Hashing, password: &str, hash: Option<&str>) -> bool {
        hashing.verify(hashing.place().expect("a place"), password, hash).await.expect("an answer")
    }

    #[tokio::test]
    async fn a_password_is_known_again_and_no_other() {
        let hashing = Hashing::default();
        let hash = hashing.hash(Random::System, "correct horse battery").await.expect("a hash");
        assert!(verify(&hashing, "correct horse battery", Some(&hash)).await);
        assert!(!verify(&hashing, "correct horse batterz", Some(&hash)).await);
        assert_ne!(hash, hashing.hash(Random::System, "correct horse battery").await.expect("a hash"), "each has its salt");
        assert_eq!(hashing.made(), 4);
    }

    #[tokio::test]
    async fn to_check_nobody_costs_as_much_as_to_check_somebody() {
        let hashing = Hashing::default();
        let hash = hashing.hash(Random::System, "correct horse battery").await.expect("a hash");
        let costs = |hash: &str| {
            let hash = PasswordHash::new(hash).expect("a hash in PHC form");
            let output = hash.hash.expect("an output").len();
            (hash.algorithm, hash.version, Params::try_from(&hash).expect("parameters"), output)
        };
        assert_eq!(costs(&hash), costs(NOBODY));
        assert!(hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{hash}");
        assert!(!verify(&hashing, "correct horse battery", None).await);
        assert_eq!(hashing.made(), 2);
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn more_than_the_queue_holds_are_told_to_come_back() {
        let hashing = Hashing::bounded(1, 2);
        let (open, gate) = std::sync::mpsc::channel::<()>();
        let slow = hashing.clone();
        let running = tokio::spawn(async move { slow.take_turn(slow.place()?, move || gate.recv().is_ok()).await });
        while hashing.made() == 0 {
            tokio::task::yield_now().await;
        }
        let waiting = [(); 2].map(|()| {
            let hashing = hashing.clone();
            tokio::spawn(async move { hashing.take_turn(hashing.place()?, || ()).await })
        });
        while hashing.0.places.available_permits() > 0 {
            tokio::task::yield_now().await;
        }
        assert!(matches!(hashing.place(), Err(DeskError::Busy)));
        open.send(()).expect("it waits");
        assert!(running.await.expect("an end").expect("its turn"));
        for one in waiting {
            one.await.expect("an end").expect("its turn");
        }
        hashing.place().expect("places are free again");
    }

    #[tokio::test(flavor = "multi_thread")]
    async fn a_visitor_who_leaves_keeps_the_turn_until_the_work_is_done() {
        let hashing = Hashing::bounded(1, 0);
        let (open, gate) = std::sync::mpsc::channel::<()>();
        let slow = hashing.clone();
        let running = tokio::spawn(async move { slow.take_turn(slow.place()?, move || gate.recv().is_ok()).await });
        while hashing.made() == 0 {
            tokio::task::yield_now().await;
        }
        running.abort();
        assert!(running.await.is_err(), "the visitor left");
        assert!(matches!(hashing.place(), Err(DeskError::Busy)));
        open.send(()).expect("it goes on");
    }
}
