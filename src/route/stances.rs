//! The addresses of the stance table and, beside it, of how each article portrays the main entities.

use super::{NoAddress, Query, Writer, parties};
use crate::choices;
use onrecord_core::{Kind, table::Filter};
use std::fmt;

/// The stance table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stances {
    /// Rows are targets and columns holders.
    pub by_targets: bool,
    /// Rows and their order.
    pub filter: Filter,
}

/// How each article portrays the main entities.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Portrayal {
    /// One kind alone.
    pub kind: Option<Kind>,
}

impl Stances {
    pub(super) fn read(query: &mut Query) -> Result<Self, NoAddress> {
        let by_targets = query.value(|s| (s == "targets").then_some(true), "by")?.unwrap_or(false);
        let filter = Filter {
            only: query.choice(choices::ONLY, "only")?.unwrap_or_default(),
            holder: query.value(parties::party, "holder")?,
            target: query.value(parties::target, "target")?,
            polarity: query.choice(choices::POLARITIES, "polarity")?,
            modality: query.choice(choices::MODALITIES, "modality")?,
            sure: query.choice(choices::SURENESS, "sure")?.unwrap_or_default(),
            least: query.choice(choices::LEAST, "least")?.unwrap_or_default(),
            sort: query.choice(choices::SORTS, "sort")?.unwrap_or_default(),
        };
        Ok(Stances { by_targets, filter })
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, query: &mut Writer) -> fmt::Result {
        let Filter { only, holder, target, polarity, modality, sure, least, sort } = &self.filter;
        query.text("by", if self.by_targets { "targets" } else { "" });
        query.text("only", choices::key_of(choices::ONLY, only));
        query.text("holder", &holder.map(parties::party_key).unwrap_or_default());
        query.text("target", &target.map(parties::target_key).unwrap_or_default());
        query.choice("polarity", choices::POLARITIES, *polarity);
        query.choice("modality", choices::MODALITIES, *modality);
        query.choice("sure", choices::SURENESS, Some(*sure));
        query.choice("least", choices::LEAST, Some(*least));
        query.choice("sort", choices::SORTS, Some(*sort).filter(|s| *s != Default::default()));
        f.write_str("stances")
    }
}

impl Portrayal {
    pub(super) fn read(query: &mut Query) -> Result<Self, NoAddress> {
        Ok(Portrayal { kind: query.choice(choices::KINDS, "kind")? })
    }

    pub(super) fn write(&self, f: &mut fmt::Formatter<'_>, query: &mut Writer) -> fmt::Result {
        query.choice("kind", choices::KINDS, self.kind);
        f.write_str("stances/portrayal")
    }
}
