//! Nobody is mailed but those who asked and may still read it.

use chrono::TimeDelta;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait as _, EntityTrait as _, QueryFilter as _};

use super::support::{MORNING, Seeing, dossier, founded, look, mails, told};
use crate::cases::tests::fixtures::{admin, company, founder};
use crate::desk::Desk;
use crate::entities::account::{Column, Entity};
use crate::error::DeskError;
use crate::moment::Moment;
use crate::staff::Confirmed;
use crate::testing::{desks, later};
use crate::visitor::Visitor;

async fn set(desk: &Desk, visitor: &Visitor, column: Column, value: Option<Moment>) {
    Entity::update_many()
        .col_expr(column, Expr::value(value.map(|value| value.0)))
        .filter(Column::Id.eq(visitor.account))
        .exec(desk.storage.read())
        .await
        .expect("a change");
}

#[tokio::test]
async fn only_those_who_asked_and_may_still_read_it_are_mailed() {
    for desk in desks(MORNING).await {
        let (mut ada, mut bea, mut cleo) =
            (founder(&desk, "Ada").await, founder(&desk, "Bea").await, founder(&desk, "Cleo").await);
        company(&desk, "Kinésia", &mut [&mut ada, &mut bea, &mut cleo]).await;
        let shared = dossier(&desk, &ada).await;
        // Bea did not ask; Cleo asked, and left.
        desk.follow_dossier(&ada, shared).await.expect("an alert");
        desk.follow_dossier(&cleo, shared).await.expect("an alert");
        let (outsider, _) = founded(&desk, "Outsider").await;
        let refused = desk.follow_dossier(&outsider, shared).await;
        assert!(matches!(refused, Err(DeskError::NotFound)), "{refused:?}");
        let mut others = Vec::new();
        for name in ["Disabled", "Unconfirmed", "Closed", "Archived", "Paused", "Stopped"] {
            let (visitor, dossier) = founded(&desk, name).await;
            let alert = desk.follow_dossier(&visitor, dossier).await.expect("an alert");
            others.push((name, visitor, dossier, alert));
        }
        let first = Seeing::first();
        look(&desk, &first).await;
        let admin = admin(&desk, "Admin").await;
        for (name, visitor, dossier, alert) in &others {
            match *name {
                "Disabled" => {
                    let mail = "disabled@example.org".parse().expect("an address");
                    desk.disable_account(Some(&Confirmed::for_test(&admin)), &mail).await.expect("an end");
                }
                "Unconfirmed" => set(&desk, visitor, Column::ConfirmedAt, None).await,
                "Closed" => set(&desk, visitor, Column::ClosedAt, Some(desk.now())).await,
                "Archived" => desk.archive_dossier(visitor, *dossier).await.expect("an end"),
                "Paused" => desk.pause_alert(visitor, *alert).await.expect("an end"),
                _ => super::stopping::stop(&desk, visitor).await,
            }
        }
        desk.leave_company(&cleo, cleo.companies[0].company).await.expect("an end");
        let over = first.without_early_access();
        assert_eq!(look(&later(&desk, TimeDelta::days(1)), &over).await, 1);
        let recipients: Vec<String> = mails(&desk).await.into_iter().map(|(recipient, _)| recipient).collect();
        assert_eq!((recipients, told(&desk).await), (vec!["ada@example.org".to_owned()], 1));
        // What still holds is told once they want it again.
        for (name, visitor, dossier, alert) in &others {
            match *name {
                "Archived" => desk.unarchive_dossier(visitor, *dossier).await.expect("an end"),
                "Paused" => desk.go_on_with_alert(visitor, *alert).await.expect("an end"),
                "Stopped" => desk.resume_alerts(visitor).await.expect("an end"),
                _ => {}
            }
        }
        assert_eq!(look(&later(&desk, TimeDelta::days(2)), &over).await, 3);
    }
}

#[tokio::test]
async fn to_save_a_dossier_signs_nobody_up() {
    for desk in desks(MORNING).await {
        let (ada, dossier) = founded(&desk, "Ada").await;
        assert_eq!(desk.alert_on_dossier(&ada, dossier).await.expect("an answer"), None);
        look(&desk, &Seeing::first()).await;
        assert_eq!(look(&later(&desk, TimeDelta::days(1)), &Seeing::first().without_early_access()).await, 0);
    }
}
