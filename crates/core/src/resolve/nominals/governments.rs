//! “The Mexican government”, “China's authorities”: the country.

use super::{Joined, Opening, Scene, goes_on};
use crate::{Why, lexicon::Class};

/// The country whose government the words name.
pub fn read(Scene { text, cast, .. }: &Scene, opening: &Opening) -> Option<Joined> {
    let country = opening.owner.filter(|o| cast.characters[*o].class == Some(Class::Country))?;
    let government =
        matches!(text.lower(opening.core), "government" | "authorities" | "administration" | "regime" | "leadership");
    let whole = government && !goes_on(text, opening.core + 1);
    whole.then(|| Joined::one(opening.start..opening.core + 1, country, Why::rule("metonymy.government", 0.9)))
}
