//! Long work, on a thread of its own that gives way to those that answer.

use std::thread;

use tokio::sync::oneshot;

use crate::error::DeskError;

/// How much the thread gives way: nobody who answers waits for it.
#[cfg(target_os = "linux")]
const NICE: i32 = 19;

/// Does `work` there. It goes on when nobody waits for it any more.
///
/// # Errors
/// [`DeskError::Busy`] when there can be no other thread, or the work failed.
pub(super) async fn done_apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, DeskError> {
    let (tell, told) = oneshot::channel();
    let start = thread::Builder::new().name("hashing".to_owned()).spawn(move || {
        give_way();
        // Whoever waited may have left.
        let _ = tell.send(work());
    });
    start.map_err(|error| {
        tracing::error!(%error, "there is no thread to hash a password on");
        DeskError::Busy
    })?;
    told.await.map_err(|_| DeskError::Busy)
}

/// Lets other threads go first. Linux has a priority for each thread; elsewhere the whole process would give way.
#[cfg(target_os = "linux")]
fn give_way() {
    // Refused to a process that gives way even more: all the better.
    let _ = rustix::process::setpriority_process(None, NICE);
}

#[cfg(not(target_os = "linux"))]
const fn give_way() {}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn only_the_work_gives_way() {
        let niceness = || rustix::process::getpriority_process(None).expect("a priority");
        let before = niceness();
        let there = done_apart(niceness).await.expect("an answer");
        assert_eq!((there, niceness()), (before.max(NICE), before));
    }

    #[tokio::test]
    async fn work_that_fails_is_told() {
        assert!(matches!(done_apart::<u8>(|| panic!("as it should")).await, Err(DeskError::Busy)));
    }
}
