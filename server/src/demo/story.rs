//! Who and what the demonstration is about: a file of texts, read into types.

use serde::Deserialize;

/// The story.
#[derive(Debug, Deserialize)]
pub struct Story {
    /// Those who work at the desk; the first of each role is shown to whoever tries the desk.
    pub staff: Vec<Worker>,
    /// Those who ask.
    pub companies: Vec<Enterprise>,
    /// What advisors have ready for questions that come again.
    pub canned: Vec<Ready>,
    /// What the second version of the first of these adds.
    pub correction: String,
    /// What advisors hold against verdicts.
    pub disagreements: Vec<Objection>,
    /// What becomes of an objection.
    pub settled: String,
    /// What is asked.
    pub questions: Vec<Exchange>,
    /// What advisors write to themselves.
    pub notes: Vec<String>,
    /// Why an answer is needed sooner.
    pub urgency: String,
    /// Why a case goes to another desk.
    pub refer: String,
    /// That desk.
    pub to: String,
    /// Why a case is closed without an answer.
    pub out_of_scope: String,
    /// Why a case is closed for want of information.
    pub no_reply: String,
    /// What is said when a case is closed.
    pub closing: String,
    /// Why a company needs no answer any more.
    pub withdraw: String,
    /// Why a company goes on.
    pub reopen: String,
    /// What companies add to their opinion.
    pub comments: Vec<String>,
}

/// Somebody who works at the desk.
#[derive(Debug, Deserialize)]
pub struct Worker {
    /// Name.
    pub name: String,
    /// Address.
    pub mail: String,
    /// Role, by its key.
    pub role: String,
    /// Where the person answers.
    pub desks: Vec<String>,
}

/// A company with who founded it, its product and its answers.
#[derive(Debug, Deserialize)]
pub struct Enterprise {
    /// Name.
    pub name: String,
    /// Name of the founder.
    pub founder: String,
    /// Address of the founder.
    pub mail: String,
    /// Somebody else who works there.
    #[serde(default)]
    pub member: Option<Member>,
    /// The product.
    pub product: String,
    /// What it is for; may be empty.
    pub indication: String,
    /// The situation of the library whose answers it gives.
    pub situation: String,
}

/// Somebody else of a company.
#[derive(Debug, Deserialize)]
pub struct Member {
    /// Name.
    pub name: String,
    /// Address.
    pub mail: String,
}

/// A canned answer.
#[derive(Debug, Deserialize)]
pub struct Ready {
    /// The desk that uses it.
    pub desk: String,
    /// Its language.
    pub locale: String,
    /// What it is about.
    pub title: String,
    /// The text, with placeholders.
    pub body: String,
}

/// What an advisor holds against a verdict.
#[derive(Debug, Deserialize)]
pub struct Objection {
    /// The scheme.
    pub scheme: String,
    /// The verdict expected, by its identifier.
    pub expected: String,
    /// Why.
    pub reason: String,
}

/// A question and what follows it.
#[derive(Debug, Deserialize)]
pub struct Exchange {
    /// Topic, by its key.
    pub topic: String,
    /// The question in one line.
    pub subject: String,
    /// The question.
    pub body: String,
    /// What the desk wants to know.
    pub request: String,
    /// What the company says then.
    pub information: String,
    /// The answer.
    pub answer: String,
}

impl Story {
    /// The story that comes with the program.
    ///
    /// # Errors
    /// When it is not well written, which a test excludes.
    pub fn read() -> Result<Self, serde_json::Error> {
        serde_json::from_str(include_str!("story.json"))
    }
}

#[cfg(test)]
mod tests {
    use app::links::Address;
    use desk::desks::{Topic, station};
    use desk::visitor::Role;

    use super::*;
    use crate::clock::Clock;
    use crate::library::load_library;

    #[test]
    fn every_desk_topic_situation_and_address_of_the_story_exists() {
        let story = Story::read().expect("a story");
        let library = load_library(None, Clock::System.today()).expect("the content").library;
        for worker in &story.staff {
            assert!(Role::from_key(&worker.role).is_some(), "{}", worker.role);
            assert!(worker.desks.iter().all(|desk| station(desk).is_some()), "{:?}", worker.desks);
        }
        for role in Role::ALL {
            assert!(story.staff.iter().any(|worker| worker.role == role.key()), "{role:?}");
        }
        for topic in Topic::ALL {
            assert!(story.questions.iter().any(|question| question.topic == topic.key()), "{topic:?}");
        }
        for company in &story.companies {
            assert!(library.situations.iter().any(|known| known.id == company.situation), "{}", company.situation);
        }
        for objection in &story.disagreements {
            assert!(library.schemes.iter().any(|known| known.id == objection.scheme), "{}", objection.scheme);
            assert!(content::Verdict::ALL.iter().any(|known| known.id() == objection.expected), "{}", objection.expected);
        }
        for ready in &story.canned {
            assert!(station(&ready.desk).is_some(), "{}", ready.desk);
            assert!(desk::canned::Template::parse(&ready.body).is_ok(), "{}", ready.title);
        }
        let ready = story.canned.iter().map(|ready| &ready.body);
        for answer in story.questions.iter().map(|question| &question.answer).chain(ready) {
            for word in answer.split_whitespace().filter(|word| word.starts_with("/fr")) {
                let path = word.trim_end_matches(['.', ',', ';', ':']);
                let (_, address) = Address::parse(path).unwrap_or_else(|| panic!("{path} leads nowhere"));
                if let Address::Fiche(_, id) = address {
                    let known = library.schemes.iter().any(|fiche| fiche.id == id)
                        || library.prerequisites.iter().any(|fiche| fiche.id == id)
                        || library.calls.iter().any(|fiche| fiche.id == id);
                    assert!(known, "{path}");
                }
            }
        }
    }
}
