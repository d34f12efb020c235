//! `situations/*.yaml`: real-life cases and the verdicts they must give.

use super::node::Node;
use super::prerequisites::answers;
use super::reader::Doc;
use crate::model::{Rules, Situation};
use crate::{Answers, Verdict};

/// Verdicts and the two groups that a case may expect.
const EXPECTED: [(&str, &[Verdict]); 7] = [
    ("open", &[Verdict::Open]),
    ("open_with_prerequisites", &[Verdict::OpenWithPrerequisites]),
    ("reachable", &[Verdict::Reachable]),
    ("undetermined", &[Verdict::Undetermined]),
    ("closed", &[Verdict::Closed]),
    ("eligible", &[Verdict::Open, Verdict::OpenWithPrerequisites]),
    ("not_eligible", &[Verdict::Closed, Verdict::Reachable]),
];

pub(super) fn situation<'a>(doc: &Doc<'a>, node: &'a Node, rules: &Rules) -> Option<Situation> {
    doc.block(node, |block| {
        let (id, label) = (block.text("id"), block.wording("label"));
        let date = block.optional("date", Doc::date);
        let mut given = Answers::new();
        for (question, value) in block.required("answers", |doc, node| Some(answers(doc, node, rules)))? {
            given.set(question, value);
        }
        let expected = block.list("expected", |doc, node| {
            doc.block(node, |block| {
                let scheme = block.text("scheme");
                let verdict = block.required("verdict", |doc, node| doc.word(node, &EXPECTED));
                Some((scheme?, verdict?.to_vec()))
            })
        });
        Some(Situation { id: id?, label: label?, date, answers: given, expected })
    })
}
