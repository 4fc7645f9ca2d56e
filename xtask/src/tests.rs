//! Every test there is.

use crate::run::{Outcome, root, run, run_command};
use crate::{browser, budgets, build, deny, readers, spark, tools};
use std::process::Command;

/// Formatting, crates, lints, unit tests, the printed JSON against its schema, the readers of files, exports in other software, the
/// release build, the browser tests, the budgets, the documents' commands and the example for Spark.
pub fn all() -> Outcome {
    tools::setup()?;
    browser::install()?;
    run("cargo fmt --all --check")?;
    deny::check()?;
    run("cargo clippy --locked --workspace --all-targets -- -D warnings")?;
    run("cargo clippy --locked --package onrecord-app --target wasm32-unknown-unknown -- -D warnings")?;
    run("cargo test --locked --workspace")?;
    run("node tests/style/run.mjs")?;
    run("node tests/json/schema.mjs")?;
    readers::test(&[])?;
    browser::exports()?;
    nn_in_wasm()?;
    build::release()?;
    browser::test(&[])?;
    budgets::check(&[])?;
    run("node tests/docs/run.mjs")?;
    spark::test_if_possible()?;
    println!("\nAll tests passed.");
    Ok(())
}

/// A whole network natively and in WebAssembly: the same bits.
fn nn_in_wasm() -> Outcome {
    // As the tests have built it: alone or for release, all that benchmarks and tests stand on would be built once more.
    run("cargo build --locked --workspace --example encoder")?;
    run_command(&mut Command::new(root().join("target/debug/examples/encoder")))?;
    run(NN_IN_WASM)?;
    run("node tests/wasm/encoder.mjs")
}

/// How fast both are.
pub fn nn_speed() -> Outcome {
    run("cargo build --locked --release --package onrecord-nn --example encoder")?;
    run(NN_IN_WASM)?;
    run("node tests/wasm/encoder.mjs --time")
}

const NN_IN_WASM: &str =
    "cargo build --locked --release --package onrecord-nn --example encoder --target wasm32-unknown-unknown";
