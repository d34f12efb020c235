//! What it takes to send a question: the whole way from the form to the answer, beside the least that the same database keeps.

use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use app::links::RoomName;
use content::Locale;
use desk::testing::commit_once;

use crate::house::House;
use crate::measure::times::Times;

/// Times in turns.
pub struct Submission {
    /// A question, sent as a form over a connection that is open.
    pub question: Times,
    /// A transaction of one small row.
    pub commit: Times,
}

/// Sends a question for each founder, a commit after each.
pub fn measure(house: &House) -> Result<Submission> {
    let fields = [
        ("topic", "certification"),
        ("subject", "Le certificat de conformité"),
        (
            "body",
            "Faut-il le certificat avant la demande, ou peut-il suivre ? Notre logiciel est marqué CE et l’étude est en cours.",
        ),
        ("urgency", "normal"),
        ("from", "/fr/diagnostic/resultat?ce_marking=obtenu"),
        ("attach", "oui"),
        ("step", "send"),
    ];
    let target = RoomName::NewCase.here().path(Locale::Fr);
    let (mut questions, mut commits): (Vec<Duration>, Vec<Duration>) = (Vec::new(), Vec::new());
    for founder in &house.crowd.founders {
        let mut visitor = house.visitor(founder)?;
        // The first request of a connection also opens it.
        visitor.page(&target)?;
        let (status, time) = visitor.send(&target, &fields)?;
        ensure!(status == 303, "a question was answered with {status}");
        questions.push(time);
        let start = Instant::now();
        house.served.runtime.block_on(commit_once(&house.desk));
        commits.push(start.elapsed());
    }
    Ok(Submission { question: Times::of(questions), commit: Times::of(commits) })
}
