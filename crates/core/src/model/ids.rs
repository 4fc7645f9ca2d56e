//! Identifiers: small numbers inside, short strings such as `e3` in JSON and in the page's addresses.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::{fmt, str::FromStr};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $letter:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// Where the item stands in its list of the [`Analysis`](crate::Analysis).
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($letter, "{}"), self.0 + 1)
            }
        }

        impl FromStr for $name {
            type Err = String;
            fn from_str(s: &str) -> Result<Self, String> {
                s.strip_prefix($letter)
                    .and_then(|n| n.parse::<u32>().ok())
                    .and_then(|n| n.checked_sub(1))
                    .map($name)
                    .ok_or_else(|| format!(concat!("“{}” is not an id such as ", $letter, "1"), s))
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
                s.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
                String::deserialize(d)?.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}

id!(
    /// An article, counted over all documents in the order they were given: `a1`, `a2`, …
    ArticleId, "a"
);
id!(
    /// An entity, joined across articles: `e1`, `e2`, …
    EntityId, "e"
);
id!(
    /// An attribution (a quotation, direct or not): `q1`, `q2`, …
    AttributionId, "q"
);
id!(
    /// A stance: `s1`, `s2`, …
    StanceId, "s"
);
id!(
    /// A topic, a target that is an issue: `t1`, `t2`, …
    TopicId, "t"
);
id!(
    /// A time expression: `d1`, `d2`, …
    TimeExpressionId, "d"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_what_they_write() {
        for n in [0, 1, 41] {
            assert_eq!(EntityId(n).to_string().parse(), Ok(EntityId(n)));
        }
        for bad in ["", "e", "e0", "q1", "e-1", "e1x"] {
            assert!(bad.parse::<EntityId>().is_err(), "{bad}");
        }
    }
}
