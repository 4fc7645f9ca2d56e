//! Who is for and against what, and who agrees with whom: the two networks behind matrices, edge lists and GEXF.

use super::{Export, ItemId, Mark};
use onrecord_core::table::TargetKey;
use onrecord_core::{EntityId, Polarity};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// A number of stances.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// All of them.
    pub all: usize,
    /// Those that a person has confirmed.
    pub confirmed: usize,
}

/// The stances of one actor towards one target.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tie {
    /// For.
    pub positive: Count,
    /// Against.
    pub negative: Count,
}

impl Tie {
    fn agrees(self, other: Tie) -> bool {
        self.positive.all > 0 && other.positive.all > 0 || self.negative.all > 0 && other.negative.all > 0
    }

    fn conflicts(self, other: Tie) -> bool {
        self.positive.all > 0 && other.negative.all > 0 || self.negative.all > 0 && other.positive.all > 0
    }
}

/// An edge as it is written.
pub struct Edge {
    /// From whom.
    pub from: TargetKey,
    /// To whom or what.
    pub to: TargetKey,
    /// `for`, `against`, `agreement`, `conflict`.
    pub kind: &'static str,
    /// How many stances; of agreement and conflict, targets.
    pub weight: usize,
    /// How many of the stances a person has confirmed; `None` for agreement and conflict.
    pub confirmed: Option<usize>,
}

/// Actors, targets and the stances between them. Nobody's stances (“unattributed”) and rejected ones are left out;
/// what is told again in text that articles share counts once.
pub struct Network {
    /// Who holds a stance.
    pub actors: Vec<EntityId>,
    /// What stances are about: topics first, then actors.
    pub targets: Vec<TargetKey>,
    ties: BTreeMap<(EntityId, TargetKey), Tie>,
    labels: HashMap<TargetKey, String>,
}

impl Network {
    /// The network of an export's stances.
    pub fn of(export: &Export) -> Network {
        let mut ties: BTreeMap<(EntityId, TargetKey), Tie> = BTreeMap::new();
        let mut told = BTreeSet::new();
        for event in export.kept() {
            let (ItemId::Stance(id), Some(actor), Some(position)) = (event.item, event.actors.first(), event.position)
            else {
                continue;
            };
            if !told.insert((*actor, position.target, event.repeats.unwrap_or(id))) {
                continue;
            }
            let tie = ties.entry((*actor, position.target)).or_default();
            let count = match position.polarity {
                Polarity::Positive => &mut tie.positive,
                Polarity::Negative => &mut tie.negative,
            };
            count.all += 1;
            count.confirmed += usize::from(event.mark != Mark::Machine);
        }
        let actors: BTreeSet<EntityId> = ties.keys().map(|(actor, _)| *actor).collect();
        let targets: BTreeSet<TargetKey> = ties.keys().map(|(_, target)| *target).collect();
        let is_actor = |t: &TargetKey| matches!(t, TargetKey::Entity(_));
        let (named, issues): (Vec<_>, Vec<_>) = targets.into_iter().partition(is_actor);
        let targets = [issues, named].concat();
        let labels = labels(export, &actors, &targets);
        Network { actors: actors.into_iter().collect(), targets, ties, labels }
    }

    /// The stances of an actor towards a target.
    pub fn tie(&self, actor: EntityId, target: TargetKey) -> Tie {
        self.ties.get(&(actor, target)).copied().unwrap_or_default()
    }

    /// Who is for and against what.
    pub fn stances(&self) -> impl Iterator<Item = Edge> + '_ {
        let edge = |actor: EntityId, to: TargetKey, kind: &'static str, count: Count| {
            let (from, weight, confirmed) = (TargetKey::Entity(actor), count.all, Some(count.confirmed));
            (weight > 0).then_some(Edge { from, to, kind, weight, confirmed })
        };
        let edges = move |(actor, to), tie: Tie| {
            [edge(actor, to, "for", tie.positive), edge(actor, to, "against", tie.negative)].into_iter().flatten()
        };
        self.ties.iter().flat_map(move |(ends, tie)| edges(*ends, *tie))
    }

    /// Who agrees and who disagrees with whom, and on how many targets. Who is both for and against counts for both, as in
    /// Discourse Network Analyzer.
    pub fn likenesses(&self) -> impl Iterator<Item = Edge> + '_ {
        let mut pairs: BTreeMap<(EntityId, EntityId), [usize; 2]> = BTreeMap::new();
        for target in &self.targets {
            let ties = self.actors.iter().map(|a| (*a, self.tie(*a, *target)));
            let held: Vec<_> = ties.filter(|(_, tie)| *tie != Tie::default()).collect();
            for (i, (left, a)) in held.iter().enumerate() {
                for (right, b) in &held[i + 1..] {
                    let [agreement, conflict] = pairs.entry((*left, *right)).or_default();
                    *agreement += usize::from(a.agrees(*b));
                    *conflict += usize::from(a.conflicts(*b));
                }
            }
        }
        let edges = |((left, right), [agreement, conflict]): ((EntityId, EntityId), [usize; 2])| {
            let edge = move |kind, weight| {
                let (from, to) = (TargetKey::Entity(left), TargetKey::Entity(right));
                (weight > 0).then_some(Edge { from, to, kind, weight, confirmed: None })
            };
            [edge("agreement", agreement), edge("conflict", conflict)].into_iter().flatten()
        };
        pairs.into_iter().flat_map(edges)
    }

    /// What to call an actor or a target: its name, with its id where another one has the same.
    pub fn label(&self, node: TargetKey) -> &str {
        self.labels.get(&node).map_or("", String::as_str)
    }

    /// Actors and targets, each once.
    pub fn nodes(&self) -> Vec<TargetKey> {
        let actors = self.actors.iter().map(|a| TargetKey::Entity(*a));
        actors.chain(self.targets.iter().copied()).collect::<BTreeSet<_>>().into_iter().collect()
    }
}

/// A node's id: that of the analysis.
pub fn id(node: TargetKey) -> String {
    match node {
        TargetKey::Entity(id) => id.to_string(),
        TargetKey::Topic(id) => id.to_string(),
    }
}

fn labels(export: &Export, actors: &BTreeSet<EntityId>, targets: &[TargetKey]) -> HashMap<TargetKey, String> {
    let nodes: BTreeSet<_> = actors.iter().map(|a| TargetKey::Entity(*a)).chain(targets.iter().copied()).collect();
    let mut counts: HashMap<String, usize> = HashMap::new();
    for node in &nodes {
        *counts.entry(node.name(export.analysis).to_lowercase()).or_default() += 1;
    }
    let label = |node: &TargetKey| {
        let name = node.name(export.analysis);
        match counts.get(&name.to_lowercase()) {
            Some(1) => name.to_owned(),
            _ => format!("{name} ({})", id(*node)),
        }
    };
    nodes.iter().map(|node| (*node, label(node))).collect()
}
