//! What is done beside answering requests: mails are delivered, and once a day things are tidied up. Any number of nodes do it
//! side by side.

use std::time::Duration;

use desk::Desk;
use desk::cases::CaseError;
use desk::retention::Retention;
use tokio::sync::watch;
use tokio::time::sleep;

use crate::mail::{self, Mailer};

/// How often the day is looked at.
const LOOK: Duration = Duration::from_mins(10);

/// What is done beside answering requests, and with what.
#[derive(Debug)]
pub struct Workers {
    /// The desk.
    pub desk: Desk,
    /// How mails leave.
    pub mailer: Mailer,
    /// How long things are kept.
    pub rules: Retention,
}

impl Workers {
    /// Works until `stop`; what is under way is finished. `origin` begins the addresses in mails.
    pub async fn work(self, origin: String, stop: impl Future<Output = ()>) {
        let (stopping, stopped) = watch::channel(());
        let mails = mail::work(self.desk.clone(), self.mailer, origin, closed(stopped.clone()));
        let days = daily(self.desk, self.rules, closed(stopped));
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

/// Does the tasks of each day, at its beginning and when the program starts: doing them again does nothing.
async fn daily(desk: Desk, rules: Retention, stop: impl Future<Output = ()>) {
    let mut stop = std::pin::pin!(stop);
    let mut done = None;
    loop {
        let day = desk.now().day();
        if done != Some(day) && tasks(&desk, rules).await {
            done = Some(day);
        }
        tokio::select! {
            biased;
            () = &mut stop => return,
            () = sleep(LOOK) => {}
        }
    }
}

/// Does the tasks of a day; says whether all were done. On a task of its own: a panic ends no other day.
async fn tasks(desk: &Desk, rules: Retention) -> bool {
    let desk = desk.clone();
    let done = tokio::spawn(async move {
        desk.forget(&rules).await?;
        let reminded = desk.remind_of_feedback().await?;
        let returned = desk.return_idle_cases().await?;
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
