//! Pasted text: any documents give a valid analysis, the same each time, and every view of it.

use crate::{text, valid, views};
use onrecord_core::codepoints::{from_code_points, to_code_points};
use onrecord_core::{Analysis, Document, Engine, Model, outline};
use std::sync::{Arc, LazyLock};

/// What parts two documents in the bytes of a door.
const SEPARATOR: char = '\u{1e}';

static MODEL: LazyLock<Arc<Model>> = LazyLock::new(|| {
    let file = include_bytes!("../../../models/onrecord.weights");
    Arc::new(Model::read(file).expect("our own weights are whole"))
});

/// Text, read by rules and lists alone.
pub fn by_rules(bytes: &[u8]) {
    views::check(&read(&documents(bytes), &mut Engine::default()));
}

/// Text, read with the network.
pub fn with_model(bytes: &[u8]) {
    views::check(&read(&documents(bytes), &mut Engine::new(MODEL.clone())));
}

/// The documents that a door's bytes stand for; every second one has a date.
pub fn documents(bytes: &[u8]) -> Vec<Document> {
    let document = |(n, text): (usize, &str)| Document {
        id: format!("d{n}"),
        text: text.to_owned(),
        published: (n % 2 == 0).then(|| "2024-02-29".to_owned()),
        ..Document::default()
    };
    text(bytes).split(SEPARATOR).enumerate().map(document).collect()
}

/// Reads `documents` and checks what holds of every analysis.
pub fn read(documents: &[Document], engine: &mut Engine) -> Analysis {
    let analysis = engine.analyze(documents, &mut |_| ());
    assert_eq!(valid::problems(documents, &analysis), Vec::<String>::new());
    assert_eq!(engine.analyze(documents, &mut |_| ()), analysis, "read again");
    assert_eq!(outline(documents).articles.len(), analysis.articles.len(), "articles before they are read");
    let in_code_points = to_code_points(analysis.clone(), documents);
    assert_eq!(from_code_points(in_code_points, documents), analysis, "to code points and back");
    analysis
}
