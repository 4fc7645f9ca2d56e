//! What Trunk does not put into the site: the readers of some files, the model's weights, and the service worker with the
//! list of the site's files.

use crate::readers;
use crate::run::{Outcome, root};
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

const WORKER: &str = "service-worker.js";

/// Completes the site that Trunk is building.
pub fn complete() -> Outcome {
    let site = std::env::var_os("TRUNK_STAGING_DIR").ok_or("Trunk calls this while it builds: see Trunk.toml.")?;
    let site = Path::new(&site);
    readers::put(site)?;
    // The weights come last: each visit fetches them by itself, and keeps them apart from the site's files.
    let (later, files) = files(site, site)?.into_iter().partition(|(name, _)| name.starts_with(readers::FOLDER));
    let weights = weights(site)?;
    let worker = read(&root().join("src/offline").join(WORKER))?;
    write(&site.join(WORKER), listed(&files, &later, &weights, &worker).as_bytes())
}

/// Puts the weights into the site, under the name that `src/worker/weights` asks for: it holds the file's checksum, so
/// that no cache takes one version for another.
fn weights(site: &Path) -> Outcome<String> {
    let bytes = read(&root().join("models/onrecord.weights"))?;
    let Some([a, b, c, d]) = bytes.get(20..24) else { return Err("models/onrecord.weights is cut.".into()) };
    let name = format!("onrecord-{:08x}.weights", u32::from_le_bytes([*a, *b, *c, *d]));
    write(&site.join(&name), &bytes)?;
    Ok(name)
}

/// The checksum of every file by its address relative to the site's, as subresource integrity writes it.
fn files(site: &Path, folder: &Path) -> Outcome<Files> {
    let mut found = BTreeMap::new();
    let entries = fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
        if path.is_dir() {
            found.extend(files(site, &path)?);
        } else if let Ok(name) = path.strip_prefix(site) {
            let name = name.to_string_lossy().replace('\\', "/");
            // Many hosts send whoever asks for index.html to its folder.
            let name = if name == "index.html" { "./".into() } else { name };
            found.insert(name, format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(read(&path)?))));
        }
    }
    Ok(found)
}

/// Files by name, with checksums.
type Files = BTreeMap<String, String>;

/// The service worker with its lists in front: the files that it keeps at once, and those that it keeps when they were first
/// asked for. The version changes with any byte of the site.
fn listed(files: &Files, later: &Files, weights: &str, worker: &[u8]) -> String {
    let all = json!([files, later, weights, String::from_utf8_lossy(worker)]).to_string();
    let version = &BASE64_URL_SAFE_NO_PAD.encode(Sha256::digest(all))[..12];
    let site = json!({ "version": version, "weights": weights, "files": files, "later": later });
    format!("const SITE = {site};\n{}", String::from_utf8_lossy(worker))
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|e| format!("{}: {e}", file.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Outcome {
    fs::write(file, bytes).map_err(|e| format!("{}: {e}", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_change_is_another_version() {
        let files = |index: &str| BTreeMap::from([("./".to_owned(), index.to_owned())]);
        let version = |index: &str, reader: &str, weights: &str, worker: &str| {
            let listed = listed(&files(index), &files(reader), weights, worker.as_bytes());
            listed.split('"').skip_while(|word| *word != "version").nth(2).map(str::to_owned)
        };
        let before = version("sha256-a", "sha256-r", "w", "// 1");
        assert_eq!(before.as_deref().map(str::len), Some(12));
        assert_eq!(before, version("sha256-a", "sha256-r", "w", "// 1"));
        for after in [
            version("sha256-b", "sha256-r", "w", "// 1"),
            version("sha256-a", "sha256-s", "w", "// 1"),
            version("sha256-a", "sha256-r", "v", "// 1"),
            version("sha256-a", "sha256-r", "w", "// 2"),
        ] {
            assert_ne!(before, after);
        }
    }
}
