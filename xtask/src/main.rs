//! The project's own commands: `cargo xtask serve`, `cargo xtask test` and what they are made of.

mod browser;
mod budgets;
mod build;
mod deny;
mod fuzz;
mod readers;
mod run;
mod server;
mod site;
mod spark;
mod tests;
mod tools;

use run::Outcome;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve [--port N]    build the release app and serve it on this machine
cargo xtask test                install what the tests need and run all of them
cargo xtask setup               only fetch and build the tools
cargo xtask build               only build the release app into dist/
cargo xtask browser [FLOW…]     only the browser tests, on the dist/ there is; FLOW is part of a flow's name
cargo xtask readers [--minutes N] [--seed N]   only damaged .docx and .pdf files through their readers
cargo xtask budgets [--record]  only hold size and instructions, of the dist/ there is, to bench/budgets.json
cargo xtask spark [ARTICLES]    only the example for Apache Spark: over so many articles, for its speed
cargo xtask bench               measure speed and size; writes docs/performance.md
cargo xtask lighthouse          only Lighthouse's scores, of the dist/ there is
cargo xtask pictures            only the README's pictures, of the dist/ there is
cargo xtask fuzz DOOR [--minutes N | --minimise]   throw mutated bytes at one way in, or make its corpus small";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match command(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}

fn command(words: &[&str]) -> Outcome {
    std::env::set_current_dir(run::root()).map_err(|e| e.to_string())?;
    match words {
        ["serve"] => serve(8080),
        ["serve", "--port", port] => serve(port.parse().map_err(|_| format!("“{port}” is not a port number"))?),
        ["test"] => tests::all(),
        ["setup"] => tools::setup(),
        ["build"] => tools::setup().and_then(|()| build::release()),
        ["browser", flows @ ..] => browser::install().and_then(|()| browser::test(flows)),
        ["readers", options @ ..] => tools::npm_packages().and_then(|()| readers::test(options)),
        ["budgets", options @ ..] => budgets::check(options),
        ["spark", articles @ ..] => spark::test(articles),
        ["bench"] => bench(),
        ["pictures"] => browser::pictures(),
        ["lighthouse"] => browser::lighthouse(),
        ["fuzz", door] => fuzz::fuzz(door, 60),
        ["fuzz", door, "--minimise"] => fuzz::minimise(door),
        ["fuzz", door, "--minutes", n] => fuzz::fuzz(door, n.parse().map_err(|_| format!("“{n}” is no number"))?),
        // Not for people: Trunk.toml.
        ["site"] => site::complete(),
        _ => Err(HELP.into()),
    }
}

fn serve(port: u16) -> Outcome {
    tools::setup()?;
    build::release()?;
    let server = server::Server::bind(port, "/")?;
    println!("\nOnrecord is at {}   (stop it with Ctrl-C)", server.address());
    server.run()
}

fn bench() -> Outcome {
    tools::setup()?;
    browser::install()?;
    build::release()?;
    run::run("cargo bench --locked --package onrecord-core --package onrecord-nn")?;
    tests::nn_speed()?;
    browser::bench()
}
