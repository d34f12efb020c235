//! `guichet demo` as somebody who tries the desk uses it: what it prints, and that it is refused where there is something.

use std::path::Path;
use std::process::{Command, Output};

fn run(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_guichet"));
    command.arg("demo").args(arguments).arg("--data").arg(data).env_remove("DATABASE_URL").env_remove("GUICHET_FILES");
    command.output().expect("an end")
}

#[test]
fn a_desk_to_try_out_is_made_once_and_says_how_to_sign_in() {
    let data = tempfile::tempdir().expect("a folder");
    let output = run(data.path(), &["--cases", "4", "--lang", "en"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(output.status.code(), Some(0), "{text} {}", String::from_utf8_lossy(&output.stderr));
    assert!(text.contains("4 fictitious cases"), "{text}");
    assert_eq!(text.matches(", password ").count(), 5, "{text}");
    assert_eq!(text.matches("otpauth://totp/").count(), 3, "{text}");
    let again = run(data.path(), &["--cases", "4", "--lang", "en"]);
    let refused = String::from_utf8_lossy(&again.stderr).into_owned();
    assert_eq!(again.status.code(), Some(2), "{refused}");
    assert!(refused.starts_with("The database is not empty"), "{refused}");
}
