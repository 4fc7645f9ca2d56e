//! The readers of .docx and .pdf files: ours, the libraries that they stand on, and those libraries' licences.

use crate::run::{Outcome, command, root, run_command};
use serde_json::Value;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::Path;

/// The folder of the site that holds them. Its files are fetched when a file of their kind comes.
pub const FOLDER: &str = "readers/";

/// What is taken from npm's packages, as package.json pins them. pdf.js as its authors build it for browsers of some years ago.
const FILES: [&str; 3] = [
    "mammoth/mammoth.browser.min.js",
    "pdfjs-dist/legacy/build/pdf.min.mjs",
    "pdfjs-dist/legacy/build/pdf.worker.min.mjs",
];

/// Loops of pdf.js over a font's characters, which have no more numbers than 65,536: a number in a file that says otherwise would
/// end the tab. Of widths across and down.
const UNBOUNDED: [&str; 2] = ["for(let e=t;e<=n;e++)r[e]=s", "for(let e=t;e<=r;e++)i[e]=s"];

/// The library's worker with these loops bounded.
fn bounded(script: &str) -> Outcome<String> {
    UNBOUNDED.iter().try_fold(script.to_owned(), |script, one| {
        let bound = one.replacen("=t;", "=Math.max(t,0);", 1).replacen(";e++", "&&e<65536;e++", 1);
        match script.matches(one).count() {
            1 => Ok(script.replace(one, &bound)),
            found => Err(format!("pdf.js has “{one}” {found} times: see UNBOUNDED in xtask/src/readers.rs")),
        }
    })
}

/// Puts them into the site.
pub fn put(site: &Path) -> Outcome {
    let folder = site.join(FOLDER);
    fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let ours = root().join("src/intake/readers");
    let entries = fs::read_dir(&ours).map_err(|e| format!("{}: {e}", ours.display()))?;
    let own = entries.filter_map(|entry| Some(entry.ok()?.path()));
    for file in own.chain(FILES.map(|file| packages().join(file))) {
        // Not every host knows that .mjs is a script.
        let name = file.file_name().unwrap_or_default().to_string_lossy().replace(".mjs", ".js");
        fs::copy(&file, folder.join(name))
            .map_err(|e| format!("{}: {e} (“cargo xtask setup” installs it)", file.display()))?;
    }
    let worker = folder.join("pdf.worker.min.js");
    let script = fs::read_to_string(&worker).map_err(|e| format!("{}: {e}", worker.display()))?;
    fs::write(worker, bounded(&script)?).map_err(|e| e.to_string())?;
    fs::write(folder.join("LICENSES.txt"), licences()?).map_err(|e| e.to_string())
}

/// Holds them against damaged and hostile files; `options` go to the script.
pub fn test(options: &[&str]) -> Outcome {
    let site = root().join("target");
    put(&site)?;
    run_command(command("node tests/readers/run.mjs").arg(site.join(FOLDER)).args(options))
}

fn packages() -> std::path::PathBuf {
    root().join("node_modules")
}

/// The licences of the packages in [`FILES`] and of all that they are built from.
fn licences() -> Outcome<String> {
    let file = root().join("package-lock.json");
    let lock = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
    let lock: Value = serde_json::from_str(&lock).map_err(|e| format!("{}: {e}", file.display()))?;
    let direct = FILES.iter().filter_map(|file| file.split('/').next());
    let mut text = "The readers of .docx and .pdf files are made of these packages. In pdf.js two loops over a font's widths have a bound here.\n".to_owned();
    for name in closure(&lock, direct) {
        let package = &lock["packages"][format!("node_modules/{name}")];
        let (version, licence) = (package["version"].as_str(), package["license"].as_str());
        let words = licence_of(&packages().join(&name)).unwrap_or_default();
        // Writing to a string cannot fail.
        let _ =
            write!(text, "\n\n{name} {} ({})\n\n{words}", version.unwrap_or_default(), licence.unwrap_or("see below"));
    }
    Ok(text)
}

/// These packages, and all that they depend on.
fn closure<'a>(lock: &Value, direct: impl Iterator<Item = &'a str>) -> BTreeSet<String> {
    let mut left: Vec<String> = direct.map(str::to_owned).collect();
    let mut found = BTreeSet::new();
    while let Some(name) = left.pop() {
        let dependencies = lock["packages"][format!("node_modules/{name}")]["dependencies"].as_object();
        if found.insert(name) {
            left.extend(dependencies.into_iter().flatten().map(|(name, _)| name.clone()));
        }
    }
    found
}

fn licence_of(package: &Path) -> Option<String> {
    let is_licence = |name: &str| ["license", "licence"].iter().any(|word| name.to_ascii_lowercase().starts_with(word));
    let file = fs::read_dir(package)
        .ok()?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.is_file() && path.file_name().is_some_and(|name| is_licence(&name.to_string_lossy())))?;
    fs::read_to_string(file).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_package_brings_what_it_depends_on() {
        let lock = json!({ "packages": {
            "node_modules/a": { "dependencies": { "b": "1", "c": "1" } },
            "node_modules/b": { "dependencies": { "a": "1" } },
            "node_modules/d": {},
        } });
        assert_eq!(closure(&lock, ["a"].into_iter()).into_iter().collect::<Vec<_>>(), ["a", "b", "c"]);
    }
}
