//! QR codes, drawn as one shape.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcode::{Color, EcLevel, QrCode};

/// Empty modules around the code, that readers need (ISO/IEC 18004).
const QUIET: usize = 4;

/// The code of `text`, which assistive technology calls `name`; nothing when the text is too long for one.
pub fn qr_code(text: &str, name: &str) -> AnyView {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return ().into_any() };
    let size = code.width() + 2 * QUIET;
    // Black on white in the dark look as well: many readers do not read the other way round.
    view! {
        <svg class="qr-code" role="img" aria-label=name.to_owned() viewBox=format!("0 0 {size} {size}") shape-rendering="crispEdges">
            <rect width=size.to_string() height=size.to_string() fill="#fff" />
            <path d=shape(&code) fill="#000" />
        </svg>
    }
    .into_any()
}

/// The dark modules, row by row, each run of them as one bar.
fn shape(code: &QrCode) -> String {
    let (width, colors) = (code.width(), code.to_colors());
    let mut shape = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run[0] == Color::Dark {
                let _ = write!(shape, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_covers_the_dark_modules_and_no_others() {
        let code = QrCode::new("otpauth://totp/Guichet:ada%40example.org?secret=GEZDGNBVGY3TQOJQ").expect("a code");
        let mut drawn = vec![Color::Light; code.width() * code.width()];
        for bar in shape(&code).split('M').skip(1) {
            let numbers: Vec<usize> =
                bar.split(|character: char| !character.is_ascii_digit()).filter_map(|text| text.parse().ok()).collect();
            let start = (numbers[1] - QUIET) * code.width() + numbers[0] - QUIET;
            drawn[start..start + numbers[2]].fill(Color::Dark);
        }
        assert_eq!(drawn, code.to_colors());
    }
}
