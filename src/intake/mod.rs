//! What comes in by paste, by drop and by file, as documents.

mod inbox;
mod reader;
mod sent;

pub use inbox::take_shared;
pub use sent::{bookmarklet, is_sent, receive};

use crate::import;
use crate::state::{App, MOST_TEXT, Notice};
use crate::words;
use leptos::task::spawn_local;
use onrecord_core::Document;
use onrecord_exchange::record::Record;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, File, FileList};

/// More text than a text box takes without a pause, in bytes.
pub const LONG: usize = 200_000;

/// The largest file that is opened, in bytes.
const LARGEST: f64 = 100_000_000.0;

/// How the name of a file ends that holds a workspace.
pub const WORKSPACE_FILE: &str = ".onrecord.json";

/// What the browser offers when files are chosen.
pub const ACCEPTED: &str =
    ".json,.txt,.md,.markdown,.html,.htm,.docx,.pdf,text/plain,text/html,text/markdown,application/pdf";

/// What a paste holds that the box cannot take as it is: rich text, or very much plain text.
pub fn paste(event: &ClipboardEvent) -> Option<Document> {
    let long = || event.clipboard_data()?.get_data("text/plain").ok().filter(|text| text.len() > LONG);
    rich_paste(event).or_else(|| long().map(|text| pasted(text, None)))
}

/// What a paste of rich text holds. `None` where the clipboard has plain text alone, or where the plain text says much
/// more than the markup does.
fn rich_paste(event: &ClipboardEvent) -> Option<Document> {
    let clipboard = event.clipboard_data()?;
    let html = clipboard.get_data("text/html").ok().filter(|html| !html.trim().is_empty())?;
    let plain = clipboard.get_data("text/plain").unwrap_or_default();
    let document = import::from_html(&html);
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    (letters(&document.text) * 2 > letters(&plain)).then_some(document)
}

/// The text of the paste box as a document, with what a rich paste `known` told about it. The source of a web page is
/// read as the page.
pub fn pasted(text: String, known: Option<Document>) -> Document {
    match known {
        None if is_source(&text) => import::from_html(&text),
        known => Document { text, ..known.unwrap_or_default() },
    }
}

/// Whether a text is the source of a web page or of a part of one: it starts as one, or most of its lines hold tags that
/// are paragraphs, headings and the like.
fn is_source(text: &str) -> bool {
    let start: String = text.trim_start().chars().take(15).collect::<String>().to_ascii_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return true;
    }
    let is_tagged = |line: &&str| {
        let line = line.trim_start_matches("</").trim_start_matches('<');
        BLOCKS.iter().any(|tag| line.strip_prefix(tag).is_some_and(|rest| rest.starts_with(['>', ' ', '/'])))
    };
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty()).collect();
    start.starts_with('<')
        && lines.iter().filter(|l| l.starts_with('<')).filter(|l| is_tagged(l)).count() * 2 > lines.len()
}

/// Elements that the lines of a page's source start with.
const BLOCKS: [&str; 16] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "section",
    "article",
    "main",
    "header",
    "body",
    "ul",
    "li",
    "blockquote",
    "figure",
    "span",
    "a",
];

/// The files of a drop; whether there are any.
pub fn dropped(app: App, event: &DragEvent) -> bool {
    let files = event.data_transfer().and_then(|d| d.files()).filter(|f| f.length() > 0);
    let any = files.is_some();
    add_files(app, files);
    any
}

/// Reads files and shows what they hold, to be looked over; says which could not be read, and why. One that holds a
/// workspace is opened.
pub fn add_files(app: App, files: Option<FileList>) {
    let files: Vec<File> = files.iter().flat_map(|list| (0..list.length()).filter_map(|i| list.get(i))).collect();
    if files.is_empty() {
        return;
    }
    spawn_local(async move {
        let (workspaces, texts): (Vec<File>, Vec<File>) =
            files.into_iter().partition(|file| file.name().ends_with(WORKSPACE_FILE));
        let mut refused = vec![];
        for file in workspaces {
            match workspace(&file).await {
                Ok(record) => app.arrive(record),
                Err(why) => refused.push(words::intake::workspace_refused(&file.name(), &why)),
            }
        }
        if texts.iter().any(|file| reader::Kind::of(&file.name()).is_some()) {
            app.show(Notice::plain(words::intake::opening(texts.len())));
        }
        let documents = read_all(&texts, &mut refused).await;
        show(app, documents, refused, None);
    });
}

/// Shows what has come, to be looked over; where nothing did, why not.
fn show(app: App, documents: Vec<Document>, refused: Vec<String>, from: Option<String>) {
    if !documents.is_empty() {
        app.look_over(documents, refused, from);
    } else if !refused.is_empty() {
        app.show(Notice::plain(refused.join(" ")));
    }
}

async fn read_all(files: &[File], refused: &mut Vec<String>) -> Vec<Document> {
    let (mut documents, mut bytes) = (vec![], 0);
    for (n, file) in files.iter().enumerate() {
        match read(file).await {
            Ok(document) => {
                bytes += document.text.len();
                documents.push(document);
            }
            Err(why) => refused.push(words::intake::refused(&file.name(), &why)),
        }
        if bytes > MOST_TEXT && n + 1 < files.len() {
            refused.push(words::intake::left_unread(files.len() - n - 1));
            break;
        }
    }
    documents
}

async fn workspace(file: &File) -> Result<Record, String> {
    bounded(file)?;
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    Record::from_file(text.ok_or(words::intake::NOT_OPENED)?.as_bytes())
}

async fn read(file: &File) -> Result<Document, String> {
    if let Some(kind) = reader::Kind::of(&file.name()) {
        return reader::read(file, kind).await;
    }
    bounded(file)?;
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    let text = text.ok_or(words::intake::NOT_OPENED)?;
    if text.trim().is_empty() {
        return Err(words::common::NO_WORDS.into());
    }
    import::from_file(&file.name(), text)
}

/// Refuses a file before it is read that is larger than a tab can be sure to hold.
fn bounded(file: &File) -> Result<(), String> {
    match file.size() > LARGEST {
        true => Err(words::intake::larger_than_a_tab(file.size(), LARGEST)),
        false => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_source_of_a_page_is_told_from_text() {
        let check = |text: &str, expected| assert_eq!(is_source(text), expected, "{text}");
        check("\n<!DOCTYPE HTML>\n<title>x</title>", true);
        check("<html lang=\"en\"><body>Rain fell.", true);
        check("<h1>Rain</h1>\n<p class=\"lead\">Rain fell.</p>\n\n<p>More fell.</p>", true);
        check("<p>Rain fell, he wrote, and that was all.", true);
        check("Rain <b>fell</b>.", false);
        check("<Rain> fell.\nIt fell on.", false);
        check("<p> is how a paragraph starts.\nThe rest of this\nis plain text.", false);
        check("", false);
    }
}
