//! A disagreement as a file of `content/situations/`: put there, it fails until the rules say what the advisor expects.

use content::{Answers, Rules};
use serde_json::Value;

use super::Disagreement;

impl Disagreement {
    /// Name of the file.
    pub fn file_name(&self) -> String {
        format!("desaccord-{}.yaml", self.id)
    }

    /// The file. Answers that the rules of today do not know are told in a remark, since they cannot be asked.
    pub fn situation(&self, rules: &Rules) -> String {
        let (answers, notes) = Answers::from_query(rules, &self.answers);
        let criterion = self.criterion.as_deref().map_or_else(String::new, |criterion| format!(", critère « {criterion} »"));
        let mut lines = vec![
            "# Désaccord d'une conseillère ou d'un conseiller avec un verdict. À relire et à nommer avant publication :"
                .to_owned(),
            "# docs/CONTENT.md. Échoue tant que les règles ne donnent pas le verdict attendu.".to_owned(),
            format!("# Voie « {} »{criterion} ; le guichet disait « {} ».", self.scheme, self.stated.id()),
        ];
        if !notes.is_empty() {
            lines.push(format!("# {} réponses ne sont plus connues des règles et manquent ici.", notes.len()));
        }
        lines.extend(self.reason.lines().map(|line| format!("# > {line}")));
        lines.push(format!("id: desaccord-{}", self.id));
        lines.push(String::new());
        lines.push("label:".to_owned());
        lines.push(format!("  fr: {}", Value::from(format!("Désaccord sur « {} »{criterion}", self.scheme))));
        lines.push(format!("  en: {}", Value::from(format!("Disagreement on \"{}\"", self.scheme))));
        lines.push(String::new());
        lines.push(format!("date: {}", self.assessed_on));
        lines.push(String::new());
        lines.push("answers:".to_owned());
        // A value in JSON is a value in YAML.
        lines.extend(answers.to_json(rules).into_iter().map(|(question, value)| format!("  {question}: {value}")));
        lines.push(String::new());
        lines.push("expected:".to_owned());
        lines.push(format!("  - {{scheme: {}, verdict: {}}}", self.scheme, self.expected.id()));
        lines.push(String::new());
        lines.join("\n")
    }
}
