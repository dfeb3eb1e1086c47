/** What is asked of an account: a rule of Twilio's that was assumed, and how its answer is read. */
import type { Prepared } from './prepare';
import type { Scratch } from './scratch';

export interface Question {
  /** Its name in reports and tables: `delete-live-build`. */
  readonly id: string;
  /** What is done, for a person. */
  readonly does: string;
  /** Rows of the emulator's behaviour table that the answer settles. */
  readonly settles: readonly string[];
  /** What `ask` finds if Twilio is as assumed. */
  readonly assumed: string;
  /** Throws `CannotAsk` if something else is in the way. */
  readonly ask: (scratch: Scratch, prepared: Prepared) => Promise<Finding>;
}

/** A question that is not asked, with the reason. */
export interface OpenQuestion {
  readonly id: string;
  readonly does: string;
  readonly settles: readonly string[];
  readonly because: string;
}

export interface Finding {
  /** Compared with what is assumed; made of words of ours and of numbers that Twilio documents. */
  readonly found: string;
  /** Twilio's own words. */
  readonly said?: string;
}

export type Outcome = {
  readonly id: string;
  readonly does: string;
  readonly settles: readonly string[];
} & (
  | { readonly kind: 'as-assumed'; readonly found: string; readonly said?: string }
  | {
      readonly kind: 'otherwise';
      readonly assumed: string;
      readonly found: string;
      readonly said?: string;
    }
  | { readonly kind: 'not-asked'; readonly because: string }
);
