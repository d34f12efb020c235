//! The run of an evaluation, as `trec_eval` and its kin read it.

use std::io::{self, Write};

use super::run::Ranking;

/// Name of the system.
const TAG: &str = "guichet";

/// Writes `rankings`: query, `Q0`, passage, rank from 1, score, name of the system. Readers sort by score, and break ties in
/// their own way: a score that would be written like the one before, or that a reader would take for it, is written a little
/// smaller.
///
/// # Errors
/// When the output cannot be written.
pub fn write(rankings: &[Ranking], output: &mut impl Write) -> io::Result<()> {
    for ranking in rankings {
        let query = column(&ranking.query);
        let mut before = None;
        for (rank, (passage, score)) in (1u32..).zip(&ranking.found) {
            let millionths = below(millionths(*score), before);
            before = Some(millionths);
            writeln!(output, "{query} Q0 {} {rank} {} {TAG}", column(passage), decimal(millionths))?;
        }
    }
    Ok(())
}

/// A column: identifiers have no spaces here.
fn column(id: &str) -> String {
    id.split_whitespace().collect::<Vec<_>>().join("_")
}

/// `score`, or the largest smaller number that is read as below `before`.
fn below(score: i64, before: Option<i64>) -> i64 {
    let Some(before) = before else { return score };
    let mut score = score.min(before - 1);
    while read(score) >= read(before) {
        score -= 1;
    }
    score
}

#[expect(clippy::cast_possible_truncation, reason = "scores are far below what fits")]
fn millionths(score: f32) -> i64 {
    (f64::from(score) * 1e6).round() as i64
}

/// What `trec_eval` reads: it keeps scores in single precision.
#[expect(clippy::cast_possible_truncation, reason = "it is what the reader does")]
fn read(millionths: i64) -> f32 {
    real(millionths) as f32
}

fn decimal(millionths: i64) -> String {
    format!("{:.6}", real(millionths))
}

#[expect(clippy::cast_precision_loss, reason = "scores are far below what fits")]
fn real(millionths: i64) -> f64 {
    millionths as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(found: &[(&str, f32)]) -> Vec<String> {
        let found = found.iter().map(|(id, score)| ((*id).to_owned(), *score)).collect();
        let mut output = Vec::new();
        write(&[Ranking { query: "T003-000".to_owned(), found }], &mut output).unwrap();
        String::from_utf8(output).unwrap().lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_line_has_the_six_columns_of_trec() {
        assert_eq!(
            written(&[("F1906", 12.5), ("F 7", 0.25)]),
            ["T003-000 Q0 F1906 1 12.500000 guichet", "T003-000 Q0 F_7 2 0.250000 guichet"]
        );
        assert!(written(&[]).is_empty());
    }

    #[test]
    fn equal_scores_keep_their_order_for_readers_in_single_precision() {
        let lines = written(&[("b", 23.1), ("a", 23.1), ("c", 23.1), ("d", 1.0), ("e", 1.0), ("f", 0.0)]);
        let scores: Vec<f32> = lines.iter().map(|line| line.split(' ').nth(4).unwrap().parse().unwrap()).collect();
        assert!(scores.windows(2).all(|pair| pair[0] > pair[1]), "{lines:?}");
        assert!((scores[2] - 23.1).abs() < 1e-4 && lines[4].contains(" 5 0.999999 "), "{lines:?}");
    }
}
