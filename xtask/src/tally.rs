//! Counting tests from what test runners print.

use std::fmt;
use std::ops::AddAssign;

/// Tests counted over one or several runs.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    /// Tests that held.
    pub passed: u32,
    /// Tests that did not.
    pub failed: u32,
    /// Tests that were not run.
    pub skipped: u32,
}

impl Tally {
    /// Adds what one line of a runner's output says: cargo's `test result: …` or Node's `ℹ pass 3`. Other lines say nothing.
    pub fn read_line(&mut self, line: &str) {
        if let Some(result) = line.trim_start().strip_prefix("test result: ") {
            for part in result.split(['.', ';']) {
                let mut words = part.split_whitespace();
                let Some(count) = words.next().and_then(|word| word.parse::<u32>().ok()) else {
                    continue;
                };
                match words.next() {
                    Some("passed") => self.passed += count,
                    Some("failed") => self.failed += count,
                    Some("ignored") => self.skipped += count,
                    _ => {}
                }
            }
        } else if let Some((kind, Ok(count))) =
            line.strip_prefix("ℹ ").and_then(|rest| rest.split_once(' ')).map(|(kind, count)| (kind, count.trim().parse::<u32>()))
        {
            match kind {
                "pass" => self.passed += count,
                "fail" | "cancelled" => self.failed += count,
                "skipped" | "todo" => self.skipped += count,
                _ => {}
            }
        }
    }

    /// Whether no test was met at all.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(lines: &[&str]) -> Tally {
        let mut tally = Tally::default();
        for line in lines {
            tally.read_line(line);
        }
        tally
    }

    #[test]
    fn cargo_results_of_several_crates_are_added() {
        let tally = tally(&[
            "running 3 tests",
            "test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 4 passed; 1 failed; 0 ignored; 0 measured; 7 filtered out; finished in 0.10s",
        ]);
        assert_eq!(tally, Tally { passed: 6, failed: 1, skipped: 1 });
    }

    #[test]
    fn the_summary_of_node_is_read() {
        let tally = tally(&["ℹ tests 5", "ℹ pass 3", "ℹ fail 1", "ℹ cancelled 0", "ℹ skipped 1", "ℹ duration_ms 12.5"]);
        assert_eq!(tally.to_string(), "3 passed, 1 failed, 1 skipped");
    }

    #[test]
    fn other_lines_count_nothing() {
        assert!(tally(&["12 passed", "ℹ pass", "test result: unknown"]).is_empty());
    }
}
