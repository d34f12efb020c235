//! PostgreSQL's full text search, with its configuration `french`, accents folded first; times as `psql` tells them.

use std::fmt::Write as _;
use std::time::Duration;

use anyhow::{Context as _, Result, ensure};
use search::document::Document;

use super::Answered;
use super::psql::Psql;
use crate::collection::PER_PAGE;

/// How sheets are ranked. Cover density is the better known; plain frequencies do better with queries of which any word is enough.
/// Dividing by length, or by the distance between words, was tried for both: only cover density gains from it.
pub const RANKS: [&str; 3] = ["ts_rank_cd", "ts_rank_cd(5)", "ts_rank"];

/// Queries asked before any counts.
const WARMING: usize = 200;

const SCHEMA: &str = "
    CREATE EXTENSION unaccent;
    CREATE TEXT SEARCH CONFIGURATION sheets (COPY = french);
    ALTER TEXT SEARCH CONFIGURATION sheets
        ALTER MAPPING FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part WITH unaccent, french_stem;
    CREATE TABLE sheet (id text PRIMARY KEY, title text, body text, words tsvector);
";
const INDEX: &str = "
    UPDATE sheet SET words = setweight(to_tsvector('sheets', title), 'A') || setweight(to_tsvector('sheets', body), 'D');
    CREATE INDEX ON sheet USING gin (words);
    VACUUM FULL ANALYZE sheet;
";

/// A cluster that holds the sheets.
pub struct PostgreSql<'a> {
    psql: &'a Psql,
}

impl<'a> PostgreSql<'a> {
    /// Fills an empty cluster with `sheets`.
    pub fn of(psql: &'a Psql, sheets: &[Document]) -> Result<Self> {
        let mut script = format!("{SCHEMA}COPY sheet (id, title, body) FROM STDIN;\n");
        for sheet in sheets {
            let body: Vec<&str> = sheet.sections.iter().map(|section| section.body.as_str()).collect();
            let [id, title, body] = [sheet.id.as_str(), &sheet.title, &body.join("\n")].map(copied);
            let _ = writeln!(script, "{id}\t{title}\t{body}");
        }
        let _ = writeln!(script, "\\.\n{INDEX}");
        psql.run(&script)?;
        Ok(Self { psql })
    }

    /// The version measured.
    pub fn version(&self) -> Result<String> {
        let told = self.psql.run("SHOW server_version;")?;
        Ok(told.split_whitespace().next().unwrap_or_default().to_owned())
    }

    /// Asks every query, any of its words being enough.
    pub fn answers(&self, queries: &[String], rank: &str) -> Result<Answered> {
        let mut script = prepared(rank);
        for query in queries.iter().take(WARMING).chain(queries) {
            let _ = writeln!(script, "\\echo {QUERY}\nEXECUTE ask({});", quoted(query));
        }
        let told = self.psql.run(&script)?;
        let (mut answers, mut times) = (Vec::new(), Vec::new());
        for answer in told.split(QUERY).skip(1 + WARMING.min(queries.len())) {
            let (sheets, time) = answer.rsplit_once("Time: ").context("psql did not tell the time")?;
            let time: f64 = time.split_whitespace().next().unwrap_or_default().parse()?;
            answers.push(sheets.lines().filter_map(|line| Some(line.split_once('\t')?.0.to_owned())).collect());
            times.push(Duration::from_secs_f64(time / 1_000.0));
        }
        ensure!(answers.len() == queries.len(), "psql answered {} queries of {}", answers.len(), queries.len());
        Ok((answers, times))
    }
}

/// What stands before each answer: no text has it.
const QUERY: &str = "\u{1}query";

/// The query with its times told; only the sheets of the page are looked up for titles and extracts.
fn prepared(rank: &str) -> String {
    let (function, options) = rank.trim_end_matches(')').split_once('(').unwrap_or((rank, "0"));
    format!(
        "PREPARE ask(text) AS
            WITH asked AS MATERIALIZED (
                SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery AS words FROM unnest(to_tsvector('sheets', $1))
            ), best AS MATERIALIZED (
                SELECT id, {function}(sheet.words, asked.words, {options}) AS worth
                FROM sheet, asked WHERE sheet.words @@ asked.words ORDER BY worth DESC, id LIMIT {PER_PAGE}
            )
            SELECT id, title, translate(ts_headline('sheets', body, asked.words), E'\\n\\t', '  ')
            FROM best JOIN sheet USING (id), asked ORDER BY worth DESC, id;
        \\timing on\n"
    )
}

/// A column as `COPY` reads it.
fn copied(text: &str) -> String {
    text.replace('\\', "\\\\").replace('\t', "\\t").replace('\n', "\\n").replace('\r', "\\r")
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
