//! Faults: the process is killed, the database cannot be written. What was acknowledged is there, what was not is
//! there whole or not at all.

mod kill;
mod read_only;
