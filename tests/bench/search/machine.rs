//! What the system tells: memory, and how long a thread had to wait for a core.

use std::fs;

/// Most memory that this process has had, in MB; 0 where the system does not tell.
pub fn peak_megabytes() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes: u64 = line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0);
    kilobytes / 1_000
}

/// Cores that this process may use.
pub fn cores() -> usize {
    std::thread::available_parallelism().map_or(1, usize::from)
}

/// How long this thread has run, and waited for a core while others ran.
#[derive(Clone, Copy, Default)]
pub struct Waiting {
    ran: f64,
    waited: f64,
}

impl Waiting {
    /// Until now. Zeros where the system does not tell.
    pub fn so_far() -> Self {
        let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
        let mut columns = told.split_whitespace().map(|column| column.parse().unwrap_or(0.0));
        Self { ran: columns.next().unwrap_or(0.0), waited: columns.next().unwrap_or(0.0) }
    }

    /// Share of the time since then that the thread waited for a core: above a few hundredths, other programs were measured too.
    pub fn share(self) -> f64 {
        let now = Self::so_far();
        let (ran, waited) = (now.ran - self.ran, now.waited - self.waited);
        if ran + waited > 0.0 { waited / (ran + waited) } else { 0.0 }
    }
}
