//! A small server of static files for this machine: dist/ under any path, as any host would serve it.

use crate::run::{Outcome, root};
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;

/// Serves `dist/` under a path.
pub struct Server {
    listener: TcpListener,
    port: u16,
    base: String,
}

impl Server {
    /// Listens on `port`, or on the next one that is free. `base` begins and ends with a slash.
    pub fn bind(port: u16, base: &str) -> Outcome<Server> {
        (port..=port.saturating_add(99))
            .find_map(|port| Some((TcpListener::bind(("127.0.0.1", port)).ok()?, port)))
            .map(|(listener, port)| Server { listener, port, base: base.into() })
            .ok_or_else(|| format!("No port is free from {port} to {}.", port.saturating_add(99)))
    }

    /// Where a browser finds it.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{}", self.port, self.base)
    }

    /// Answers until the process ends.
    pub fn run(self) -> Outcome {
        for stream in self.listener.incoming().flatten() {
            let base = self.base.clone();
            // A browser that goes away in the middle of an answer is no error of ours.
            std::thread::spawn(move || answer(stream, &base).ok());
        }
        Ok(())
    }
}

fn answer(mut stream: TcpStream, base: &str) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    let mut words = request.split(' ');
    let (method, path) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, kind, body) = match (method, file(path, base)) {
        ("GET" | "HEAD", Some(path)) => ("200 OK", media_type(&path), std::fs::read(path)?),
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain; charset=utf-8", b"There is no such page.".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain; charset=utf-8", b"Only GET and HEAD.".to_vec()),
    };
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )?;
    stream.write_all(if method == "HEAD" { &[] } else { &body })
}

/// The file behind a request's path, if it is one of dist/.
fn file(path: &str, base: &str) -> Option<PathBuf> {
    let file = root().join("dist").join(name(path, base)?);
    file.is_file().then_some(file)
}

/// The file's name within dist/; `None` for a path that could lead out of it.
fn name<'a>(path: &'a str, base: &str) -> Option<&'a str> {
    let name = path.split(['?', '#']).next()?.strip_prefix(base)?;
    let safe = |part: &str| !part.starts_with('.') && !part.contains(['\\', ':', '%']);
    match name {
        "" => Some("index.html"),
        _ => name.split('/').all(|part| safe(part) && !part.is_empty()).then_some(name),
    }
}

fn media_type(file: &std::path::Path) -> &'static str {
    match file.extension().and_then(|e| e.to_str()).unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    fn check(path: &str, expected: Option<&str>) {
        assert_eq!(name(path, "/deep/"), expected, "{path}");
    }

    #[test]
    fn paths_stay_inside() {
        check("/deep/", Some("index.html"));
        check("/deep/?view=cards", Some("index.html"));
        check("/deep/boot.js", Some("boot.js"));
        check("/deep/fonts/a.woff2", Some("fonts/a.woff2"));
        check("/boot.js", None);
        check("/deep/../Cargo.toml", None);
        check("/deep/fonts/../../Cargo.toml", None);
        check("/deep//etc/passwd", None);
        check("/deep/%2e%2e/Cargo.toml", None);
        check("/deep/.stage/index.html", None);
        check("/deep/..\\Cargo.toml", None);
    }
}
