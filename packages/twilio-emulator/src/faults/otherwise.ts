/** Refusals that this emulator gives with another status or code: what if Twilio is not as the behaviour table says? */
import type { Refusal } from '../api/behaviour';
import { TwilioError } from '../api/twilio-error';

export interface OtherAnswer {
  readonly status: number;
  readonly code: number;
}

export class Otherwise {
  readonly #answers = new Map<Refusal, OtherAnswer>();

  /** `find` gives the refusal of a row of the behaviour table by its id. */
  constructor(private readonly find: (id: string) => Refusal | undefined) {}

  /** From now on that row is answered so. False: the table has no such row, or it is not a refusal. */
  set(id: string, answer: OtherAnswer): boolean {
    const row = this.find(id);
    if (row) this.#answers.set(row, answer);
    return row !== undefined;
  }

  clear(): void {
    this.#answers.clear();
  }

  /** The error as it is answered. */
  readonly shown = (error: TwilioError): TwilioError => {
    const other = error.row && this.#answers.get(error.row);
    return other ? new TwilioError(other.status, other.code, error.message) : error;
  };
}
