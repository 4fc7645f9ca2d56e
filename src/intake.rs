//! What comes in by paste, by drop and by file, as documents.

use crate::state::{App, Notice};
use leptos::task::spawn_local;
use onrecord_core::Document;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, File, FileList};

/// The text of the box as a document, with what a rich paste told about it.
pub fn document(text: String, known: Option<Document>) -> Document {
    Document { text, ..known.unwrap_or_default() }
}

/// What a paste of rich text holds; `None` where the clipboard has plain text alone.
pub fn rich_paste(_event: &ClipboardEvent) -> Option<Document> {
    None
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

async fn read(file: &File) -> Result<Document, &'static str> {
    let name = file.name().to_lowercase();
    let is_text = [".txt", ".md", ".markdown"].iter().any(|end| name.ends_with(end));
    if !is_text {
        return Err("only .txt, .html and .md files can be read");
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|t| t.as_string());
    Ok(Document { text: text.ok_or("the browser could not open it")?, ..Document::default() })
}
