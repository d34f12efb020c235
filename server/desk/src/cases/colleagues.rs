//! Who answers at the visitor's desks.

use super::advisors;
use super::routing::Advisor;
use crate::desk::Desk;
use crate::desks::STATIONS;
use crate::error::DeskError;
use crate::policy::{self, Scope};
use crate::visitor::Visitor;

impl Desk {
    /// Those who may be given cases of the visitor's desks, by name; once for each of their desks.
    ///
    /// # Errors
    /// When the person answers no cases; when the database cannot be read.
    pub async fn colleagues(&self, visitor: &Visitor) -> Result<Vec<Advisor>, DeskError> {
        let desks: Vec<&str> = match policy::scope(visitor).ok_or(DeskError::NotFound)? {
            Scope::Everything => STATIONS.iter().map(|station| station.id).collect(),
            Scope::Desks(desks) => desks.iter().map(String::as_str).collect(),
        };
        let mut there = advisors::at(self.storage.read(), &desks).await?;
        there.sort_by(|one, other| (&one.name, &one.desk).cmp(&(&other.name, &other.desk)));
        Ok(there)
    }
}
