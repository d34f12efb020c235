//! What is done beside answering requests: mails are delivered, once a day things are tidied up, and people are told what happened
//! to what they follow. Any number of nodes do it side by side.

use std::sync::Arc;
use std::time::Duration;

use desk::Desk;
use desk::alerts::Looked;
use desk::cases::CaseError;
use desk::retention::Retention;
use tokio::sync::watch;
use tokio::time::sleep;

use crate::lookout::Lookout;
use crate::mail::{self, Mailer};
use crate::portal::Portal;

/// How often the day is looked at.
const LOOK: Duration = Duration::from_mins(10);

/// What is done beside answering requests, and with what.
#[derive(Debug)]
pub struct Workers {
    portal: Arc<Portal>,
    means: Means,
}

/// What the workers work with beside the portal.
#[derive(Debug)]
pub struct Means {
    /// How mails leave.
    pub mailer: Mailer,
    /// How long things are kept.
    pub rules: Retention,
}

impl Workers {
    /// The workers of the desk of `portal`; alerts are looked at with what it serves.
    pub const fn new(portal: Arc<Portal>, means: Means) -> Self {
        Self { portal, means }
    }

    /// Works until `stop`; what is under way is finished. `origin` begins the addresses in mails.
    pub async fn work(self, origin: String, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(());
        let Self { portal, means } = self;
        let mails = mail::work(portal.desk().clone(), means.mailer, origin, closed(stopped.clone()));
        let days = daily(portal, means.rules, closed(stopped));
        tokio::join!(mails, days, async {
            stop.await;
            drop(stopping);
        });
    }
}

/// Completes when the sender is gone.
async fn closed(mut stopped: watch::Receiver<()>) {
    while stopped.changed().await.is_ok() {}
}

/// Does the tasks of each day, at its beginning and when the program starts: doing them again does nothing. Looks at alerts every
/// time, and when other content is served.
async fn daily(portal: Arc<Portal>, rules: Retention, stop: impl Future<Output = ()>) {
    let lookout = Arc::new(Lookout::new(Arc::clone(&portal)));
    let desk = portal.desk();
    let mut stop = std::pin::pin!(stop);
    let mut done = None;
    loop {
        let day = desk.now().day();
        if done != Some(day) && tasks(desk, rules).await {
            done = Some(day);
        }
        look(&lookout).await;
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = portal.reloaded() => {}
            () = sleep(LOOK) => {}
        }
    }
}

/// Does the tasks of a day; says whether all were done. On a task of its own: a panic ends no other day.
async fn tasks(desk: &Desk, rules: Retention) -> bool {
    let desk = desk.clone();
    let done = tokio::spawn(async move {
        // A store that does not answer is told by what follows.
        if matches!(desk.finds_files().await, Ok(false)) {
            tracing::warn!("the last file that was sent is not where files are kept now: see `guichet files move`");
        }
        desk.forget(&rules).await?;
        let reminded = desk.remind_of_feedback().await?;
        let returned = desk.return_idle_cases().await? + desk.return_stray_cases().await?;
        // Last: it tells of what went back to the queue.
        Ok::<_, CaseError>((returned, reminded, desk.mail_advisors().await?))
    });
    match done.await {
        Ok(Ok((returned, reminded, mailed))) => {
            tracing::info!(returned, reminded, mailed, "the tasks of the day are done");
            true
        }
        Ok(Err(error)) => {
            tracing::error!(%error, "the tasks of the day are not done");
            false
        }
        Err(error) => {
            tracing::error!(%error, "the tasks of the day failed");
            false
        }
    }
}

/// Looks at alerts. On a task of its own: a panic ends no other look.
async fn look(lookout: &Arc<Lookout>) {
    let lookout = Arc::clone(lookout);
    match tokio::spawn(async move { lookout.look().await }).await {
        Ok(Ok(looked)) if looked == Looked::default() => {}
        Ok(Ok(Looked { people, alone, news, mails, failed })) => {
            tracing::info!(people, alone, news, mails, failed, "alerts were looked at");
        }
        Ok(Err(error)) => tracing::error!(%error, "alerts cannot be looked at"),
        Err(error) => tracing::error!(%error, "looking at alerts failed"),
    }
}
