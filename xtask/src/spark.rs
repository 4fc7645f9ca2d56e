//! The command line in Apache Spark: examples/spark. Needs Java and Python, which building and testing all else do not.

use crate::build;
use crate::run::{Outcome, command, output, root, run, run_command, said};
use std::fs;

const REQUIREMENTS: &str = "examples/spark/requirements.txt";
/// What Spark 4 runs on.
const JAVA: u32 = 17;

/// Runs the example in Spark's local mode over so many articles (few, where nothing is said).
pub fn test(articles: &[&str]) -> Outcome {
    build::command_line()?;
    install()?;
    let onrecord = root().join("target/release/onrecord");
    run_command(command(".tools/spark/bin/python examples/spark/test.py").arg(onrecord).args(articles))
}

/// The same where Java and Python are at hand; elsewhere says what is missing.
pub fn test_if_possible() -> Outcome {
    match missing() {
        None => test(&[]),
        Some(what) => {
            println!(
                "\nSkipped: the example for Apache Spark needs {what} (Debian: default-jre-headless, python3-venv)."
            );
            Ok(())
        }
    }
}

fn missing() -> Option<&'static str> {
    if said("java -version").and_then(|text| version(&text)).is_none_or(|number| number < JAVA) {
        return Some("Java 17 or newer");
    }
    match output("python3 -m ensurepip --version") {
        Some(_) => None,
        None => Some("Python 3 with venv and pip"),
    }
}

/// The first number of the version that Java says it is.
fn version(text: &str) -> Option<u32> {
    let digits = text.split('"').nth(1)?.split(|c: char| !c.is_ascii_digit()).next()?;
    digits.parse().ok()
}

/// pyspark (450 MB, from PyPI) and DuckDB in an environment of their own, unless they are there.
fn install() -> Outcome {
    let wanted = fs::read(root().join(REQUIREMENTS)).map_err(|e| format!("{REQUIREMENTS}: {e}"))?;
    let stamp = root().join(".tools/spark/.requirements");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run("python3 -m venv --clear .tools/spark")?;
    run(&format!(".tools/spark/bin/pip install -q --disable-pip-version-check -r {REQUIREMENTS}"))?;
    fs::write(&stamp, wanted).map_err(|e| format!("{}: {e}", stamp.display()))
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn java_says_its_version() {
        let check = |text, expected| assert_eq!(version(text), expected, "{text}");
        check("openjdk version \"17.0.15\" 2025-04-15\nOpenJDK Runtime Environment", Some(17));
        check("openjdk version \"25-ea\" 2025-09-16", Some(25));
        check("java version \"1.8.0_401\"", Some(1));
        check("The operation couldn’t be completed.", None);
    }
}
