//! The table at the end.

use std::fmt::Write as _;
use std::time::Duration;

/// A finished step, for the summary.
pub struct Finished {
    /// Its name.
    pub name: &'static str,
    /// Whether it held.
    pub held: bool,
    /// How long it took.
    pub took: Duration,
    /// A few words, or why it failed.
    pub note: String,
}

/// One line per finished step, and how many were not reached.
pub fn table(finished: &[Finished], planned: usize) -> String {
    let width = finished.iter().map(|step| step.name.len()).max().unwrap_or(0);
    let mut table = String::new();
    for Finished { name, held, took, note } in finished {
        let result = if *held { "ok" } else { "FAILED" };
        let line = format!("{name:width$}  {result:6}  {:7.1} s  {note}", took.as_secs_f64());
        table.push_str(line.trim_end());
        table.push('\n');
    }
    let left = planned - finished.len();
    if left > 0 {
        let _ = writeln!(table, "{left} more not reached");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_has_a_line_per_step_and_counts_the_rest() {
        let finished = [
            Finished { name: "format", held: true, took: Duration::from_millis(1240), note: String::new() },
            Finished { name: "lint", held: false, took: Duration::from_secs(30), note: "two words".into() },
        ];
        assert_eq!(table(&finished, 4), "format  ok          1.2 s\nlint    FAILED     30.0 s  two words\n2 more not reached\n");
    }
}
