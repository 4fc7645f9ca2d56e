//! The command line over many articles, as a person or a cluster runs it: the built binary, its streams, its files.

mod common;

use common::{Ran, article, articles, folder, onrecord, path, start};
use std::{
    fs,
    io::{BufRead, BufReader, Read},
    thread,
};

fn ids(lines: &str) -> Vec<String> {
    let id = |line: &str| serde_json::from_str::<serde_json::Value>(line).ok()?["id"].as_str().map(str::to_owned);
    lines.lines().map(|line| id(line).expect("every line has an id")).collect()
}

#[test]
fn answers_are_the_same_and_in_order_with_any_number_of_jobs() {
    let input = articles(30);
    let alone = onrecord(&["analyze", "--jsonl"], &input);
    assert_eq!(ids(&alone.out), (0..30).map(|n| format!("n{n}")).collect::<Vec<_>>());
    assert_eq!((alone.err.as_str(), alone.status), ("", Some(0)));
    for jobs in ["1", "2", "5", "0"] {
        assert_eq!(onrecord(&["analyze", "--jsonl", "--jobs", jobs], &input), alone, "{jobs} jobs");
    }
}

#[test]
fn bad_lines_are_told_and_counted() {
    let input = format!("{}\n{{\"id\": \"b\"}}\n{}not JSON\n[]\n{}", article(0), article(1), article(2));
    for jobs in ["1", "3"] {
        let ran = onrecord(&["analyze", "--jsonl", "--jobs", jobs], &input);
        assert_eq!(ids(&ran.out), ["n0", "n1", "n2"]);
        let told = "onrecord: line 3: missing field `text` at byte 11\n\
                    onrecord: line 5: expected ident at byte 2\n\
                    onrecord: line 6: invalid length 0, expected struct Article with 6 elements at byte 2\n\
                    onrecord: 3 lines could not be read\n";
        assert_eq!((ran.err.as_str(), ran.status), (told, Some(3)));
    }
}

#[test]
fn no_input_is_no_output() {
    for input in ["", "\n\n  \n"] {
        let nothing = Ran { out: String::new(), err: String::new(), status: Some(0) };
        assert_eq!(onrecord(&["analyze", "--jsonl", "--jobs", "2"], input), nothing);
    }
}

#[test]
fn a_reader_who_has_enough_ends_the_run() {
    // An input without end: the run stops because nobody reads, or never.
    let mut child = start(&["analyze", "--jsonl", "--jobs", "2"], (0..).map(article));
    let mut first = [0; 100];
    child.stdout.take().expect("it has an output").read_exact(&mut first).expect("a line comes");
    let done = child.wait_with_output().expect("the run ends");
    assert_eq!((String::from_utf8_lossy(&done.stderr).as_ref(), done.status.code()), ("", Some(0)));
}

/// 96 MB go through while the run holds no more than what is on its way. The most memory that it ever had is what Linux says.
#[cfg(target_os = "linux")]
#[test]
fn memory_is_bounded() {
    let padded = |n| article(n).replacen('{', &format!("{{\"padding\": \"{}\", ", "x".repeat(1 << 20)), 1);
    let open = std::iter::once_with(|| {
        loop {
            thread::park();
        }
    });
    let mut child = start(&["analyze", "--jsonl", "--jobs", "2"], (0..96).map(padded).chain(open));
    let mut lines = BufReader::new(child.stdout.take().expect("it has an output")).lines();
    assert_eq!(lines.by_ref().take(96).filter(Result::is_ok).count(), 96);
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("Linux tells of it");
    let most = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    child.kill().and_then(|()| child.wait()).expect("it can be killed");
    assert!(most.is_some_and(|kib: u32| kib < 64 << 10), "{most:?} KiB");
}

#[test]
fn a_killed_run_is_resumed() {
    let folder = folder("killed");
    let (whole, cut) = (path(&folder, "whole.jsonl"), path(&folder, "cut.jsonl"));
    let input = format!("no article\n{}", articles(60));
    let run = |file: &str| onrecord(&["analyze", "--jsonl", "--jobs", "2", "--output", file, "--resume"], &input);
    let told = "onrecord: line 1: expected ident at byte 2\nonrecord: 1 line could not be read\n";
    let complete = Ran { out: String::new(), err: told.into(), status: Some(3) };
    assert_eq!(run(&whole), complete);

    // The input stops half way and stays open, so that the run is in the middle when it is killed.
    let half = input.lines().take(30).map(|line| format!("{line}\n")).collect::<Vec<_>>().into_iter();
    let open = half.chain(std::iter::once_with(|| {
        loop {
            thread::park();
        }
    }));
    let mut child = start(&["analyze", "--jsonl", "--jobs", "2", "--output", &cut], open);
    while !fs::read_to_string(&cut).is_ok_and(|lines| lines.lines().count() > 5) {
        assert_eq!(child.try_wait().expect("its state can be told"), None, "it ended by itself");
        thread::yield_now();
    }
    child.kill().and_then(|()| child.wait()).expect("it can be killed");

    // A line that was torn where the power failed.
    let lines = fs::read(&cut).expect("there is output");
    assert!(lines.len() < fs::read(&whole).expect("there is output").len());
    fs::write(&cut, &lines[..lines.len() - 7]).expect("it can be written");
    for _ in 0..2 {
        assert_eq!(run(&cut), complete);
        assert!(fs::read(&cut).ok() == fs::read(&whole).ok(), "not what a run in one go writes");
    }
}

#[test]
fn other_output_is_left_as_it_is() {
    let folder = folder("other");
    let (file, jsonl) = (path(&folder, "out.jsonl"), ["analyze", "--jsonl", "--output"]);
    let check = |held: &str, resume: bool, expected: &str| {
        fs::write(&file, held).expect("it can be written");
        let args = [&jsonl[..], &[&file], if resume { &["--resume"] } else { &[] }].concat();
        let ran = onrecord(&args, &articles(2));
        assert_eq!((ran.err, ran.status), (format!("onrecord: {file}: {expected}\n"), Some(1)));
        assert_eq!(fs::read_to_string(&file).expect("it is there"), held);
    };
    check("", false, "File exists (os error 17) (go on with --resume, or remove it)");
    check("{\"id\": \"n7\"}\n", true, "answers “n7” where line 1 of the input is “n0”");
    check("{\"id\": \"n0\"}\n{\"id\": \"n1\"}\n{\"id\": \"n2\"}\n", true, "answers “n2” after the end of the input");
    check("# Notes\ntorn", true, "expected value at line 1 column 1");
}

#[test]
fn exports_are_those_of_the_analysis() {
    let folder = folder("exports");
    let analyses = path(&folder, "analyses.jsonl");
    fs::write(&analyses, onrecord(&["analyze", "--jsonl"], &articles(3)).out).expect("it can be written");
    let first = onrecord(&["analyze", "--jsonl"], &articles(1)).out;
    let alone = path(&folder, "n0.txt");
    let text = serde_json::from_str::<serde_json::Value>(&article(0)).expect("JSON")["text"].clone();
    fs::write(&alone, text.as_str().expect("a text")).expect("it can be written");
    for format in ["csv-binary", "csv-signed", "csv-counts", "gexf", "gexf-actors"] {
        let direct = onrecord(&["analyze", &alone, "--format", format], "");
        assert_eq!(onrecord(&["export", "--format", format, "-"], &first), direct, "{format}");
        let several = onrecord(&["export", "--format", format, &analyses], "");
        let told = format!("onrecord: {format} holds one analysis: join them first with “onrecord compare”\n");
        assert_eq!((several.err, several.status), (told, Some(1)));
    }
    let rows = onrecord(&["export", "--format", "csv", &analyses], "").out;
    let mut within: Vec<&str> = rows.lines().map(|row| row.split(',').next().unwrap_or_default()).collect();
    within.dedup();
    assert_eq!(within, ["document", "n0", "n1", "n2"], "{rows}");
    let stances: Vec<&str> = rows.lines().filter(|row| row.contains(",s1,stance,a1,")).collect();
    assert_eq!(stances.len(), 3, "{rows}");
    assert!(rows.starts_with("document,id,event,article,") && rows.contains(",'=The Ashby Post,"), "{rows}");
}

#[test]
fn bad_analyses_are_told_and_passed_over() {
    let analyses = onrecord(&["analyze", "--jsonl"], &articles(2)).out;
    let stray = analyses.lines().next().unwrap_or_default().replace("\"start\":0", "\"start\":999999999999");
    let ran = onrecord(&["export", "--format", "csv", "-"], &format!("{{}}\n{stray}\n{analyses}"));
    let told = "onrecord: -: line 1: missing field `id` at byte 2\nonrecord: 1 line could not be read\n";
    assert_eq!((ran.err.as_str(), ran.status), (told, Some(3)));
    assert!(ran.out.lines().count() > 4);
}

#[test]
fn compared_articles_share_their_entities() {
    let analyses = onrecord(&["analyze", "--jsonl"], &articles(3)).out;
    let joined = onrecord(&["compare", "-"], &articles(3));
    assert_eq!(onrecord(&["compare", "-"], &analyses), joined, "analyses hold the texts that they were read from");
    let value: serde_json::Value = serde_json::from_str(&joined.out).expect("one line of JSON");
    let count = |key: &str| value[key].as_array().map_or(0, Vec::len);
    assert_eq!((count("documents"), count("articles")), (3, 3));
    let akers = value["entities"].as_array().and_then(|all| all.iter().find(|e| e["name"] == "Tom Akers"));
    let within: Vec<_> =
        akers.and_then(|e| e["mentions"].as_array()).into_iter().flatten().map(|m| &m["article"]).collect();
    assert_eq!(within, ["a1", "a2", "a3"]);
    assert!(count("alignments") > 0);
    let graph = onrecord(&["export", "--format", "gexf", "-"], &joined.out);
    assert_eq!(graph.out.matches("label=\"Tom Akers\"").count(), 1, "{}", graph.out);
    assert_eq!(onrecord(&["compare", "--format", "gexf", "-"], &articles(3)), graph);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let check = |args: &[&str], expected: &str| {
        let ran = onrecord(args, "");
        assert_eq!((ran.err, ran.status), (format!("onrecord: {expected}\nTry: onrecord --help\n"), Some(1)));
    };
    check(&["analyze", "--jsonl", "--resume"], "--resume goes on with a file: name it with --output");
    check(&["analyze", "--jobs", "2", "a.txt"], "--jobs, --output and --resume belong to --jsonl");
    check(
        &["analyze", "--jsonl", "--format", "csv"],
        "--jsonl writes JSON Lines: for other formats, see “onrecord export”",
    );
    check(&["export", "a.jsonl"], "name a format other than text and json: --format csv");
    check(&["compare"], "name at least one file, or “-” for standard input");
    check(&["compare", "--jobs", "2", "-"], "invalid option '--jobs'");
}
