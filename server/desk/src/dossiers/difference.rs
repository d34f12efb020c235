//! What differs between two versions: data only, `app` puts it into words.

use std::collections::BTreeMap;

use content::Verdict;
use content::answers::query::parse_pairs;
use content::assess::Outcome;

use super::Verdicts;

/// An answer that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerChange {
    /// The question.
    pub question: String,
    /// The values before; none when it was not answered.
    pub before: Vec<String>,
    /// The values after; none when it is not answered any more.
    pub after: Vec<String>,
}

/// A scheme whose verdict or reasons differ.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerdictChange {
    /// The scheme.
    pub scheme: String,
    /// The verdict before; absent when the library did not know the scheme.
    pub before: Option<Verdict>,
    /// The verdict after; absent when the library does not know it any more.
    pub after: Option<Verdict>,
    /// The criteria that came to something else.
    pub criteria: Vec<CriterionChange>,
}

/// A criterion that came to something else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CriterionChange {
    /// The criterion.
    pub criterion: String,
    /// What it came to before; absent when there was no such criterion.
    pub before: Option<Outcome>,
    /// What it comes to now; absent when there is no such criterion any more.
    pub after: Option<Outcome>,
}

/// What differs between two sets of answers, each a query in the order of the questionnaire. Answers that were withdrawn come
/// last.
pub fn answers(before: &str, after: &str) -> Vec<AnswerChange> {
    let (before, after) = (by_question(before), by_question(after));
    let values = |of: &[(String, Vec<String>)], question: &str| {
        of.iter().find(|(known, _)| known == question).map(|(_, values)| values.clone()).unwrap_or_default()
    };
    let withdrawn = before.iter().filter(|(question, _)| !after.iter().any(|(known, _)| known == question));
    let questions = after.iter().chain(withdrawn).map(|(question, _)| question);
    questions
        .map(|question| AnswerChange {
            question: question.clone(),
            before: values(&before, question),
            after: values(&after, question),
        })
        .filter(|change| change.before != change.after)
        .collect()
}

/// The values of each question, in the order of the query.
fn by_question(query: &str) -> Vec<(String, Vec<String>)> {
    let mut questions: Vec<(String, Vec<String>)> = Vec::new();
    for (question, value) in parse_pairs(query) {
        match questions.iter_mut().find(|(known, _)| *known == question) {
            Some((_, values)) => values.push(value),
            None => questions.push((question, vec![value])),
        }
    }
    questions
}

/// What differs between two sets of verdicts, by scheme and criterion in the order of their identifiers.
pub fn verdicts(before: &Verdicts, after: &Verdicts) -> Vec<VerdictChange> {
    let change = |(scheme, before, after): Both<'_, super::SchemeVerdict>| {
        let criteria = |of: Option<&super::SchemeVerdict>| {
            of.map(|scheme| scheme.criteria().into_iter().map(|(id, outcome)| (id.to_owned(), outcome)).collect())
        };
        let (criteria_before, criteria_after) = (criteria(before).unwrap_or_default(), criteria(after).unwrap_or_default());
        let flipped = both(&criteria_before, &criteria_after).into_iter().map(|(criterion, before, after)| CriterionChange {
            criterion: criterion.to_owned(),
            before: before.copied(),
            after: after.copied(),
        });
        VerdictChange {
            scheme: scheme.to_owned(),
            before: before.map(|scheme| scheme.verdict),
            after: after.map(|scheme| scheme.verdict),
            criteria: flipped.collect(),
        }
    };
    let differs = |change: &VerdictChange| change.before != change.after || !change.criteria.is_empty();
    both(&before.0, &after.0).into_iter().map(change).filter(differs).collect()
}

/// A key with what it had before and what it has after.
type Both<'a, T> = (&'a str, Option<&'a T>, Option<&'a T>);

/// The keys whose values differ.
fn both<'a, T: PartialEq>(before: &'a BTreeMap<String, T>, after: &'a BTreeMap<String, T>) -> Vec<Both<'a, T>> {
    let keys: std::collections::BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let pairs = keys.into_iter().map(|key| (key.as_str(), before.get(key), after.get(key)));
    pairs.filter(|(_, before, after)| before != after).collect()
}
