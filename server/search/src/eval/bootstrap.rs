//! How much a mean would change with other topics: percentile bootstrap (Efron 1979).

use super::measures::mean;
use super::random::Random;

/// Samples drawn.
const SAMPLES: usize = 1_000;
/// Samples left out on each side, which leaves 95 %.
const BEYOND: usize = SAMPLES / 40;
const SEED: u64 = 20_261_123;

/// The 95 % interval of the mean of `values`.
pub(super) fn interval(values: &[f64]) -> (f64, f64) {
    let mut random = Random::new(SEED);
    let mut means: Vec<f64> = (0..SAMPLES)
        .map(|_| {
            let sample: Vec<f64> = values.iter().filter_map(|_| random.pick(values).copied()).collect();
            mean(&sample)
        })
        .collect();
    means.sort_unstable_by(f64::total_cmp);
    (means[BEYOND], means[SAMPLES - 1 - BEYOND])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_interval_contains_the_mean_and_comes_out_the_same_again() {
        let values: Vec<f64> = (0..71).map(|number| f64::from(number * 37 % 71) / 70.0).collect();
        let (low, high) = interval(&values);
        assert!(low < mean(&values) && mean(&values) < high, "{low} {high}");
        assert_eq!(interval(&values), (low, high));
        // Standard error of a uniform mean: 1 / sqrt(12 × 71) = 0.034, hence about ± 0.067.
        assert!((high - low - 0.134).abs() < 0.02, "{low} {high}");
    }

    #[test]
    fn values_that_agree_leave_no_doubt_and_no_value_gives_nothing() {
        assert_eq!(interval(&[0.25; 9]), (0.25, 0.25));
        assert_eq!(interval(&[]), (0.0, 0.0));
    }
}
