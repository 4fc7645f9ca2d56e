//! Lines of archives: articles, and analyses that were saved.

use crate::lines::Lines;
use crate::record::{self, Article, Record};
use crate::{articles, exported};
use onrecord_core::{Document, Engine};

/// JSON Lines, of which each may be an article or a saved analysis, or none of them.
pub fn lines(bytes: &[u8]) {
    for line in Lines::new(bytes) {
        let line = line.expect("memory can be read");
        if let Ok(article) = line.parse::<Article>() {
            written_and_read(article.document());
        }
        if let Ok(record) = Record::read(&line) {
            exported::check(&record.documents, &record.analysis);
        }
    }
}

/// What is written of an article reads back as it was.
fn written_and_read(document: Document) {
    let documents = [document];
    let analysis = articles::read(&documents, &mut Engine::default());
    let mut written = Vec::new();
    record::write(&documents[0].id, &documents, analysis.clone(), &mut written).expect("memory can be written");
    let line = Lines::new(&written[..]).next().expect("a line").expect("memory can be read");
    let read = Record::read(&line).expect("what was written can be read");
    assert_eq!((&read.id, &read.documents[..], &read.analysis), (&documents[0].id, &documents[..], &analysis));
}
