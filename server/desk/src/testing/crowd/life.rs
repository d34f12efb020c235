//! What becomes of each case of a crowd.

use chrono::Datelike as _;
use content::chance::Chance;

use super::people::{Asker, People};
use super::vocabulary::text;
use crate::cases::ahead::place;
use crate::cases::routing::{Explanation, Question, RULES, choose};
use crate::cases::{ClosingReason, Consents, Event, INFORMATION, Kind, NO_DAY, State, due, words};
use crate::desk::Desk;
use crate::desks::{FRONT, STATIONS, Topic, lead, target};
use crate::entities::{case, case_text, message, pause};
use crate::ids::{AccountId, CaseId, MessageId};
use crate::moment::Moment;

/// In how many hundredths of all cases, the last ones, some are still open.
const LATELY: usize = 12;

/// A case and what belongs to it.
pub struct Life<'a> {
    pub case: case::Model,
    pub text: case_text::Model,
    pub messages: Vec<message::Model>,
    pub pause: Option<pause::Model>,
    pub asker: &'a str,
}

/// Cases one after the other, in the order of their receipt.
pub struct Lives<'a> {
    desk: &'a Desk,
    people: &'a People,
    cases: usize,
    period: (Moment, Moment),
    chance: Chance,
    /// The year, and the cases of it so far.
    year: (i64, i64),
}

impl<'a> Lives<'a> {
    pub const fn new(desk: &'a Desk, people: &'a People, cases: usize, period: (Moment, Moment)) -> Self {
        Self { desk, people, cases, period, chance: Chance::new(1), year: (0, 0) }
    }

    /// When case `number` is received: there are more and more of them.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a share of three years")]
    fn received(&self, number: usize) -> Moment {
        let (since, end) = self.period;
        let left = (1.0 - (number + 1) as f64 / self.cases as f64).powf(1.6);
        Moment(end.0 - ((end.0 - since.0) as f64 * left) as i64)
    }

    fn one_in(&mut self, number: u64) -> bool {
        self.chance.below(number) == 0
    }

    /// The case `number`.
    pub fn next(&mut self, number: usize) -> Life<'a> {
        let received = self.received(number);
        let year = i64::from(received.day().year());
        self.year = (year, if self.year.0 == year { self.year.1 + 1 } else { 1 });
        let topic = Topic::ALL[self.chance.below_of(Topic::ALL)];
        let desk = if self.one_in(4) { FRONT } else { lead(topic) };
        let state = if number + number_of(self.cases, LATELY) < self.cases || self.one_in(5) {
            if self.one_in(20) { State::Answered } else { State::Closed }
        } else {
            [State::New, State::New, State::Taken, State::Taken, State::Taken, State::Waiting][self.chance.below_of(&[(); 6])]
        };
        let station = STATIONS.iter().position(|station| station.id == desk).unwrap_or_default();
        let advisors = &self.people.advisors[station];
        let advisor = &advisors[self.chance.below_of(advisors)];
        let assigned = state != State::New || self.one_in(2);
        let asker = &self.people.askers[self.chance.below_of(&self.people.askers)];
        let question = Question {
            topic: topic.key().to_owned(),
            chosen: None,
            consents: Consents::to_all(),
            on: received.day(),
            advisors: advisors.iter().take(3).cloned().collect(),
        };
        let routing = choose(&question, RULES);
        let day = |days: i64| received.after(chrono::TimeDelta::days(days));
        let over = !state.is_open();
        let mut case = case::Model {
            id: CaseId(self.desk.random().id(received)),
            year,
            number: self.year.1,
            company: Some(asker.company),
            account: asker.account,
            dossier: asker.dossier,
            dossier_version: asker.dossier.map(|_| 1),
            subject: text(&mut self.chance, 5),
            topic: topic.key().to_owned(),
            urgency: "normal".to_owned(),
            urgency_reason: String::new(),
            context: "/fr/diagnostic/resultat?product_kind=dtx&ce_marking=obtenu".to_owned(),
            desk: desk.to_owned(),
            routing: serde_json::to_string(&Explanation { question, routing }).expect("an explanation"),
            assignee: assigned.then_some(AccountId(advisor.account)),
            assigned_at: assigned.then_some(received),
            state: state.key().to_owned(),
            open: state.is_open(),
            version: 0,
            received_at: received,
            clock_from: received,
            target: target(desk),
            // Five business days, without holidays.
            due_on: if state == State::Waiting { NO_DAY } else { due::number(day(7).day()) },
            updated_at: received,
            answered_at: over.then(|| day(4)),
            answered_in: over.then(|| 2 + i64::try_from(self.chance.below(5)).unwrap_or_default()),
            reopened: 0,
            closed_at: (state == State::Closed).then(|| day(6)),
            closing_reason: (state == State::Closed).then(|| ClosingReason::Answered.key().to_owned()),
            merged_into: None,
            consents: Consents::to_all().kept(),
        };
        let messages = self.messages(&mut case, asker, &advisor.name, state);
        let said = messages.iter().map(|message| message.body.as_str());
        let said: Vec<&str> =
            [case.subject.as_str(), asker.name.as_str(), asker.company_name.as_str()].into_iter().chain(said).collect();
        let text = case_text::Model {
            case: case.id,
            words: words::with("", &said.join(" ")),
            place: place(case.year, case.number),
            desk: case.desk.clone(),
        };
        let pause = (state == State::Waiting).then(|| pause::Model {
            id: self.desk.random().id(received),
            case: case.id,
            reason: INFORMATION.to_owned(),
            from_at: received,
            until_at: None,
        });
        Life { case, text, messages, pause, asker: &asker.name }
    }

    /// The thread: the question, what the desk wants to know or answers, the end.
    fn messages(&mut self, case: &mut case::Model, asking: &Asker, advisor: &str, state: State) -> Vec<message::Model> {
        let (asked, answers) = ((Some(case.account), asking.name.as_str()), (case.assignee, advisor));
        let mut thread =
            vec![(Kind::Question, Event::Opened { consents: Consents::to_all() }, asked, text(&mut self.chance, 25))];
        if state == State::Waiting {
            thread.push((Kind::Request, Event::Requested, answers, text(&mut self.chance, 10)));
        }
        if !state.is_open() {
            thread.push((Kind::Reply, Event::Replied, answers, text(&mut self.chance, 30)));
        }
        if state == State::Closed {
            let reason = ClosingReason::Answered;
            thread.push((Kind::Event, Event::Closed { reason }, answers, String::new()));
        }
        let mut messages = Vec::with_capacity(thread.len());
        for (kind, event, (author, name), body) in thread {
            case.version += 1;
            messages.push(message::Model {
                id: MessageId(self.desk.random().id(case.received_at)),
                case: case.id,
                position: case.version,
                kind: kind.key().to_owned(),
                author,
                author_name: name.to_owned(),
                body,
                event: serde_json::to_string(&event).expect("an event"),
                created_at: case.received_at,
                shown_at: Some(case.received_at),
                undo: None,
            });
        }
        messages
    }
}

/// So many hundredths of `cases`.
const fn number_of(cases: usize, hundredths: usize) -> usize {
    cases * hundredths / 100
}
