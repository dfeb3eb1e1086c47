/** Remembers what the page asked and nobody answered: a gap of the preview, which a test must not pass over. */

export class Unanswered {
  readonly #asked: string[] = [];

  constructor(private readonly say: (line: string) => void) {}

  add(what: string): void {
    this.#asked.push(what);
    this.say(`The preview has no answer to ${what}`);
  }

  /** `GET host/path`, in the order in which they came. */
  all(): readonly string[] {
    return this.#asked;
  }
}
