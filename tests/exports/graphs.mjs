// GEXF, read by graphology, the library behind Gephi Lite.
import assert from "node:assert/strict";
import Graph from "graphology";
import { parse } from "graphology-gexf";

export const name = "GEXF by graphology";

/** The edges of a graph as “Ana Ruiz > harbour pact: for 2”. */
function edges(graph) {
  const label = (node) => graph.getNodeAttribute(node, "label");
  const line = (_, { relation, weight }, from, to) => `${label(from)} > ${label(to)}: ${relation} ${weight}`;
  return graph.mapEdges(line);
}

export default function check({ written }) {
  const read = (format) => parse(Graph, written(format), { allowUndirected: true });
  const network = read("gexf");
  assert.deepEqual([...new Set(network.mapNodes((_, a) => a.type))].sort(), ["actor", "topic"]);
  assert.ok(network.mapEdges((edge) => network.isDirected(edge)).every(Boolean));
  const stances = edges(network);
  assert.ok(stances.some((e) => /^Jonas Vale > harbour pact.*: against 1$/.test(e)), stances.join("\n"));
  assert.ok(network.someNode((_, a) => a.label.includes("<script>") || a.label === "harbour pact"));

  const actors = read("gexf-actors");
  assert.ok(actors.everyNode((_, a) => a.type === "actor"));
  assert.ok(actors.mapEdges((edge) => actors.isUndirected(edge)).every(Boolean));
  const likenesses = edges(actors);
  assert.ok(likenesses.some((e) => e.includes("Ruiz") && e.includes("Vale") && e.endsWith(": conflict 1")), likenesses.join("\n"));
}
