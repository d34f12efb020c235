//! Money: what is true of every simulation.

use content::model::Euros;
use content::money::{Field, Scenario, Stage, outlook, read};
use proptest::prelude::*;

use crate::money::{inputs, pairs};
use crate::production::{library, today};

const SCHEMES: [&str; 4] = [
    "scheme=pecan-dtx&then=lppr-nom-de-marque&then_price=60&then_rhythm=monthly",
    "scheme=pecan-telesurveillance&then=telesurveillance-latm-nom-de-marque&then_tariff=mortalite",
    "scheme=telesurveillance-latm-ligne-generique&tariff=diabete",
    "scheme=forfait-innovation&price=99999.99&lasts=36",
];

prop_compose! {
    fn simulation()(
        scheme in 0..SCHEMES.len(),
        decision in 0..=36_u16,
        gap in 0..=36_u16,
        start in 0..=1_000_000_u32,
        growth in -1000..=1000_i32,
        stay in 0..=1000_u16,
        fixed in 0..=10_000_000_000_i64,
        spread in 0..=1000_u16,
        slip in 0..=36_u16,
    ) -> String {
        let tenths = |number: i64| format!("{}{}.{}", if number < 0 { "-" } else { "" }, number.abs() / 10, number.abs() % 10);
        format!(
            "{}&month=2027-01&decision={decision}&gap={gap}&start={start}&growth={}&stay={}&fixed={}.{:02}&spread={}&slip={slip}",
            SCHEMES[scheme], tenths(growth.into()), tenths(stay.into()), fixed / 100, fixed % 100, tenths(spread.into()),
        )
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_projection_adds_up_and_pays_nobody_outside_its_schemes(query in simulation()) {
        for (_, projection) in outlook(&inputs(&query)).scenarios {
            prop_assert_eq!(projection.rows.len(), 36);
            let mut cash = Euros::ZERO;
            for row in &projection.rows {
                cash = cash + row.billed - row.costs;
                prop_assert_eq!(row.cash, cash);
                prop_assert!(row.billed >= Euros::ZERO);
                let pays = matches!(row.stage, Stage::EarlyAccess | Stage::CommonLaw);
                prop_assert!(pays || (row.billed == Euros::ZERO && row.new == 0));
                if let Some((low, high)) = row.patient_share {
                    prop_assert!(Euros::ZERO <= low && low <= high && high <= row.billed);
                }
            }
            prop_assert_eq!(projection.billed() - projection.costs(), projection.cash());
        }
    }

    #[test]
    fn stages_only_go_forward(query in simulation()) {
        for (_, projection) in outlook(&inputs(&query)).scenarios {
            prop_assert!(projection.rows.is_sorted_by_key(|row| row.stage));
        }
    }

    #[test]
    fn a_decision_one_month_later_moves_every_month_by_one(query in simulation(), decision in 0..36_u16) {
        let sooner = inputs(&query);
        let sooner = content::money::Inputs { decision, ..sooner };
        let later = content::money::Inputs { decision: decision + 1, ..sooner.clone() };
        let (sooner, later) = (outlook(&sooner), outlook(&later));
        for (one, two) in sooner.central().rows.iter().zip(&later.central().rows[1..]) {
            prop_assert_eq!((one.billed, one.new, one.active), (two.billed, two.new, two.active));
        }
    }

    #[test]
    fn the_scenarios_are_in_their_order(query in simulation()) {
        let outlook = outlook(&inputs(&query));
        let [(one, low), (_, central), (three, high)] = &outlook.scenarios;
        prop_assert_eq!((*one, *three), (Scenario::Low, Scenario::High));
        prop_assert!(low.billed() <= central.billed() && central.billed() <= high.billed());
        prop_assert!(outlook.gap_cost.is_none_or(|cost| cost >= Euros::ZERO));
    }

    /// Whatever an address holds, it is read or refused with at least one reason, each field once.
    #[test]
    fn no_address_makes_the_engine_stumble(
        scheme in 0..SCHEMES.len(),
        values in proptest::collection::vec((0..Field::ALL.len(), "\\PC{0,12}|-?[0-9]{1,20}([.,][0-9]{0,4})?"), 0..12),
    ) {
        let mut sent: Vec<(String, String)> =
            values.into_iter().map(|(field, value)| (Field::ALL[field].id().to_owned(), value)).collect();
        sent.extend(pairs(SCHEMES[scheme]));
        sent.extend(pairs("decision=1&gap=1&start=5&stay=90"));
        match read(library(), &sent, today()) {
            Ok(inputs) => prop_assert_eq!(outlook(&inputs).central().rows.len(), 36),
            Err(faults) => {
                let fields: Vec<Field> = faults.iter().map(|refused| refused.field).collect();
                prop_assert!(!fields.is_empty());
                prop_assert!(fields.windows(2).all(|pair| pair[0] < pair[1]));
            }
        }
    }
}
