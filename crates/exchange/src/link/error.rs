//! Why a link cannot be made or opened, and what the person can do.

use std::fmt;

/// Why a link cannot be made or opened. Shown, it tells the person what to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It carries no workspace.
    NotALink,
    /// Its end is missing.
    Cut,
    /// Some of its letters are others than when it was made.
    Damaged,
    /// It was made by another version of Onrecord.
    Version,
    /// It holds, or claims to hold, more than a link may.
    TooLarge,
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            LinkError::NotALink => "This address carries no articles. Check that it was copied whole.",
            LinkError::Cut => {
                "The end of this link is missing: mail and chat programs cut long links. Ask for the whole link, or for \
                 the workspace as a file."
            }
            LinkError::Damaged => {
                "This link was changed on its way, so nothing was opened. Ask for it again, or for the workspace as a file."
            }
            LinkError::Version => {
                "This link was made by another version of Onrecord. Reload the page to get the newest version, then open \
                 the link again."
            }
            LinkError::TooLarge => {
                "This is more text than a link can hold. Use a workspace file or the HTML report instead."
            }
        })
    }
}

impl std::error::Error for LinkError {}
