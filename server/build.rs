//! Makes the folder of built browser files exist, so that a clean checkout compiles before the first asset build.

use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    std::fs::create_dir_all(root.join("target/site"))?;
    // The embedding macro reads these folders; cargo does not see new files in them by itself.
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=../target/site");
    println!("cargo::rerun-if-changed=../content");
    Ok(())
}
