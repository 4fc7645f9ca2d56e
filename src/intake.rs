//! What comes in by paste, by drop and by file, as documents.

use crate::import;
use crate::state::{App, Notice};
use leptos::task::spawn_local;
use onrecord_core::Document;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, File, FileList};

/// The text of the box as a document, with what a rich paste told about it, as long as the paste's first line is there.
pub fn document(text: String, known: Option<Document>) -> Document {
    let known = known.filter(|k| k.text.lines().next().is_some_and(|line| text.contains(line)));
    Document { text, ..known.unwrap_or_default() }
}

/// What a paste of rich text holds; `None` where the clipboard has plain text alone, or where hardly any of the text is
/// an article's (a form, a menu): then the plain text is the better one.
pub fn rich_paste(event: &ClipboardEvent) -> Option<Document> {
    let data = event.clipboard_data()?;
    let plain = data.get_data("text/plain").unwrap_or_default();
    let html = data.get_data("text/html").ok().filter(|html| !html.trim().is_empty())?;
    let document = import::from_html(&html);
    let words = |text: &str| text.split_whitespace().count();
    let read = words(&document.text);
    (read > 0 && read * 4 >= words(&plain)).then_some(document)
}

/// The files of a drop; whether there are any.
pub fn dropped(app: App, event: &DragEvent) -> bool {
    let files = event.data_transfer().and_then(|d| d.files()).filter(|f| f.length() > 0);
    let any = files.is_some();
    add_files(app, files);
    any
}

/// Reads files and adds each as a document; says which could not be read.
pub fn add_files(app: App, files: Option<FileList>) {
    let files: Vec<File> = files.iter().flat_map(|list| (0..list.length()).filter_map(|i| list.get(i))).collect();
    if files.is_empty() {
        return;
    }
    spawn_local(async move {
        let (mut documents, mut refused) = (vec![], vec![]);
        for file in files {
            match read(&file).await {
                Ok(document) => documents.push(document),
                Err(why) => refused.push(format!("{}: {why}", file.name())),
            }
        }
        if !documents.is_empty() {
            app.add(documents);
        }
        if !refused.is_empty() {
            app.show(Notice::plain(format!("Not read: {}.", refused.join("; "))));
        }
    });
}

async fn read(file: &File) -> Result<Document, String> {
    let text = JsFuture::from(file.text()).await.ok().and_then(|t| t.as_string());
    import::from_file(&file.name(), text.ok_or("the browser could not open it")?)
}
