//! Which desk and which advisor get a case, and why: decided from what is handed over and nothing else, so that a decision
//! can be made again from what was kept of it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::consents::Consents;
use crate::desks::{self, FRONT, Topic};

/// The rules of a decision.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'a> {
    /// The desk each topic leads to.
    pub leads: &'a [(Topic, &'a str)],
    /// The desk that gets what no other one takes.
    pub front: &'a str,
}

/// The rules in force.
pub const RULES: Rules<'static> = Rules { leads: desks::LEADS, front: FRONT };

/// What a decision depends on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// The topic, by its key.
    pub topic: String,
    /// The desk somebody chose; a new case follows its topic.
    pub chosen: Option<String>,
    /// The partner desks that may see the case.
    pub consents: Consents,
    /// The day.
    pub on: NaiveDate,
    /// The advisors of the desks that may get it.
    pub advisors: Vec<Advisor>,
}

/// Somebody who answers at a desk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Advisor {
    /// The account.
    pub account: Uuid,
    /// How the person is called.
    pub name: String,
    /// The desk.
    pub desk: String,
    /// Open cases the person has.
    pub open: i64,
    /// Open cases from which no further one is given.
    pub limit: i64,
    /// First day of an absence.
    pub absent_from: Option<NaiveDate>,
    /// Last day of an absence.
    pub absent_until: Option<NaiveDate>,
    /// When the person last got a case, in milliseconds since 1970.
    pub last_assigned: Option<i64>,
}

/// A decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Routing {
    /// The desk.
    pub desk: String,
    /// The advisor; nobody when none is there or all have enough.
    pub advisor: Option<Uuid>,
    /// Why, in order.
    pub reasons: Vec<Reason>,
}

/// A reason of a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "reason")]
pub enum Reason {
    /// The topic leads to this desk.
    Topic {
        /// The topic.
        topic: String,
        /// The desk.
        desk: String,
    },
    /// Somebody chose this desk.
    Chosen {
        /// The desk.
        desk: String,
    },
    /// The company does not show its case to this desk.
    NoConsent {
        /// The desk.
        desk: String,
    },
    /// The person is absent.
    Absent {
        /// Who.
        name: String,
        /// Last day of the absence.
        until: Option<NaiveDate>,
    },
    /// The person has enough.
    Full {
        /// Who.
        name: String,
        /// Open cases.
        open: i64,
    },
    /// Nobody at this desk takes the case.
    Nobody {
        /// The desk.
        desk: String,
    },
    /// The person has the fewest open cases.
    FewestOpen {
        /// Who.
        name: String,
        /// Open cases.
        open: i64,
    },
    /// Of those with the fewest, the person has waited longest for a case.
    LongestIdle {
        /// Who.
        name: String,
    },
}

/// A decision with all it depended on, as the case keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Explanation {
    /// What it depended on.
    pub question: Question,
    /// What was decided.
    pub routing: Routing,
}

/// Whether somebody who is away `from` a day `until` another one, if they know it, is away on the day `on`.
pub(super) fn is_away(from: Option<NaiveDate>, until: Option<NaiveDate>, on: NaiveDate) -> bool {
    from.is_some_and(|from| from <= on) && until.is_none_or(|until| on <= until)
}

impl Advisor {
    fn is_absent(&self, on: NaiveDate) -> bool {
        is_away(self.absent_from, self.absent_until, on)
    }
}

/// Decides: the desk of the topic, or the one chosen, if it may see the case, else the front desk; there, whoever of those present and below their limit has the fewest open
/// cases and, among these, has waited longest. When nobody at a partner desk takes a new case, the front desk does.
pub fn choose(question: &Question, rules: Rules<'_>) -> Routing {
    let mut reasons = Vec::new();
    let wanted = match &question.chosen {
        Some(desk) => {
            reasons.push(Reason::Chosen { desk: desk.clone() });
            desk.as_str()
        }
        None => by_topic(question, rules, &mut reasons),
    };
    let desk = if wanted == rules.front || question.consents.allow(wanted) {
        wanted
    } else {
        reasons.push(Reason::NoConsent { desk: wanted.to_owned() });
        rules.front
    };
    let mut advisor = least_busy(question, desk, &mut reasons);
    let mut desk = desk.to_owned();
    if advisor.is_none() && question.chosen.is_none() && desk != rules.front {
        rules.front.clone_into(&mut desk);
        advisor = least_busy(question, rules.front, &mut reasons);
    }
    Routing { desk, advisor, reasons }
}

fn by_topic<'a>(question: &Question, rules: Rules<'a>, reasons: &mut Vec<Reason>) -> &'a str {
    let lead = rules.leads.iter().find(|(topic, _)| topic.key() == question.topic).map_or(rules.front, |(_, desk)| *desk);
    reasons.push(Reason::Topic { topic: question.topic.clone(), desk: lead.to_owned() });
    lead
}

fn least_busy(question: &Question, desk: &str, reasons: &mut Vec<Reason>) -> Option<Uuid> {
    let mut there: Vec<&Advisor> = question.advisors.iter().filter(|advisor| advisor.desk == desk).collect();
    there.sort_by_key(|advisor| (advisor.open, advisor.last_assigned, advisor.account));
    there.retain(|advisor| match reason_against(advisor, question.on) {
        Some(reason) => {
            reasons.push(reason);
            false
        }
        None => true,
    });
    let Some(first) = there.first() else {
        reasons.push(Reason::Nobody { desk: desk.to_owned() });
        return None;
    };
    reasons.push(Reason::FewestOpen { name: first.name.clone(), open: first.open });
    if there.get(1).is_some_and(|second| second.open == first.open) {
        reasons.push(Reason::LongestIdle { name: first.name.clone() });
    }
    Some(first.account)
}

fn reason_against(advisor: &Advisor, on: NaiveDate) -> Option<Reason> {
    if advisor.is_absent(on) {
        return Some(Reason::Absent { name: advisor.name.clone(), until: advisor.absent_until });
    }
    (advisor.open >= advisor.limit).then(|| Reason::Full { name: advisor.name.clone(), open: advisor.open })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HERE: Rules<'static> = Rules { leads: &[(Topic::Data, "data")], front: "front" };

    fn advisor(number: u128, desk: &str, open: i64, last_assigned: Option<i64>) -> Advisor {
        Advisor {
            account: Uuid::from_u128(number),
            name: format!("A{number}"),
            desk: desk.to_owned(),
            open,
            limit: 5,
            absent_from: None,
            absent_until: None,
            last_assigned,
        }
    }

    fn question(topic: Topic, consents: &[&str], advisors: Vec<Advisor>) -> Question {
        let on = "2026-11-27".parse().expect("a day");
        Question { topic: topic.key().to_owned(), chosen: None, consents: Consents::to(consents.iter().copied()), on, advisors }
    }

    fn chosen(question: &Question) -> (String, Option<u128>) {
        let routing = choose(question, HERE);
        (routing.desk, routing.advisor.map(|account| account.as_u128()))
    }

    #[test]
    fn who_never_had_a_case_comes_before_who_had_one() {
        let advisors = vec![advisor(1, "front", 2, Some(10)), advisor(2, "front", 2, None), advisor(3, "front", 3, None)];
        assert_eq!(chosen(&question(Topic::Other, &[], advisors)), ("front".to_owned(), Some(2)));
    }

    #[test]
    fn who_is_absent_or_has_enough_gets_nothing_on_the_first_and_on_the_last_day_alike() {
        let absence = |from: &str, until: Option<&str>| Advisor {
            absent_from: Some(from.parse().expect("a day")),
            absent_until: until.map(|until| until.parse().expect("a day")),
            ..advisor(1, "front", 0, None)
        };
        for (away, advisor) in [
            (true, absence("2026-11-27", Some("2026-11-27"))),
            (true, absence("2026-11-01", None)),
            (false, absence("2026-11-28", None)),
            (false, absence("2026-11-01", Some("2026-11-26"))),
            (true, advisor(1, "front", 5, None)),
        ] {
            let got = chosen(&question(Topic::Other, &[], vec![advisor]));
            assert_eq!(got, ("front".to_owned(), (!away).then_some(1)));
        }
    }

    #[test]
    fn a_partner_desk_where_nobody_takes_it_leaves_a_new_case_to_the_front_desk_and_keeps_one_that_was_referred() {
        let full = question(Topic::Data, &["data"], vec![advisor(1, "data", 5, None), advisor(2, "front", 4, None)]);
        assert_eq!(chosen(&full), ("front".to_owned(), Some(2)));
        let referred = Question { chosen: Some("data".to_owned()), ..full };
        assert_eq!(chosen(&referred), ("data".to_owned(), None));
    }

    prop_compose! {
        fn any_advisor()(number in 1..40_u128, desk in 0..3_usize, open in 0..8_i64, last in prop::option::of(0..9_i64), away in any::<bool>()) -> Advisor {
            let on: NaiveDate = "2026-11-27".parse().expect("a day");
            Advisor { absent_from: away.then_some(on), ..advisor(number, ["front", "data", "other"][desk], open, last) }
        }
    }

    proptest! {
        #[test]
        fn whoever_gets_it_is_there_and_nobody_there_has_less_and_the_order_of_the_list_does_not_matter(
            advisors in prop::collection::vec(any_advisor(), 0..8),
            consents in prop::sample::subsequence(vec!["data", "other"], 0..=2),
            data in any::<bool>(),
            chosen in prop::option::of(prop::sample::select(vec!["front", "data", "other"])),
        ) {
            let topic = if data { Topic::Data } else { Topic::Other };
            let question = Question { chosen: chosen.map(str::to_owned), ..question(topic, &consents, advisors) };
            let routing = choose(&question, HERE);
            let takes = |advisor: &&Advisor| !advisor.is_absent(question.on) && advisor.open < advisor.limit;
            let there: Vec<&Advisor> = question.advisors.iter().filter(|advisor| advisor.desk == routing.desk).filter(takes).collect();
            match routing.advisor {
                None => prop_assert!(there.is_empty()),
                Some(account) => {
                    let least = there.iter().map(|advisor| advisor.open).min();
                    prop_assert!(there.iter().any(|advisor| advisor.account == account && Some(advisor.open) == least));
                }
            }
            let wanted = chosen.unwrap_or(if data { "data" } else { "front" });
            let may = wanted == "front" || consents.contains(&wanted);
            prop_assert!(routing.desk == "front" || (routing.desk == wanted && may));
            prop_assert_eq!(routing.reasons.contains(&Reason::NoConsent { desk: wanted.to_owned() }), !may);
            for desk in ["data", "other"].into_iter().filter(|desk| *desk != wanted) {
                let mut others = question.clone();
                others.consents.say(desk, !consents.contains(&desk));
                prop_assert_eq!(&choose(&others, HERE), &routing, "the consent to a desk decides about no other one");
            }
            prop_assert!(!routing.reasons.is_empty());
            let mut backwards = question.clone();
            backwards.advisors.reverse();
            let again = choose(&backwards, HERE);
            prop_assert_eq!((&again.desk, again.advisor), (&routing.desk, routing.advisor));
            let kept = serde_json::to_string(&Explanation { question, routing }).expect("JSON");
            let kept: Explanation = serde_json::from_str(&kept).expect("an explanation");
            prop_assert_eq!(choose(&kept.question, HERE), kept.routing);
        }
    }
}
