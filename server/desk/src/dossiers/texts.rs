//! What people write in a dossier.

/// Longest name of a product, in characters.
const MOST_PRODUCT: usize = 120;
/// Longest indication, in characters.
const MOST_INDICATION: usize = 300;
/// Longest notes, in characters.
const MOST_NOTES: usize = 10_000;

crate::typed::typed! {
    /// The name of a product.
    Product = line up to MOST_PRODUCT;
    /// What the product is for; empty while that is not decided.
    Indication = line up to MOST_INDICATION or Empty;
    /// The company's own notes, possibly empty.
    Notes = lines up to MOST_NOTES or Empty;
}
