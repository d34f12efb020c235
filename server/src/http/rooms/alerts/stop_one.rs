//! Stopping one alert with the link of a mail, without signing in.

use app::forms::Form;
use app::pages::alerts::stop_one::{done, page};
use axum::response::Response;
use desk::{AlertId, DeskError, Secret};

use crate::http::rooms::account::dead;
use crate::http::rooms::{Asked, answer};

/// The page with the button.
pub async fn show(asked: Asked) -> Response {
    let Some((secret, alert)) = named(&asked) else { return dead(&asked) };
    match asked.desk.stops_alert(&secret, alert).await {
        Ok(alert) => answer::page(&asked.ctx, || page(&asked.ctx, &alert, &secret, &Form::default())),
        Err(DeskError::NotFound) => dead(&asked),
        Err(error) => answer::failed(&error),
    }
}

/// Stops it.
pub async fn stop(asked: Asked) -> Response {
    let Some((secret, id)) = named(&asked) else { return dead(&asked) };
    let alert = match asked.desk.stops_alert(&secret, id).await {
        Ok(alert) => alert,
        Err(DeskError::NotFound) => return dead(&asked),
        Err(error) => return answer::failed(&error),
    };
    match asked.desk.stop_alert(&secret, id).await {
        Ok(()) => answer::page(&asked.ctx, || done(&asked.ctx, &alert)),
        Err(DeskError::NotFound) => dead(&asked),
        Err(error) => answer::undone(&asked.ctx, Form::default(), &error, |form| page(&asked.ctx, &alert, &secret, form)),
    }
}

fn named(asked: &Asked) -> Option<(Secret, AlertId)> {
    let [secret, alert] = asked.ids.as_slice() else { return None };
    secret.parse().ok().zip(alert.parse().ok())
}
