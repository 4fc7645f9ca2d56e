/** A reason, by the name that src/intake/reader.rs has words for, why a file is not read. */
export class Refusal extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}
