/** The life of a command in this process: it can end at any of its deeds, as by kill -9. */

/** A deed is a request or the writing of a file; before: never done; after: done, and nobody hears of it. */
export type Moment = 'before' | 'after';

/** One deed at a time: the run needs `--concurrency 1`. */
export class Life {
  /** Deeds begun, in order. */
  readonly deeds: string[] = [];
  readonly died: Promise<void>;
  #die: () => void = () => undefined;
  #isOver = false;

  /** `end` left out: it lives on, and only its deeds are told. */
  constructor(private readonly end?: { readonly at: number; readonly moment: Moment }) {
    this.died = new Promise((resolve) => (this.#die = resolve));
  }

  /** Gives the request on to be sent, or never. */
  asks<Request>(deed: string, request: Request): Request | Promise<Request> {
    return this.#isEndBefore(deed) ? never() : request;
  }

  /** Gives the answer on, or never. */
  hears<Answer>(answer: Answer): Answer | Promise<Answer> {
    return this.#isEndAfter() ? never() : answer;
  }

  writes(deed: string, carryOut: () => void): void {
    if (this.#isEndBefore(deed)) throw new Error('The command was killed.');
    carryOut();
    if (this.#isEndAfter()) throw new Error('The command was killed.');
  }

  #isEndBefore(deed: string): boolean {
    if (this.#isOver) return true;
    this.deeds.push(deed);
    if (this.end?.moment === 'before') this.#endAt(this.end.at);
    return this.#isOver;
  }

  #isEndAfter(): boolean {
    if (this.end?.moment === 'after') this.#endAt(this.end.at);
    return this.#isOver;
  }

  #endAt(at: number): void {
    if (this.deeds.length - 1 !== at) return;
    this.#isOver = true;
    this.#die();
  }
}

function never<Result>(): Promise<Result> {
  return new Promise(() => undefined);
}
