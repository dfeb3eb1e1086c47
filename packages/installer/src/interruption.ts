/** What has to be done before a signal ends the command. */

interface CleanUp {
  /** Written when the signal comes. */
  readonly says: string;
  readonly run: () => Promise<unknown>;
}

export class Interruption {
  #cleanUp: CleanUp | undefined;

  /** Until the returned function is called, a signal is followed by this. */
  readonly set = (cleanUp: CleanUp): (() => void) => {
    this.#cleanUp = cleanUp;
    return () => (this.#cleanUp = undefined);
  };

  /** `otherwise`: what is said if there is nothing to clean up. Never rejects: what went wrong is said. */
  async meet(say: (text: string) => void, otherwise: string): Promise<void> {
    say(this.#cleanUp?.says ?? otherwise);
    await this.#cleanUp
      ?.run()
      .catch((error: unknown) => say(`${error instanceof Error ? error.message : 'Not done.'}\n`));
  }
}
