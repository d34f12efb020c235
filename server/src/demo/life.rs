//! What becomes of a case: the steps of its life, each done by whoever does it, through the desk's own actions.

use content::{Locale, Truth, Verdict};
use desk::canned::{NewCanned, Template};
use desk::cases::{Asking, ClosingReason, Consents, Letter, NewDisagreement, OpenCase, Urgency};
use desk::desks::{self, FRONT, Topic, station};
use desk::feedback::{Feedback, Useful};
use desk::files::Upload;
use desk::visitor::Role;
use desk::{CaseId, Desk, DisagreementId, Visitor};

use super::DemoError;
use super::dice::Dice;
use super::people::{Asker, Employee};
use super::story::{Exchange, Story};

/// Something that is done with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The company asks.
    Open,
    /// The company asks the same once more, and the desk joins both.
    Duplicate,
    /// An advisor makes it their own.
    Take,
    /// An advisor writes something to themselves.
    Note,
    /// An advisor holds something against a verdict of the dossier, where there is one.
    Disagree,
    /// An editor says what became of that.
    Settle,
    /// The desk asks for more.
    Request,
    /// The company says more.
    Inform,
    /// The desk passes it on to a partner.
    Refer,
    /// The desk answers.
    Reply,
    /// The company says what it thinks of the answer.
    Opinion,
    /// The desk ends it.
    Close(ClosingReason),
    /// The company needs no answer any more.
    Withdraw,
    /// The company goes on.
    Reopen,
}

use Step::{Close, Disagree, Duplicate, Inform, Note, Open, Opinion, Refer, Reopen, Reply, Request, Settle, Take, Withdraw};

/// A life: its steps, and how many days ago it begins, at least and at most. Those that are over begin early enough to end; those
/// that go on begin late enough to be credible.
pub type Life = (&'static [Step], i64, i64);

/// The lives that cases have, again and again in this order: every state is among the first ones.
pub const LIVES: &[Life] = &[
    (&[Open, Take, Reply, Opinion, Close(ClosingReason::Answered)], 20, 42),
    (&[Open, Take, Request], 3, 6),
    (&[Open, Take, Disagree, Reply], 8, 14),
    (&[Open], 0, 3),
    (&[Open, Take, Reply], 8, 14),
    (&[Open, Take, Note], 2, 5),
    (&[Open, Take, Request, Inform, Reply, Close(ClosingReason::Answered)], 25, 42),
    (&[Open, Refer, Take, Reply, Close(ClosingReason::Answered)], 25, 42),
    (&[Open, Take, Reply, Close(ClosingReason::Answered), Reopen], 18, 24),
    (&[Open, Withdraw], 5, 40),
    (&[Open, Take, Close(ClosingReason::OutOfScope)], 10, 40),
    (&[Open, Duplicate, Take, Reply, Opinion], 15, 30),
    (&[Open, Take, Request, Close(ClosingReason::NoReply)], 25, 42),
    (&[Open, Take], 9, 12),
    (&[Open, Take, Note, Reply, Opinion, Close(ClosingReason::Answered)], 20, 42),
    (&[Open, Take, Disagree, Reply, Settle, Close(ClosingReason::Answered)], 28, 42),
    (&[Open, Take, Reply, Reopen, Reply, Close(ClosingReason::Answered)], 28, 42),
];

/// How long a step takes after the one before, in hours: at least and at most.
pub const fn hours(step: Step) -> (i64, i64) {
    match step {
        Open => (0, 0),
        Disagree | Duplicate | Note => (1, 6),
        Take | Refer => (2, 26),
        Request => (3, 30),
        Inform | Reopen | Withdraw => (20, 70),
        Reply => (12, 90),
        Opinion | Settle => (5, 48),
        Close(ClosingReason::NoReply) => (240, 280),
        Close(_) => (50, 120),
    }
}

/// A case as it goes on.
#[derive(Debug)]
pub struct Thread<'a> {
    /// Its identifier, once it is open.
    pub case: Option<CaseId>,
    /// What an advisor holds against a verdict of it.
    pub disagreement: Option<DisagreementId>,
    /// Who asks.
    pub asker: &'a Asker,
    /// About what.
    pub exchange: &'a Exchange,
}

/// The house in which cases live.
#[derive(Debug)]
pub struct World<'a> {
    /// What is said.
    pub story: &'a Story,
    /// Who answers.
    pub staff: &'a [Employee],
    /// A file to attach.
    pub file: &'a Upload,
}

impl World<'_> {
    /// Does `step` at the time of `desk`.
    pub async fn go(&self, desk: &Desk, dice: &mut Dice, step: Step, thread: &mut Thread<'_>) -> Result<(), DemoError> {
        let founder = &thread.asker.founder;
        if step == Open {
            thread.case = Some(self.open(desk, dice, thread, None).await?);
            return Ok(());
        }
        let case = thread.case.ok_or(DemoError::Story)?;
        let seen = desk.case_for_company(founder, case).await?;
        let (version, files) = (seen.version, self.files(dice));
        let said = thread.exchange;
        let letter_of = |body| Letter { body, files };
        match step {
            Open => {}
            Inform => {
                let body = text(&said.information)?;
                desk.add_information(founder, case, version, letter_of(&body)).await?;
            }
            Reopen => desk.reopen_case(founder, case, version, &text(&self.story.reopen)?).await?,
            Withdraw => desk.withdraw_case(founder, case, version, Some(&text(&self.story.withdraw)?)).await?,
            Opinion => {
                let useful = *dice.one_of(&[Useful::Yes, Useful::Yes, Useful::Partly, Useful::No]).unwrap_or(&Useful::Yes);
                let comment = dice.one_of(&self.story.comments).and_then(|comment| comment.parse().ok());
                desk.give_feedback(founder, case, &Feedback { useful, proceeds: useful == Useful::Yes, comment }).await?;
            }
            Duplicate => {
                let twin = self.open(desk, dice, thread, Some(seen.consents)).await?;
                let advisor = self.advisor(&desk.case_for_company(founder, twin).await?.desk)?;
                let version = desk.case_for_staff(advisor, twin).await?.version;
                desk.merge_case(advisor, (twin, version), case).await?;
            }
            Refer => {
                // A case whose topic led there goes back to the first desk.
                let to = if seen.desk == self.story.to { FRONT } else { &self.story.to };
                agree(desk, founder, case, to).await?;
                let advisor = self.advisor(&seen.desk)?;
                let version = desk.case_for_staff(advisor, case).await?.version;
                desk.refer_case(advisor, (case, version), to, &text(&self.story.refer)?).await?;
            }
            Disagree => thread.disagreement = self.disagree(desk, dice, case, &seen.desk).await?,
            Settle => {
                if let Some(disagreement) = thread.disagreement {
                    desk.settle_disagreement(self.editor()?, disagreement, &text(&self.story.settled)?).await?;
                }
            }
            Take | Note | Request | Reply | Close(_) => self.work(desk, step, (case, &seen.desk), said, files).await?,
        }
        Ok(())
    }

    /// What the desk does: an advisor opens the case, and then does it.
    async fn work(
        &self,
        desk: &Desk,
        step: Step,
        (case, at): (CaseId, &str),
        said: &Exchange,
        files: &[Upload],
    ) -> Result<(), DemoError> {
        let someone = self.advisor(at)?;
        let seen = desk.case_for_staff(someone, case).await?;
        let assigned = seen.assignee.and_then(|(account, _)| self.staff.iter().find(|one| one.visitor.account == account));
        let advisor = assigned.map_or(someone, |assigned| &assigned.visitor);
        let version = seen.version;
        match step {
            // Routing may have given it to somebody already.
            Take if assigned.is_some() && seen.state != desk::cases::State::New => {}
            Take => desk.take_case(advisor, case, version).await?,
            Note => {
                let note = self.story.notes.first().ok_or(DemoError::Story)?;
                desk.note(advisor, case, &text(note)?).await?;
            }
            Request => {
                desk.request_information(advisor, case, version, &text(&said.request)?).await?;
            }
            Reply => {
                let body = text(&said.answer)?;
                desk.reply(advisor, case, version, Letter { body: &body, files }).await?;
            }
            Close(reason) => {
                let words = match reason {
                    ClosingReason::OutOfScope => &self.story.out_of_scope,
                    ClosingReason::NoReply => &self.story.no_reply,
                    _ => &self.story.closing,
                };
                desk.close_case(advisor, (case, version), reason, Some(&text(words)?)).await?;
            }
            _ => {}
        }
        Ok(())
    }

    /// An advisor of the desk `at` holds something against a verdict of the dossier, where one goes with the case.
    async fn disagree(&self, desk: &Desk, dice: &mut Dice, case: CaseId, at: &str) -> Result<Option<DisagreementId>, DemoError> {
        let advisor = self.advisor(at)?;
        let Some(attached) = desk.case_for_staff(advisor, case).await?.attached else { return Ok(None) };
        let objection = dice.one_of(&self.story.disagreements).ok_or(DemoError::Story)?;
        let expected = Verdict::ALL.iter().copied().find(|known| known.id() == objection.expected).ok_or(DemoError::Story)?;
        let stated = attached.snapshot.verdicts().0.get(&objection.scheme);
        let Some(stated) = stated.filter(|stated| stated.verdict != expected) else { return Ok(None) };
        let doubtful = stated.criteria().into_iter().find(|(_, outcome)| outcome.truth() != Truth::Met);
        let new = NewDisagreement {
            scheme: objection.scheme.clone(),
            criterion: doubtful.map(|(criterion, _)| criterion.to_owned()),
            expected,
            reason: text(&objection.reason)?,
        };
        Ok(Some(desk.disagree(advisor, case, &new).await?))
    }

    /// Has the desks write the answers they keep ready, the first one in two versions.
    pub async fn prepare(&self, desk: &Desk) -> Result<(), DemoError> {
        let mut first = None;
        for ready in &self.story.canned {
            let advisor = self.advisor(&ready.desk)?;
            let new = NewCanned {
                desk: station(&ready.desk).ok_or(DemoError::Story)?,
                locale: Locale::from_tag(&ready.locale).ok_or(DemoError::Story)?,
                title: text(&ready.title)?,
                body: Template::parse(&ready.body).map_err(|_| DemoError::Story)?,
            };
            let id = desk.write_canned_answer(advisor, &new).await?;
            first.get_or_insert((advisor, id, new));
        }
        let (advisor, id, new) = first.ok_or(DemoError::Story)?;
        let signed = format!("{}\n\n{{conseiller}}", self.story.correction);
        let body = new.body.as_str().replace("{conseiller}", &signed);
        let body = Template::parse(&body).map_err(|_| DemoError::Story)?;
        Ok(desk.change_canned_answer(advisor, (id, 1), &new.title, &body).await?)
    }

    /// Somebody who keeps the content.
    fn editor(&self) -> Result<&Visitor, DemoError> {
        let editor = self.staff.iter().find(|one| one.visitor.role == Some(Role::Editor));
        editor.map(|one| &one.visitor).ok_or(DemoError::Story)
    }

    /// Opens a case, with `consents` or with those that chance gives.
    async fn open(
        &self,
        desk: &Desk,
        dice: &mut Dice,
        thread: &Thread<'_>,
        consents: Option<Consents>,
    ) -> Result<CaseId, DemoError> {
        let Thread { asker, exchange, .. } = thread;
        let urgency = if dice.chance(15) { Urgency::Urgent(text(&self.story.urgency)?) } else { Urgency::Normal };
        let topic = Topic::from_key(&exchange.topic).ok_or(DemoError::Story)?;
        let question = OpenCase {
            subject: text(&exchange.subject)?,
            body: text(&exchange.body)?,
            topic,
            urgency,
            company: Some(asker.company),
            dossier: dice.chance(70).then_some((asker.dossier, 1)),
            context: text("/fr/diagnostic")?,
            consents: consents.unwrap_or_else(|| self.consents(dice, topic)),
        };
        let files = self.files(dice);
        Ok(desk.open_case(&asker.founder, Asking { question: &question, files, once: None }).await?.id)
    }

    /// Most companies agree to the partner that is in charge of their topic, some to another one as well.
    fn consents(&self, dice: &mut Dice, topic: Topic) -> Consents {
        let mut consents = Consents::default();
        for (partner, chance) in [(desks::lead(topic), 80), (&self.story.to, 25)] {
            if partner != FRONT && dice.chance(chance) {
                consents.say(partner, true);
            }
        }
        consents
    }

    /// A file, now and then.
    fn files(&self, dice: &mut Dice) -> &[Upload] {
        if dice.chance(20) { std::slice::from_ref(self.file) } else { &[] }
    }

    /// Somebody who answers at this desk.
    fn advisor(&self, at: &str) -> Result<&Visitor, DemoError> {
        let there = |one: &&Employee| one.visitor.role == Some(Role::Advisor) && one.visitor.desks.iter().any(|desk| desk == at);
        self.staff.iter().find(there).map(|one| &one.visitor).ok_or(DemoError::Story)
    }
}

/// The company agrees that the desk `to` sees its case, unless it did already.
async fn agree(desk: &Desk, founder: &Visitor, case: CaseId, to: &str) -> Result<(), DemoError> {
    let seen = desk.case_for_company(founder, case).await?;
    if seen.consents.allow(to) { Ok(()) } else { Ok(desk.consent(founder, (case, seen.version), to, true).await?) }
}

/// A text of the story as what it has to be.
fn text<T: std::str::FromStr>(text: &str) -> Result<T, DemoError> {
    text.parse().map_err(|_| DemoError::Story)
}
