//! The browser a request comes from.

use std::net::IpAddr;

/// Most characters kept of how a browser names itself.
const LONGEST_AGENT: usize = 200;

/// Where a request comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client {
    address: IpAddr,
    agent: String,
}

impl Client {
    /// The client at `address`, whose browser names itself `agent`.
    pub fn new(address: IpAddr, agent: &str) -> Self {
        let agent = agent.chars().filter(|character| !character.is_control()).take(LONGEST_AGENT).collect();
        Self { address: address.to_canonical(), agent }
    }

    /// How the browser names itself.
    pub fn agent(&self) -> &str {
        &self.agent
    }

    /// What is counted as one place: an address, or a network where each machine has addresses without number (IPv6).
    pub(crate) fn place(&self) -> String {
        match self.address {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => {
                let [one, two, three, four, ..] = address.segments();
                format!("{one:x}:{two:x}:{three:x}:{four:x}::/64")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(address: &str) -> String {
        Client::new(address.parse().expect("an address"), "").place()
    }

    #[test]
    fn a_network_of_version_6_is_one_place_and_an_address_of_version_4_another() {
        assert_eq!(place("2001:db8:1:2:3:4:5:6"), place("2001:db8:1:2:ffff::1"));
        assert_ne!(place("2001:db8:1:2::1"), place("2001:db8:1:3::1"));
        assert_ne!(place("192.0.2.1"), place("192.0.2.2"));
        assert_eq!(place("::ffff:192.0.2.1"), place("192.0.2.1"));
    }

    #[test]
    fn the_name_of_a_browser_is_cut_and_cleaned() {
        let client = Client::new([192, 0, 2, 1].into(), &format!("Fire\r\nfox{}", "é".repeat(300)));
        assert_eq!(client.agent().chars().count(), 200);
        assert!(client.agent().starts_with("Firefoxé"));
    }
}
