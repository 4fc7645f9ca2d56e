// The terms of the W3C Web Annotation vocabulary that our export uses, written after the recommendation
// (https://www.w3.org/TR/annotation-vocab/). Stands in for the published context, which tests do not fetch.

/** Where the published context is. */
export const ADDRESS = "http://www.w3.org/ns/anno.jsonld";

const id = (of) => ({ "@id": of, "@type": "@id" });
const vocabulary = (of) => ({ "@id": of, "@type": "@vocab" });
const number = (of) => ({ "@id": of, "@type": "xsd:nonNegativeInteger" });

/** Terms and what they mean. */
export const CONTEXT = {
  oa: "http://www.w3.org/ns/oa#",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  dctypes: "http://purl.org/dc/dcmitype/",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  as: "http://www.w3.org/ns/activitystreams#",
  foaf: "http://xmlns.com/foaf/0.1/",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  id: "@id",
  type: "@type",
  Annotation: "oa:Annotation",
  AnnotationPage: "as:OrderedCollectionPage",
  SpecificResource: "oa:SpecificResource",
  TextualBody: "oa:TextualBody",
  TextPositionSelector: "oa:TextPositionSelector",
  TextQuoteSelector: "oa:TextQuoteSelector",
  Software: "as:Application",
  Text: "dctypes:Text",
  classifying: "oa:classifying",
  describing: "oa:describing",
  identifying: "oa:identifying",
  items: { "@id": "as:items", "@type": "@id", "@container": "@list" },
  body: id("oa:hasBody"),
  target: id("oa:hasTarget"),
  source: id("oa:hasSource"),
  selector: id("oa:hasSelector"),
  via: id("oa:via"),
  generator: id("as:generator"),
  motivation: vocabulary("oa:motivatedBy"),
  purpose: vocabulary("oa:hasPurpose"),
  start: number("oa:start"),
  end: number("oa:end"),
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  format: "dc:format",
  name: "foaf:name",
  value: "rdf:value",
};
