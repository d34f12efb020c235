//! Filters in an address: `?state=open&state=permanent&theme=subvention`. Each link changes one and keeps the rest.

use content::answers::query::parse_pairs;

use crate::links::query;

/// The parameters of a list, in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    pairs: Vec<(String, String)>,
}

impl Filters {
    /// Reads a query, without its empty values.
    pub fn of(query: &str) -> Self {
        let pairs = parse_pairs(query).into_iter().filter(|(_, value)| !value.trim().is_empty()).collect();
        Self { pairs }
    }

    /// The values of one parameter, each once.
    pub fn values(&self, name: &str) -> Vec<&str> {
        let mut values: Vec<&str> = Vec::new();
        for (key, value) in &self.pairs {
            if key == name && !values.contains(&value.as_str()) {
                values.push(value);
            }
        }
        values
    }

    /// Whether `name=value` is among the parameters.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.pairs.iter().any(|(key, text)| key == name && text == value)
    }

    /// With one more value. The page number starts again: the list is another.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> Self {
        let mut changed = self.without_all(&["page"]);
        if !changed.has(name, value) {
            changed.pairs.push((name.to_owned(), value.to_owned()));
        }
        changed
    }

    /// Without one value. The page number starts again.
    #[must_use]
    pub fn without(&self, name: &str, value: &str) -> Self {
        let mut changed = self.without_all(&["page"]);
        changed.pairs.retain(|(key, text)| key != name || text != value);
        changed
    }

    /// Without any value of these parameters.
    #[must_use]
    pub fn without_all(&self, names: &[&str]) -> Self {
        let pairs = self.pairs.iter().filter(|(key, _)| !names.contains(&key.as_str())).cloned().collect();
        Self { pairs }
    }

    /// On another page of the list; the first one needs no number.
    #[must_use]
    pub fn at_page(&self, page: usize) -> Self {
        let mut changed = self.without_all(&["page"]);
        if page > 1 {
            changed.pairs.push(("page".to_owned(), page.to_string()));
        }
        changed
    }

    /// The parameters, as for hidden form fields.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// Written as a query; empty when there is nothing.
    pub fn query(&self) -> String {
        query(self.pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::Filters;

    #[test]
    fn a_link_changes_one_filter_and_keeps_the_rest() {
        let filters = Filters::of("q=t%C3%A9l%C3%A9&state=open&page=3&theme=");
        assert_eq!(filters.with("state", "closed").query(), "q=t%C3%A9l%C3%A9&state=open&state=closed");
        assert_eq!(filters.with("state", "open").query(), "q=t%C3%A9l%C3%A9&state=open", "never twice");
        assert_eq!(filters.without("state", "open").query(), "q=t%C3%A9l%C3%A9");
        assert_eq!(filters.at_page(1).query(), "q=t%C3%A9l%C3%A9&state=open");
        assert_eq!(filters.at_page(2).query(), "q=t%C3%A9l%C3%A9&state=open&page=2");
    }
}
