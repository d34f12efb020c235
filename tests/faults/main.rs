//! Faults: the process is killed, the database cannot be written, backups are made under load. What was acknowledged is there, what was not is
//! there whole or not at all.

mod backup;
mod kill;
mod read_only;
