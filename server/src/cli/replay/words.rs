//! A replay for the terminal.

use std::fmt::Write as _;

use app::wording::{t, t_with};
use content::replay::Report;
use content::{Locale, Rules};

pub(super) fn in_words(locale: Locale, rules: &Rules, report: &Report) -> String {
    let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let verdict = |id: &str| t(locale, &format!("verdict-{}", id.replace('_', "-")));
    let outcome = |id: Option<&str>| match id {
        Some(id) => t(locale, &format!("outcome-{}", id.replace('_', "-"))),
        None => t(locale, "cli-replay-absent"),
    };
    let values = [("flipped", count(report.flipped).into()), ("assessed", count(report.assessed).into())];
    let mut text = t_with(locale, "cli-replay-count", &values) + "\n";
    for (key, schemes) in [("cli-replay-added", &report.added), ("cli-replay-removed", &report.removed)] {
        if !schemes.is_empty() {
            let _ = writeln!(text, "{}", t_with(locale, key, &[("schemes", schemes.join(", ").into())]));
        }
    }
    for flip in &report.flips {
        let name = rules.scheme(&flip.scheme).map_or(flip.scheme.as_str(), |scheme| scheme.name.get(locale));
        let values = [
            ("scheme", name.into()),
            ("before", verdict(flip.before).into()),
            ("after", verdict(flip.after).into()),
            ("count", count(flip.dossiers).into()),
        ];
        let _ = writeln!(text, "\n{}", t_with(locale, "cli-replay-flip", &values));
        for criterion in &flip.criteria {
            let (before, after) = (outcome(criterion.before), outcome(criterion.after));
            let _ = writeln!(text, "  {}: {before} → {after} ({})", criterion.criterion, criterion.dossiers);
        }
        let values = [("name", flip.example.name.as_str().into()), ("answers", flip.example.answers.as_str().into())];
        let _ = writeln!(text, "  {}", t_with(locale, "cli-replay-example", &values));
    }
    text
}
