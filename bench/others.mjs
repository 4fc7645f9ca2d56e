// The two JavaScript libraries that people use for names and quotations in a page, asked for what they have of it.
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import wink from "wink-nlp";

const nlp = wink(model);

/** compromise: people, places, organizations and quotations. */
export function readWithCompromise(text) {
  const doc = compromise(text);
  const found = [doc.people(), doc.places(), doc.organizations(), doc.quotations()];
  return found.reduce((sum, view) => sum + view.out("array").length, 0);
}

/** wink-nlp: its whole pipe (it knows dates, amounts and the like, but no names), and the proper nouns. */
export function readWithWink(text) {
  const doc = nlp.readDoc(text);
  const names = doc.tokens().filter((token) => token.out(nlp.its.pos) === "PROPN");
  return doc.entities().out().length + names.out().length;
}
