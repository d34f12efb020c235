//! Measures of one ranking, as the field defines them (Järvelin and Kekäläinen 2002 for nDCG, in its exponential form).
//!
//! A ranking is given by the grades of what was found, best first, 0 for what nobody judged.

use serde::{Serialize, Serializer};

/// A measure, from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Normalised discounted cumulative gain of the first ten.
    Ndcg10,
    /// One over the rank of the first right answer, 0 beyond the tenth.
    ReciprocalRank10,
    /// Whether the first answer is right.
    Success1,
    /// Whether one of the first three is.
    Success3,
    /// Whether one of the first ten is.
    Success10,
}

impl Measure {
    /// All measures.
    pub const ALL: [Self; 5] = [Self::Ndcg10, Self::ReciprocalRank10, Self::Success1, Self::Success3, Self::Success10];

    /// Its name in reports.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Ndcg10 => "ndcg@10",
            Self::ReciprocalRank10 => "mrr@10",
            Self::Success1 => "s@1",
            Self::Success3 => "s@3",
            Self::Success10 => "s@10",
        }
    }

    /// Its value for `found`, when the grades given to the query are `judged` and an answer is right from `right_from`.
    pub fn of(self, found: &[u8], judged: &[u8], right_from: u8) -> f64 {
        match self {
            Self::Ndcg10 => ndcg(found, judged, 10),
            Self::ReciprocalRank10 => reciprocal_rank(found, right_from, 10),
            Self::Success1 => success(found, right_from, 1),
            Self::Success3 => success(found, right_from, 3),
            Self::Success10 => success(found, right_from, 10),
        }
    }
}

impl Serialize for Measure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// Normalised discounted cumulative gain of the first `depth`: the gain of a grade is two to its power, less one, divided by the
/// base-two logarithm of its rank plus one; the whole is compared with the best order of all that was judged. 0 when nothing
/// was judged right.
pub fn ndcg(found: &[u8], judged: &[u8], depth: usize) -> f64 {
    let mut ideal = judged.to_vec();
    ideal.sort_unstable_by(|one, two| two.cmp(one));
    let best = gain(&ideal, depth);
    if best > 0.0 { gain(found, depth) / best } else { 0.0 }
}

fn gain(grades: &[u8], depth: usize) -> f64 {
    let ranked = (1u32..).zip(grades).take(depth);
    ranked.map(|(rank, grade)| (f64::from(*grade).exp2() - 1.0) / f64::from(rank + 1).log2()).sum()
}

/// One over the rank of the first grade from `right_from`; 0 when it is beyond `depth`.
pub fn reciprocal_rank(found: &[u8], right_from: u8, depth: usize) -> f64 {
    let first = (1u32..).zip(found).take(depth).find(|(_, grade)| **grade >= right_from);
    first.map_or(0.0, |(rank, _)| f64::from(rank).recip())
}

/// 1 when one of the first `depth` has a grade from `right_from`, else 0.
pub fn success(found: &[u8], right_from: u8, depth: usize) -> f64 {
    f64::from(u8::from(found.iter().take(depth).any(|grade| *grade >= right_from)))
}

/// The mean of `values`; 0 when there is none.
#[expect(clippy::cast_precision_loss, reason = "counts of queries, far below the precision of f64")]
pub fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(value: f64, expected: f64) -> bool {
        (value - expected).abs() < 1e-6
    }

    #[test]
    fn ndcg_is_what_one_computes_by_hand() {
        // (31/log2(3) + 15/log2(4)) / (31/log2(2) + 15/log2(3) + 1/log2(4)) = 27.058822 / 40.963946
        assert!(close(ndcg(&[0, 5, 4], &[4, 1, 5], 10), 0.660_552));
        assert!(close(ndcg(&[5, 4, 1, 0], &[1, 4, 5], 10), 1.0));
        assert!(close(ndcg(&[0; 10], &[3], 10), 0.0));
        assert!(close(ndcg(&[], &[], 10), 0.0), "nothing was judged right");
    }

    #[test]
    fn ndcg_looks_no_further_than_its_depth_for_the_best_order_as_well() {
        assert!(close(ndcg(&[0, 0, 3], &[3], 2), 0.0));
        assert!(close(ndcg(&[1, 1, 1], &[1, 1, 1, 1], 3), 1.0));
    }

    #[test]
    fn a_right_answer_counts_from_the_grade_given_and_down_to_the_depth() {
        let found = [3, 4, 0, 5];
        assert!(close(reciprocal_rank(&found, 4, 10), 0.5) && close(reciprocal_rank(&found, 5, 10), 0.25));
        assert!(close(reciprocal_rank(&found, 5, 3), 0.0) && close(reciprocal_rank(&found, 1, 10), 1.0));
        let success = |right_from| [1, 3, 10].map(|depth| success(&found, right_from, depth).to_string()).join(" ");
        assert_eq!([success(1), success(4), success(5), success(6)], ["1 1 1", "0 1 1", "0 0 1", "0 0 0"]);
    }

    #[test]
    fn each_measure_is_called_by_its_name() {
        let mut found = vec![0, 0, 0, 0, 0];
        found.push(4);
        let values = Measure::ALL.map(|measure| (measure.id(), measure.of(&found, &[4], 4)));
        let expected = [("ndcg@10", 1.0 / 7_f64.log2()), ("mrr@10", 1.0 / 6.0), ("s@1", 0.0), ("s@3", 0.0), ("s@10", 1.0)];
        for ((id, value), (name, wanted)) in values.into_iter().zip(expected) {
            assert!(id == name && close(value, wanted), "{id} is {value}");
        }
    }

    #[test]
    fn the_mean_of_nothing_is_nothing() {
        assert!(close(mean(&[]), 0.0) && close(mean(&[0.5, 1.0]), 0.75));
    }
}
