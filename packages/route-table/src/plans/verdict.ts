/** What became of one step when a plan was read, and why: data, which other files put into words. */
import type { ShareCondition } from './call-plan';
import type { HoursAt } from '../hours/hours-at';
import type { HoursState } from '../hours/hours';

/** One key of a condition, looked at for one call. */
export type Reason =
  | {
      readonly key: 'hours';
      readonly held: Held;
      readonly hours: string;
      readonly is: readonly HoursState[];
      readonly at: HoursAt;
    }
  | { readonly key: 'hours'; readonly held: 'unreadable'; readonly hours: string }
  /** `by` says which alternative fits; undefined if none does. */
  | { readonly key: 'caller'; readonly held: Held; readonly by: CallerFit | undefined }
  | { readonly key: 'caller'; readonly held: 'unreadable'; readonly list: string }
  | { readonly key: 'header'; readonly held: Held; readonly name: string }
  | { readonly key: 'source'; readonly held: Held }
  | {
      readonly key: 'share';
      readonly held: Held;
      readonly place: number;
      readonly share: ShareCondition;
    }
  | { readonly key: 'period'; readonly held: Held }
  | { readonly key: 'period'; readonly held: 'unreadable' }
  /** A caller without a number cannot be called back. */
  | { readonly key: 'callback'; readonly held: 'no' };

/** `unknown`: the call does not say, as in a tester in which a field was left empty. */
export type Held = 'yes' | 'no' | 'unknown';

export type CallerFit =
  | { readonly kind: 'list'; readonly list: string; readonly entry: string }
  | { readonly kind: 'pattern'; readonly pattern: string }
  | { readonly kind: 'anonymous' };

/**
 * - `holds`: the step is carried out.
 * - `skipped`: one of its reasons does not hold.
 * - `unreadable`: it refers to something that does not exist or cannot be read, so nobody can say.
 */
export interface Verdict {
  readonly kind: 'holds' | 'skipped' | 'unreadable';
  /** Every key that was looked at, in the order of the page; empty for a step without a condition. */
  readonly reasons: readonly Reason[];
}
