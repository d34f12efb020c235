//! Running other programs, with errors that name the command.

use std::io::{BufRead as _, BufReader};
use std::process::{Command, ExitStatus, Stdio};

use anyhow::{Context as _, Result, bail};

/// Runs to the end, output on the terminal.
///
/// # Errors
///
/// When the program cannot be started or ends with another status than 0.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("could not start `{}`", line(command)))?;
    expect_success(command, status)
}

/// Runs to the end, output on the terminal, each line of it also given to `on_line`.
///
/// # Errors
///
/// When the program cannot be started, its output read, or it ends with another status than 0.
pub fn follow(command: &mut Command, mut on_line: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("could not start `{}`", line(command)))?;
    let output = child.stdout.take().context("the program's output is not piped")?;
    for text in BufReader::new(output).split(b'\n') {
        let text = String::from_utf8_lossy(&text?).into_owned();
        println!("{text}");
        on_line(&text);
    }
    let status = child.wait()?;
    expect_success(command, status)
}

/// Whether the program can be started and ends with status 0; says nothing.
pub fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// What the program prints, without the last line end.
///
/// # Errors
///
/// When the program cannot be started or ends with another status than 0.
pub fn read(command: &mut Command) -> Result<String> {
    let output = command.stderr(Stdio::inherit()).output().with_context(|| format!("could not start `{}`", line(command)))?;
    expect_success(command, output.status)?;
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

fn expect_success(command: &Command, status: ExitStatus) -> Result<()> {
    if !status.success() {
        bail!("`{}` failed ({status})", line(command));
    }
    Ok(())
}

/// The command as one would type it; programs by their name alone, since paths differ between machines.
fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let mut words = vec![program.file_name().unwrap_or(program.as_os_str()).to_string_lossy()];
    words.extend(command.get_args().map(|argument| argument.to_string_lossy()));
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_command() {
        let error = run(&mut Command::new("false")).unwrap_err();
        assert!(error.to_string().starts_with("`false` failed"), "{error}");
    }

    #[test]
    fn each_line_of_output_is_followed() {
        let mut seen = Vec::new();
        follow(Command::new("printf").arg("one\\ntwo"), |line| {
            seen.push(line.to_owned());
        })
        .unwrap();
        assert_eq!(seen, ["one", "two"]);
    }

    #[test]
    fn what_is_read_has_no_last_line_end() {
        assert_eq!(read(Command::new("echo").arg("here")).unwrap(), "here");
    }
}
