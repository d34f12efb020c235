//! Small random rule sets, on which every verdict and every change set is compared with brute force.

mod brute_force;
mod case;
mod generated;
mod smallest_changes;
mod verdicts;
