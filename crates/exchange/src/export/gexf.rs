//! GEXF 1.3 for Gephi. Edges between the same two nodes differ in their `kind`.

use super::escape::markup;
use super::network::{self, Edge, Network};
use super::{Export, name_of};
use onrecord_core::table::TargetKey;

/// Actors and what they are for and against.
pub fn stances(export: &Export) -> String {
    let network = Network::of(export);
    graph(export, &network, "directed", &network.nodes(), network.stances())
}

/// Actors and who agrees and who disagrees with whom.
pub fn actors(export: &Export) -> String {
    let network = Network::of(export);
    let nodes: Vec<_> = network.actors.iter().map(|a| TargetKey::Entity(*a)).collect();
    graph(export, &network, "undirected", &nodes, network.likenesses())
}

/// Everything before the nodes.
fn head(edge_type: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n\
         <meta><creator>Onrecord</creator></meta>\n<graph mode=\"static\" defaultedgetype=\"{edge_type}\">\n\
         <attributes class=\"node\">\n<attribute id=\"type\" title=\"type\" type=\"string\"/>\n\
         <attribute id=\"entity\" title=\"entity\" type=\"string\"/>\n</attributes>\n\
         <attributes class=\"edge\">\n<attribute id=\"relation\" title=\"relation\" type=\"string\"/>\n\
         <attribute id=\"confirmed\" title=\"confirmed\" type=\"integer\"/>\n</attributes>\n"
    )
}

fn graph(
    export: &Export,
    network: &Network,
    edge_type: &str,
    nodes: &[TargetKey],
    edges: impl Iterator<Item = Edge>,
) -> String {
    let nodes: String = nodes.iter().map(|node| node_element(export, network, *node)).collect();
    let edges: String = edges.enumerate().map(|(i, edge)| edge_element(i, &edge)).collect();
    format!("{}<nodes>\n{nodes}</nodes>\n<edges>\n{edges}</edges>\n</graph>\n</gexf>\n", head(edge_type))
}

fn edge_element(id: usize, edge: &Edge) -> String {
    let (source, target, kind, weight) = (network::id(edge.from), network::id(edge.to), edge.kind, edge.weight);
    let confirmed = edge.confirmed.map_or(String::new(), |n| format!("<attvalue for=\"confirmed\" value=\"{n}\"/>"));
    format!(
        "<edge id=\"{id}\" source=\"{source}\" target=\"{target}\" kind=\"{kind}\" label=\"{kind}\" weight=\"{weight}\">\n\
         <attvalues><attvalue for=\"relation\" value=\"{kind}\"/>{confirmed}</attvalues>\n</edge>\n"
    )
}

fn node_element(export: &Export, network: &Network, node: TargetKey) -> String {
    let (kind, entity) = match node {
        TargetKey::Entity(id) => ("actor", export.analysis.entity(id).map_or(String::new(), |e| name_of(e.kind))),
        TargetKey::Topic(_) => ("topic", String::new()),
    };
    format!(
        "<node id=\"{}\" label=\"{}\">\n<attvalues><attvalue for=\"type\" value=\"{kind}\"/>\
         <attvalue for=\"entity\" value=\"{entity}\"/></attvalues>\n</node>\n",
        network::id(node),
        markup(network.label(node)),
    )
}
