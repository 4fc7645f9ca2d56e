//! The time, and numbers that nobody else has.

use js_sys::{Date, Math};

/// Now, as `2024-03-18T09:30:00.000Z`.
pub fn now() -> String {
    Date::new_0().to_iso_string().into()
}

/// So many days ago, likewise.
pub fn days_ago(days: f64) -> String {
    Date::new(&(Date::now() - days * 86_400_000.0).into()).to_iso_string().into()
}

/// A hundred random bits. Enough to tell apart what one browser keeps; nothing secret hangs on them.
pub fn random() -> String {
    let half = || (Math::random() * (1_u64 << 50) as f64) as u64;
    format!("{:013x}{:013x}", half(), half())
}
