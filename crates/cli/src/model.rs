//! The model that reads: the one built into the binary, or another one from a file.

use onrecord_core::Model;
use std::{fs, io, sync::Arc};

/// The weights that ship.
static WEIGHTS: &[u8] = include_bytes!("../../../models/onrecord.weights");

/// Reads the weights file at `path`, or the built-in weights.
pub fn load(path: Option<&str>) -> io::Result<Arc<Model>> {
    let named = |e: String| {
        io::Error::new(io::ErrorKind::InvalidData, format!("{}: {e}", path.unwrap_or("the built-in model")))
    };
    let model = match path {
        Some(file) => Model::read(&fs::read(file).map_err(|e| named(e.to_string()))?),
        None => Model::read(WEIGHTS),
    };
    model.map(Arc::new).map_err(|e| named(e.to_string()))
}
