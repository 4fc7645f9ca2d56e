//! What comes in by paste, by drop and by file, as documents.

use crate::import;
use crate::state::{App, Notice};
use leptos::task::spawn_local;
use onrecord_core::Document;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ClipboardEvent, DragEvent, File, FileList};

/// More text than a text box takes without a pause, in bytes.
pub const LONG: usize = 200_000;

/// What a paste holds that the box cannot take as it is: rich text, or very much plain text.
pub fn paste(event: &ClipboardEvent) -> Option<Document> {
    let long = || event.clipboard_data()?.get_data("text/plain").ok().filter(|text| text.len() > LONG);
    rich_paste(event).or_else(|| long().map(|text| Document { text, ..Document::default() }))
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

/// The files of a drop; whether there are any.
pub fn dropped(app: App, event: &DragEvent) -> bool {
    let files = event.data_transfer().and_then(|d| d.files()).filter(|f| f.length() > 0);
    let any = files.is_some();
    add_files(app, files);
    any
}

/// Reads files and adds each as a document; says which could not be read, and why.
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
                Err(why) => refused.push(format!("Not read: {}. {why}", file.name())),
            }
        }
        if !documents.is_empty() {
            app.add(documents);
        }
        if !refused.is_empty() {
            app.show(Notice::plain(refused.join(" ")));
        }
    });
}

async fn read(file: &File) -> Result<Document, String> {
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    let text = text.ok_or("The browser could not open it.")?;
    if text.trim().is_empty() {
        return Err("It holds no words.".into());
    }
    import::from_file(&file.name(), text)
}
