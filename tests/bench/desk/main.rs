//! The bench of the desk: how the pages of advisors slow down as cases multiply, what a question costs beside the least that can be
//! kept, and what a flood of sign-ins does to everybody else. `cargo xtask bench desk`.
//!
//! - [`filling`]: a database full of cases, written by another process.
//! - [`house`]: a desk full of cases, on a database, served by this process; who visits it.
//! - [`pages`], [`submission`], [`flood`]: the three parts.
//! - [`report`]: the figures beside their goals.

mod filling;
mod flood;
mod house;
#[path = "../measure/mod.rs"]
mod measure;
mod pages;
mod report;
mod submission;

use anyhow::Result;
use clap::Parser;

use self::filling::Place;
use self::house::{Database, House};
use self::report::{Measured, Report};

/// Measures the desk.
#[derive(Debug, Parser)]
struct Bench {
    /// Cases in the tables, each number in a database of its own
    #[arg(long, value_name = "NUMBERS", value_delimiter = ',', default_values_t = [1_000, 10_000])]
    cases: Vec<usize>,
    /// A PostgreSQL that keeps what it acknowledges; without it only SQLite is measured
    #[arg(long, value_name = "URL")]
    postgresql: Option<String>,
    /// Leave SQLite out
    #[arg(long, requires = "postgresql")]
    without_sqlite: bool,
    /// Only write cases into this database, and tell who is there
    #[arg(long, value_name = "PLACE", hide = true)]
    fill: Option<String>,
    /// What cargo adds to the arguments of a bench
    #[arg(long = "bench", hide = true)]
    from_cargo: bool,
}

fn main() -> Result<()> {
    let bench = Bench::parse();
    if let Some(place) = &bench.fill {
        return Place::from(place.as_str()).fill(bench.cases[0]);
    }
    let sqlite = (!bench.without_sqlite).then_some(Database::Sqlite);
    for database in sqlite.into_iter().chain(bench.postgresql.map(Database::PostgreSql)) {
        println!("{}", measure(&database, &bench.cases)?);
    }
    Ok(())
}

/// Everything about desks with so many cases each.
fn measure(database: &Database, sizes: &[usize]) -> Result<Report> {
    let house = |cases: &usize| {
        let house = House::filled(database, *cases)?;
        eprintln!("{}: {cases} cases written in {:.0} s", database.name(), house.filled_in.as_secs_f64());
        anyhow::Ok(house)
    };
    let houses = sizes.iter().map(house).collect::<Result<Vec<_>>>()?;
    let mut report = Report::new(database.name());
    for ((cases, house), pages) in sizes.iter().zip(&houses).zip(pages::measure(&houses)?) {
        let (submission, flood) = (submission::measure(house)?, flood::measure(house)?);
        report.add(Measured { cases: *cases, pages, submission, flood });
    }
    houses.into_iter().try_for_each(House::close)?;
    Ok(report)
}
