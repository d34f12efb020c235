//! Money: examples computed by hand, with the tariffs of the library.

use content::model::Euros;
use content::model::tariff::Price;
use content::money::{Field, Inputs, Outlook, Refused, Stage, Why, outlook, read, year_of_a_patient};

use crate::production::{library, today};

pub fn pairs(query: &str) -> Vec<(String, String)> {
    content::answers::query::parse_pairs(query)
}

pub fn inputs(query: &str) -> Inputs<'static> {
    read(library(), &pairs(query), today()).unwrap_or_else(|faults| panic!("{query}: {faults:?}"))
}

fn outcome(query: &str) -> Outlook<'static> {
    outlook(&inputs(query))
}

fn cents(outlook: &Outlook<'_>) -> Vec<i64> {
    outlook.central().rows.iter().map(|row| row.billed.cents()).collect()
}

fn faults(query: &str) -> Vec<Refused> {
    read(library(), &pairs(query), today()).expect_err(query)
}

/// Therapy, one patient who starts in January 2027 and stays: 435 € at once for three months, then 38.30 € a month.
/// Twelve months: 435 + 9 × 38.30 = 435 + 344.70 = 779.70 €, below the yearly cap of 780 €.
#[test]
fn one_patient_of_a_therapy_brings_779_70_euros_in_a_year() {
    let outlook = outcome("scheme=pecan-dtx&month=2027-01&decision=0&list=1 0&stay=100");
    let billed = cents(&outlook);
    assert_eq!(billed[..5], [43_500, 0, 0, 3_830, 3_830]);
    assert_eq!(billed[..12].iter().sum::<i64>(), 77_970);
    // The scheme lasts twelve months, and nobody said that continuity is paid.
    assert!(billed[12..].iter().all(|cents| *cents == 0));
    assert_eq!(outlook.central().billed(), Euros::from_cents(77_970));
}

/// Therapy, a hundred new patients each month who all stay, a decision after four months.
/// Months 5 to 7: 100 × 435 = 43,500 €. Month 8: 43,500 + 100 × 38.30 = 47,330 €. Month 16, the twelfth: 43,500 + 900 × 38.30 = 77,970 €.
/// In all: 12 × 43,500 + 3,830 × (1 + 2 + … + 9) = 522,000 + 3,830 × 45 = 694,350 €.
#[test]
fn a_hundred_new_patients_a_month_bring_694_350_euros_during_early_access() {
    let outlook = outcome("scheme=pecan-dtx&month=2027-01&decision=4&start=100&stay=100");
    let rows = &outlook.central().rows;
    assert!(rows[..4].iter().all(|row| row.stage == Stage::Before && row.billed == Euros::ZERO));
    assert_eq!(rows[4].billed, Euros::from_cents(4_350_000));
    assert_eq!(rows[7].billed, Euros::from_cents(4_733_000));
    assert_eq!(rows[15].billed, Euros::from_cents(7_797_000));
    assert_eq!(rows[15].stage, Stage::EarlyAccess);
    assert_eq!(rows[16].stage, Stage::Gap);
    assert_eq!(outlook.central().billed(), Euros::from_cents(69_435_000));
    assert_eq!(outlook.central().first_paid().map(content::money::Month::iso).as_deref(), Some("2027-05"));
}

/// Telemonitoring at 50 € a month; ten patients start in the first month, nine in ten stay each month.
/// 10, 9, 8.1, 7.29, 6.561, 5.9049, then 5.31441 kept as 5.3144 patients.
/// 500; 450; 405; 364.50; 328.05; 295.245 rounded up to 295.25; 5.3144 × 50 = 265.72 €.
/// The patient's part is 35 to 45 %: of 364.50 €, 127.575 rounded up to 127.58, and 164.025 rounded up to 164.03 €.
#[test]
fn patients_who_leave_are_rounded_to_the_ten_thousandth_and_a_month_to_the_cent() {
    let outlook =
        outcome("scheme=telesurveillance-latm-nom-de-marque&tariff=organisationnel&month=2027-01&decision=0&list=10+0&stay=90");
    assert_eq!(cents(&outlook)[..7], [50_000, 45_000, 40_500, 36_450, 32_805, 29_525, 26_572]);
    let rows = &outlook.central().rows;
    assert_eq!(rows[6].active.ten_thousandths(), 53_144);
    assert_eq!(rows[3].patient_share, Some((Euros::from_cents(12_758), Euros::from_cents(16_403))));
    assert!(rows.iter().all(|row| row.stage == Stage::CommonLaw));
}

/// Each level of the telemonitoring tariff, for one patient over thirty-six months.
/// 36 × 50 = 1,800; 36 × 73.33 = 2,639.88; 36 × 82.50 = 2,970; 36 × 91.67 = 3,300.12 €.
#[test]
fn each_level_of_telemonitoring_is_paid_at_its_own_tariff() {
    for (level, total) in
        [("organisationnel", 180_000), ("qualite-de-vie", 263_988), ("morbidite", 297_000), ("mortalite", 330_012)]
    {
        let query = format!(
            "scheme=telesurveillance-latm-nom-de-marque&tariff={level}&month=2027-01&decision=0&list=1+0&stay=100&spread=0&slip=0"
        );
        let outlook = outcome(&query);
        assert_eq!(outlook.central().billed(), Euros::from_cents(total), "{level}");
        // The low scenario pays the least that tapering leaves: 36 × 20.83 = 749.88 €.
        assert_eq!(outlook.scenarios[0].1.billed(), Euros::from_cents(74_988), "{level}");
    }
}

/// Early access to telemonitoring at 50 €, ten new patients a month who stay, a wait of three months, then 73.33 €.
/// Early access: 50 × 10 × (1 + … + 12) = 500 × 78 = 39,000 €. The wait: nothing. Month 16: 130 patients × 73.33 = 9,532.90 €.
/// Months 16 to 36: 73.33 × 10 × (13 + … + 33) = 733.30 × 483 = 354,183.90 €. In all 393,183.90 €.
/// Without the wait: 39,000 + 733.30 × (13 + … + 36) = 39,000 + 733.30 × 588 = 470,180.40 €. The wait costs 76,996.50 €.
#[test]
fn the_wait_between_early_access_and_the_ordinary_listing_has_a_price() {
    let query = "scheme=pecan-telesurveillance&then=telesurveillance-latm-nom-de-marque&then_tariff=qualite-de-vie\
                 &month=2027-01&decision=0&gap=3&start=10&stay=100";
    let outlook = outcome(query);
    let rows = &outlook.central().rows;
    assert_eq!(rows[..12].iter().map(|row| row.billed).sum::<Euros>(), Euros::from_cents(3_900_000));
    assert!(rows[12..15].iter().all(|row| row.stage == Stage::Gap && row.billed == Euros::ZERO && row.new == 0));
    assert_eq!(rows[12].active.rounded(), 120, "patients under treatment are still followed");
    assert_eq!((rows[15].stage, rows[15].billed), (Stage::CommonLaw, Euros::from_cents(953_290)));
    assert_eq!(outlook.central().billed(), Euros::from_cents(39_318_390));
    assert_eq!(outlook.gap_cost, Some(Euros::from_cents(7_699_650)));
    // Two months later, and a wait of five months instead of three: listed from the twentieth month on.
    let late = outcome(&format!("{query}&slip=2"));
    let stages: Vec<Stage> = late.scenarios[0].1.rows.iter().map(|row| row.stage).collect();
    assert_eq!(
        [1, 2, 13, 14, 18, 19].map(|month: usize| stages[month]),
        [Stage::Before, Stage::EarlyAccess, Stage::EarlyAccess, Stage::Gap, Stage::Gap, Stage::CommonLaw,]
    );
    // Where continuity is paid: three months of 120 patients at 50 € more.
    let paid = outcome(&format!("{query}&continuity=true"));
    assert_eq!(paid.central().billed(), Euros::from_cents(39_318_390 + 3 * 120 * 5_000));
}

/// After six months of continuity, no patient of early access is counted any more.
#[test]
fn patients_are_followed_as_long_as_continuity_is_owed_and_no_longer() {
    let outlook = outcome("scheme=pecan-dtx&month=2027-01&decision=0&list=8+0&stay=100&cost=10");
    let rows = &outlook.central().rows;
    assert_eq!((rows[17].active.rounded(), rows[17].costs), (8, Euros::from_cents(8_000)));
    assert_eq!((rows[18].active.rounded(), rows[18].costs), (0, Euros::ZERO));
    // 8 × 779.70 € billed, 8 patients × 10 € × 18 months of costs: 6,237.60 − 1,440 = 4,797.60 €.
    assert_eq!(outlook.central().cash(), Euros::from_cents(479_760));
}

/// Fixed costs of 1,000 € from the first month; four patients at 50 € from the third: 200 € a month.
/// Cash: −1,000; −2,000; −2,800; −3,600.
#[test]
fn cash_counts_costs_from_the_first_month_and_tells_its_lowest_point() {
    let query = "scheme=pecan-telesurveillance&month=2027-01&decision=2&list=4+0&stay=100&fixed=1000";
    let outlook = outcome(query);
    let rows = &outlook.central().rows;
    assert_eq!([0, 1, 2, 3].map(|month: usize| rows[month].cash.cents()), [-100_000, -200_000, -280_000, -360_000]);
    let (month, lowest) = outlook.central().lowest().expect("months");
    assert_eq!((month.iso().as_str(), lowest), ("2029-12", outlook.central().cash()));
}

/// Ten new patients a month at a negotiated price of 120 € paid once: 1,200 € a month. The low scenario has seven of them, six months
/// later: 30 × 840 = 25,200 €; the high one thirteen: 36 × 1,560 = 56,160 €.
#[test]
fn three_scenarios_spread_the_patients_and_delay_the_decision() {
    let outlook = outcome("scheme=lppr-nom-de-marque&price=120&rhythm=once&month=2027-01&decision=0&start=10&stay=80");
    let billed = outlook.scenarios.iter().map(|(_, projection)| projection.billed().cents()).collect::<Vec<_>>();
    assert_eq!(billed, [2_520_000, 4_320_000, 5_616_000]);
}

/// 200 followed elsewhere and a lower price of 40 € above 205: five patients at 50, then ten at 40 €.
#[test]
fn a_lower_price_that_the_visitor_expects_applies_once_enough_patients_are_followed() {
    let query = "scheme=pecan-telesurveillance&month=2027-01&decision=0&start=5&stay=100&others=200&above=205&reduced=40";
    assert_eq!(cents(&outcome(query))[..3], [25_000, 40_000, 60_000]);
}

#[test]
fn a_month_in_which_no_known_tariff_is_in_force_brings_nothing_and_is_counted() {
    let outlook = outcome("scheme=pecan-dtx&month=2024-03&decision=0&start=1&stay=100");
    let rows = &outlook.central().rows;
    assert!(rows[0].tariff.is_none() && rows[1].tariff.is_none() && rows[2].tariff.is_some());
    assert_eq!((rows[0].billed, outlook.central().without_tariff()), (Euros::ZERO, 2));
}

#[test]
fn a_price_that_no_source_gives_is_asked() {
    let told = faults("scheme=lppr-nom-de-marque&decision=6&start=10&stay=90");
    assert_eq!(told, [Field::Price, Field::Rhythm].map(|field| Refused { field, why: Why::Missing }));
    let innovation = faults("scheme=forfait-innovation&decision=6&start=10&stay=90");
    assert_eq!(innovation.iter().map(|refused| refused.field).collect::<Vec<_>>(), [Field::Price, Field::Lasts]);
    let covered = outcome("scheme=forfait-innovation&price=500&lasts=24&decision=0&start=1&stay=0&month=2027-01");
    assert_eq!(covered.central().patient_share(), Some((Euros::ZERO, Euros::ZERO)), "covered in full");
    let unknown = outcome("scheme=pect&price=500&rhythm=once&decision=0&start=1&stay=0&month=2027-01");
    assert_eq!(unknown.central().patient_share(), None, "the fiche does not tell");
}

#[test]
fn absurd_inputs_are_refused_with_their_reason() {
    let why = |name: &str, value: &str| {
        let rest: String = ["scheme=pecan-telesurveillance", "decision=0", "start=1", "stay=90"]
            .into_iter()
            .filter(|pair| !pair.starts_with(&format!("{name}=")))
            .flat_map(|pair| [pair, "&"])
            .collect();
        let told = faults(&format!("{rest}{name}={value}"));
        let [refused] = told.as_slice() else { panic!("{name}={value}: {told:?}") };
        assert_eq!(refused.field.id(), name);
        refused.why
    };
    assert_eq!(why("start", "-1"), Why::OutOfRange(0, 1_000_000));
    assert_eq!(why("start", "1000000000"), Why::OutOfRange(0, 1_000_000));
    assert_eq!(why("start", &"9".repeat(40)), Why::OutOfRange(0, 1_000_000));
    assert_eq!(why("start", "NaN"), Why::NotANumber);
    assert_eq!(why("start", "1e3"), Why::NotANumber);
    assert_eq!(why("start", "1.5"), Why::TooPrecise(0));
    assert_eq!(why("stay", "100,1"), Why::OutOfRange(0, 100));
    assert_eq!(why("growth", "-101"), Why::OutOfRange(-100, 100));
    assert_eq!(why("decision", "37"), Why::OutOfRange(0, 36));
    assert_eq!(why("month", "9999-01"), Why::NotAMonth);
    assert_eq!(why("month", "hier"), Why::NotAMonth);
    assert_eq!(why("list", &"1 ".repeat(37)), Why::TooMany);
    assert_eq!(why("list", "1 deux"), Why::NotANumber);
    assert_eq!(why("list", ";"), Why::NotANumber);
    assert_eq!(why("scheme", "n'existe pas"), Why::NotAChoice);
    assert_eq!(why("scheme", "article-51"), Why::NotAChoice);
    assert_eq!(why("continuity", "peut-être"), Why::NotAChoice);
    assert_eq!(faults("").iter().map(|refused| refused.field).collect::<Vec<_>>(), [Field::Scheme]);
}

#[test]
fn a_sequence_and_a_lower_price_must_make_sense() {
    let base = "scheme=pecan-telesurveillance&decision=0&start=1&stay=90";
    let told = |more: &str| faults(&format!("{base}&{more}"));
    assert_eq!(told("then=lppr-nom-de-marque&gap=0"), [Refused { field: Field::Then, why: Why::NotAFollowOn }]);
    assert_eq!(
        told("then=telesurveillance-latm-nom-de-marque&then_tariff=morbidite"),
        [Refused { field: Field::Gap, why: Why::Missing }]
    );
    let full = Euros::from_cents(5_000);
    assert_eq!(told("above=10&reduced=50"), [Refused { field: Field::Reduced, why: Why::NotLower(full) }]);
    assert_eq!(told("reduced=40"), [Refused { field: Field::Above, why: Why::Missing }]);
    let floor = Euros::from_cents(2_083);
    let latm = "scheme=telesurveillance-latm-nom-de-marque&tariff=morbidite&decision=0&start=1&stay=90&above=10&reduced=20.82";
    assert_eq!(faults(latm), [Refused { field: Field::Reduced, why: Why::BelowFloor(floor) }]);
}

/// 779.70 € for a therapy, as above; 12 × 50 = 600 to 12 × 91.67 = 1,100.04 € for telemonitoring.
#[test]
fn a_year_of_a_patient_is_known_where_the_tariff_is() {
    let year = |scheme: &str| year_of_a_patient(library().tariffs(scheme).expect(scheme));
    let euros = Euros::from_cents;
    assert_eq!(year("pecan-dtx"), Some((euros(77_970), euros(77_970))));
    assert_eq!(year("telesurveillance-latm-nom-de-marque"), Some((euros(60_000), euros(110_004))));
    assert_eq!(year("lppr-nom-de-marque"), None);
}

#[test]
fn every_known_amount_of_a_tariff_says_where_it_comes_from() {
    let mut known = 0;
    for tariffs in &library().tariffs {
        for tariff in &tariffs.tariffs {
            let facts: Vec<_> = match &tariff.price {
                Price::Known(known) => known.charges.iter().map(|charge| &charge.figure.fact).collect(),
                Price::Asked { fact, .. } => vec![fact.as_ref()],
            };
            known += facts.len();
            for fact in facts {
                assert!(!fact.provenance.sources.is_empty(), "{} {}", tariffs.scheme, fact.key);
            }
        }
    }
    assert!(known >= 15, "{known} amounts");
}
