//! What a case is in, and what may be done with it then.

use std::fmt;
use std::str::FromStr;

use crate::visitor::roles;

roles! {
    /// How far a case has come.
    State {
        /// Received; nobody works on it yet.
        New = "new",
        /// An advisor works on it.
        Taken = "taken",
        /// The desk waits for the company; the clock stands still.
        Waiting = "waiting",
        /// The desk answered.
        Answered = "answered",
        /// It is over.
        Closed = "closed",
    }
}

roles! {
    /// Why a case was closed.
    ClosingReason {
        /// It was answered.
        Answered = "answered",
        /// It is the same as another one.
        Duplicate = "duplicate",
        /// The desk has nothing to say on it.
        OutOfScope = "out_of_scope",
        /// The company did not reply.
        NoReply = "no_reply",
        /// The company needs no answer any more.
        Withdrawn = "withdrawn",
    }
}

impl fmt::Display for ClosingReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.key())
    }
}

/// There is no such reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a reason to close a case")]
pub struct NotAReason;

impl FromStr for ClosingReason {
    type Err = NotAReason;

    fn from_str(key: &str) -> Result<Self, NotAReason> {
        Self::from_key(key).ok_or(NotAReason)
    }
}

/// Something done with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// An advisor makes it their own.
    Take,
    /// It is given to an advisor.
    Assign,
    /// It is given back to the queue.
    Release,
    /// The desk answers.
    Reply,
    /// The author of an answer takes it back.
    TakeBack,
    /// The staff writes something to itself.
    Note,
    /// The desk asks the company for more.
    Request,
    /// The company says more.
    Inform,
    /// The desk ends it.
    Close,
    /// The company ends it.
    Withdraw,
    /// It goes on after an answer or its end.
    Reopen,
    /// It goes to another desk.
    Refer,
    /// It ends as a duplicate of another one.
    Merge,
    /// A duplicate of it ends.
    Absorb,
    /// The company allows or forbids a partner desk to see it.
    Consent,
}

impl Action {
    /// All of them.
    pub const ALL: &[Self] = &[
        Self::Take,
        Self::Assign,
        Self::Release,
        Self::Reply,
        Self::TakeBack,
        Self::Note,
        Self::Request,
        Self::Inform,
        Self::Close,
        Self::Withdraw,
        Self::Reopen,
        Self::Refer,
        Self::Merge,
        Self::Absorb,
        Self::Consent,
    ];
}

impl State {
    /// Whether the desk still owes something, or waits for the company.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::New | Self::Taken | Self::Waiting)
    }
}

/// Whether `action` may be done with a case in `state`.
pub fn allowed(state: State, action: Action) -> bool {
    match action {
        Action::Note => true,
        Action::Take | Action::Assign | Action::Release | Action::Inform => state.is_open(),
        // An answer may still be taken back: it stands until the case is closed or goes on.
        Action::Consent => state != State::Answered,
        Action::Reply | Action::Close | Action::Withdraw | Action::Merge | Action::Absorb => state != State::Closed,
        Action::TakeBack => state == State::Answered,
        Action::Request | Action::Refer => matches!(state, State::New | State::Taken),
        Action::Reopen => !state.is_open(),
    }
}

/// The state of a case that was in `state` once `action` was done; `assigned` is whether it has an advisor then. Taking an
/// answer back restores what the answer changed, which the answer knows.
pub fn after(state: State, action: Action, assigned: bool) -> State {
    let worked_on = if assigned { State::Taken } else { State::New };
    match (action, state) {
        (Action::Take, State::New) => State::Taken,
        (Action::Release, State::Taken) | (Action::Refer, _) => State::New,
        (Action::Inform | Action::Consent, State::Waiting) | (Action::Reopen, _) => worked_on,
        (Action::Reply, _) => State::Answered,
        (Action::Request, _) => State::Waiting,
        (Action::Close | Action::Withdraw | Action::Merge, _) => State::Closed,
        (_, state) => state,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What may be done in each state, in the order of [`State::ALL`].
    fn row(action: Action) -> [bool; 5] {
        [State::New, State::Taken, State::Waiting, State::Answered, State::Closed].map(|state| allowed(state, action))
    }

    #[test]
    fn what_may_be_done_in_which_state_stands_in_this_table() {
        const YES: bool = true;
        const NO: bool = false;
        for (action, expected) in [
            (Action::Take, [YES, YES, YES, NO, NO]),
            (Action::Assign, [YES, YES, YES, NO, NO]),
            (Action::Release, [YES, YES, YES, NO, NO]),
            (Action::Reply, [YES, YES, YES, YES, NO]),
            (Action::TakeBack, [NO, NO, NO, YES, NO]),
            (Action::Note, [YES, YES, YES, YES, YES]),
            (Action::Request, [YES, YES, NO, NO, NO]),
            (Action::Inform, [YES, YES, YES, NO, NO]),
            (Action::Close, [YES, YES, YES, YES, NO]),
            (Action::Withdraw, [YES, YES, YES, YES, NO]),
            (Action::Reopen, [NO, NO, NO, YES, YES]),
            (Action::Refer, [YES, YES, NO, NO, NO]),
            (Action::Merge, [YES, YES, YES, YES, NO]),
            (Action::Absorb, [YES, YES, YES, YES, NO]),
            (Action::Consent, [YES, YES, YES, NO, YES]),
        ] {
            assert_eq!(row(action), expected, "{action:?}");
        }
    }

    #[test]
    fn only_what_ends_or_answers_a_case_makes_it_leave_the_queue_and_only_reopening_brings_it_back() {
        for state in State::ALL.iter().copied() {
            for action in Action::ALL.iter().copied().filter(|action| allowed(state, *action)) {
                let next = after(state, action, true);
                let leaves = matches!(action, Action::Reply | Action::Close | Action::Withdraw | Action::Merge);
                let expected = if action == Action::Reopen { true } else { state.is_open() && !leaves };
                assert_eq!(next.is_open(), expected, "{state:?} {action:?}");
            }
        }
    }

    #[test]
    fn an_open_case_can_always_be_answered_and_closed() {
        for state in State::ALL.iter().copied().filter(|state| state.is_open()) {
            assert!(allowed(state, Action::Reply) && allowed(state, Action::Close) && allowed(state, Action::Withdraw));
        }
    }
}
